import type { Temporal } from 'temporal-polyfill';
import { formatMoment, parseMoment } from '../time/moment';

/** The offsets that clocks have lie between these two, in quarters of an hour; behind anything else stands the end of a span. */
const plus = String.raw`\+(?:0\d|1[0-4]):(?:00|15|30|45)`;
const minus = String.raw`-(?:0\d|1[0-2]):(?:00|15|30|45)`;

/** A line as the log writes it: `- 2026-11-23T14:05+09:00 The alert fires`, in the one form that readers of timelines cannot mistake. */
const ownLine = new RegExp(
  String.raw`^- (?<date>\d{4}-\d{2}-\d{2})T(?<time>\d{2}:\d{2})(?<offset>Z|${plus}|${minus}) ?(?<text>.*)$`,
);

const japaneseHalf = '午前|午後';
const halfOfDay = String.raw`[apAP]\.[mM]\.|[apAP][mM](?![A-Za-z0-9])`;
/** A line whose time a person wrote or changed: in a list or not, with a date or without, with an offset or without. */
const otherLine = new RegExp(
  String.raw`^(?:[-*+] +)?(?:(?<date>\d{4}-\d{2}-\d{2})(?:[Tt]| +))?(?<written>(?:(?<before>${japaneseHalf}) ?)?(?<time>\d{1,2}:\d{2}(?::\d{2})?)(?!\d)(?: ?(?<after>${halfOfDay}))?)(?<rest>.*)$`,
);
const offsetBehindDate = new RegExp(String.raw`^ ?(?:(?:Z|UTC)\b|(?:${plus}|${minus})(?!\d))`);
/** Without a date "14:05-10:00" is a span that went wrong, or one over night, more likely than a clock on an island. */
const offsetBehindTime = new RegExp(String.raw`^(?: ?(?:Z|UTC)\b|${plus}(?!\d))`);
const spanEnd = new RegExp(
  String.raw`^ *[-–—~〜] *(?:(?:${japaneseHalf}) ?)?(?<time>\d{1,2}:\d{2}(?::\d{2})?)(?!\d)(?: ?(?<after>${halfOfDay}))?`,
);
const marksBehindTime = /^ *[-–—:|]? */;

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
  const parts = partsOf(line);
  if (!parts) {
    return undefined;
  }
  const { date, time, text } = parts;
  const offset = parts.offset ?? (date === undefined ? before?.offset : undefined);
  const moment = date === undefined ? clock(time, offset, zone, before) : exact(`${date} ${time}${offset ?? ''}`, zone);
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

interface LineParts {
  readonly date: string | undefined;
  /** On the clock of 24 hours. */
  readonly time: string;
  readonly offset: string | undefined;
  readonly text: string;
}

function partsOf(line: string): LineParts | undefined {
  const own = ownLine.exec(line)?.groups;
  if (own) {
    const { date, time = '', offset, text = '' } = own;
    return { date, time, offset, text };
  }
  const groups = otherLine.exec(line)?.groups;
  if (!groups) {
    return undefined;
  }
  const { date, written = '', before, time = '', after, rest = '' } = groups;
  const offset = (date === undefined ? offsetBehindTime : offsetBehindDate).exec(rest)?.[0] ?? '';
  const behind = rest.slice(offset.length);
  const end = spanEnd.exec(behind)?.groups;
  const half = before ?? after;
  return {
    date,
    time: half === undefined && end ? spanStart(time, end) : on24Hours(time, half),
    offset: offset === '' ? undefined : offset.trim().replace('UTC', 'Z'),
    // What a span says beyond the moment stays readable.
    text: end ? written + rest : behind.replace(marksBehindTime, ''),
  };
}

/** "2:05-2:20 pm" begins in the afternoon, "11:50-12:10 pm" before noon. */
function spanStart(start: string, { time: end = '', after }: Readonly<Record<string, string | undefined>>): string {
  if (after === undefined) {
    return start;
  }
  const alike = on24Hours(start, after);
  return minutesOf(alike) <= minutesOf(on24Hours(end, after))
    ? alike
    : on24Hours(start, /^p/i.test(after) ? 'am' : 'pm');
}

/** "14:05 pm" is a time of the 24-hour clock with a mark that says nothing more. */
function on24Hours(time: string, half: string | undefined): string {
  const [hour = '', ...others] = time.split(':');
  if (half === undefined || Number(hour) > 12) {
    return time;
  }
  const isAfternoon = /^(?:p|午後)/i.test(half);
  return [String((Number(hour) % 12) + (isAfternoon ? 12 : 0)), ...others].join(':');
}

function minutesOf(time: string): number {
  const [hour = '', minute = ''] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

function exact(text: string, zone: string): Temporal.ZonedDateTime | undefined {
  const moment = parseMoment(text, zone);
  return moment?.kind === 'instant' ? moment.zoned : undefined;
}

function clock(
  time: string,
  offset: string | undefined,
  zone: string,
  before: TimedLine | undefined,
): Temporal.ZonedDateTime | undefined {
  if (!before) {
    return undefined;
  }
  // Beside lines with an offset, a time without one is of their clock.
  const there =
    before.offset === undefined
      ? before.moment
      : before.moment.withTimeZone(before.offset === 'Z' ? 'UTC' : before.offset);
  const moment = exact(`${there.toPlainDate().toString()} ${time}${offset ?? ''}`, zone);
  if (!moment) {
    return undefined;
  }
  const isNextDay = moment.until(before.moment).total('hours') > halfDayHours;
  return isNextDay ? moment.add({ days: 1 }) : moment;
}
