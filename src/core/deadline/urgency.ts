import type { Temporal } from 'temporal-polyfill';
import { dueStateAt, type DueDocument, type DueState } from './dueState';

/** A document among others: `id` tells them apart and settles ties. */
export interface ListedDocument extends DueDocument {
  readonly id: string;
}

const rank: Record<DueState, number> = { overdue: 0, dueToday: 1, ongoing: 2, open: 3, stuck: 4, finished: 5 };

/**
 * Returns a comparator, for `Array.prototype.sort`, that puts the most urgent document at `now` first: overdue, due today,
 * ongoing, open, stuck, finished; within each by deadline, those without one last.
 * So of several overdue the one overdue longest comes first: it is the one whose facts fade and which is nearest to never being
 * written, and the order does not change from one day to the next.
 */
export function byUrgency(now: Temporal.Instant): (a: ListedDocument, b: ListedDocument) => number {
  const milliseconds = now.epochMilliseconds;
  return (a, b) =>
    rank[dueStateAt(a, milliseconds)] - rank[dueStateAt(b, milliseconds)] ||
    compare(missedFrom(a), missedFrom(b)) ||
    compare(a.id, b.id);
}

function missedFrom({ span }: DueDocument): number {
  return span?.missedFrom ?? Number.POSITIVE_INFINITY;
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b);
}
