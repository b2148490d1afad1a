import { findTimeSpans, leadingTime, type MomentText, type TimeSpanText } from '../document/timeText/timeSpan';
import type { DatePart, DayOrder } from '../document/timeText/timePart';
import { zoneNamed } from '../document/timeText/zones';
import type { WrittenZone } from '../document/writtenTime';

/** A line that begins something new, with the lines that belong to it. */
export interface LineEntry {
  readonly at: LineTime;
  /** The lines as they are selected. */
  readonly source: readonly string[];
  /** The lines without the time. */
  readonly lines: readonly string[];
}

/** When something happened, as far as its line says so. */
export interface LineTime {
  /** The day that is written in the line, or on a line of its own above. */
  readonly date: DatePart | undefined;
  /** Whether the day word of the line, such as "yesterday", counts from the present; others count from the line above. */
  readonly dayFromNow: boolean;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Whether am or pm was written, or no other reading is possible. */
  readonly hourSure: boolean;
  /** 25:10 is the small hours of the next day. */
  readonly dayShift: 0 | 1;
  readonly zone: WrittenZone | undefined;
}

interface Draft {
  readonly at: LineTime;
  readonly source: string[];
  readonly lines: string[];
}

/** A time further behind than this belongs to a sentence. */
const farthestLogTime = 160;
const longestName = 60;
const nameWords = 4;
/** A line is searched this far for its time. */
const longestHead = 400;

/** Most lines of a log that has no time in every line are passed over by a look at these. */
const timeHint = /\d|[０-９]|noon|正午/i;
const dayHint = /\d|[０-９]|day|[日月火水木金土]/i;
const secondsHint = /\d:\d{2}:\d{2}/;
const endHint = /[\d０-９]\s?(?:[apAP]\.?[mM]\.?)?[^\d]{0,12}$/;
const apacheTime = /(\/\d{4}):(?=\d{2}:\d{2}:\d{2})/;
const yearBehindTime = /^\s((?:19|20)\d{2})(?=\s|$)/;

