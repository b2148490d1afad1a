import type { Nodes } from 'mdast';
import { rangeOf } from '../markdown';
import type { Timeline, TimelineEntry } from '../timeline';
import type { WrittenZone } from '../writtenTime';
import type { DocumentDay } from './documentDay';
import type { DocumentZone } from './documentZone';
import { oneContainer } from './container';
import type { BreakDraft, DayDraft, Draft, EntryDraft, Source } from './draft';
import { isToldInHeadings, readHeadingEntries, readHeadings, type HeadingLead } from './headings';
import { readList } from './lists';
import { isOnlyDay } from './lead';
import { readParagraph } from './paragraphs';
import type { Region } from './regions';
import { beginningOf, resolveEntries, type Position } from './resolveEntries';
import { stateOf } from './stated';
import { readTable } from './tables';
import { findTimeSpans } from '../timeText/timeSpan';

interface Block {
  readonly range: BreakDraft['range'];
  readonly drafts: readonly Draft[];
}

interface Surroundings {
  readonly day: DocumentDay;
  readonly zone: DocumentZone;
}

/** Returns the timelines of a region: usually one, several where it starts again below a sub-heading or in a second table. */
export function readRegion(region: Region, source: Source, { day, zone }: Surroundings): Timeline[] {
  const blocks = blocksOf(readDrafts(region, source)).map((block) => ({
    ...block,
    drafts: oneContainer(block.drafts, source.text, region.explicit),
  }));
  const timelines: Timeline[] = [];
  const above = stateOf([region.title, ...region.above], remarksAbove(blocks), source, day);
  const start = beginningOf(above.day ?? day.date, above.day ? above.certain : day.certain);
  let end = start;
  for (const { range, drafts } of blocks) {
    const own = drafts.filter((draft) => draft.kind === 'entry' || draft.kind === 'day');
    const entryDrafts = own.filter((draft) => draft.kind === 'entry');
    const first = entryDrafts[0];
    if (!first) {
      // A day without entries, such as a heading above a sub-heading, still holds for what follows.
      end = resolveEntries(own, end, undefined).end;
      continue;
    }
    const stated = above.zone ?? stateOf([], remarksOf(drafts), source, day).zone ?? zoneOfColumns(entryDrafts);
    const general = stated ?? zone.zone;
    const last = timelines.at(-1);
    const goesOn = resolveEntries(own, end, general);
    const startsAgain = last !== undefined && isEarlier(own, goesOn.entries, end, last);
    const resolved = startsAgain || !last ? resolveEntries(own, last ? start : end, general) : goesOn;
    end = resolved.end;
    const timeline: Timeline = {
      range: range ??
        region.range ?? { start: first.range.start, end: entryDrafts.at(-1)?.range.end ?? first.range.end },
      container: first.container,
      zone: stated ?? (zone.stated ? zone.zone : undefined),
      zoneStated: stated !== undefined || zone.stated || entryDrafts.some(namesZone),
      entries: resolved.entries,
    };
    if (last && !startsAgain && last.container === timeline.container)
      timelines[timelines.length - 1] = merged(last, timeline);
    else timelines.push(timelines.length === 0 && region.range ? { ...timeline, range: region.range } : timeline);
  }
  return timelines;
}

function merged(before: Timeline, after: Timeline): Timeline {
  return {
    ...before,
    zone: before.zone ?? after.zone,
    zoneStated: before.zoneStated || after.zoneStated,
    entries: [...before.entries, ...after.entries],
  };
}

