import { Temporal } from 'temporal-polyfill';
import type { WrittenTime, WrittenZone } from '../writtenTime';
import type { DatePart } from './timePart';
import type { MomentText } from './timeSpan';

/** What is known of a time from around it. */
export interface Surroundings {
  /** The day that a time without a date is on, and near which a date without a year lies. */
  readonly date?: Temporal.PlainDate | undefined;
  /** Whether that day is beyond doubt; by default it is not. */
  readonly certain?: boolean;
  /** The zone of times that do not name their own. */
  readonly zone?: WrittenZone | undefined;
}

interface ResolvedDate {
  readonly date: Temporal.PlainDate | undefined;
  readonly certain: boolean;
}

/** Two dates this close to each other can belong to one incident. */
const nearDays = 31;

/** Returns the moment that a text means where it stands: what it does not say itself comes from its surroundings. */
export function toWrittenTime(moment: MomentText, surroundings: Surroundings = {}): WrittenTime {
  const { clock, range, approximate } = moment;
  const { date, certain } = resolveDate(moment.date, surroundings);
  return {
    range,
    date: clock?.dayShift === 1 ? date?.add({ days: 1 }) : date,
    time: clock && Temporal.PlainTime.from({ hour: clock.hour, minute: clock.minute, second: clock.second }),
    seconds: clock?.secondsWritten ?? false,
    zone: moment.zone ?? surroundings.zone,
    certain: certain && date !== undefined,
    approximate,
  };
}

/** Returns the day that a date means: a year that is missing or mistyped, or the order of day and month, may follow from the surroundings. */
export function resolveDate(part: DatePart | undefined, { date: near, certain = false }: Surroundings): ResolvedDate {
  if (!part) return { date: near, certain };
  const { year, month, day, weekday, shift, mistyped, undecided } = part;
  if (month !== undefined && day !== undefined) {
    if (year === undefined) return { date: near && closestYear(month, day, near), certain: near !== undefined };
    if (mistyped) return { date: plainDate(meantYear(year, near), month, day), certain: false };
    return undecided ? decided(year, month, day, near) : { date: plainDate(year, month, day), certain: true };
  }
  if (shift !== undefined) return { date: near?.add({ days: shift }), certain };
  if (weekday !== undefined) return { date: near && closestWeekday(weekday, near), certain: false };
  return { date: undefined, certain: false };
}

function decided(year: number, month: number, day: number, near: Temporal.PlainDate | undefined): ResolvedDate {
  const readings = [plainDate(year, month, day), plainDate(year, day, month)];
  const close = readings.filter((date) => date && near && Math.abs(near.until(date).days) <= nearDays);
  return close.length === 1 ? { date: close[0], certain: true } : { date: readings[0], certain: false };
}

function closestYear(month: number, day: number, near: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const candidates = [near.year - 1, near.year, near.year + 1].flatMap((year) => plainDate(year, month, day) ?? []);
  return candidates.sort((a, b) => Math.abs(near.until(a).days) - Math.abs(near.until(b).days))[0];
}

/** Of two Fridays the one before, since what a document tells is past. */
function closestWeekday(weekday: number, near: Temporal.PlainDate): Temporal.PlainDate {
  const days = (weekday - near.dayOfWeek + 7) % 7;
  return near.add({ days: days > 3 ? days - 7 : days });
}

/** Returns the year that 20202 or 202 was meant to be: that of the surroundings, or what is left when one digit is dropped. */
function meantYear(year: number, near: Temporal.PlainDate | undefined): number | undefined {
  const digits = String(year);
  const candidates = Array.from(digits, (_, index) => Number(digits.slice(0, index) + digits.slice(index + 1)));
  const possible = candidates.filter((candidate) => candidate >= 1990 && candidate <= 2199);
  return possible.find((candidate) => candidate === near?.year) ?? possible.at(-1) ?? near?.year;
}

function plainDate(year: number | undefined, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return year === undefined ? undefined : Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
