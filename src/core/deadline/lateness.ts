import { Temporal } from 'temporal-polyfill';
import { parseMoment } from '../time/moment';

/** How late one postmortem was, in days after the day of its incident; undefined where that is not known. */
export interface Lateness {
  readonly file: string;
  /** The day of the incident, `YYYY-MM-DD`. */
  readonly incidentDay: string | undefined;
  /** Who made the first commit. */
  readonly author: string | undefined;
  /** From the incident to the first commit. */
  readonly begun: number | undefined;
  /** From the incident to the commit that made it final. */
  readonly finished: number | undefined;
}

/** What a set of lateness says as a whole. */
export interface LatenessSummary {
  /** How many are known. */
  readonly known: number;
  readonly unknown: number;
  /** How many of the known ones were on the day of the incident. */
  readonly sameDay: number;
  /** In days, undefined when nothing is known. */
  readonly median: number | undefined;
  readonly ninetieth: number | undefined;
}

/**
 * Returns the days from a date to the local date of a moment in a zone, or undefined when either cannot be read, or when the moment is
 * more than a day before the date: then one of the two is wrong.
 * @param moment ISO 8601 with an offset
 */
export function daysAfter(date: string | undefined, moment: string | undefined, zone: string): number | undefined {
  const day = date === undefined ? undefined : parseMoment(date, zone);
  if (day?.kind !== 'day' || moment === undefined) {
    return undefined;
  }
  try {
    const local = Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate();
    const { days } = day.date.until(local, { largestUnit: 'days' });
    return days < -1 ? undefined : Math.max(0, days);
  } catch {
    return undefined;
  }
}

/** Returns what a set of days says as a whole; percentiles by the nearest rank. */
export function summarizeLateness(days: readonly (number | undefined)[]): LatenessSummary {
  const known = days.filter((value) => value !== undefined).sort((a, b) => a - b);
  return {
    known: known.length,
    unknown: days.length - known.length,
    sameDay: known.filter((value) => value === 0).length,
    median: percentile(known, 0.5),
    ninetieth: percentile(known, 0.9),
  };
}

function percentile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
