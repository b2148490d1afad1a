import type { Temporal } from 'temporal-polyfill';
import type { Stage } from '../document/stage';
import type { DocumentDay } from './documentDay';
import { deadline, isUnresolved, missedFrom } from './incidentDay';
import type { DeadlineSettings } from './settings';

const minuteMilliseconds = 60_000;
/** A document that nobody has touched for this long, and that should be finished, is stuck. */
export const stuckMilliseconds = 7 * 24 * 60 * minuteMilliseconds;

/**
 * Where a document stands against its deadline. `open` is not yet due, or of no known day; `ongoing` names no end of the incident although
 * the day on which it started is over; `stuck` is one that nobody has touched for a week after that, or for a week where no day is known.
 */
export type DueState = 'finished' | 'overdue' | 'dueToday' | 'ongoing' | 'open' | 'stuck';

/**
 * The time in which a document is due today, in milliseconds since the epoch. It changes only with the document and the settings:
 * computed once, it makes a check of thousands of documents a comparison of numbers.
 */
export interface DueSpan {
  /** The start of the deadline's date in the document's zone. */
  readonly from: number;
  /** The first moment at which the deadline is missed. */
  readonly missedFrom: number;
}

/** What there is to know of a document before it can be held against the clock. */
export interface DueDocument {
  readonly stage: Stage;
  /** Absent when no day is known. */
  readonly span?: DueSpan;
  /** Whether the document says when the incident started, but not that it is over, nor when it is due. */
  readonly unresolved: boolean;
  /** When the file was last changed, in milliseconds since the epoch; absent when that is not known. */
  readonly touched?: number;
}

interface DueReport {
  readonly state: DueState;
  readonly deadline?: Temporal.ZonedDateTime;
  /** Minutes begun until the deadline: zero or negative once it has come, absent when finished or of no known day. */
  readonly remainingMinutes?: number;
}

/** Returns the time in which a document is due today, or undefined when no day is known. */
export function dueSpan(day: DocumentDay, settings: DeadlineSettings): DueSpan | undefined {
  const limit = deadline(day, settings);
  return limit && spanUntil(limit);
}

/** Returns where a document stands at `now`, in milliseconds since the epoch. */
export function dueStateAt({ stage, span, unresolved, touched }: DueDocument, now: number): DueState {
  if (stage === 'final') {
    return 'finished';
  }
  const isStuck = touched !== undefined && now - touched >= stuckMilliseconds;
  if (!span) {
    return isStuck ? 'stuck' : 'open';
  }
  if (now < span.from) {
    return 'open';
  }
  if (now < span.missedFrom) {
    return 'dueToday';
  }
  if (isStuck) {
    return 'stuck';
  }
  return unresolved ? 'ongoing' : 'overdue';
}

/** Returns the minutes begun from `now`, in milliseconds since the epoch, until the deadline: zero or negative once it has come. */
export function remainingMinutes(span: DueSpan, now: number): number {
  // Measured to the whole minute, which is what people read: a day to midnight, a moment to itself and not to the second after it.
  const end = Math.floor(span.missedFrom / minuteMilliseconds) * minuteMilliseconds;
  // Adding zero turns -0, which is not deeply equal to 0, into 0.
  return Math.ceil((end - now) / minuteMilliseconds) + 0;
}

/** Returns where a document stands at `now`, with its deadline and the minutes that remain until then. */
export function dueState(day: DocumentDay, now: Temporal.Instant, settings: DeadlineSettings): DueReport {
  const limit = deadline(day, settings);
  if (!limit) {
    return { state: day.stage === 'final' ? 'finished' : 'open' };
  }
  const span = spanUntil(limit);
  const unresolved = isUnresolved(day, settings);
  const state = dueStateAt({ stage: day.stage, span, unresolved }, now.epochMilliseconds);
  return state === 'finished'
    ? { state, deadline: limit }
    : { state, deadline: limit, remainingMinutes: remainingMinutes(span, now.epochMilliseconds) };
}

function spanUntil(limit: Temporal.ZonedDateTime): DueSpan {
  return { from: limit.startOfDay().epochMilliseconds, missedFrom: missedFrom(limit) };
}
