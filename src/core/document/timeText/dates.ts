import { claimsOf } from './claims';
import type { DatePart, DayOrder } from './timePart';

type Fields = Partial<Record<'year' | 'month' | 'day' | 'weekday' | 'shift' | 'dayNumber', number | undefined>> & {
  readonly undecided?: boolean;
};
type Groups = Readonly<Record<string, string | undefined>>;

interface DatePattern {
  readonly pattern: RegExp;
  readonly weak: boolean;
  readonly read: (groups: Groups, order: DayOrder | undefined) => Fields | undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const japaneseWeekdays = '月火水木金土日';
const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

// "may" and "march" are verbs: those two, and their short forms, need their capital.
const monthName = String.raw`(?<name>[Jj]an(?:uary)?|JAN(?:UARY)?|[Ff]eb(?:ruary)?|FEB(?:RUARY)?|Mar(?:ch)?|MAR(?:CH)?|[Aa]pr(?:il)?|APR(?:IL)?|May|MAY|[Jj]une?|JUNE?|[Jj]uly?|JULY?|[Aa]ug(?:ust)?|AUG(?:UST)?|[Ss]ept?(?:ember)?|SEPT?(?:EMBER)?|[Oo]ct(?:ober)?|OCT(?:OBER)?|[Nn]ov(?:ember)?|NOV(?:EMBER)?|[Dd]ec(?:ember)?|DEC(?:EMBER)?)\b\.?`;
const weekdayName = String.raw`(?<weekday>Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)\b`;
const weekdayBefore = String.raw`(?:${weekdayName}\.?,?\s{1,2}(?:the\s)?)?`;
const japaneseWeekday = String.raw`(?:\s?[(]\s?(?<weekday>[${japaneseWeekdays}])(?:曜日?)?\s?[)])?`;
const start = String.raw`(?<![\w.:/=#$-])`;
const shiftWords: readonly (readonly [RegExp, number])[] = [
  [/^(?:today|same day|that day|当日|同日|本日|今日|同じ日)$/i, 0],
  [
    /^(?:tomorrow|(?:the )?(?:next|following) (?:day|morning)|(?:the )?day after|翌日|翌朝|明日|\(?\+1(?:d| day)?\)?)$/i,
    1,
  ],
  [/^(?:翌々日)$/, 2],
  [/^翌$/, 1],
  [/^(?:yesterday|(?:the )?(?:previous day|prior day|day before|night before)|前日|昨日|前夜)$/i, -1],
];

const patterns: readonly DatePattern[] = [
  {
    // 2026-11-23, 2026/11/23, 2026.11.23; also with a year that lost or gained a digit.
    weak: false,
    pattern:
      /(?<![\w.:/=#$-])(?<year>\d{3,5})(?<separator>[-/.‐‑])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})(?![\d]|[-/.]\d|[-/_]\w|\.\w|(?!T\d)[A-Za-z_])/g,
    read: ({ year, month, day, separator }) =>
      year?.length === 4 || separator === '-' ? numeric(year, month, day) : undefined,
  },
  {
    weak: false,
    pattern: new RegExp(
      String.raw`(?<!\d)(?:(?<year>\d{4})\s?年\s?|(?:令和|R)\s?(?<reiwa>\d{1,2})\s?年\s?)?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日(?!間|目)${japaneseWeekday}`,
      'g',
    ),
    read: ({ year, reiwa, month, day, weekday }) => ({
      ...numeric(reiwa === undefined ? year : String(2018 + Number(reiwa)), month, day),
      weekday: weekdayOf(weekday),
    }),
  },
  {
    weak: false,
    pattern: /(?<!\d)(?<year>\d{4})\s?年\s?(?<month>\d{1,2})\s?月(?!\s?\d{1,2}\s?日)/g,
    read: ({ year, month }) => numeric(year, month, undefined),
  },
  {
    // 23/11/2026, 11/23/26, 23.11.2026, 23-11-2026
    weak: false,
    pattern: new RegExp(
      String.raw`${start}(?<first>\d{1,2})(?<separator>[./-])(?<second>\d{1,2})\k<separator>(?<year>\d{4,5})(?![\w]|[-/.]\w)`,
      'g',
    ),
    read: ({ first, second, separator, year }, order) => numericEitherWay(first, second, year, separator, order),
  },
  {
    weak: true,
    pattern: new RegExp(
      String.raw`${start}(?<first>\d{1,2})(?<separator>[./])(?<second>\d{1,2})\k<separator>(?<year>\d{2})(?![\w%]|[-/.]\w)`,
      'g',
    ),
    read: ({ first, second, separator, year }, order) =>
      numericEitherWay(first, second, `20${year ?? ''}`, separator, order),
  },
  {
    // 12-13 May 2026: the first day of a span that shares its month
    weak: false,
    pattern: new RegExp(
      String.raw`(?<![\w.:/-])(?<day>\d{1,2})(?:st|nd|rd|th)?(?=\s?(?:[-–—]|to|and|&)\s?\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?${monthName}(?:,?\s{1,2}(?<year>(?:19|20)\d{2})(?![\w:]))?)`,
      'g',
    ),
    read: ({ name, day, year }) => numeric(year, monthOf(name), day),
  },
  {
    // July 25th, Feb 22, November 23, 2026
    weak: false,
    pattern: new RegExp(
      String.raw`(?<![\w/-])${weekdayBefore}${monthName}\s{1,2}(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\w%]|[:.]\d)(?:,?\s{1,2}(?<year>(?:19|20)\d{2,3})(?![\w:]|[./-]\d)|(?=\s?(?:[-–—]|to|and|&)\s?\d{1,2}(?:st|nd|rd|th)?,?\s{1,2}(?<sharedYear>(?:19|20)\d{2})(?![\w:]))|)`,
      'g',
    ),
    read: ({ name, day, year, sharedYear, weekday }) => ({
      ...numeric(year ?? sharedYear, monthOf(name), day),
      weekday: weekdayOf(weekday),
    }),
  },
  {
    // 23 November 2026, 19. April, 3rd of May, 23-Nov-2026, 23/Nov/2026
    weak: false,
    pattern: new RegExp(
      String.raw`(?<![\w.:/]|(?<!\d)-)${weekdayBefore}(?<day>\d{1,2})(?:st|nd|rd|th|\.)?(?:\s(?:of\s)?|[-/])${monthName}(?:,?\s{1,2}(?<year>(?:19|20)\d{2,3})(?![\w:]|[./-]\d)|[-/](?<yearBehind>\d{4}|\d{2})(?![\d/-]))?`,
      'g',
    ),
    read: ({ name, day, year, yearBehind, weekday }) => ({
      ...numeric(year ?? (yearBehind?.length === 2 ? `20${yearBehind}` : yearBehind), monthOf(name), day),
      weekday: weekdayOf(weekday),
    }),
  },
  {
    weak: false,
    pattern: new RegExp(String.raw`(?<![\w/-])${monthName},?\s(?<year>20\d{2})(?![\w:]|[./-]\d)`, 'g'),
    read: ({ name, year }) => numeric(year, monthOf(name), undefined),
  },
  {
    // 2026-04, the month alone
    weak: true,
    pattern: /(?<![\w.:/=#$-])(?<year>20\d{2})[-/](?<month>0[1-9]|1[0-2])(?![\w:]|[-/.]\w)/g,
    read: ({ year, month }) => numeric(year, month, undefined),
  },
  {
    // 03-26, 4/19, 4/19(金), 19.04.
    weak: true,
    pattern: new RegExp(
      String.raw`${start}(?<first>\d{1,2})(?<separator>[/-])(?<second>\d{1,2})(?![\w%]|[-/.:]\w)${japaneseWeekday}`,
      'g',
    ),
    read: ({ first, second, separator, weekday }, order) =>
      separator === '-' && (first?.length !== 2 || second?.length !== 2)
        ? undefined
        : withWeekday(
            numericEitherWay(first, second, undefined, separator === '-' ? 'month-first' : separator, order),
            weekday,
          ),
  },
  {
    weak: true,
    pattern: new RegExp(String.raw`${start}(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.(?![\w])`, 'g'),
    read: ({ day, month }) => valid(numeric(undefined, month, day)),
  },
  {
    weak: true,
    pattern: new RegExp(String.raw`(?<![\w/-])${weekdayName}`, 'g'),
    read: ({ weekday }) => ({ weekday: weekdayOf(weekday) }),
  },
  {
    weak: true,
    pattern: /[(](?<weekday>[月火水木金土日])[)]|(?<long>[月火水木金土日])曜日?/g,
    read: ({ weekday, long }) => ({ weekday: weekdayOf(weekday ?? long) }),
  },
  {
    weak: true,
    pattern:
      /\b(?:the )?(?<word>today|same day|that day|tomorrow|(?:next|following) (?:day|morning)|day after|yesterday|(?:previous|prior) day|(?:day|night) before)\b(?!\s(?:the|of)\b)/gi,
    read: ({ word }) => ({ shift: shiftOf(word) }),
  },
  {
    weak: true,
    pattern: /(?<word>翌々日|翌日|翌朝|翌(?=\s?(?:午前|午後)?\d)|明日|前日|前夜|昨日|当日|同日|同じ日|本日|今日)/g,
    read: ({ word }) => ({ shift: shiftOf(word) }),
  },
  {
    weak: true,
    pattern: /(?<=\d[\s]?)(?<word>\(\+1(?:d| day)?\)|\+1d)(?!\w)/g,
    read: ({ word }) => ({ shift: shiftOf(word) }),
  },
  {
    weak: true,
    pattern: /\bday (?<number>\d{1,2})\b(?!\s?[:.]\d)|(?<japanese>\d{1,2})日目/gi,
    read: ({ number, japanese }) => ({ dayNumber: Number(number ?? japanese) }),
  },
];

/** Returns the dates in a text, overlapping ones left out. */
export function findDates(text: string, offset: number, order: DayOrder | undefined): DatePart[] {
  const found: DatePart[] = [];
  const claim = claimsOf(text.length, offset);
  for (const { pattern, weak, read } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const range = { start: offset + match.index, end: offset + match.index + match[0].trimEnd().length };
      const fields = read(match.groups ?? {}, order);
      if (fields && Object.values(fields).some((value) => typeof value === 'number') && claim(range)) {
        found.push(datePart(fields, range, weak));
      }
    }
  }
  return found;
}

/**
 * Returns whether a document writes 23/11/2026 or 11/23/2026, told from the dates that can only be one of them; where all could be both,
 * from which of the two brings them together. Undefined where nothing tells, or the dates contradict each other.
 */
export function dayOrderOf(text: string): DayOrder | undefined {
  const orders = new Set<DayOrder>();
  const either: (readonly [first: number, second: number, year: number])[] = [];
  for (const match of text.matchAll(/(?<![\w.:/=#$-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\w]|[-/.]\w)/g)) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first > 12 && first <= 31 && second <= 12) orders.add('day-first');
    else if (second > 12 && second <= 31 && first <= 12) orders.add('month-first');
    else if (first <= 12 && second <= 12) either.push([first, second, Number(match[4])]);
  }
  const [only, other] = orders;
  if (only !== undefined) return other === undefined ? only : undefined;
  return closerTogether(either);
}

/** Of dates of one incident, a week lies between the first and the last, and not several months. */
function closerTogether(
  dates: readonly (readonly [first: number, second: number, year: number])[],
): DayOrder | undefined {
  const dayFirst = spreadOf(dates.map(([day, month, year]) => year * 372 + month * 31 + day));
  const monthFirst = spreadOf(dates.map(([month, day, year]) => year * 372 + month * 31 + day));
  if (dayFirst <= 10 && monthFirst >= 28) return 'day-first';
  return monthFirst <= 10 && dayFirst >= 28 ? 'month-first' : undefined;
}

function spreadOf(days: readonly number[]): number {
  return (
    days.reduce((most, day) => Math.max(most, day), -Infinity) -
    days.reduce((least, day) => Math.min(least, day), Infinity)
  );
}

function datePart(fields: Fields, range: DatePart['range'], weak: boolean): DatePart {
  const { year, month, day, weekday, shift, dayNumber, undecided = false } = fields;
  const mistyped =
    (year !== undefined && (year < 1990 || year > 2199)) ||
    (month !== undefined && (month < 1 || month > 12)) ||
    (day !== undefined && (day < 1 || day > (daysOfMonth[(month ?? 1) - 1] ?? 31)));
  return { kind: 'date', range, year, month, day, weekday, shift, dayNumber, undecided, mistyped, weak };
}

function numeric(year: string | undefined, month: string | number | undefined, day: string | undefined): Fields {
  return { year: numberOf(year), month: numberOf(month), day: numberOf(day) };
}

function numericEitherWay(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
  separator: string | undefined,
  order: DayOrder | undefined,
): Fields | undefined {
  const dayFirst = valid(numeric(year, second, first));
  const monthFirst = valid(numeric(year, first, second));
  // With points the day comes first everywhere, and 03-26 is cut from an ISO date.
  if (separator === '.') return dayFirst;
  if (separator === 'month-first') return monthFirst;
  if (!dayFirst || !monthFirst || first === second) return dayFirst ?? monthFirst;
  if (order === undefined) return { ...monthFirst, undecided: true };
  return order === 'day-first' ? dayFirst : monthFirst;
}

function valid(fields: Fields): Fields | undefined {
  const { month = 0, day = 0 } = fields;
  return month >= 1 && month <= 12 && day >= 1 && day <= (daysOfMonth[month - 1] ?? 31) ? fields : undefined;
}

function withWeekday(fields: Fields | undefined, weekday: string | undefined): Fields | undefined {
  return fields && { ...fields, weekday: weekdayOf(weekday) };
}

function numberOf(text: string | number | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function monthOf(name: string | undefined): number | undefined {
  const index = months.indexOf(name?.slice(0, 3).toLowerCase() ?? '');
  return index === -1 ? undefined : index + 1;
}

function weekdayOf(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  const index = name.length === 1 ? japaneseWeekdays.indexOf(name) : -1;
  return (index === -1 ? weekdays.indexOf(name.slice(0, 3).toLowerCase()) : index) + 1 || undefined;
}

function shiftOf(word: string | undefined): number | undefined {
  return shiftWords.find(([pattern]) => pattern.test(word ?? ''))?.[1];
}
