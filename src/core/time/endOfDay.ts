import type { Temporal } from 'temporal-polyfill';

/**
 * Returns the last second of `date` in `zone` (an IANA name), usually 23:59:59.
 * Of a day that the zone skipped (a move over the date line) it returns the second before the skip.
 */
export function endOfDay(date: Temporal.PlainDate, zone: string): Temporal.ZonedDateTime {
  const nextDate = date.add({ days: 1 });
  // Where clocks go back over midnight (St. John's, São Paulo), midnight comes twice and the day resumes in between: take the later.
  const last = nextDate.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'later' }).subtract({ seconds: 1 });
  if (last.toPlainDate().equals(date)) {
    return last;
  }
  // Where clocks jump over midnight, the next day begins later than 00:00: its first moment is what counts.
  return nextDate.toZonedDateTime(zone).subtract({ seconds: 1 });
}
