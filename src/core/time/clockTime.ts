import { Temporal } from 'temporal-polyfill';

/**
 * Returns the time of day that a setting such as `21:00` names, or undefined when it names none:
 * a setting that cannot be read counts as off, because a wrong guess would move a deadline.
 */
export function parseClockTime(text: string | undefined): Temporal.PlainTime | undefined {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text?.trim() ?? '');
  return match ? new Temporal.PlainTime(Number(match[1]), Number(match[2])) : undefined;
}
