import type { Timeline, TimelineEntry } from '../document/timeline';
import { minutesBetween, type WrittenTime } from '../document/writtenTime';

/** An entry that stands below one that happened later. */
export interface Inversion {
  readonly entry: TimelineEntry & { readonly at: WrittenTime };
  readonly above: TimelineEntry & { readonly at: WrittenTime };
}

type TimedEntry = TimelineEntry & { readonly at: WrittenTime };

/** "About" covers this much. */
const approximateMinutes = 30;
const fewestInversions = 2;

/**
 * Returns the entries that stand below one that happened later, as far as that is beyond doubt: spans may overlap, "about" is about, and a
 * timeline that is told backwards, or out of order nearly everywhere, has an order that was not understood.
 * @param mostDays between two dates of one incident; a date farther off is mistyped, which is another matter
 */
export function inversionsIn({ entries }: Timeline, mostDays: number): Inversion[] {
  const timed = entries.filter((entry): entry is TimedEntry => entry.at !== undefined);
  const found: Inversion[] = [];
  for (const [index, entry] of timed.entries()) {
    const above = timed[index - 1];
    if (above && isOutOfOrder(above, entry, mostDays)) found.push({ entry, above });
  }
  return found.length > Math.max(fewestInversions, (timed.length - 1) / 4) ? [] : found;
}

function isOutOfOrder(above: TimedEntry, entry: TimedEntry, mostDays: number): boolean {
  const { at: before } = above;
  const { at } = entry;
  if (!above.placed || !entry.placed || !before.date || !at.date) return false;
  const days = before.date.until(at.date, { largestUnit: 'day' }).days;
  if (Math.abs(days) > mostDays) return false;
  if (before.time && at.time) {
    const minutes = minutesBetween(before, at);
    if (minutes === undefined || minutes >= 0) return false;
    return !isExcused(above, entry, -minutes);
  }
  if (before.zone?.name !== at.zone?.name || before.approximate || at.approximate || overlapsInDays(above, entry))
    return false;
  // 午後 stands above 01:01 of the same day.
  const isBeforePart =
    at.time !== undefined && above.earliest !== undefined && at.time.hour * 60 + at.time.minute < above.earliest;
  return days < 0 || (days === 0 && isBeforePart);
}

function overlapsInDays({ at: before }: TimedEntry, { until }: TimedEntry): boolean {
  return until !== undefined && (!until.date || !before.date || before.date.until(until.date).sign >= 0);
}

function isExcused({ at: before }: TimedEntry, { at, until }: TimedEntry, back: number): boolean {
  if ((before.approximate || at.approximate) && back <= approximateMinutes) return true;
  if (back < 1 && before.seconds !== at.seconds) return true;
  // A span that begins before the entry above and ends after it overlaps it.
  const rest = until ? minutesBetween(before, until) : undefined;
  return until !== undefined && (rest === undefined || rest >= 0);
}
