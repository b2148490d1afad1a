import type { Temporal } from 'temporal-polyfill';

/** Longer ago than this nothing need be remembered: the longest rhythm is a week. */
const rememberedDays = 14;

/** Returns the local date, `YYYY-MM-DD`, before which keys may be forgotten. */
export function oldestRememberedDay(now: Temporal.Instant): string {
  return now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: rememberedDays }).toString();
}
