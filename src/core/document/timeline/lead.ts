import type { DayOrder } from '../timeText/timePart';
import { leadingTime, type LeadingTime } from '../timeText/timeSpan';
import type { Source } from './draft';

/** A line of a log, not of a person: thousandths of a second, a level, or a machine's brackets behind the time. */
const logLine =
  /^\S{0,3}(?:\d{4}[-/]\d{2}[-/]\d{2}[T ])?\d{2}:\d{2}:\d{2}[.,]\d{3}|^\S{0,3}[\dT:.,Z+\s/-]{8,35}\s?[[(|]?(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|CRITICAL|NOTICE)\b|^[IWEF]\d{4} \d{2}:\d{2}:\d{2}\.|^\w{3}\s{1,2}\d{1,2} \d{2}:\d{2}:\d{2} \S{1,80}\[?\d*\]?:/;

/** Returns the time that a line or an item begins with, unless it is one of a log. */
export function leadOf(
  text: string,
  offset: number,
  { order }: { readonly order: DayOrder | undefined },
): LeadingTime | undefined {
  return logLine.test(text.slice(0, 160)) ? undefined : leadingTime(text, { offset, order });
}

export function hasClock({ span }: LeadingTime): boolean {
  return span.at.clock !== undefined;
}

/** Whether nothing but a day is said: "2026-11-23", "Monday, 23 November", "Day 2". */
export function isDayAlone({ span: { at, until } }: LeadingTime): boolean {
  return at.date !== undefined && at.clock === undefined && !at.unknown && until?.clock === undefined;
}

/** Whether this is a time in whatever surroundings: not "14.05", "1405", "Friday" or "unknown", which may be something else. */
export function isStrong({ span: { at } }: LeadingTime): boolean {
  const { date, clock, zone } = at;
  if (clock) return !clock.weak || zone !== undefined || (date !== undefined && !date.weak);
  return date === undefined ? false : !date.weak || at.unknown;
}

const filler =
  /^(?:all|the|times?|timestamps|in|are|local|[A-Z]{2,5}|[+-]\d{1,2}(?::?\d{2})?|[月火水木金土日]曜?日?|すべて|全て|時刻は?)$/;

/** Whether a line that begins with a day says nothing else but a zone, so that it is the day of what follows. */
export function isOnlyDay(lead: LeadingTime, rest: string): boolean {
  const words = rest
    .slice(0, 80)
    .split(/[\s*_`:：.,;|()（）[\]{}#–—-]+/)
    .filter(Boolean);
  return isDayAlone(lead) && rest.length < 80 && words.every((word) => filler.test(word));
}

/** Of words such as "unknown" and TBD, those that stand where a time would: something separates them from the text. */
export function isMarkedUnknown({ source, lead }: { readonly source: Source; readonly lead: LeadingTime }): boolean {
  const { range } = lead.span;
  // In brackets, or with parts left open, nothing but a time can be meant.
  if (/^\[|[:?]|HH|YYYY|時刻|日時/.test(source.text.slice(range.start, range.end))) return true;
  const before = source.text.slice(Math.max(0, range.start - 3), range.start);
  const behind = source.text.slice(range.end, range.end + 6);
  return /[[(*_`]\s?$/.test(before) ? /^\s?[\])*_`]/.test(behind) : /^\s?[:：,、|)–—-]/.test(behind);
}
