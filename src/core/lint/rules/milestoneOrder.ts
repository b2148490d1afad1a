import { Temporal } from 'temporal-polyfill';
import { documentZone } from '../../deadline/incidentDay';
import { frontMatterText, type FrontMatter, type FrontMatterEntry } from '../../document/frontMatter';
import { incidentScope, isWithin } from '../../document/incidentScope';
import type { Milestone, MilestoneKind } from '../../document/milestone';
import type { Postmortem } from '../../document/postmortem';
import type { TextRange } from '../../document/textRange';
import { localText, minutesBetween } from '../../document/writtenTime';
import { parseMoment, type Moment } from '../../time/moment';
import { message } from '../../message';
import type { Rule, RuleReport } from '../rule';
import { wrong } from '../severity';

/**
 * Pairs that can only be in this order. An incident may be mitigated before anybody detected it, and acknowledged by somebody who
 * saw it before the alert: those pairs are left out.
 */
const orderedKinds: readonly (readonly [earlier: MilestoneKind, later: MilestoneKind])[] = [
  ['started', 'resolved'],
  ['started', 'detected'],
  ['started', 'acknowledged'],
  ['started', 'mitigated'],
  ['detected', 'resolved'],
  ['mitigated', 'resolved'],
  ['detected', 'acknowledged'],
];
const orderedKeys: readonly (readonly [earlier: string, later: string])[] = [
  ...orderedKinds,
  ['started', 'finished'],
  ['resolved', 'finished'],
];

/** "About" covers this much. */
const approximateMinutes = 30;

export const milestoneOrder: Rule = {
  id: 'milestone-order',
  severities: wrong,
  documentation: {
    summary: message('The milestones contradict each other: one is before another that must come first.'),
    why: message(
      'An incident that was resolved before it started has a wrong date, two values swapped, or a time in another zone than the rest. Every duration that is computed from such a pair is wrong. Milestones of the front matter, behind labels and in tables are looked at. Times are compared in the document’s zone; a date without a time is compared by day.',
    ),
    source:
      'In public postmortems of some teams two stated durations in five are not the difference of their timestamps; transposed pairs are a common reason.',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\nowner: alice\nstarted: 2026-11-23T14:05+09:00\nresolved: 2026-11-23T13:40+09:00\n---\n\n# Checkout\n',
      good: '---\npostmortem: same-day\nstatus: draft\nowner: alice\nstarted: 2026-11-23T13:05+09:00\nresolved: 2026-11-23T13:40+09:00\n---\n\n# Checkout\n',
    },
  },
  check({ postmortem, day, deadline }) {
    const { frontMatter } = postmortem;
    return [
      ...(frontMatter ? inFrontMatter(frontMatter, documentZone(day, deadline.fallbackZone)) : []),
      ...inText(postmortem),
    ];
  },
};

function inFrontMatter(frontMatter: FrontMatter, zone: string): RuleReport[] {
  const reported = new Set<string>();
  return orderedKeys.flatMap(([earlier, later]): RuleReport[] => {
    // One wrong value breaks several pairs: the first, most general one is enough to find it.
    if (reported.has(earlier) || reported.has(later) || !isReversed(frontMatter, earlier, later, zone)) {
      return [];
    }
    const [first, second] = [frontMatter.entries.get(earlier), frontMatter.entries.get(later)];
    if (!first || !second) {
      return [];
    }
    reported.add(later);
    const [named, other] = [stated(earlier, first), stated(later, second)];
    return [reversed(named, other, [named, other])];
  });
}

/** Moments behind labels and in tables; where one kind has two values it is not known which of them is meant. */
function inText({ text, allSections, milestones }: Postmortem): RuleReport[] {
  const inLabels = milestones.filter(({ form, at }) => form !== 'front-matter' && at.certain);
  const { rangeAt } = incidentScope(text, allSections, milestones);
  const incidents = new Set(inLabels.map(({ range }) => rangeAt(range.start)));
  return [...incidents].flatMap((part) => {
    const ours = inLabels.filter((milestone) => isWithin(part, milestone));
    const reported = new Set<Milestone>();
    return orderedKinds.flatMap(([earlier, later]): RuleReport[] => {
      const [first, second] = [soleOf(ours, earlier), soleOf(ours, later)];
      if (!first || !second || reported.has(first) || reported.has(second) || !isAfter(first, second)) return [];
      reported.add(second);
      const [named, other] = [written(text, first), written(text, second)];
      return [reversed(named, other, isWhole(first, second, text) ? [named, other] : [])];
    });
  });
}

