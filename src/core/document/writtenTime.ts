import type { Temporal } from 'temporal-polyfill';
import type { TextRange } from './textRange';

/** A zone as a document names it: "UTC", "JST", "PST", "+09:00", "Europe/Berlin". */
export interface WrittenZone {
  /** As written, `GMT` and `Z` as "UTC". */
  readonly name: string;
  /** Minutes east of UTC; undefined where the name alone does not say, as that of a region. */
  readonly offsetMinutes: number | undefined;
}

/** A moment as a document writes it. Its parts may be unknown. */
export interface WrittenTime {
  readonly range: TextRange;
  /** Stated, or inferred from what stands around. */
  readonly date: Temporal.PlainDate | undefined;
  /** Undefined for a date alone. */
  readonly time: Temporal.PlainTime | undefined;
  /** Whether seconds were written. */
  readonly seconds: boolean;
  /** The zone of this time, its own or that of its surroundings; undefined where none is stated. */
  readonly zone: WrittenZone | undefined;
  /** Whether the date is stated or can only have been meant so; rules compare certain times only. */
  readonly certain: boolean;
  /** Whether the document says "about". */
  readonly approximate: boolean;
}

const dayMinutes = 24 * 60;

/** Returns the moment as ISO without an offset: `2023-04-11T11:20`, with seconds where they are written, `2023-04-11` for a date alone; null when the date is unknown. */
export function localText({ date, time, seconds }: WrittenTime): string | null {
  if (!date) return null;
  return time
    ? `${date.toString()}T${time.toString({ smallestUnit: seconds ? 'second' : 'minute' })}`
    : date.toString();
}

/**
 * Returns the minutes from one moment to another, negative when the second is earlier; undefined where they cannot be compared: an
 * unknown part, a date alone, or two zones of which one has no known offset.
 */
export function minutesBetween(from: WrittenTime, to: WrittenTime): number | undefined {
  if (!from.date || !to.date || !from.time || !to.time) return undefined;
  const shift = zoneShift(from.zone, to.zone);
  if (shift === undefined) return undefined;
  const days = from.date.until(to.date, { largestUnit: 'day' }).days;
  const minutes = from.time.until(to.time).total('minute');
  return days * dayMinutes + minutes - shift;
}

/** The minutes by which clocks of the second zone are ahead of those of the first. A time without a zone is taken to be in its neighbour's. */
function zoneShift(from: WrittenZone | undefined, to: WrittenZone | undefined): number | undefined {
  if (from === undefined || to === undefined || from.name === to.name) return 0;
  return from.offsetMinutes === undefined || to.offsetMinutes === undefined
    ? undefined
    : to.offsetMinutes - from.offsetMinutes;
}
