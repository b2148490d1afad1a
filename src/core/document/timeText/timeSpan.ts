/*
 * Times as people write them, found in any piece of text:
 *   const order = dayOrderOf(document.text);                          // dates.ts, once per document
 *   findTimeSpans(text, { offset, order })                            // in running text: only what cannot be anything else
 *   findTimeSpans(text, { offset, order, expected: true })            // in a time column, behind a label
 *   leadingTime(text, { offset, order })                              // what a line or an item begins with, and where its text goes on
 *   toWrittenTime(span.at, { date, certain, zone })                   // resolve.ts: a WrittenTime; what the text leaves out comes from around it
 * The text may be Markdown source: emphasis, brackets, back ticks and pipes between the parts do no harm.
 */
import type { TextRange } from '../textRange';
import type { WrittenZone } from '../writtenTime';
import { narrow, scanTimeText } from './scan';
import type { ClockPart, DatePart, DayOrder, TimePart } from './timePart';

/** A date and a time that belong together, as they stand in the text; at least one of the two is there, or `unknown` is true. */
export interface MomentText {
  readonly range: TextRange;
  readonly date: DatePart | undefined;
  readonly clock: ClockPart | undefined;
  readonly zone: WrittenZone | undefined;
  /** "~14:05", "14:05頃", "around 2 pm". */
  readonly approximate: boolean;
  /** Whether this is only a bound: "before 14:05", "2026-11-23 以前". */
  readonly bound: boolean;
  /** Where a part of the day stands in place of the time (午後, "in the evening"): the minutes since midnight at which it begins at the earliest. */
  readonly earliest: number | undefined;
  /** Whether the time of day, or all of it, is said to be unknown. */
  readonly unknown: boolean;
}

/** A moment, or with `until` a span: "14:05–14:20", "2026-11-23 から 11-25". */
export interface TimeSpanText {
  /** All of it, marks such as "~" and 頃 and a second reading in brackets ("(18:36 JST)") included. */
  readonly range: TextRange;
  readonly at: MomentText;
  readonly until: MomentText | undefined;
}

export interface ScanOptions {
  /** Where the text stands in the document, to which all ranges refer; 0 by default. */
  readonly offset?: number;
  /** How the document writes numeric dates: `dayOrderOf(document.text)`. */
  readonly order?: DayOrder | undefined;
  /**
   * Whether a time is expected here, as behind a label or in a time column. Only then "14.05", "1405", "Friday" and "-" are taken for a
   * time, a day and an unknown; in running text they are not.
   */
  readonly expected?: boolean;
}

