import { Temporal } from 'temporal-polyfill';
import { parseClockTime } from '../time/clockTime';
import { isQuiet } from './quietHours';
import { longestSnoozeHours } from './runningSnooze';
import type { QuietHours } from './settings';

/** The choices of "Snooze…", in the order in which they are offered. */
export const snoozeChoices = ['fifteenMinutes', 'oneHour', 'tomorrowMorning'] as const;

export type SnoozeChoice = (typeof snoozeChoices)[number];

export const longestSnooze = Temporal.Duration.from({ hours: longestSnoozeHours });

const noon = Temporal.PlainTime.from('12:00');
const defaultMorning = Temporal.PlainTime.from('09:00');

/**
 * Returns the moment at which a snooze chosen at `now` ends. Morning is the end of the quiet hours if that is before noon, else
 * 09:00, in `zone` (an IANA name). Chosen in the night, before that, "tomorrow morning" is the morning that this night ends with.
 */
export function snoozeEnd(
  choice: SnoozeChoice,
  now: Temporal.Instant,
  zone: string,
  quietHours: QuietHours | undefined,
): Temporal.Instant {
  switch (choice) {
    case 'fifteenMinutes':
      return now.add({ minutes: 15 });
    case 'oneHour':
      return now.add({ hours: 1 });
    case 'tomorrowMorning':
      return nextMorning(now.toZonedDateTimeISO(zone), quietHours);
  }
}

function nextMorning(now: Temporal.ZonedDateTime, quietHours: QuietHours | undefined): Temporal.Instant {
  const quietTo = parseClockTime(quietHours?.to);
  const morning = quietTo && Temporal.PlainTime.compare(quietTo, noon) < 0 ? quietTo : defaultMorning;
  const today = now.withPlainTime(morning);
  const inNight = isQuiet(now, quietHours) && Temporal.ZonedDateTime.compare(now, today) < 0;
  return (inNight ? today : now.add({ days: 1 }).withPlainTime(morning)).toInstant();
}
