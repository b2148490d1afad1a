import { Temporal } from 'temporal-polyfill';
import type { DatedMoment } from './datedMoments';

/** A date far from those around it, and the days between which it can only have been meant. */
export interface StrayDate {
  readonly moment: DatedMoment & { readonly date: Temporal.PlainDate };
  /** A date of one of its neighbours. */
  readonly beside: Temporal.PlainDate;
  readonly isPossible: (date: Temporal.PlainDate) => boolean;
}

type Known = StrayDate['moment'];

/** Dates of one night, or of one weekend, belong together. */
const runDays = 3;

/**
 * Returns the dates of a timeline that lie far from those before and after them, while these lie close to each other. What led to an
 * incident may be long before it, and what followed long after: the first date is astray only when it is later than the rest, the last
 * one only when it is earlier.
 * @param entries the dates of one timeline, in the order of the text
 * @param farDays from how many days on a date is far
 */
export function strayDates(entries: readonly DatedMoment[], farDays: number): StrayDate[] {
  const runs = runsOf(entries.filter((entry): entry is Known => entry.date !== undefined));
  const within = runs.map((run, index) => strayBetween(runs[index - 1], run, runs[index + 1], farDays));
  const rest = runs.filter((_, index) => within[index]?.length === 0);
  return [...within.flat(), ...strayAtEnds(rest, farDays)];
}

function strayBetween(
  before: readonly Known[] | undefined,
  run: readonly Known[],
  after: readonly Known[] | undefined,
  farDays: number,
): StrayDate[] {
  const [previous, first, last, next] = [before?.at(-1)?.date, run[0]?.date, run.at(-1)?.date, after?.[0]?.date];
  if (!previous || !first || !last || !next) return [];
  const isStray =
    distance(previous, first) > farDays && distance(last, next) > farDays && distance(previous, next) <= farDays;
  return isStray ? run.map((moment) => ({ moment, beside: previous, isPossible: between(previous, next) })) : [];
}

/** Of two neighbours in the wrong order the one with fewer entries is astray; of equal ones, the one below. */
function strayAtEnds(runs: readonly (readonly Known[])[], farDays: number): StrayDate[] {
  const [first, second] = runs;
  const [last, beforeLast] = [runs.at(-1), runs.at(-2)];
  if (!first || !second || !last || !beforeLast) return [];
  const isFirst =
    isLater(first[0]?.date, second[0]?.date, farDays) && (runs.length > 2 || first.length < second.length);
  const isLast = isLater(beforeLast.at(-1)?.date, last[0]?.date, farDays) && !(isFirst && runs.length === 2);
  return [
    ...(isFirst ? astray(first, second[0]?.date, -runDays) : []),
    ...(isLast ? astray(last, beforeLast.at(-1)?.date, runDays) : []),
  ];
}

function astray(run: readonly Known[], beside: Temporal.PlainDate | undefined, days: number): StrayDate[] {
  return beside ? run.map((moment) => ({ moment, beside, isPossible: between(beside, beside.add({ days })) })) : [];
}

function runsOf(entries: readonly Known[]): Known[][] {
  const runs: Known[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1)?.at(-1);
    if (last && distance(last.date, entry.date) <= runDays) runs.at(-1)?.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function isLater(date: Temporal.PlainDate | undefined, other: Temporal.PlainDate | undefined, days: number): boolean {
  return date !== undefined && other !== undefined && other.until(date, { largestUnit: 'day' }).days > days;
}

function distance(a: Temporal.PlainDate, b: Temporal.PlainDate): number {
  return Math.abs(a.until(b, { largestUnit: 'day' }).days);
}

function between(first: Temporal.PlainDate, last: Temporal.PlainDate): (date: Temporal.PlainDate) => boolean {
  const [low, high] = Temporal.PlainDate.compare(first, last) <= 0 ? [first, last] : [last, first];
  return (date) => Temporal.PlainDate.compare(low, date) <= 0 && Temporal.PlainDate.compare(date, high) <= 0;
}