const wordsFromNow = /today|yesterday|今日|本日|昨日/i;
const marksAroundDay = /^[\s\p{P}\p{S}─━]*$/u;
const marksBehindTime = /^[\])}>*_`]*\s*(?:(?:[:,;|、。]|[-–—→](?=\s))\s*)*/;
const offsetBehindTime = /^\s?([-−]\d{2}:?\d{2})(?![\d:])/;
const sentenceEnd = /[.!?。！？…:;,、]$/;
/** The mark or the number of a list, and the box of a task that is done; what is still to do has not happened. */
const listMarks = /^\s*(?:[-*+]\s+)?(?:\d{1,3}[.)]\s+)?(?:\[[xX]\]\s+)?/;
/** Dates of machines that are like no other, and what stands for them. */
const machineDates: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // journalctl in a Japanese locale: "11月 23 14:05:12".
  [/^(\d{1,2})月\s{1,2}(\d{1,2})(?=\s\d{2}:\d{2}:\d{2}\s)/, '$1月$2日'],
  // klog: "E1123 14:05:12.003456       1 reflector.go:138] failed"; its first letter is the severity.
  [/^([IWEF])(\d{2})(\d{2})\s(\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)\s+(?=\d+\s)/, '$2月$3日 $4 $1 '],
];
/** Between a name and its time stands more than a blank: two, a tab, a bracket, a dash. A blank will do for a name of capitals. */
const gapBehindName = /(?:\s{2,}|\t|\s[([]|\s[—–|·•-]\s)\s*$/;
const marksBehindName = /[\s([—–|·•,-]+$/;
/** A comma may as well be one of a sentence, but for a bracket behind it. */
const commaBehindName = /,\s$/;
const capitalizedName = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*){0,3}\s?$/u;
/** Slack marks bots and edits behind the time. */
const marksBehindMessageTime = /^[\])}]?(?:\s*(?:APP|BOT|\(edited\)|（編集済み）))?\s*$/;

/** Returns the lines of a chat or a log, put together as they belong to each other, and those above the first that has a time. Never throws. */
export function readLines(
  text: string,
  order: DayOrder | undefined,
): { readonly entries: readonly LineEntry[]; readonly leading: readonly string[] } {
  const entries: Draft[] = [];
  const leading: string[] = [];
  let day: DatePart | undefined;
  let dayFromNow = false;
  let dayLines: string[] = [];
  let afterBlank = true;
  let usesMeridiem = false;
  let usesComma = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') {
      afterBlank = true;
      continue;
    }
    const rest = entries.at(-1)?.lines ?? leading;
    const divider = dayOf(line, order);
    if (divider) {
      day = divider;
      dayFromNow = wordsFromNow.test(line);
      dayLines.push(line.trim());
      continue;
    }
    const found = entryOf(line, order, { afterBlank, usesComma });
    if (found) {
      const { moment, clock, lines, readAs } = found;
      const own = withYearBehind(readAs, moment);
      usesComma ||= found.comma === true;
      usesMeridiem ||= clock.meridiem;
      entries.push({
        at: {
          date: own ?? day,
          dayFromNow: own ? wordsFromNow.test(readAs.slice(own.range.start, own.range.end)) : dayFromNow,
          hour: clock.hour,
          minute: clock.minute,
          second: clock.second,
          hourSure: clock.meridiem || clock.padded || clock.hour === 0 || clock.hour > 12,
          dayShift: clock.dayShift,
          zone: moment.zone ?? zoneBehind(readAs, moment),
        },
        source: [line.trim()],
        lines: found.timeOnly ? nameAbove(entries, leading) : lines,
      });
      // A day that entries are on is said by their moments; from then on it follows from the entry above.
      day = undefined;
      dayFromNow = false;
      dayLines = [];
    } else {
      rest.push(line.trim());
      entries.at(-1)?.source.push(line.trim());
    }
    afterBlank = false;
  }
  // No entry is on this day, so it is words.
  (entries.at(-1)?.lines ?? leading).push(...dayLines);
  entries.at(-1)?.source.push(...dayLines);
  return { entries: withMeridiems(entries, usesMeridiem).map(joinName), leading };
}

/** Returns the day that a line names and nothing else: "Monday, November 23rd", "--- 2026-11-23 ---", 今日. */
function dayOf(line: string, order: DayOrder | undefined): DatePart | undefined {
  if (line.length > longestName || !dayHint.test(line)) {
    return undefined;
  }
  const [span, ...others] = findTimeSpans(line, { order, expected: true });
  const date = span && others.length === 0 && !span.until && !span.at.clock ? span.at.date : undefined;
  // "Day 2" names no day of the calendar, and 2026-11 is a month.
  if (!span || !date || (date.day ?? date.weekday ?? date.shift) === undefined || date.mistyped) {
    return undefined;
  }
  const around = line.slice(0, span.range.start) + line.slice(span.range.end);
  return marksAroundDay.test(around.replace(/曜日?/, '')) ? date : undefined;
}

interface FoundTime {
  /** The text in which the moment has its place: the line, or the part or the form of it that was read. */
  readonly readAs: string;
  readonly moment: MomentText;
  readonly clock: NonNullable<MomentText['clock']>;
  readonly lines: string[];
  readonly timeOnly: boolean;
  /** Whether a comma stands between the name and the time. */
  readonly comma?: boolean;
}

/** What the lines above say about a line that may begin with a name. */
interface NameContext {
  readonly afterBlank: boolean;
  /** Whether this chat puts a comma behind its names. */
  readonly usesComma: boolean;
}

function entryOf(line: string, order: DayOrder | undefined, context: NameContext): FoundTime | undefined {
  if (!timeHint.test(line)) {
    return undefined;
  }
  const head = line.slice(0, longestHead);
  return (
    leadingEntry(line, order) ??
    unusualEntry(line, order) ??
    trailingEntry(line, order, context) ??
    logEntry(line, head, order)
  );
}

/** `1. 14:05 alert`, `[x] 14:05 rollback`, `E1123 14:05:12 …`: what leads once its marks are aside, or its date is written like others. */
function unusualEntry(line: string, order: DayOrder | undefined): FoundTime | undefined {
  const item = line.slice(listMarks.exec(line)?.[0].length ?? 0);
  const plain = machineDates.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), item);
  return plain === line ? undefined : leadingEntry(plain, order);
}

/** `[14:05] alice: text`, `2026-11-23T14:05:12Z ERROR`, `11月23日 14:05`. */
function leadingEntry(line: string, order: DayOrder | undefined): FoundTime | undefined {
  const found = leadingTime(line.slice(0, longestHead), { order });
  const clock = found && sureClock(found.span);
  if (!found || !clock) {
    return undefined;
  }
  const { span } = found;
  const offset = offsetBehindTime.exec(line.slice(span.range.end))?.[0].length ?? 0;
  const year = yearBehind(line, span.at)?.length ?? 0;
  const behind = line.slice(span.range.end + year + (span.at.zone ? 0 : offset));
  const text = behind.slice(marksBehindTime.exec(behind)?.[0].length ?? 0).trim();
  const timeOnly = text === '' || marksBehindMessageTime.test(text);
  // What "~14:05" and "14:05–14:20" say beyond a moment stays in the text.
  const whole = span.until !== undefined || span.at.approximate || hasSecondReading(line, span);
  return {
    readAs: line,
    moment: span.at,
    clock,
    lines: whole ? [line.trim()] : timeOnly ? [] : [text],
    timeOnly: timeOnly && !whole,
  };
}

/** `alice  2:05 PM`, `alice  [2:05 PM]`, `alice — Yesterday at 14:05`, `Alice Smith, 2:05 PM`: chats put the name before the time, and the message below. */
function trailingEntry(line: string, order: DayOrder | undefined, context: NameContext): FoundTime | undefined {
  if (line.length > 2 * longestName || !endHint.test(line)) {
    return undefined;
  }
  const span = findTimeSpans(line, { order }).at(-1);
  const clock = span && sureClock(span);
  if (
    !span ||
    !clock ||
    span.until ||
    span.at.approximate ||
    !marksBehindMessageTime.test(line.slice(span.range.end))
  ) {
    return undefined;
  }
  const before = line.slice(0, span.range.start);
  const name = before.replace(marksBehindName, '').trim();
  const comma = commaBehindName.test(before);
  const isName = isShort(name) && (gapBehindName.test(before) || isCapitalizedName(before.trimStart(), comma, context));
  return isName ? { readAs: line, moment: span.at, clock, lines: [name, ''], timeOnly: false, comma } : undefined;
}

/** "Alice 14:05", "Alice Smith, 14:05"; "Sure, 14:05" and "Done 14:05" are answers where nothing else speaks for a name. */
function isCapitalizedName(before: string, comma: boolean, { afterBlank, usesComma }: NameContext): boolean {
  if (!comma) return afterBlank && capitalizedName.test(before);
  const name = before.replace(commaBehindName, '');
  return capitalizedName.test(name) && (afterBlank || usesComma || /\s/.test(name));
}

/** `app-1 | 2026-11-23 14:05:12 …`, `level=error ts=2026-11-23T14:05:12Z …`: seconds and a year are the mark of a machine; the line stays whole. */
function logEntry(line: string, head: string, order: DayOrder | undefined): FoundTime | undefined {
  if (!secondsHint.test(head)) {
    return undefined;
  }
  // Behind "=" and a bracket a time is found when they are blanks, which keep the place of everything.
  const plain = head.replace(/[=$#[("']/g, ' ').replace(apacheTime, '$1 ');
  const span = findTimeSpans(plain, { order }).find(({ at }) => at.range.start <= farthestLogTime);
  const clock = span && sureClock(span);
  return span && clock?.secondsWritten && span.at.date?.year !== undefined && !span.until
    ? { readAs: line, moment: span.at, clock, lines: [line.trim()], timeOnly: false }
    : undefined;
}

/** A time that is one beyond doubt and says when something was: "1405 pods" is a number, "before 14:05" a bound. */
function sureClock({ at: { clock, date, bound, unknown } }: TimeSpanText): MomentText['clock'] {
  const isSure = clock && !clock.weak && !bound && !unknown && date?.mistyped !== true;
  return isSure && date?.dayNumber === undefined ? clock : undefined;
}

/** "18:11 (UTC 09:11)" has a second time, which is no part of the moment. */
function hasSecondReading(line: string, { range, at }: TimeSpanText): boolean {
  return /\d/.test(line.slice(at.range.end, range.end));
}

/** Logs write the offset behind a blank; with a minus, that is a span of time in a sentence. */
function zoneBehind(line: string, { clock, range }: MomentText): WrittenZone | undefined {
  const offset = clock?.secondsWritten ? offsetBehindTime.exec(line.slice(range.end))?.[1] : undefined;
  return offset === undefined ? undefined : zoneNamed(offset);
}

/** `date` and the clock of the kernel put the year behind the time: "Mon Nov 23 14:05:12 2026". */
function yearBehind(line: string, { date, clock, range }: MomentText): string | undefined {
  const isPossible = clock?.secondsWritten === true && date?.weekday !== undefined && date.year === undefined;
  return isPossible ? yearBehindTime.exec(line.slice(range.end))?.[0] : undefined;
}

function withYearBehind(line: string, moment: MomentText): DatePart | undefined {
  const year = yearBehind(line, moment);
  return moment.date && year !== undefined ? { ...moment.date, year: Number(year) } : moment.date;
}

/** Slack leaves AM and PM away where a message follows another of the same person: the reading that comes next is meant. */
function withMeridiems(drafts: readonly Draft[], usesMeridiem: boolean): readonly Draft[] {
  if (!usesMeridiem) return drafts;
  let minutes = 0;
  return drafts.map((draft) => {
    const { at } = draft;
    const morning = (at.hour % 12) * 60 + at.minute;
    const untilMorning = (morning - minutes + 1440) % 1440;
    const hour = at.hourSure ? at.hour : (at.hour % 12) + (untilMorning < 720 ? 0 : 12);
    minutes = hour * 60 + at.minute;
    return { ...draft, at: { ...at, hour } };
  });
}

/** Takes the name that stands on the line above a time alone, unless that line is all there is of a message. */
function nameAbove(entries: readonly Draft[], leading: string[]): string[] {
  const above = entries.at(-1);
  const lines = above?.lines ?? leading;
  const name = lines.at(-1);
  const message = lines[1] === '' ? lines.slice(2) : lines;
  const isMessage = above !== undefined && message.length < 2;
  if (name === undefined || !isShort(name) || isMessage) {
    return [];
  }
  lines.pop();
  above?.source.pop();
  return [name, ''];
}

function isShort(name: string): boolean {
  return name !== '' && name.length <= longestName && name.split(/\s+/).length <= nameWords && !sentenceEnd.test(name);
}

/** A name before its time is followed by an empty line here: it is put before the message. */
function joinName({ at, source, lines }: Draft): LineEntry {
  const [name, gap, first, ...rest] = lines;
  const joined = name !== undefined && gap === '' ? [first === undefined ? name : `${name}: ${first}`, ...rest] : lines;
  return { at, source, lines: joined };
}
