import { Temporal } from 'temporal-polyfill';
import type { DatePart } from '../document/timeText/timePart';
import type { WrittenZone } from '../document/writtenTime';
import { isZone } from '../time/moment';
import type { LineEntry, LineTime } from './readLines';

type Moment = Temporal.ZonedDateTime;

/** People and clocks are not exact: what is said to be in a minute has happened. */
const toleranceMilliseconds = 60_000;
/** Lines of several machines do not follow each other exactly; beyond this a time that goes back is on another day. */
const disorderMinutes = 60;
const dayMinutes = 24 * 60;
/** 29 February comes again after eight years at the latest. */
const mostYearsBack = 8;

/** American and other zones that letters without S or D stand for; their offset follows from the day. */
const zonesOfShortForms: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
};
/** Letters that mean several zones say nothing but in a team that works in one of them. */
const zonesOfLetters: Readonly<Record<string, readonly string[]>> = {
  IST: ['Asia/Kolkata', 'Asia/Calcutta', 'Europe/Dublin', 'Asia/Jerusalem'],
  CST: ['America/Chicago', 'America/Mexico_City', 'America/Winnipeg', 'Asia/Shanghai', 'Asia/Taipei'],
};

/**
 * Returns the moment of each entry, in the zone of `now`; undefined where the zone cannot be told or the calendar has no such day; and
 * whether the lines stand in the opposite order. A day that is not written follows from the entries beside it: the last one is the latest
 * that is not in the future, the ones above come before it, and a time that goes back is on another day, unless it does so by less than an
 * hour. Where clocks were put back, a time that goes back is in the hour that came again.
 */
export function dateEntries(
  entries: readonly LineEntry[],
  now: Moment,
): { readonly moments: readonly (Moment | undefined)[]; readonly newestFirst: boolean } {
  const zones = entries.map(({ at }) => zoneOf(at.zone, now.timeZoneId));
  const moments: (Moment | undefined)[] = entries.map(() => undefined);
  let previous: Moment | undefined;
  // Days that are written, first; the others follow from them.
  for (const [index, { at }] of entries.entries()) {
    const zone = zones[index];
    if (zone !== undefined && at.date) {
      moments[index] = stated(at, at.date, zone, now, previous);
      previous = moments[index] ?? previous;
    }
  }
  const newestFirst = isNewestFirst(entries);
  const order = entries.map((_, index) => index);
  if (newestFirst) order.reverse();
  // A plan, on a day that has not come, says nothing of the days beside it.
  const happened = (index: number): Moment | undefined => {
    const moment = moments[index];
    return moment && !isFuture(moment, now) ? moment : undefined;
  };
  const firstStated = order.findIndex((index) => happened(index) !== undefined);

  // Forwards from a day that is written.
  let before: Moment | undefined;
  for (const index of order) {
    const at = entries[index]?.at;
    const zone = zones[index];
    if (at && zone !== undefined && !at.date && before) {
      moments[index] = after(at, zone, before, now);
    }
    before = happened(index) ?? before;
  }
  // Backwards to the first such day, or from the present.
  let next: Moment | undefined = firstStated === -1 ? undefined : moments[order[firstStated] ?? -1];
  for (const index of order.slice(0, firstStated === -1 ? order.length : firstStated).reverse()) {
    const at = entries[index]?.at;
    const zone = zones[index];
    if (at && zone !== undefined && !at.date) {
      moments[index] = next ? beforeMoment(at, zone, next, now) : latest(at, zone, now);
      next = moments[index] ?? next;
    }
  }
  // Only now can be told which lines go back in an hour that comes twice.
  let last: Moment | undefined;
  for (const index of order) {
    const moment = happened(index);
    if (moment) {
      last = last ? onceMore(moment, last, now) : moment;
      moments[index] = last;
    }
  }
  return { moments: moments.map((moment) => moment?.withTimeZone(now.timeZoneId)), newestFirst };
}

/** Returns the second of two moments at which a clock shows the same, if only that one can come after the line above; else the moment. */
function onceMore(moment: Moment, previous: Moment, now: Moment): Moment {
  if (moment.epochMilliseconds >= previous.epochMilliseconds - toleranceMilliseconds) return moment;
  const wallClock = moment.toPlainDateTime();
  const later = wallClock.toZonedDateTime(moment.timeZoneId, { disambiguation: 'later' });
  const isNear = later.epochMilliseconds >= previous.epochMilliseconds - disorderMinutes * 60_000;
  return isNear && !isFuture(later, now) ? later : moment;
}

/** Returns the IANA name or the offset of a zone; that of the document where none is written; undefined where nobody can tell which is meant. */
function zoneOf(written: WrittenZone | undefined, own: string): string | undefined {
  if (!written) return own;
  const { name, offsetMinutes } = written;
  if (offsetMinutes !== undefined) {
    const sign = offsetMinutes < 0 ? '-' : '+';
    const minutes = Math.abs(offsetMinutes);
    const digits = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
    return minutes < 24 * 60 ? `${sign}${digits.join(':')}` : undefined;
  }
  if (name.includes('/')) return isZone(name) ? name : undefined;
  return zonesOfShortForms[name] ?? (zonesOfLetters[name]?.includes(own) === true ? own : undefined);
}

