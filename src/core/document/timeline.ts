import type { DocumentOutline } from './outline';
import type { TextRange } from './textRange';
import { readDocumentDay } from './timeline/documentDay';
import { readDocumentZone } from './timeline/documentZone';
import type { Source } from './timeline/draft';
import { readRegion } from './timeline/readRegion';
import { otherRegions, timelineRegions } from './timeline/regions';
import { dayOrderOf } from './timeText/dates';
import type { WrittenTime, WrittenZone } from './writtenTime';

export type TimelineContainer = 'table' | 'list' | 'paragraph' | 'heading';

/** One thing that happened, as a row, an item, a line or a heading of a timeline that begins with its time. */
export interface TimelineEntry {
  /** From the beginning of the entry to its end, without the line break. */
  readonly range: TextRange;
  /** When it happened, or began; undefined for an entry whose time is written as unknown ("14:??", 不明, ―). */
  readonly at: WrittenTime | undefined;
  /** Where the entry is a span of time: its end. */
  readonly until: WrittenTime | undefined;
  /** Whether the entry names its day itself; else it is inferred. */
  readonly dateStated: boolean;
  /** Whether its place among the other entries of the timeline is beyond doubt, whatever the day of the whole. */
  readonly placed: boolean;
  /** Where a part of the day stands in place of the time (午後): the minutes since midnight at which it begins at the earliest. */
  readonly earliest: number | undefined;
  /** What happened, without the time, as plain text. */
  readonly text: string;
}

/** A sequence of entries that is told in order: a section may hold several, which start again. */
export interface Timeline {
  /** The heading or label above it, else the timeline itself. */
  readonly range: TextRange;
  readonly container: TimelineContainer;
  /** The zone that is stated for the whole timeline. */
  readonly zone: WrittenZone | undefined;
  /** Whether a zone is stated anywhere that a reader of the timeline sees it: for the whole, or with its entries. */
  readonly zoneStated: boolean;
  readonly entries: readonly TimelineEntry[];
}

/** Returns the timelines of a document in their order. */
export function readTimelines(outline: DocumentOutline): Timeline[] {
  const source: Source = { text: outline.text, order: dayOrderOf(outline.text) };
  const day = readDocumentDay(outline, source.order);
  const zone = readDocumentZone(outline);
  const named = timelineRegions(outline, source).flatMap((region) => readRegion(region, source, { day, zone }));
  // Only a document that calls nothing a timeline is searched for one.
  return named.length > 0
    ? named
    : otherRegions(outline, source).flatMap((region) => readRegion(region, source, { day, zone }));
}
