import type { Temporal } from 'temporal-polyfill';
import { parseClockTime } from '../time/clockTime';
import { isQuiet } from './quietHours';
import type { ReminderSettings } from './settings';

/** One moment of a local day at which a reminder is to come. */
export interface LadderStep {
  /** Names the step of that day; the same for every window of the person. */
  readonly key: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** What a last call is for, in milliseconds since the epoch; absent for all other steps. */
  readonly deadline?: number;
}

const hourMilliseconds = 3_600_000;

/**
 * Returns the steps of a day, the earliest first: the day's beginning, the person's times, and the last call an hour before each deadline,
 * unless that hour is one of rest.
 * @param day any moment of the day, in the person's zone
 * @param deadlines of the postmortems that are due, in milliseconds since the epoch
 */
export function ladderOf(
  day: Temporal.ZonedDateTime,
  deadlines: readonly number[],
  { times, lastCall, quietHours }: ReminderSettings,
): LadderStep[] {
  const date = day.toPlainDate().toString();
  const begin = day.startOfDay();
  const end = begin.add({ days: 1 }).startOfDay().epochMilliseconds;
  const calls = lastCall
    ? [...new Set(deadlines)].map((deadline) => ({ deadline, at: deadline - hourMilliseconds }))
    : [];
  return [
    { key: `${date} first`, at: begin.epochMilliseconds },
    ...[...new Set(times)].flatMap((text) => {
      const time = parseClockTime(text);
      return time ? [{ key: `${date} ${time.toString()}`, at: day.withPlainTime(time).epochMilliseconds }] : [];
    }),
    ...calls
      .filter(({ at }) => at >= begin.epochMilliseconds && at < end && !isQuiet(zonedAt(at, day), quietHours))
      .map((call) => ({ key: `${date} last call ${String(call.at)}`, ...call })),
  ].sort((a, b) => a.at - b.at);
}

function zonedAt(milliseconds: number, like: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return like.add({ milliseconds: milliseconds - like.epochMilliseconds });
}