function stated(
  at: LineTime,
  date: DatePart,
  zone: string,
  now: Moment,
  previous: Moment | undefined,
): Moment | undefined {
  const here = now.withTimeZone(zone);
  const { year, month, day, weekday, shift, undecided } = date;
  if (shift !== undefined) {
    const base = at.dayFromNow ? here : previous?.withTimeZone(zone);
    const moment = base && onDay(at, base.toPlainDate().add({ days: shift }), zone);
    // What is to happen today is a plan, and no event.
    return moment && !isFuture(moment, now) ? moment : undefined;
  }
  if (month !== undefined && day !== undefined) {
    const readings = undecided ? [[month, day] as const, [day, month] as const] : [[month, day] as const];
    const candidates = readings.flatMap(([m, d]) => onCalendar(at, year, m, d, zone, now) ?? []);
    const past = candidates.filter((moment) => !isFuture(moment, now));
    return past.sort((a, b) => b.epochMilliseconds - a.epochMilliseconds)[0] ?? candidates[0];
  }
  if (weekday === undefined) return undefined;
  const today = here.toPlainDate();
  const back = (today.dayOfWeek - weekday + 7) % 7;
  const moment = onDay(at, today.subtract({ days: back }), zone);
  return moment && isFuture(moment, now) ? onDay(at, today.subtract({ days: back + 7 }), zone) : moment;
}

/** A day without its year is the latest such day that has come. */
function onCalendar(
  at: LineTime,
  year: number | undefined,
  month: number,
  day: number,
  zone: string,
  now: Moment,
): Moment | undefined {
  if (year !== undefined) return onDay(at, plainDate(year, month, day), zone);
  const thisYear = now.withTimeZone(zone).year;
  // On 31 December the new year has begun elsewhere.
  for (let candidate = thisYear + 1; candidate >= thisYear - mostYearsBack; candidate--) {
    const moment = onDay(at, plainDate(candidate, month, day), zone);
    if (moment && !isFuture(moment, now)) return moment;
  }
  return undefined;
}

function latest(at: LineTime, zone: string, now: Moment): Moment | undefined {
  const today = now.withTimeZone(zone).toPlainDate();
  for (const days of [1, 0, -1, -2]) {
    const moment = onDay(at, today.add({ days }), zone);
    if (moment && !isFuture(moment, now)) return moment;
  }
  return undefined;
}

/** Returns the moment of the next line: the same day, or the next where the time went back. */
function after(at: LineTime, zone: string, previous: Moment, now: Moment): Moment | undefined {
  const day = previous.withTimeZone(zone).toPlainDate();
  const earliest = previous.epochMilliseconds - disorderMinutes * 60_000;
  const candidates = [-1, 0, 1].flatMap((days) => onDay(at, day.add({ days }), zone) ?? []);
  const next = candidates.find((moment) => moment.epochMilliseconds >= earliest);
  return next && !isFuture(next, now)
    ? next
    : candidates.reverse().find((moment) => moment.epochMilliseconds < earliest && !isFuture(moment, now));
}

/** Returns the moment of the line before: the same day, or the previous one where the time would come later. */
function beforeMoment(at: LineTime, zone: string, next: Moment, now: Moment): Moment | undefined {
  const day = next.withTimeZone(zone).toPlainDate();
  const last = next.epochMilliseconds + disorderMinutes * 60_000;
  return [1, 0, -1]
    .flatMap((days) => onDay(at, day.add({ days }), zone) ?? [])
    .find((moment) => moment.epochMilliseconds <= last && !isFuture(moment, now));
}

/** Log viewers list the newest line first. Told from which way most steps from line to line go, the shorter way round the clock. */
function isNewestFirst(entries: readonly LineEntry[]): boolean {
  let balance = 0;
  for (const [index, { at }] of entries.entries()) {
    const previous = entries[index - 1]?.at ?? at;
    const step = (at.hour - previous.hour) * 60 + at.minute - previous.minute;
    const forwards = (step + dayMinutes) % dayMinutes;
    balance += forwards === 0 ? 0 : forwards < dayMinutes / 2 ? 1 : -1;
  }
  return balance < -1;
}

/** Returns whether a moment has not come; what is said to be in a minute has. */
export function isFuture(moment: Moment, now: Moment): boolean {
  return moment.epochMilliseconds > now.epochMilliseconds + toleranceMilliseconds;
}

function onDay(at: LineTime, date: Temporal.PlainDate | undefined, zone: string): Moment | undefined {
  try {
    return date
      ?.add({ days: at.dayShift })
      .toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(at.hour, at.minute, at.second) });
  } catch {
    // The ends of the calendar.
    return undefined;
  }
}

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
