import type { Heading, Nodes } from 'mdast';
import { rangeOf } from '../markdown';
import { sectionIdOf } from '../sectionName';
import type { LeadingTime } from '../timeText/timeSpan';
import type { TextRange } from '../textRange';
import type { Draft, EntryDraft, Source } from './draft';
import { hasClock, isDayAlone, isOnlyDay, isStrong, leadOf } from './lead';
import { plainText } from './plainText';

export interface HeadingLead {
  readonly heading: Heading;
  readonly index: number;
  /** Of the words of the heading, without its marks. */
  readonly range: TextRange;
  readonly lead: LeadingTime | undefined;
}

/** A heading that tells a time in words, as "Over spring break", "Later that week". */
const vagueTime =
  /^(?:over|during|in|on|at|some|several|a few|the|later|earlier|early|late|prior|before|after|by|since|between|unknown|one|two|three|\d+|[^a-z]{0,12})\b.{0,40}\b(?:weeks?|weekend|days?|months?|mornings?|evenings?|nights?|afternoons?|hours?|minutes?|spring|summer|autumn|winter|break|time)\b/i;
const vagueJapanese = /^[^。]{0,20}(?:以前|当初|数日|数週間|週末|数時間|その後|後日|深夜|早朝|未明)/;

/** Returns the headings among the nodes, each with the time that it begins with. */
export function readHeadings(nodes: readonly Nodes[], source: Source): HeadingLead[] {
  return nodes.flatMap((node, index): HeadingLead[] =>
    node.type === 'heading' ? [headingLead(node, index, source)] : [],
  );
}

/** Returns whether a heading goes on with a timeline that is told in headings, whatever its level: "## Feb 22, 07:13". */
export function beginsWithTime(heading: Heading, source: Source): boolean {
  const { lead } = headingLead(heading, 0, source);
  return lead !== undefined && isStrong(lead);
}

export function beginsWithClock(heading: Heading, source: Source): boolean {
  const { lead } = headingLead(heading, 0, source);
  return lead !== undefined && isStrong(lead) && hasClock(lead);
}

function headingLead(heading: Heading, index: number, source: Source): HeadingLead {
  const [first, last] = [heading.children[0], heading.children.at(-1)];
  const range = first && last ? { start: rangeOf(first).start, end: rangeOf(last).end } : rangeOf(heading);
  const text = source.text.slice(range.start, range.end);
  const lead = leadOf(text, range.start, source);
  return { heading, index, range, lead: lead && isTimeHeading(lead) ? lead : undefined };
}

/** "3.10 Networking" is a numbered heading, "10.30" a time: a weak form must be all of the heading, or stand before a dash. */
function isTimeHeading({ span }: LeadingTime): boolean {
  return span.at.date !== undefined || span.at.clock !== undefined || span.at.unknown;
}

/** Whether the timeline is told in headings, each of which begins with its time, and not in what is below them. */
export function isToldInHeadings(headings: readonly HeadingLead[], otherEntries: number): boolean {
  const timed = headings.filter(({ lead }) => lead && hasClock(lead) && isStrong(lead));
  const days = headings.filter(({ lead }) => lead && isDayAlone(lead));
  // Where each heading holds a table or a list of times, the headings are phases or days.
  return timed.length >= 2
    ? otherEntries < timed.length * 3
    : timed.length + days.length > 0 && otherEntries === 0 && timed.length + days.length >= headings.length / 2;
}

/** Returns the entries of a timeline that is told in headings; what is below a heading belongs to its entry. */
export function readHeadingEntries(nodes: readonly Nodes[], headings: readonly HeadingLead[], source: Source): Draft[] {
  const depth = commonDepth(headings);
  const drafts: Draft[] = nodes.slice(0, headings[0]?.index ?? 0).map((node) => ({
    kind: 'remark',
    range: rangeOf(node),
    text: node.type === 'paragraph' ? plainText([node]) : '',
  }));
  headings.forEach((current, position) => {
    const next = headings[position + 1];
    const { lead, heading, range } = current;
    const below = nodes.slice(current.index + 1, next?.index);
    if (lead && isDayOfFollowing(lead, source.text.slice(lead.textStart, range.end), below, next)) {
      drafts.push({ kind: 'day', range: rangeOf(heading), moment: lead.span.at });
    } else if (lead || isVague(current, depth)) {
      drafts.push(headingEntry(current, below));
    } else {
      drafts.push({ kind: 'break', range: rangeOf(heading) });
    }
  });
  return drafts;
}

function isDayOfFollowing(
  lead: LeadingTime,
  rest: string,
  below: readonly Nodes[],
  next: HeadingLead | undefined,
): boolean {
  if (!isDayAlone(lead)) return false;
  const followedByTime = next?.lead?.span.at.clock !== undefined && next.lead.span.at.date === undefined;
  return (below.length === 0 && (followedByTime || isOnlyDay(lead, rest))) || followedByTime;
}

function isVague({ heading, range, lead }: HeadingLead, depth: number | undefined): boolean {
  const title = plainText([heading]);
  return (
    lead === undefined &&
    heading.depth === depth &&
    range.end > range.start &&
    sectionIdOf(title) === undefined &&
    (vagueTime.test(title) || vagueJapanese.test(title))
  );
}

function headingEntry({ heading, range, lead }: HeadingLead, below: readonly Nodes[]): EntryDraft {
  const last = below.at(-1);
  const title = lead ? plainText([heading], lead.textStart) : plainText([heading]);
  const text = [title, plainText(below)].filter(Boolean).join(' ');
  return {
    kind: 'entry',
    container: 'heading',
    range: { start: rangeOf(heading).start, end: last ? rangeOf(last).end : rangeOf(heading).end },
    span: lead?.span,
    columnZone: undefined,
    text: text === '' ? plainText([heading], range.start) : text,
  };
}

function commonDepth(headings: readonly HeadingLead[]): number | undefined {
  const depths = headings.filter(({ lead }) => lead).map(({ heading }) => heading.depth);
  return depths.sort(
    (a, b) => depths.filter((depth) => depth === b).length - depths.filter((depth) => depth === a).length,
  )[0];
}
