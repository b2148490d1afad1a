import { Temporal } from 'temporal-polyfill';
import { longestSnooze } from './snooze';

/** What reminders remember between two looks. Another window, an older version or a wrong clock may have written it. */
export interface ShownReminders {
  /** Whether something was shown, by its key: a local date, `YYYY-MM-DD`, and the name of a step, separated by a space. */
  has(key: string): boolean;
  /** When the last notification was shown, an ISO 8601 instant. */
  readonly lastShown?: string;
  /** The end of the snooze that is on or has just ended, an ISO 8601 instant. */
  readonly snoozedUntil?: string;
  /** The ids of the documents of which the person does not want to be reminded. */
  readonly muted: readonly string[];
}

/** Returns the end of the snooze that is on or has just ended, or undefined: none, unreadable, or later than a snooze can be. */
export function snoozedUntil(shown: ShownReminders, now: Temporal.Instant): Temporal.Instant | undefined {
  const until = instantOf(shown.snoozedUntil);
  return until && Temporal.Instant.compare(until, now.add(longestSnooze)) <= 0 ? until : undefined;
}

/** Returns when the last notification was shown, or undefined: never, unreadable, or by a clock that ran ahead. */
export function lastShown(shown: ShownReminders, now: Temporal.Instant): Temporal.Instant | undefined {
  const last = instantOf(shown.lastShown);
  return last && Temporal.Instant.compare(last, now) <= 0 ? last : undefined;
}

function instantOf(text: string | undefined): Temporal.Instant | undefined {
  try {
    return text === undefined ? undefined : Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}
