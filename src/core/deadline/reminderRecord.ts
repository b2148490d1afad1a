import type { Temporal } from 'temporal-polyfill';
import { forgettable } from './rememberedDays';
import { isSnoozeOn } from './runningSnooze';
import type { ShownReminders } from './shownReminders';

/** What reminders remember, as JSON: the form in which a single store keeps it. */
export interface ReminderRecord {
  readonly keys: readonly string[];
  readonly lastShown?: string;
  readonly snoozedUntil?: string;
  readonly muted: readonly string[];
}

/** Returns the record found in storage, without what does not belong into one. */
export function readReminderRecord(stored: unknown): ReminderRecord {
  if (typeof stored !== 'object' || stored === null) {
    return { keys: [], muted: [] };
  }
  const { keys, lastShown, snoozedUntil, muted } = stored as Record<keyof ReminderRecord, unknown>;
  return {
    keys: texts(keys),
    muted: texts(muted),
    ...(typeof lastShown === 'string' && { lastShown }),
    ...(typeof snoozedUntil === 'string' && { snoozedUntil }),
  };
}

/** Returns what a record says was shown. */
export function shownReminders({ keys, ...rest }: ReminderRecord): ShownReminders {
  const known = new Set(keys);
  return { ...rest, has: (key) => known.has(key) };
}

/** Returns the record to store before a notification is shown at `now`: a snooze that is over is dropped, and what is long past forgotten. */
export function afterShown(record: ReminderRecord, keys: readonly string[], now: Temporal.Instant): ReminderRecord {
  const past = new Set(forgettable(record.keys, now));
  return {
    ...afterSnoozeEnded(record, now),
    keys: [...new Set([...record.keys.filter((key) => !past.has(key)), ...keys])],
    lastShown: now.toString(),
  };
}

/** Returns a record without a snooze that is over. */
export function afterSnoozeEnded({ snoozedUntil, ...record }: ReminderRecord, now: Temporal.Instant): ReminderRecord {
  return snoozedUntil !== undefined && isSnoozeOn(snoozedUntil, now.epochMilliseconds)
    ? { ...record, snoozedUntil }
    : record;
}

/** Returns the record to store when a person has snoozed until the given moment. */
export function afterSnooze(record: ReminderRecord, until: Temporal.Instant): ReminderRecord {
  return { ...record, snoozedUntil: until.toString() };
}

/** Returns the record to store when a person does not want, or wants again, to be reminded of a document. */
export function afterMuting(record: ReminderRecord, id: string, muted: boolean): ReminderRecord {
  const others = record.muted.filter((other) => other !== id);
  return { ...record, muted: muted ? [...others, id] : others };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