/** A moment as the document names and writes it. */
interface Stated {
  readonly name: string;
  readonly value: string;
  readonly range: TextRange;
}

function stated(name: string, { scalar = '', valueRange }: FrontMatterEntry): Stated {
  return { name, value: scalar, range: valueRange };
}

function written(text: string, { label, at: { range } }: Milestone): Stated {
  const value = text.slice(range.start, range.end);
  // The zone may stand in brackets, of which the second does not belong to the moment.
  const closing = /[(（][^)）]*$/.test(value) ? (/^[)）]/.exec(text.slice(range.end))?.[0] ?? '') : '';
  return { name: label, value: value + closing, range: { start: range.start, end: range.end + closing.length } };
}

function reversed(earlier: Stated, later: Stated, swapped: readonly Stated[]): RuleReport {
  const [first, second] = swapped;
  return {
    message: message('“{0}” ({1}) is before “{2}” ({3}).', later.name, later.value, earlier.name, earlier.value),
    range: later.range,
    fixes:
      first && second
        ? [
            {
              title: message('Swap “{0}” and “{1}”', earlier.name, later.name),
              edits: [
                { range: first.range, newText: second.value },
                { range: second.range, newText: first.value },
              ],
              preferred: false,
              safe: false,
            },
          ]
        : [],
  };
}

function soleOf(milestones: readonly Milestone[], kind: MilestoneKind): Milestone | undefined {
  const [first, ...others] = milestones.filter((milestone) => milestone.kind === kind);
  return first && others.every(({ at }) => localText(at) === localText(first.at)) ? first : undefined;
}

function isAfter(earlier: Milestone, later: Milestone): boolean {
  // "Incident start" may be the moment at which it was declared one.
  if (earlier.kind === 'started' && later.kind !== 'resolved' && /incident|response/i.test(earlier.label)) return false;
  const minutes = minutesBetween(earlier.at, later.at);
  if (minutes !== undefined) {
    return minutes < (earlier.at.approximate || later.at.approximate ? -approximateMinutes : 0);
  }
  const [first, second] = [earlier.at, later.at];
  const sameZone = first.zone?.name === second.zone?.name;
  const days = sameZone && first.date && second.date ? first.date.until(second.date).days : undefined;
  if (days === undefined) return false;
  if (days < 0) return !first.time || !second.time;
  // Noon, "in the evening": later than a time of that morning.
  const atOnce = second.time && second.time.hour * 60 + second.time.minute;
  return days === 0 && earlier.earliest !== undefined && atOnce !== undefined && atOnce < earlier.earliest;
}

/** Two values can change places where each has its own date and they are in one zone. */
function isWhole(first: Milestone, second: Milestone, text: string): boolean {
  return (
    first.at.zone?.name === second.at.zone?.name &&
    [first, second].every(({ at: { range } }) => /\d{4}\D|月/.test(text.slice(range.start, range.end)))
  );
}

function isReversed(frontMatter: FrontMatter, earlier: string, later: string, zone: string): boolean {
  const first = momentOf(frontMatter, earlier, zone);
  const second = momentOf(frontMatter, later, zone);
  if (!first || !second) {
    return false;
  }
  if (first.kind === 'instant' && second.kind === 'instant') {
    return Temporal.ZonedDateTime.compare(second.zoned, first.zoned) < 0;
  }
  return Temporal.PlainDate.compare(dateOf(second), dateOf(first)) < 0;
}

function momentOf(frontMatter: FrontMatter, key: string, zone: string): Moment | undefined {
  const text = frontMatterText(frontMatter, key);
  return text === undefined ? undefined : parseMoment(text, zone);
}

function dateOf(moment: Moment): Temporal.PlainDate {
  return moment.kind === 'day' ? moment.date : moment.zoned.toPlainDate();
}
