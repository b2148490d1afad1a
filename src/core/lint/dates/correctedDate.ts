import { Temporal } from 'temporal-polyfill';

/** A slip of the pen undone: the date as it would be written, and the day that it names. */
export interface CorrectedDate {
  readonly text: string;
  readonly date: Temporal.PlainDate;
}

interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const yearFirst = /^(\d{3,5})([-/.年]\s?)(\d{1,2})([-/.月]\s?)(\d{1,2})/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})([-/.])(\d{4,5})$/;
const withoutYear = /^(\d{1,2})([-/])(\d{1,2})$/;
const yearBehind = /\b(?:19|20)\d{2,3}$/;
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * Returns the one date that a mistyped one can have been meant to be: another year, another month, day and month the other way round, or
 * a year with a digit too many. Undefined where none of them is possible, or several.
 * @param written the date as it stands in the text
 * @param read how it reads now, the year from around it where it has none of its own
 * @param isPossible whether a day fits what is around it
 */
export function correctedDate(
  written: string,
  read: Fields,
  isPossible: (date: Temporal.PlainDate) => boolean,
): CorrectedDate | undefined {
  const { year, month, day } = read;
  const candidates: readonly Fields[] = [
    ...yearsLike(year).map((other) => ({ year: other, month, day })),
    ...months.map((other) => ({ year, month: other, day })),
    { year, month: day, day: month },
  ];
  const possible = new Map<string, CorrectedDate>();
  for (const candidate of candidates) {
    const date = plainDate(candidate);
    const text = date && isPossible(date) ? rewrite(written, read, candidate) : undefined;
    if (date && text !== undefined && text !== written) possible.set(text, { text, date });
  }
  const [only, other] = [...possible.values()];
  return other === undefined ? only : undefined;
}

/** The years before and after; of a year with five digits, what is left when one of them is dropped. */
function yearsLike(year: number): number[] {
  if (year >= 1000 && year <= 9999) return [year - 1, year + 1];
  const digits = String(year);
  return [...new Set(Array.from(digits, (_, index) => Number(digits.slice(0, index) + digits.slice(index + 1))))];
}

function plainDate(fields: Fields): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(fields, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** Only figures change: what is written as a word, or not at all, cannot. */
function rewrite(written: string, read: Fields, { year, month, day }: Fields): string | undefined {
  if (yearFirst.test(written)) {
    return written.replace(
      yearFirst,
      (_, _year: string, one: string, second: string, two: string, third: string) =>
        `${year}${one}${like(second, month)}${two}${like(third, day)}`,
    );
  }
  if (yearLast.test(written)) {
    return written.replace(yearLast, (_, first: string, one: string, second: string, two: string) => {
      const isDayFirst = Number(first) === read.day && Number(second) === read.month;
      return `${like(first, isDayFirst ? day : month)}${one}${like(second, isDayFirst ? month : day)}${two}${year}`;
    });
  }
  if (withoutYear.test(written)) {
    return year === read.year
      ? written.replace(withoutYear, (_, first: string, mark: string, second: string) => {
          const isDayFirst = Number(first) === read.day && Number(second) === read.month && read.day !== read.month;
          return like(first, isDayFirst ? day : month) + mark + like(second, isDayFirst ? month : day);
        })
      : undefined;
  }
  const isSameDay = month === read.month && day === read.day;
  return isSameDay && yearBehind.test(written) ? written.replace(yearBehind, String(year)) : undefined;
}

function like(written: string, value: number): string {
  return String(value).padStart(written.length === 2 ? 2 : 1, '0');
}
