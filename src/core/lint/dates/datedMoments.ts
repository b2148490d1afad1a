import type { Temporal } from 'temporal-polyfill';
import { frontMatterText } from '../../document/frontMatter';
import type { Postmortem } from '../../document/postmortem';
import { fileNameDate } from '../../document/postmortemFile';
import type { TextRange } from '../../document/textRange';
import { dayOrderOf } from '../../document/timeText/dates';
import { resolveDate } from '../../document/timeText/resolve';
import { scanTimeText } from '../../document/timeText/scan';
import type { DatePart, DayOrder } from '../../document/timeText/timePart';
import type { Timeline } from '../../document/timeline';
import type { WrittenTime } from '../../document/writtenTime';

/** A date that is written out in the document, and the moment that it belongs to. */
export interface DatedMoment {
  readonly source: 'timeline' | 'milestone';
  readonly part: DatePart;
  /** As it is written; undefined for a date that cannot be. */
  readonly date: Temporal.PlainDate | undefined;
}

/** A day that something other than a moment tells of the incident. */
export interface DayClue {
  readonly source: 'title' | 'file-name' | 'front-matter';
  readonly date: Temporal.PlainDate;
  /** Where the date stands; undefined for the file name. */
  readonly range: TextRange | undefined;
}

/** Returns the dates that stand in the entries of a timeline, in their order. A date that is inferred is none. */
export function entryMoments({ text }: Postmortem, { entries }: Timeline): DatedMoment[] {
  const order = dayOrderOf(text);
  return entries.flatMap(({ at, dateStated }) => (at && dateStated ? momentAt(text, at, 'timeline', order) : []));
}

/** Returns the dates that stand in the milestones, in the order of the text. */
export function milestoneMoments({ text, milestones }: Postmortem): DatedMoment[] {
  const order = dayOrderOf(text);
  return milestones.flatMap(({ at }) => momentAt(text, at, 'milestone', order));
}

function momentAt(
  text: string,
  { range, date }: WrittenTime,
  source: DatedMoment['source'],
  order: DayOrder | undefined,
): DatedMoment[] {
  const part = datePartIn(text, range, order);
  return part ? [{ source, part, date: part.mistyped ? undefined : date }] : [];
}

/** Returns what title, file name and the `date` of the front matter say of the day. */
export function dayClues(postmortem: Postmortem): DayClue[] {
  const { text, title, frontMatter, path } = postmortem;
  const order = dayOrderOf(text);
  const inTitle = title && datePartIn(text, title.range, order);
  const titleDate = inTitle && dateOf(inTitle);
  const fileDate = dateInText(fileNameDate(path), order);
  const stated = dateInText(frontMatterText(frontMatter, 'date'), order);
  return [
    ...(titleDate ? [{ source: 'title' as const, date: titleDate, range: inTitle.range }] : []),
    ...(stated
      ? [{ source: 'front-matter' as const, date: stated, range: frontMatter?.entries.get('date')?.valueRange }]
      : []),
    ...(fileDate ? [{ source: 'file-name' as const, date: fileDate, range: undefined }] : []),
  ];
}

/** Returns the first whole date in a part of the text: day and month at least. */
export function datePartIn(text: string, { start, end }: TextRange, order: DayOrder | undefined): DatePart | undefined {
  return scanTimeText(text.slice(start, end), start, order).find(
    (part): part is DatePart => part.kind === 'date' && part.day !== undefined && part.month !== undefined,
  );
}

/** Returns the day that a date with a year names, as it is written. */
export function dateOf(part: DatePart): Temporal.PlainDate | undefined {
  return part.year === undefined || part.mistyped || part.undecided ? undefined : resolveDate(part, {}).date;
}

function dateInText(written: string | undefined, order: DayOrder | undefined): Temporal.PlainDate | undefined {
  const part = written === undefined ? undefined : datePartIn(written, { start: 0, end: written.length }, order);
  return part && dateOf(part);
}
