import type { Temporal } from 'temporal-polyfill';
import { formatMoment, parseMoment } from '../time/moment';

/** A line as the log writes it: `- 2026-11-23T14:05+09:00 The alert fires`, in the one form that readers of timelines cannot mistake. */
const ownLine = /^- (?<time>\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})) ?(?<text>.*)$/;

/** A line whose time a person wrote or changed: in a list or not, with a date or without, with an offset or without. */
const otherLine =
  /^(?:[-*+] +)?(?<date>\d{4}-\d{2}-\d{2}(?:[Tt]| +))?(?<time>\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:Z|UTC)\b| ?[+-]\d{2}:\d{2}(?!\d))?)(?!\d)(?: *[-–—:|])? *(?<text>.*)$/;

const comment = /^<!--.*-->$/;
const listMarker = /^[-*+] +/;

/** A time without a date that is earlier than the line before by more than this is of the next day; by less, it was added afterwards. */
const halfDayHours = 12;

/** What was seen or done, and when. */
export interface TimedLine {
  readonly moment: Temporal.ZonedDateTime;
  readonly text: string;
  /** The offset that is written with the time, as in ISO 8601; absent where none is. */
  readonly offset?: string;
}

/** Returns the line for something that is seen or done at a moment, without a line break; white space in the text becomes single spaces. */
export function logLine(moment: Temporal.ZonedDateTime, text: string): string {
  return `- ${formatMoment(moment)} ${text.replace(/\s+/g, ' ').trim()}`;
}

/**
 * Returns what a line that begins with its time says; undefined for any other line.
 * @param zone the IANA name of the zone of the result, and of a time without an offset
 * @param before the line before, whose date and offset a time alone has
 */
export function readTimedLine(line: string, zone: string, before?: TimedLine): TimedLine | undefined {
  const own = ownLine.exec(line)?.groups;
  const groups = own ?? otherLine.exec(line)?.groups;
  if (!groups) {
    return undefined;
  }
  const { date, time = '', text = '' } = groups;
  const offset = offsetIn(time) ?? (date === undefined && !own ? before?.offset : undefined);
  const moment = own ? exact(time, zone) : date ? exact(date + time, zone) : clock(time, zone, before);
  return moment && { moment, text: text.trim(), ...(offset !== undefined && { offset }) };
}

/** Returns whether a line says nothing but its time. */
export function isBare(line: string, zone: string): boolean {
  return readTimedLine(line, zone)?.text === '';
}

/** Returns whether a line is an entry that has no time yet: text at the margin; indented lines belong to the one above. */
export function lacksTime(line: string): boolean {
  return /^\S/.test(line) && !isComment(line) && !/^(?:```|~~~)/.test(line) && !otherLine.test(line);
}

/** Returns the text that gives a line its time, and the column at which it is inserted (UTF-16). */
export function timeInsertion(line: string, moment: Temporal.ZonedDateTime): { column: number; text: string } {
  const [marker] = listMarker.exec(line) ?? [];
  const stamp = `${formatMoment(moment)} `;
  return marker === undefined ? { column: 0, text: `- ${stamp}` } : { column: marker.length, text: stamp };
}

/** Returns whether a line is a comment, which is no part of what happened. */
export function isComment(line: string): boolean {
  return comment.test(line.trim());
}

/** Returns a line without what makes it an item of a list. */
export function withoutMarker(line: string): string {
  return line.trim().replace(listMarker, '');
}

function exact(text: string, zone: string): Temporal.ZonedDateTime | undefined {
  const moment = parseMoment(text, zone);
  return moment?.kind === 'instant' ? moment.zoned : undefined;
}

function clock(time: string, zone: string, before: TimedLine | undefined): Temporal.ZonedDateTime | undefined {
  if (!before) {
    return undefined;
  }
  // Beside lines with an offset, a time without one is of their clock.
  const offset = before.offset ?? '';
  const there = offset === '' ? before.moment : before.moment.withTimeZone(offset === 'Z' ? 'UTC' : offset);
  const written = offsetIn(time) === undefined ? time + offset : time;
  const moment = exact(`${there.toPlainDate().toString()} ${written}`, zone);
  if (!moment) {
    return undefined;
  }
  const isNextDay = moment.until(before.moment).total('hours') > halfDayHours;
  return isNextDay ? moment.add({ days: 1 }) : moment;
}

function offsetIn(time: string): string | undefined {
  const written = /(?:Z|UTC|[+-]\d{2}:\d{2})$/.exec(time)?.[0];
  return written === 'UTC' ? 'Z' : written;
}
