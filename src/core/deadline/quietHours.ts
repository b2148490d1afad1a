import { Temporal } from 'temporal-polyfill';
import { parseClockTime } from '../time/clockTime';
import type { QuietHours } from './settings';

interface ClockSpan {
  readonly from: Temporal.PlainTime;
  readonly to: Temporal.PlainTime;
}

/** Returns whether the local time of `now` lies in the quiet hours: from their first moment to just before their end. */
export function isQuiet(now: Temporal.ZonedDateTime, quietHours: QuietHours | undefined): boolean {
  const span = readQuietHours(quietHours);
  if (!span) {
    return false;
  }
  const time = now.toPlainTime();
  const begun = Temporal.PlainTime.compare(time, span.from) >= 0;
  const over = Temporal.PlainTime.compare(time, span.to) >= 0;
  const wrapsMidnight = Temporal.PlainTime.compare(span.from, span.to) > 0;
  return wrapsMidnight ? begun || !over : begun && !over;
}

/** Returns the next moment after `now` at which quiet hours end, or undefined when there are none. */
export function quietEnd(
  now: Temporal.ZonedDateTime,
  quietHours: QuietHours | undefined,
): Temporal.Instant | undefined {
  const span = readQuietHours(quietHours);
  if (!span) {
    return undefined;
  }
  const today = now.withPlainTime(span.to);
  const end = Temporal.ZonedDateTime.compare(today, now) > 0 ? today : now.add({ days: 1 }).withPlainTime(span.to);
  return end.toInstant();
}

function readQuietHours(quietHours: QuietHours | undefined): ClockSpan | undefined {
  const from = parseClockTime(quietHours?.from);
  const to = parseClockTime(quietHours?.to);
  return from && to && !from.equals(to) ? { from, to } : undefined;
}