/** Whether entries below a break begin before those above it end: then they tell another story. */
function isEarlier(
  drafts: readonly (EntryDraft | DayDraft)[],
  entries: readonly TimelineEntry[],
  end: Position,
  before: Timeline,
): boolean {
  const first = drafts.find(
    (draft) => draft.kind === 'day' || draft.span?.at.clock !== undefined || draft.span?.at.date !== undefined,
  );
  const dated = first?.kind === 'day' || (first?.kind === 'entry' && first.span?.at.date !== undefined);
  const at = entries.find((entry) => entry.at !== undefined)?.at;
  if (dated) {
    const last = before.entries.findLast((entry) => entry.at?.date !== undefined)?.at;
    return (
      at?.date !== undefined &&
      last?.date !== undefined &&
      (at.date.since(last.date).days < 0 ||
        (at.date.equals(last.date) &&
          at.time !== undefined &&
          last.time !== undefined &&
          at.time.since(last.time).total('minute') < 0))
    );
  }
  const clock = first?.kind === 'entry' ? first.span?.at.clock : undefined;
  return clock !== undefined && end.minutes !== undefined && clock.hour * 60 + clock.minute < end.minutes;
}

function readDrafts({ nodes, explicit, range }: Region, source: Source): Draft[] {
  const headings = readHeadings(nodes, source);
  const drafts = nodes.map((node) => (node.type === 'heading' ? [] : readNode(node, source, explicit)));
  const others = drafts.flat().filter(({ kind }) => kind === 'entry').length;
  if (isToldInHeadings(headings, others) && (explicit || range === undefined))
    return readHeadingEntries(nodes, headings, source);
  return withTextBelow(inOrder());

  function inOrder(): Draft[] {
    const byIndex = new Map(headings.map((heading) => [heading.index, heading]));
    return nodes.flatMap((_, index) => {
      const heading = byIndex.get(index);
      return heading ? [headingDraft(heading, source)] : (drafts[index] ?? []);
    });
  }
}

/** A time alone on its line is told of by the paragraph below it. */
function withTextBelow(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    const next = drafts[index + 1];
    const isBare = draft.kind === 'entry' && draft.text === '' && draft.container === 'paragraph';
    return isBare && next?.kind === 'remark' ? { ...draft, text: next.text } : draft;
  });
}

function headingDraft({ heading, range, lead }: HeadingLead, source: Source): Draft {
  const day =
    lead && (isOnlyDay(lead, source.text.slice(lead.textStart, range.end)) || lead.span.at.clock === undefined)
      ? lead.span.at
      : undefined;
  return day?.date ? { kind: 'day', range: rangeOf(heading), moment: day } : { kind: 'break', range: rangeOf(heading) };
}

function readNode(node: Nodes, source: Source, explicit: boolean): Draft[] {
  switch (node.type) {
    case 'table': {
      const rows = readTable(node, source, explicit);
      return rows.length > 0 ? [{ kind: 'break', range: undefined }, ...rows] : [];
    }
    case 'list':
      return readList(node, source);
    case 'paragraph':
      return readParagraph(node, source);
    default:
      return [];
  }
}

function blocksOf(drafts: readonly Draft[]): Block[] {
  const blocks: { range: BreakDraft['range']; drafts: Draft[] }[] = [{ range: undefined, drafts: [] }];
  for (const draft of drafts) {
    if (draft.kind === 'break') blocks.push({ range: draft.range, drafts: [] });
    else blocks.at(-1)?.drafts.push(draft);
  }
  return blocks;
}

/** What is said before the first entry holds for all. */
function remarksAbove(blocks: readonly Block[]): string[] {
  const drafts = blocks.flatMap((block) => block.drafts);
  const first = drafts.findIndex(({ kind }) => kind === 'entry');
  return remarksOf(drafts.slice(0, first === -1 ? undefined : first));
}

function remarksOf(drafts: readonly Draft[]): string[] {
  return drafts.flatMap((draft) => (draft.kind === 'remark' ? [draft.text] : []));
}

function zoneOfColumns(entries: readonly EntryDraft[]): WrittenZone | undefined {
  return entries.find(({ columnZone }) => columnZone)?.columnZone;
}

/** Whether an entry gives its time, or one that it tells of, with a zone. */
function namesZone({ span, text }: EntryDraft): boolean {
  return (
    span?.at.zone !== undefined ||
    span?.until?.zone !== undefined ||
    findTimeSpans(text).some(({ at }) => at.zone !== undefined)
  );
}
