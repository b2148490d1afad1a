import type { Chrono, ParsedComponents, ParsedResult } from 'chrono-node';
import { casual as english } from 'chrono-node/en';
import { casual as japanese } from 'chrono-node/ja';
import { Temporal } from 'temporal-polyfill';
import { bridgeJapanese } from './japaneseTime';
import { parseMoment } from './moment';
import { splitMinutes } from './splitMinutes';
import { writeOut } from './timeShorthand';

/** Why typed text is not a moment of an incident: not understood as a whole, only a day, or not yet come. */
export type TimeInputProblem = 'notUnderstood' | 'timeMissing' | 'future';

export type TimeInput = { readonly ok: Temporal.ZonedDateTime } | { readonly problem: TimeInputProblem };

/** Now, and the IANA name of the zone in which the person means times. */
interface TimeInputContext {
  readonly now: Temporal.Instant;
  readonly zone: string;
}

// People round up: at 14:04:30 "14:05" means this minute, not yesterday's.
const toleranceMilliseconds = 60_000;
const longestInput = 100;

/*
 * chrono-node computes with Date, in the machine's own zone, whose clock changes would shift results. The Gregorian calendar repeats
 * every 400 years to the weekday, and no zone changed its clocks in the 17th century: so chrono is asked 400 years ago.
 */
const calendarCycleYears = 400;
const lastShiftedYear = 1900;

/**
 * Returns the moment, in `zone`, that typed English or Japanese text names: "14:05", "yesterday 23:10", "2 hours ago", "昨日の23:10".
 * A time alone is the latest such time up to now; a date without a year is the closest one. Never a moment later than a minute from now.
 */
export function parseTimeInput(text: string, { now, zone }: TimeInputContext): TimeInput {
  const input = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (input.length > longestInput) {
    return { problem: 'notUnderstood' };
  }
  const understood = understandIso(input, zone) ?? understandPhrase(input, now.toZonedDateTimeISO(zone));
  return 'ok' in understood && isFuture(understood.ok, now) ? { problem: 'future' } : understood;
}

function isFuture(moment: Temporal.ZonedDateTime, now: Temporal.Instant): boolean {
  return moment.epochMilliseconds > now.epochMilliseconds + toleranceMilliseconds;
}

function understandIso(input: string, zone: string): TimeInput | undefined {
  const moment = parseMoment(input, zone);
  if (!moment) {
    return undefined;
  }
  return moment.kind === 'instant' ? { ok: moment.zoned } : { problem: 'timeMissing' };
}

function understandPhrase(input: string, now: Temporal.ZonedDateTime): TimeInput {
  const bridged = bridgeJapanese(writeOut(input), now.toPlainDate());
  const result = parseWhole(english, bridged, now) ?? parseWhole(japanese, bridged, now);
  if (!result || !isConsistent(result)) {
    return { problem: 'notUnderstood' };
  }
  const { start: parts } = result;
  if (isElapsed(parts)) {
    // Elapsed time is added to the moment, not to the wall clock, which may have changed in between.
    return { ok: now.add(shifted(now).until(wallClockOf(parts), { largestUnit: 'hours' })) };
  }
  if (!parts.isCertain('hour')) {
    return { problem: 'timeMissing' };
  }
  const offset = parts.isCertain('timezoneOffset') ? parts.get('timezoneOffset') : null;
  const there = offset === null ? now : now.withTimeZone(offsetName(offset));
  if (isTimeAlone(parts)) {
    return latestAt(wallClockOf(parts).toPlainTime(), there, now.timeZoneId);
  }
  const moment = unshifted(wallClockOf(parts)).toZonedDateTime(there.timeZoneId).withTimeZone(now.timeZoneId);
  return {
    ok: isPlainWeekday(parts, bridged) && isFuture(moment, now.toInstant()) ? moment.subtract({ weeks: 1 }) : moment,
  };
}

/** Returns chrono's one result if it covers all of `input`: a time in the middle of other words is not an answer. */
function parseWhole(chrono: Chrono, input: string, now: Temporal.ZonedDateTime): ParsedResult | undefined {
  const wall = shifted(now);
  const reference = new Date(
    wall.year,
    wall.month - 1,
    wall.day,
    wall.hour,
    wall.minute,
    wall.second,
    wall.millisecond,
  );
  const [result, ...others] = chrono.parse(input, reference);
  return result && others.length === 0 && !result.end && result.text === input ? result : undefined;
}

