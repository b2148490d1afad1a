import type { Temporal } from 'temporal-polyfill';
import type { DurationKind } from '../duration';
import type { Milestone, MilestoneKind } from '../milestone';
import type { Timeline, TimelineEntry } from '../timeline';
import { minutesBetween, type WrittenTime } from '../writtenTime';
import { clearRolesOf, rolesOf } from './entryRoles';

/** Two moments between which a duration may have been measured. */
export interface MomentPair {
  readonly from: WrittenTime;
  readonly to: WrittenTime;
  readonly minutes: number;
  /** Whether one of the two is a day without a time, so that only days can be compared. */
  readonly wholeDays: boolean;
}

export interface MomentPairs {
  /** Pairs of which one must be meant, if all that the document says is right. */
  readonly clear: readonly MomentPair[];
  /** Whether the clear ones come from what a timeline tells, and not from moments that are called what they are. */
  readonly told: boolean;
  /** All pairs that somebody may have had in mind. */
  readonly natural: readonly MomentPair[];
}

const dayMinutes = 24 * 60;
/** Pairs grow with the square of the entries, and nobody measures by a log of hundreds. */
const mostEntries = 150;

const milestoneEnds: Readonly<Record<DurationKind, readonly MilestoneKind[]>> = {
  TTD: ['detected', 'acknowledged'],
  TTA: ['acknowledged'],
  TTM: ['mitigated', 'resolved'],
  TTR: ['resolved', 'mitigated'],
  duration: ['resolved', 'mitigated'],
};
const milestoneStarts: Readonly<Record<DurationKind, readonly MilestoneKind[]>> = {
  TTD: ['started'],
  TTA: ['started', 'detected'],
  TTM: ['started', 'detected', 'acknowledged'],
  TTR: ['started', 'detected', 'acknowledged', 'mitigated'],
  duration: ['started', 'detected', 'acknowledged'],
};

/** Returns the pairs of moments that a duration of one kind can mean, from the milestones and the timelines of one incident. */
export function momentPairs(
  kind: DurationKind,
  milestones: readonly Milestone[],
  timelines: readonly Timeline[],
): MomentPairs {
  const stated = milestonePairs(kind, milestones);
  const entries = timelines.flatMap((timeline) => timeline.entries).slice(0, mostEntries);
  const timeline = soleTimeline(timelines);
  const told = timeline ? clearPairs(kind, timeline.entries.slice(0, mostEntries)) : [];
  return {
    clear: stated.length > 0 ? stated : told,
    told: stated.length === 0,
    natural: [...stated, ...told, ...entryPairs(kind, entries), ...mixedPairs(kind, milestones, entries)],
  };
}

/**
 * Returns the minutes from one moment to a later one; of days without a time, whole days. Undefined where they cannot be compared.
 */
export function pairOf(from: WrittenTime, to: WrittenTime): MomentPair | undefined {
  if (!from.time || !to.time) {
    if (!from.date || !to.date) return undefined;
    return { from, to, minutes: daysBetween(from.date, to.date) * dayMinutes, wholeDays: true };
  }
  const minutes =
    from.date === undefined && to.date === undefined ? minutesOfDay(from.time, to.time) : minutesBetween(from, to);
  return minutes === undefined ? undefined : { from, to, minutes, wholeDays: false };
}

/** Two times without any date are of one day, or of one night. */
function minutesOfDay(from: Temporal.PlainTime, to: Temporal.PlainTime): number {
  const minutes = from.until(to).total('minute');
  return minutes < 0 && from.hour >= 12 && to.hour < 12 ? minutes + dayMinutes : minutes;
}

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'day' }).days;
}

function milestonePairs(kind: DurationKind, milestones: readonly Milestone[]): MomentPair[] {
  const [ends] = milestoneEnds[kind]
    .map((end) => milestones.filter((milestone) => milestone.kind === end))
    .filter((found) => found.length > 0);
  const starts = milestones.filter((milestone) => milestoneStarts[kind].includes(milestone.kind));
  return combine(
    starts.map(({ at }) => at),
    // What is called "time to resolve" in one place is the time to the repair in another.
    kind === 'TTM' || kind === 'TTR' || kind === 'duration'
      ? milestones.filter((milestone) => milestoneEnds[kind].includes(milestone.kind)).map(({ at }) => at)
      : (ends ?? []).map(({ at }) => at),
  );
}