const longestGlue = 24;
const dateThenClock =
  /^[\s,T*_`"'()[\]|:.@・、–—-]*(?:(?:at|on|um|of|from|between|around|about|approx\.?|approximately|roughly|ca?\.|circa|at around|の|に|頃の?|約)[\s~≈]*)?[\s*_`"'([~≈±]*$/i;
const clockThenDate = /^[\s,*_`"'()[\]|;]*(?:(?:on|of|the)\s+)?$/i;
const clockThenZone = /^(?:\s?(?:頃|ごろ|ころ))?[\s*_`()[\],|]*$/;
const zoneThenClock = /^[\s*_`()[\]:,]*$/;
const dayWordThenDate = /^[\s,(]*$/;
const approximateBefore =
  /(?:[~≈∼±]\s?|\b(?:c|ca)\.\s?|\b(?:circa|about|around|approx\.?|approximately|roughly|shortly after|shortly before|just after|just before|some ?time around|after|before|by)\s+|約\s?|およそ\s?|おおよそ\s?|恐らく\s?)[*_`"'([]*$/i;
const approximateAfter =
  /^(?:\s?(?:ish\b|頃|ごろ|ころ|前後|過ぎ|すぎ|台|以前|以降|まで|推定|\?(?!\?))|\s?~(?!\s?[\d*_`])|\s?\((?:\?|approx\.?|approximately|estimated|est\.|about|roughly|推定|maybe[^)]{0,30}|概算|約)\))/i;
const partsOfDay: readonly (readonly [RegExp, number])[] = [
  [/^[\s,、(（の]{0,3}(?:(?:in the |at )?(?:noon|mid-?day)|正午|昼)/i, 11 * 60],
  [/^[\s,、(（の]{0,3}(?:(?:in the |early |late )?afternoon|午後)/i, 12 * 60],
  [/^[\s,、(（の]{0,3}(?:(?:in the |early |late )?evening|夕方|夕刻)/i, 15 * 60],
  [/^[\s,、(（の]{0,3}(?:夜|晩)/, 17 * 60],
];
const boundBefore = /\b(?:after|before|by)\s/i;
const boundAfter = /以前|以降|まで/;
const separator =
  /^[\s*_`"'()[\]]*(?:[-–—‒~〜→⇒…]|->|=>|\.\.\.?|to|until|till|til|through|and|から|より)[\s*_`"'()[\]~≈]*(?:(?:about|around|approx\.?)\s)?$/i;
const secondReading = /^[\s*_`]*[([/=][\s*_`=]*$/;

/** Returns the times in a text, in their order. In running text only those that cannot be anything else: see `expected`. */
export function findTimeSpans(text: string, { offset = 0, order, expected = false }: ScanOptions = {}): TimeSpanText[] {
  const plain = narrow(text);
  const moments = readMoments(scanTimeText(plain, offset, order), plain, offset, expected);
  return joinSpans(moments, plain, offset);
}

const leadingMarks =
  /^(?:[\s*_`"'([{<~≈±>•·・|–—#→\p{Extended_Pictographic}\u200D\uFE0F-]|:[a-z_]{2,20}:\s|\[[ xX]\]|\\|&nbsp;|<(?:br|b|strong|em|i|code|span|td|p)\s?\/?>)*(?:(?:at|on|around|about|approx\.?|approximately|roughly|circa|ca?\.|from|between|since|by|early|late|after|before|until|starting|beginning|t=|time:|date:|when:|約|およそ|時刻[:：]|日時[:：])[\s*_`~≈([]*){0,2}/iu;
const closingMarks = /^(?:[\s*_`"'\])}:;,、。|>]|\\|&nbsp;|<\/?(?:br|b|strong|em|i|code|span|td|p)\s?\/?>|[-–—→]+\s)*/i;

export interface LeadingTime {
  readonly span: TimeSpanText;
  /** Where in the document the text begins that follows the time. */
  readonly textStart: number;
}

/** Returns the time that a text begins with, list marks, emphasis and words such as "around" aside; undefined when it begins with something else. */
export function leadingTime(text: string, options: ScanOptions = {}): LeadingTime | undefined {
  const { offset = 0 } = options;
  const head = text.slice(0, 200);
  const begin = offset + (leadingMarks.exec(head)?.[0].length ?? 0);
  const span = findTimeSpans(head, { ...options, expected: true })[0];
  // What belongs to the time, such as "~" or a bracket, may be among the marks that were passed over.
  if (!span || span.at.range.start > begin || span.range.end <= begin) {
    return undefined;
  }
  const rest = text.slice(span.range.end - offset);
  return { span, textStart: span.range.end + (closingMarks.exec(rest.slice(0, 60))?.[0].length ?? 0) };
}

interface Draft {
  readonly parts: TimePart[];
}

function readMoments(parts: readonly TimePart[], text: string, offset: number, expected: boolean): MomentText[] {
  const drafts: Draft[] = [];
  for (const [index, part] of parts.entries()) {
    const current = drafts.at(-1);
    const last = current?.parts.at(-1);
    const between = last && text.slice(last.range.end - offset, part.range.start - offset);
    if (
      part.kind === 'zone' &&
      between !== undefined &&
      opensSecondReading(between, part, parts[index + 1], text, offset)
    ) {
      drafts.push({ parts: [part] });
    } else if (
      current &&
      between !== undefined &&
      between.length <= longestGlue &&
      joins(current.parts, part, between)
    ) {
      current.parts.push(part);
    } else {
      drafts.push({ parts: [part] });
    }
  }
  return drafts
    .filter(({ parts: own }) => isMoment(own, expected))
    .map(({ parts: own }) => momentOf(own, text, offset));
}

/** "18:11 (UTC 09:11)": the zone belongs to the time behind it. */
function opensSecondReading(
  between: string,
  zone: TimePart,
  next: TimePart | undefined,
  text: string,
  offset: number,
): boolean {
  return (
    /[(/]/.test(between) &&
    next !== undefined &&
    (next.kind === 'clock' || next.kind === 'date') &&
    /^\s?$/.test(text.slice(zone.range.end - offset, next.range.start - offset))
  );
}

function joins(own: readonly TimePart[], part: TimePart, between: string): boolean {
  if (between.includes('\n')) return false;
  const has = (kind: TimePart['kind']): boolean => own.some((other) => other.kind === kind);
  const last = own.at(-1)?.kind;
  switch (part.kind) {
    case 'clock':
      if (has('clock')) return false;
      if (last === 'unknown') return false;
      return last === 'date' ? dateThenClock.test(between) : last === 'zone' && zoneThenClock.test(between);
    case 'date':
      if (own.length === 1 && last === 'zone') return zoneThenClock.test(between);
      if (has('date')) return refines(own, part) && dayWordThenDate.test(between);
      return (last === 'clock' || last === 'zone') && has('clock') && clockThenDate.test(between);
    case 'zone':
      return has('clock') && !has('zone') && clockThenZone.test(between);
    case 'unknown':
      return last === 'date' && !has('clock') && /^[\s,*_`T(]*$/.test(between);
  }
}

/** "Friday, 2026-11-27", "2026-11-27 (Fri)", "翌日 11/28": two marks of one day. */
function refines(own: readonly TimePart[], part: DatePart): boolean {
  const dates = own.filter((other) => other.kind === 'date');
  const isNumbered = ({ day }: DatePart): boolean => day !== undefined;
  return dates.length === 1 && dates.some(isNumbered) !== isNumbered(part) && own.at(-1)?.kind === 'date';
}

function isMoment(own: readonly TimePart[], expected: boolean): boolean {
  const timed = own.filter((part) => part.kind !== 'zone');
  if (timed.length === 0) return false;
  // A time in an unusual form counts where a zone, a day or a strong time beside it tells what it is.
  return (
    expected ||
    timed.some((part) => !part.weak) ||
    (own.length > timed.length && timed.some((part) => part.kind === 'clock'))
  );
}

function momentOf(own: readonly TimePart[], text: string, offset: number): MomentText {
  const dates = own.filter((part) => part.kind === 'date');
  const clock = own.find((part) => part.kind === 'clock');
  const zone = own.find((part) => part.kind === 'zone');
  const first = own[0]?.range.start ?? offset;
  const last = own.at(-1)?.range.end ?? offset;
  const before = approximateBefore.exec(text.slice(Math.max(0, first - offset - 24), first - offset))?.[0];
  const after = approximateAfter.exec(text.slice(last - offset, last - offset + 40))?.[0];
  const within = own.slice(1).some((part, index) => {
    const previous = own[index];
    return (
      previous &&
      /[~≈±約頃ご]|around|about|approx|circa|ca?\./i.test(
        text.slice(previous.range.end - offset, part.range.start - offset),
      )
    );
  });
  return {
    range: { start: first, end: last + (after?.length ?? 0) },
    date: mergedDate(dates),
    clock,
    zone: zone?.zone,
    bound: (before !== undefined && boundBefore.test(before)) || (after !== undefined && boundAfter.test(after)),
    earliest: clock ? undefined : earliestOf(text.slice(last - offset, last - offset + 24)),
    approximate: before !== undefined || after !== undefined || within,
    unknown: own.some((part) => part.kind === 'unknown'),
  };
}

function mergedDate([first, second]: readonly DatePart[]): DatePart | undefined {
  if (!first || !second) return first;
  const [numbered, other] = first.day === undefined ? [second, first] : [first, second];
  return {
    ...numbered,
    weekday: numbered.weekday ?? other.weekday,
    range: { start: Math.min(first.range.start, second.range.start), end: Math.max(first.range.end, second.range.end) },
  };
}

function joinSpans(moments: readonly MomentText[], text: string, offset: number): TimeSpanText[] {
  const spans: TimeSpanText[] = [];
  for (const moment of moments) {
    const last = spans.at(-1);
    const between = last && text.slice(last.range.end - offset, moment.range.start - offset);
    if (last && between !== undefined && between.length <= longestGlue && !between.includes('\n')) {
      if (!last.until && separator.test(between) && isPair(last.at, moment)) {
        spans[spans.length - 1] = {
          range: { start: last.range.start, end: moment.range.end },
          at: last.at,
          until: moment,
        };
        continue;
      }
      if (
        secondReading.test(between) &&
        moment.clock &&
        (last.until ?? last.at).clock &&
        (/[([]/.test(between) || (moment.zone !== undefined && moment.date === undefined))
      ) {
        spans[spans.length - 1] = {
          ...last,
          range: { start: last.range.start, end: closed(text, moment.range.end, offset) },
        };
        continue;
      }
    }
    spans.push({ range: moment.range, at: moment, until: undefined });
  }
  return spans;
}

function isPair(from: MomentText, to: MomentText): boolean {
  if (from.unknown && !from.clock && !from.date) return false;
  // "09:05 - Next morning" is no span, nor is "14:05 - Friday's deployment".
  if (!to.clock && !to.unknown && to.date?.day === undefined && to.date?.weekday !== from.date?.weekday) return false;
  if (!to.clock && to.date?.shift !== undefined) return false;
  // "14:05 - 1405 pods" is no span: what is a time only where one is expected must look like the first.
  return !to.clock?.weak || to.clock.form === from.clock?.form || to.date !== undefined;
}

function closed(text: string, end: number, offset: number): number {
  const bracket = /^\s?[^()[\]\n]{0,12}[)\]]/.exec(text.slice(end - offset, end - offset + 16));
  return end + (bracket?.[0].length ?? 0);
}

function earliestOf(behind: string): number | undefined {
  return partsOfDay.find(([pattern]) => pattern.test(behind))?.[1];
}
