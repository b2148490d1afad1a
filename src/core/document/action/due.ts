import { Temporal } from 'temporal-polyfill';
import { findDates } from '../timeText/dates';
import { narrow } from '../timeText/scan';
import type { DatePart, DayOrder } from '../timeText/timePart';

/** What a due date without its year, or in numbers alone, depends on. */
export interface DueSurroundings {
  /** The day of the incident: what is due lies behind it. */
  readonly day: Temporal.PlainDate | undefined;
  readonly order: DayOrder | undefined;
}

/** Returns the day that a due date names, `YYYY-MM-DD`; undefined where it cannot be read without doubt. */
export function dueDateOf(due: string, surroundings: DueSurroundings): string | undefined {
  const plain = narrow(due);
  const dates = findDates(plain, 0, surroundings.order).filter(
    ({ month, day }) => month !== undefined && day !== undefined,
  );
  // "2026-12-01 – 2026-12-15" is due on the second, "2026-05-30, then every quarter" on the first.
  const [first, second] = dates.sort((a, b) => a.range.start - b.range.start);
  const last = first && second && isSpan(plain.slice(first.range.end, second.range.start)) ? second : first;
  return last && dayOf(last, surroundings)?.toString();
}

function isSpan(between: string): boolean {
  return /^\s*(?:-|–|—|~|〜|to|until|→|->|から)\s*$/i.test(between);
}

function dayOf(
  { year, month, day, undecided, mistyped }: DatePart,
  { day: incident }: DueSurroundings,
): Temporal.PlainDate | undefined {
  if (month === undefined || day === undefined || undecided || mistyped) return undefined;
  if (year !== undefined) return plainDate(year, month, day);
  if (incident === undefined) return undefined;
  const sameYear = plainDate(incident.year, month, day);
  const inTime = sameYear && Temporal.PlainDate.compare(sameYear, incident) >= 0;
  return inTime ? sameYear : plainDate(incident.year + 1, month, day);
}

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** A due date in running text, with the words that make it one: "by 2026-12-01", "12/1 まで". */
export interface DueMark {
  readonly due: string;
  readonly from: number;
  readonly to: number;
}

const dueBefore =
  /(?:^|[\s([（【,;–—-])(?:(?:to be )?(?:done|completed?|finished|ready|delivered|due|targeted|expected|scheduled)\s+(?:by|on|for|before|until)|due|by|before|until|no later than|eta|target(?:ed)? (?:for|date)?|deadline|期限は?|期日は?)[:：]?\s+(?:the\s+)?(?:end of\s+)?$|[〜~]\s?$/i;
const dueAfter = /^\s?(?:[((][月火水木金土日][))]\s?)?(?:まで|迄|期限|締切|〆|予定|中に|を目処|をめど|を目途)/;
const endDate = /[([（【–—-]\s*$/;
const endOfItem = /^\s*[)\]）】]?[.。]?\s*$/;
const inWords =
  /(?:^|[\s([（,;–—-])(?:due|by|before|no later than)[:：]?\s+(?<words>(?:the )?(?:end of (?:the |this |next )?(?:day|week|month|quarter|year|sprint|\w{3,9})|eo[dwmqy]|q[1-4](?: 20\d\d)?|(?:next|this) (?:week|month|quarter|sprint|monday|tuesday|wednesday|thursday|friday)|monday|tuesday|wednesday|thursday|friday|tomorrow|today))\b|(?<japanese>(?:今週|来週|今月|来月|今期|来期|年|週|月)(?:末|中|内)(?:まで)?|\d{1,2}月(?:末|中旬|上旬|下旬)(?:まで)?)(?:に|$|[)）。])/i;

/** Without these no date can be found, and most items have none. */
const anyDay = /\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|曜/;

/** Returns the due date that the running text of an item names; dates that tell the past ("since 2025-11-01") are none. */
export function dueInText(text: string, order: DayOrder | undefined): DueMark | undefined {
  const plain = narrow(text);
  const dates = anyDay.test(plain) ? findDates(plain, 0, order) : [];
  for (const { range, month, day, weekday } of dates) {
    if (month === undefined && weekday === undefined) continue;
    const before = plain.slice(Math.max(0, range.start - 40), range.start);
    const after = plain.slice(range.end, range.end + 12);
    if (/^\s?%/.test(after)) continue;
    const opening = dueBefore.exec(before);
    const due = text.slice(range.start, range.end);
    if (opening) return { due, from: range.start - (before.length - opening.index), to: range.end };
    const closing = dueAfter.exec(after);
    if (closing && month !== undefined) return { due, from: range.start, to: range.end + closing[0].length };
    // A date alone in brackets or behind a dash at the end: "Add the alert (2026-12-01)".
    const bracket = endDate.exec(before);
    if (bracket && day !== undefined && endOfItem.test(plain.slice(range.end))) {
      return { due, from: range.start - (before.length - bracket.index), to: plain.length };
    }
  }
  const words = inWords.exec(plain);
  const due = words?.groups?.words ?? words?.groups?.japanese;
  return words && due !== undefined ? { due, from: words.index, to: words.index + words[0].length } : undefined;
}