/** What an entry tells may be said in any words: only those that can be neither a beginning nor an end are left out. */
function entryPairs(kind: DurationKind, entries: readonly TimelineEntry[]): MomentPair[] {
  const roles = entries.map(({ text }) => rolesOf(text));
  const noticed = entries.findIndex(({ text }) => clearRolesOf(text).detects);
  const starts = entries.filter((_, index) => {
    const role = roles[index];
    const isEarly = index === 0 || index < noticed;
    return isEarly || role?.begins === true || (kind !== 'TTD' && (role?.detects === true || role?.responds === true));
  });
  const ends = entries.filter((_, index) => {
    const role = roles[index];
    if (kind === 'TTD' || kind === 'TTA')
      return role?.detects === true || role?.responds === true || role?.ends !== true;
    return role?.looks !== true || index === entries.length - 1;
  });
  return combine(momentsOf(starts), [...momentsOf(ends), ...ends.flatMap(({ until }) => until ?? [])]);
}

function mixedPairs(
  kind: DurationKind,
  milestones: readonly Milestone[],
  entries: readonly TimelineEntry[],
): MomentPair[] {
  const starts = milestones.filter((milestone) => milestoneStarts[kind].includes(milestone.kind)).map(({ at }) => at);
  const ends = milestones.filter((milestone) => milestoneEnds[kind].includes(milestone.kind)).map(({ at }) => at);
  const wanted = kind === 'TTD' || kind === 'TTA' ? 'detects' : 'ends';
  return [
    ...combine(starts, momentsOf(entries.filter(({ text }) => rolesOf(text)[wanted]))),
    ...combine(momentsOf(entries.filter(({ text }, index) => index === 0 || rolesOf(text).begins)), ends),
  ];
}

function clearPairs(kind: DurationKind, entries: readonly TimelineEntry[]): MomentPair[] {
  if (kind === 'TTA') return [];
  const roles = entries.map(({ text }) => clearRolesOf(text));
  const starts = entries.filter((_, index) => {
    const role = roles[index];
    const isFirst = index === 0 && !isLongBefore(entries) && !(kind === 'TTD' && role?.detects === true);
    return role?.begins === true || isFirst;
  });
  const ends = entries.filter((_, index) => (kind === 'TTD' ? roles[index]?.detects : roles[index]?.ends) === true);
  return combine(momentsOf(starts), momentsOf(ends)).filter(({ from, to }) => from.certain && to.certain);
}

/** The first entry may tell of a change that broke nothing for days. */
function isLongBefore([first, second]: readonly TimelineEntry[]): boolean {
  const gap = first?.at && second?.at && pairOf(first.at, second.at)?.minutes;
  return gap === undefined || gap > dayMinutes;
}

/** The timeline that tells of everything; undefined where several share it, or where its own order is in doubt. */
function soleTimeline(timelines: readonly Timeline[]): Timeline | undefined {
  const [longest, second] = [...timelines].sort((a, b) => b.entries.length - a.entries.length);
  if (!longest || (second && second.entries.length * 3 > longest.entries.length)) return undefined;
  const moments = momentsOf(longest.entries).filter(({ time }) => time !== undefined);
  const isOrdered = moments.every((moment, index) => {
    const before = moments[index - 1];
    return !before || (pairOf(before, moment)?.minutes ?? 0) >= 0;
  });
  return isOrdered ? longest : undefined;
}

function momentsOf(entries: readonly TimelineEntry[]): WrittenTime[] {
  return entries.flatMap(({ at }) => at ?? []);
}

function combine(starts: readonly WrittenTime[], ends: readonly WrittenTime[]): MomentPair[] {
  return starts.flatMap((from) =>
    ends.flatMap((to) => {
      const pair = from === to ? undefined : pairOf(from, to);
      return pair && pair.minutes >= 0 ? [pair] : [];
    }),
  );
}
