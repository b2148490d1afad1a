import type { Temporal } from 'temporal-polyfill';
import type { Fact } from '../facts/facts';
import type { Milestone, MilestoneKind } from '../milestone';
import type { DocumentOutline } from '../outline';
import type { Section } from '../section';
import { dayOrderOf } from '../timeText/dates';
import { toWrittenTime } from '../timeText/resolve';
import type { DayOrder } from '../timeText/timePart';
import { findTimeSpans, leadingTime, type MomentText } from '../timeText/timeSpan';
import { findZones } from '../timeText/zones';
import type { Timeline } from '../timeline';
import { readDocumentDay, type DocumentDay } from '../timeline/documentDay';
import { readDocumentZone } from '../timeline/documentZone';
import type { WrittenTime, WrittenZone } from '../writtenTime';

/** A document that states more is no postmortem, and rules compare each with each. */
const mostMilestones = 200;

interface Surroundings {
  readonly order: DayOrder | undefined;
  readonly zone: WrittenZone | undefined;
  /** The day of the document, on which a time without a date is meant where nothing nearer tells one. */
  readonly day: DocumentDay;
}

/** Returns the moments that stand behind labels and in tables of facts, in the order of the text. */
export function statedMilestones(
  outline: DocumentOutline,
  facts: readonly Fact[],
  timelines: readonly Timeline[],
): Milestone[] {
  if (facts.length === 0) return [];
  const order = dayOrderOf(outline.text);
  const surroundings: Surroundings = {
    order,
    zone: readDocumentZone(outline).zone ?? commonZone(timelines),
    day: readDocumentDay(outline, order),
  };
  const entries = timelines.flatMap((timeline) => timeline.entries);
  const milestones: Milestone[] = [];
  for (const fact of facts) {
    if (milestones.length >= mostMilestones) break;
    if (entries.some(({ range }) => fact.range.start >= range.start && fact.range.start < range.end)) continue;
    milestones.push(...milestonesOf(fact, milestones, outline, surroundings));
  }
  return milestones;
}

function milestonesOf(
  fact: Fact,
  before: readonly Milestone[],
  outline: DocumentOutline,
  { order, zone, day }: Surroundings,
): Milestone[] {
  const { meaning, value, valueStart, label, form, range } = fact;
  const span = leadingTime(value, { offset: valueStart, order })?.span;
  const isSpan = span?.until !== undefined && (meaning.span || meaning.milestone === 'started');
  if (!span || (span.at.unknown && !span.at.date) || (!isSpan && !meaning.milestone)) return [];
  // Behind a label that may stand before all kinds of text, a weekday or a bare number is no moment.
  if (span.at.date?.day === undefined && span.at.clock === undefined) return [];
  const ownZone = findZones(label, 0)[0]?.zone ?? zone;
  const section = sectionAt(outline, valueStart);
  const above = before.filter((other) => !section || other.range.start >= section.range.start).at(-1)?.at;
  const near = nearDay(section, above, day, order);
  if (!isSpan)
    return [milestone(meaning.milestone ?? 'started', below(above, span.at, written(span.at, near, ownZone)))];
  const at = written(span.at, near, span.until.zone ?? ownZone);
  const until = written(span.until, { date: at.date, certain: at.certain }, span.at.zone ?? ownZone);
  return [
    milestone(meaning.milestone ?? 'started', at),
    ...(span.until.unknown ? [] : [milestone('resolved', afterMidnight(at, until))]),
  ];

  function milestone(kind: MilestoneKind, moment: WrittenTime): Milestone {
    return { kind, form, label, range, at: moment, earliest: isSpan ? undefined : span?.at.earliest };
  }
}

function written(moment: MomentText, near: DocumentDay, zone: WrittenZone | undefined): WrittenTime {
  return toWrittenTime(moment, { date: near.date, certain: near.certain, zone });
}

/** "23:50 – 00:20" ends on the next day. */
function afterMidnight(from: WrittenTime, until: WrittenTime): WrittenTime {
  if (!from.date || !from.time || !until.date?.equals(from.date) || !until.time) return until;
  // In daylight it is more likely a mistake than a night.
  const isNight = from.time.hour >= 12 && until.time.hour < 12;
  return isNight ? { ...until, date: until.date.add({ days: 1 }) } : until;
}

/** A time alone that is earlier than the one above may be of the next day, or stand out of order: its day is not certain. */
function below(above: WrittenTime | undefined, { date: own }: MomentText, at: WrittenTime): WrittenTime {
  if (own || !above?.time || !at.time || at.time.since(above.time).sign >= 0) return at;
  return { ...afterMidnight(above, at), certain: false };
}

/** The day of the milestone above, of the heading, or of the document. */
function nearDay(
  section: Section | undefined,
  above: WrittenTime | undefined,
  day: DocumentDay,
  order: DayOrder | undefined,
): DocumentDay {
  if (above?.date) return { date: above.date, certain: above.certain };
  const date = section && dateIn(section.title, order);
  return date ? { date, certain: true } : day;
}

function sectionAt({ allSections }: DocumentOutline, offset: number): Section | undefined {
  return allSections
    .filter(({ form, range }) => form === 'heading' && range.start <= offset && offset < range.end)
    .at(-1);
}

function dateIn(text: string, order: DayOrder | undefined): Temporal.PlainDate | undefined {
  const moment = findTimeSpans(text, { order }).find(({ at }) => at.date?.year !== undefined)?.at;
  return moment && toWrittenTime(moment).date;
}

/** The zone of the timelines, where they all have the same one. */
function commonZone(timelines: readonly Timeline[]): WrittenZone | undefined {
  const [first, ...others] = timelines.flatMap(({ zone }) => zone ?? []);
  return others.every(({ name }) => name === first?.name) ? first : undefined;
}
