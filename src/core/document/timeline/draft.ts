import type { DayOrder } from '../timeText/timePart';
import type { LeadingTime, MomentText, TimeSpanText } from '../timeText/timeSpan';
import type { TextRange } from '../textRange';
import type { TimelineContainer } from '../timeline';
import type { WrittenZone } from '../writtenTime';

/** Something that a timeline tells with a time of its own, before its day is known. */
export interface EntryDraft {
  readonly kind: 'entry';
  readonly container: TimelineContainer;
  readonly range: TextRange;
  /** Undefined where words stand in place of the time ("the week before", 背景). */
  readonly span: TimeSpanText | undefined;
  /** Of the column that the time stands in. */
  readonly columnZone: WrittenZone | undefined;
  readonly text: string;
}

/** A line, an item or a heading that says on which day the times below are. */
export interface DayDraft {
  readonly kind: 'day';
  readonly range: TextRange;
  readonly moment: MomentText;
}

/** Where a timeline may end and another begin: a sub-heading, a second table. */
export interface BreakDraft {
  readonly kind: 'break';
  /** The sub-heading. */
  readonly range: TextRange | undefined;
}

/** Other text in between, which may state a zone or a day for all. */
export interface RemarkDraft {
  readonly kind: 'remark';
  readonly range: TextRange;
  readonly text: string;
}

export type Draft = EntryDraft | DayDraft | BreakDraft | RemarkDraft;

/** What reading the parts of a document needs to know of the whole. */
export interface Source {
  readonly text: string;
  readonly order: DayOrder | undefined;
}

/** A line, an item or a heading that begins with a time. */
export interface LeadCandidate {
  readonly range: TextRange;
  readonly lead: LeadingTime;
}
