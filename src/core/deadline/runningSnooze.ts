/** The longest a snooze can last: tomorrow morning, chosen just after midnight. A record that says more was not written by this clock. */
export const longestSnoozeHours = 48;

const hourMilliseconds = 3_600_000;

/**
 * Returns whether a snooze is on. Written without Temporal, so that it can be asked before that is loaded.
 * @param until the end of the snooze, an ISO 8601 instant; unreadable or later than a snooze can be: none
 * @param now milliseconds since the epoch
 */
export function isSnoozeOn(until: string | undefined, now: number): boolean {
  const end = until === undefined ? Number.NaN : Date.parse(until);
  return end > now && end <= now + longestSnoozeHours * hourMilliseconds;
}