/** Returns false for what chrono accepts but would have to guess about. */
function isConsistent({ start: parts, text }: ParsedResult): boolean {
  if (isElapsed(parts)) {
    // "2 hours before 14:00" is elapsed time too, but not counted from now.
    return !/\b(?:before|after|from)\b./i.test(text);
  }
  // "last month", "a year ago": a length of time that names no day.
  if (!isTimeAlone(parts) && !parts.isCertain('weekday') && !parts.isCertain('day')) {
    return false;
  }
  if (
    parts.isCertain('day') &&
    parts.isCertain('weekday') &&
    wallClockOf(parts).dayOfWeek % 7 !== parts.get('weekday')
  ) {
    return false;
  }
  return !parts.isCertain('timezoneOffset') || parts.get('timezoneOffset') === writtenOffset(text);
}

/** Returns whether the text counts hours or minutes from now: "2 hours ago", or "now" itself. */
function isElapsed(parts: ParsedComponents): boolean {
  const tags = parts.tags();
  return tags.has('result/relativeDateAndTime') || tags.has('casualReference/now');
}

function isTimeAlone(parts: ParsedComponents): boolean {
  return (['year', 'month', 'day', 'weekday'] as const).every((part) => !parts.isCertain(part));
}

/** Returns whether the day is only a weekday that may be meant backwards: "Friday", but not "next Friday". */
function isPlainWeekday(parts: ParsedComponents, input: string): boolean {
  return parts.isCertain('weekday') && !parts.isCertain('day') && !/\b(?:next|this)\b|次の|今週/i.test(input);
}

/**
 * Returns the offset in minutes that the text itself gives. Of the abbreviations only those with one meaning count: IST is Irish,
 * Israeli and Indian time, and the summer time of ET or CET is looked up by chrono on the machine's calendar.
 */
function writtenOffset(text: string): number | undefined {
  const match = /(?:([+-])(\d{1,2})(?::?(\d{2}))?|\b(utc|gmt|jst))\)?$/i.exec(text);
  if (!match) {
    return undefined;
  }
  const [, sign, hours, minutes = '0', abbreviation] = match;
  if (abbreviation !== undefined) {
    return abbreviation.toLowerCase() === 'jst' ? 540 : 0;
  }
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function offsetName(minutes: number): string {
  const { hours, minutes: rest } = splitMinutes(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** Returns the latest moment up to now at which clocks in the zone of `now` showed `time`, in `zone`. */
function latestAt(time: Temporal.PlainTime, now: Temporal.ZonedDateTime, zone: string): TimeInput {
  const today = now.toPlainDate();
  // Two days back, because yesterday may be a day that the zone skipped.
  for (const days of [0, 1, 2]) {
    const wall = today.subtract({ days }).toPlainDateTime(time);
    // A time that clocks showed twice means the second, if that has come.
    for (const disambiguation of ['later', 'compatible'] as const) {
      const moment = wall.toZonedDateTime(now.timeZoneId, { disambiguation });
      if (!isFuture(moment, now.toInstant())) {
        return { ok: moment.withTimeZone(zone) };
      }
    }
  }
  return { problem: 'future' };
}

function wallClockOf(parts: ParsedComponents): Temporal.PlainDateTime {
  const part = (name: Parameters<ParsedComponents['get']>[0]): number => parts.get(name) ?? 0;
  return new Temporal.PlainDateTime(
    part('year'),
    part('month'),
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
    part('millisecond'),
  );
}

function shifted(now: Temporal.ZonedDateTime): Temporal.PlainDateTime {
  return now.toPlainDateTime().subtract({ years: calendarCycleYears });
}

/** Returns `wall` in our time: a year that was typed is in it already, one that chrono counted from its reference is not. */
function unshifted(wall: Temporal.PlainDateTime): Temporal.PlainDateTime {
  return wall.year < lastShiftedYear ? wall.add({ years: calendarCycleYears }) : wall;
}
