import { besidePairs } from './durations/besidePairs';
import { judge } from './durations/judge';
import { labelDurations } from './durations/labelDurations';
import { momentPairs, type MomentPairs } from './durations/momentPairs';
import { proseBlocks, proseDurations } from './durations/proseDurations';
import type { DurationStatement } from './durations/statement';
import { titleDurations } from './durations/titleDurations';
import { readFacts, type Fact } from './facts/facts';
import { textBlocks } from './facts/textLines';
import { incidentScope, isWithin } from './incidentScope';
import type { Milestone } from './milestone';
import type { DocumentOutline } from './outline';
import type { SectionId } from './sectionAliases';
import type { TextRange } from './textRange';
import { dayOrderOf } from './timeText/dates';
import type { DayOrder } from './timeText/timePart';
import type { Timeline } from './timeline';
import type { WrittenTime } from './writtenTime';

/** Time to detect, to acknowledge, to mitigate, to resolve, or the length of the whole. */
export type DurationKind = 'TTD' | 'TTA' | 'TTM' | 'TTR' | 'duration';

/** A length of time that the document states of the incident, held against its own timestamps. */
export interface StatedDuration {
  readonly kind: DurationKind;
  readonly form: 'label' | 'title' | 'prose';
  /** The words that state it: "544 minutes", "1 時間 7 分". */
  readonly range: TextRange;
  /** Undefined where the value cannot be read: "?", "N/A". */
  readonly statedMinutes: number | undefined;
  /** From the pair of timestamps that the statement must mean; undefined where there is none. */
  readonly computedMinutes: number | undefined;
  readonly between: readonly [from: WrittenTime, to: WrittenTime] | undefined;
  /** Unclear: the document says "about", or something that timestamps cannot decide. */
  readonly verdict: 'match' | 'mismatch' | 'unclear';
}

/** Sentences in these sections speak of what is to be done, or quote what was said. */
const sectionsWithout: readonly SectionId[] = ['actions', 'timeline', 'supporting'];
/** A document that states more than this is no postmortem, and each is held against all pairs of moments. */
const mostStatements = 300;

/** Returns the durations that a document states, in the order of the text. */
export function readDurations(
  outline: DocumentOutline,
  timelines: readonly Timeline[],
  milestones: readonly Milestone[],
): StatedDuration[] {
  const order = dayOrderOf(outline.text);
  const scope = incidentScope(outline.text, outline.allSections, milestones);
  const statements = statementsIn(outline, timelines, order).slice(0, mostStatements);
  const evidence = new Map<TextRange, Evidence>();
  return statements.map((statement): StatedDuration => {
    const { kind, form, range, words, beside } = statement;
    const part = scope.rangeAt(range.start);
    const known = evidence.get(part) ?? evidenceIn(part, timelines, milestones);
    evidence.set(part, known);
    const pairs = beside ? besidePairs(beside, known.milestones, known.timelines) : known.pairs(kind);
    return { kind, form, range, statedMinutes: words?.minutes, ...judge(statement, pairs) };
  });
}

/** What a part of the document that tells of one incident says of its moments. */
interface Evidence {
  readonly milestones: readonly Milestone[];
  readonly timelines: readonly Timeline[];
  readonly pairs: (kind: DurationKind) => MomentPairs;
}

function evidenceIn(part: TextRange, allTimelines: readonly Timeline[], allMilestones: readonly Milestone[]): Evidence {
  const milestones = allMilestones.filter((milestone) => isWithin(part, milestone));
  const timelines = allTimelines.flatMap((timeline) => {
    const entries = timeline.entries.filter((entry) => isWithin(part, entry));
    return entries.length > 0 ? [{ ...timeline, entries }] : [];
  });
  const found = new Map<DurationKind, MomentPairs>();
  return {
    milestones,
    timelines,
    pairs: (kind) => {
      const pairs = found.get(kind) ?? momentPairs(kind, milestones, timelines);
      found.set(kind, pairs);
      return pairs;
    },
  };
}

/** "Time to repair" is the time to the resolution, except where that is stated too. */
function apartFromRepair(fact: Fact, facts: readonly Fact[]): Fact {
  const isRepair = fact.meaning.duration === 'TTR' && /\brepair\b(?!.*\bm?ttr\b)/i.test(fact.label);
  return isRepair && facts.some(({ meaning, label }) => meaning.duration === 'TTR' && /\bresol/i.test(label))
    ? { ...fact, meaning: { ...fact.meaning, duration: 'TTM' } }
    : fact;
}

function sectionAt({ allSections }: DocumentOutline, offset: number): SectionId | undefined {
  return allSections.filter(({ id, range }) => id !== undefined && offset >= range.start && offset < range.end).at(-1)
    ?.id;
}

function statementsIn(
  outline: DocumentOutline,
  timelines: readonly Timeline[],
  order: DayOrder | undefined,
): DurationStatement[] {
  const blocks = textBlocks(outline.root, outline.text);
  const facts = readFacts(blocks);
  const labelled = facts.flatMap((fact) => labelDurations(apartFromRepair(fact, facts), order));
  const entries = timelines.flatMap((timeline) => timeline.entries);
  const without = outline.allSections.filter(({ id }) => id !== undefined && sectionsWithout.includes(id));
  const told = proseBlocks(outline.text, blocks.lines)
    .filter(({ start }) => ![...entries, ...without].some(({ range }) => start >= range.start && start < range.end))
    .flatMap((block) => proseDurations(block, order, sectionAt(outline, block.start)));
  const taken = [...titleDurations(outline), ...labelled];
  const free = told.filter(
    ({ range }) => !taken.some((other) => other.range.start < range.end && range.start < other.range.end),
  );
  return [...taken, ...free]
    .filter(({ range }) => !entries.some((entry) => range.start >= entry.range.start && range.start < entry.range.end))
    .sort((a, b) => a.range.start - b.range.start);
}
