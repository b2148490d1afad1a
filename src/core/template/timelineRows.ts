import { Temporal } from 'temporal-polyfill';
import type { IncidentFacts } from './incidentFacts';
import { oneLine } from './oneLine';

const milestones = ['started', 'detected', 'mitigated', 'resolved'] as const;

type Milestone = (typeof milestones)[number];

/** What a template finds in a turn of `{{#each timeline}}`. */
export type TimelineRow = {
  readonly moment: string;
  /** `+01:00` where the clocks changed within the timeline, so that the times alone would not tell their order; else empty. */
  readonly offset: string;
  /** What was seen or done; empty where only a milestone is known. */
  readonly text: string;
  /** Whether the row is that of one of the four. */
  readonly milestone: boolean;
} & Readonly<Record<Milestone, boolean>>;

interface Row {
  readonly moment: string;
  readonly text: string;
  readonly milestone?: Milestone;
}

/**
 * Returns the captured lines and the milestones in the order of time. Where lines were captured at the very moment of a milestone, one of
 * them is its row: the first, or for `resolved` the last. Of several milestones at one moment only the last is joined with a line.
 */
export function timelineRows(facts: IncidentFacts): TimelineRow[] {
  const lines = (facts.timeline ?? []).map(({ moment, text }): Row => ({ moment, text: oneLine(text) }));
  const known = milestones.flatMap((milestone): Row[] => {
    const moment = facts[milestone];
    return moment === undefined || moment === '' ? [] : [{ moment, text: '', milestone }];
  });
  const byTime = new Map<number, { milestones: Row[]; lines: Row[] }>();
  for (const row of [...known, ...lines]) {
    const instant = instantOf(row.moment);
    const group = byTime.get(instant) ?? { milestones: [], lines: [] };
    byTime.set(instant, group);
    (row.milestone ? group.milestones : group.lines).push(row);
  }
  const rows = [...byTime.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([, group]) => rowsOfMoment(group.milestones, group.lines));
  const clocksChange = new Set(rows.map(({ moment }) => offsetOf(moment))).size > 1;
  return rows.map(({ moment, text, milestone }) => ({
    moment,
    text,
    offset: clocksChange ? offsetOf(moment) : '',
    milestone: milestone !== undefined,
    started: milestone === 'started',
    detected: milestone === 'detected',
    mitigated: milestone === 'mitigated',
    resolved: milestone === 'resolved',
  }));
}

function rowsOfMoment(known: readonly Row[], lines: readonly Row[]): Row[] {
  const joined = known.at(-1)?.milestone;
  if (joined === undefined || lines.length === 0) {
    return [...known, ...lines];
  }
  const place = joined === 'resolved' ? lines.length - 1 : 0;
  return [
    ...known.slice(0, -1),
    ...lines.map((line, index) => (index === place ? { ...line, milestone: joined } : line)),
  ];
}

/** Milliseconds since the epoch, to the minute, which is what a row shows; what is no moment comes last. */
function instantOf(moment: string): number {
  try {
    return Math.floor(Temporal.Instant.from(moment).epochMilliseconds / 60_000);
  } catch {
    return Number.MAX_SAFE_INTEGER;
  }
}

/** Returns `+09:00` of a moment that says it. */
export function offsetOf(moment: string): string {
  const offset = /(?:Z|[+-]\d{2}:?\d{2})$/.exec(moment)?.[0] ?? '';
  return offset === 'Z' ? '+00:00' : offset;
}
