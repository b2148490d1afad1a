import { claimsOf } from './claims';
import { findClocks } from './clocks';
import { findDates } from './dates';
import type { ClockPart, DatePart, DayOrder, TimePart, UnknownPart } from './timePart';
import { findZones, zoneBehindClock } from './zones';

const anyPart =
  /\d|[?？]{2}|[A-Za-z]{2}:[A-Za-z]{2}|[不未翌前同当本昨今正月火水木金土日]|[―—–]|unknown|noon|day|Mon|Tue|Wed|Thu|Fri|Sat|Sun|TB[ACD]|N\/A/i;
const fullWidth = /[！-～　]/g;
const unknownPatterns: readonly { readonly pattern: RegExp; readonly weak: boolean }[] = [
  // A template's pattern, or digits that somebody left open.
  {
    pattern:
      /(?<![\w:])(?:[Hh]{2}:[Mm]{2}(?::[Ss]{2})?|[X?_-]{2}:[X?_-]{2}|[Xx]{2}:[Xx]{2}|\d{1,2}[:.](?:\?{1,2}|[Xx]{2}|__)|\d[Xx?]:[Xx?\d]{2})(?![\w:])/g,
    weak: false,
  },
  {
    pattern: /(?<![\w-])(?:\d{4}|[?Y]{4})(?:\/\d{1,4})?-(?:\?{2}|\d{2}|MM)-(?:\?{2}|DD)(?![\w-])|YYYY-MM-DD/g,
    weak: false,
  },
  { pattern: /\[\s?(?:\?{1,5}|unknown|TB[ACD])\s?\]|(?:時刻|日時|時間)\s?(?:は\s?)?(?:不明|未詳)/gi, weak: false },
  {
    pattern:
      /^[\s*_`([]*(?:\?{1,5}|N\/A|n\/a|TB[ACD]|tb[acd]|[Uu]nknown(?: time)?|不明|不詳|不定|未定|未詳)(?![\w?])|(?<=[\d日]\s?)(?:不明|未詳)|^[\s*_`([]*[―—–-]{1,3}(?=[\s*_`)\]]*$|\s*[(])/g,
    weak: true,
  },
];

/**
 * Returns the dates, times of day, zones and marks of the unknown in a text, in their order and without overlaps.
 * @param offset where the text stands in the document, to which the ranges refer
 * @param order how the document writes numeric dates: see `dayOrderOf`
 */
export function scanTimeText(text: string, offset = 0, order?: DayOrder): TimePart[] {
  if (!anyPart.test(text)) {
    return [];
  }
  const plain = narrow(text);
  const dates = findDates(plain, offset, order);
  const clocks = findClocks(plain, offset);
  const claim = claimsOf(plain.length, offset);
  // A strong part wins over a weak one that overlaps it, a date over a time: "23.11.2026" is not 23:11.
  const parts: TimePart[] = [
    ...findUnknown(plain, offset, false),
    ...dates.filter(({ weak }) => !weak),
    ...clocks.filter(({ weak }) => !weak),
    ...findZones(plain, offset),
    ...dates.filter(({ weak }) => weak),
    ...clocks.filter(({ weak }) => weak),
    ...findUnknown(plain, offset, true),
  ];
  const free = parts.filter(({ range }) => claim(range)).sort((a, b) => a.range.start - b.range.start);
  return withShortZones(free, plain, offset);
}

/** Returns the text with full-width digits, colons, brackets and blanks as the ASCII ones; its length stays. */
export function narrow(text: string): string {
  return text.replace(fullWidth, (mark) => (mark === '　' ? ' ' : String.fromCharCode(mark.charCodeAt(0) - 0xfee0)));
}

function findUnknown(text: string, offset: number, wanted: boolean): UnknownPart[] {
  return unknownPatterns
    .filter(({ weak }) => weak === wanted)
    .flatMap(({ pattern, weak }) =>
      [...text.matchAll(pattern)].map((match): UnknownPart => {
        const start = offset + match.index;
        return { kind: 'unknown', weak, range: { start, end: start + match[0].length } };
      }),
    );
}

/** Adds the zones that can be told only from standing directly behind a time: "14:05Z", "14:05+09:00", "2:05 PT". */
function withShortZones(parts: readonly TimePart[], text: string, offset: number): TimePart[] {
  const result: TimePart[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    if (before && part.range.start < before.range.end) {
      continue;
    }
    result.push(part);
    const zone =
      part.kind === 'clock'
        ? zoneBehindClock(text, part.range.end - offset, offset, isIso(before, part, text, offset))
        : undefined;
    if (zone) {
      result.push(zone);
    }
  }
  return result;
}

function isIso(before: TimePart | undefined, clock: ClockPart, text: string, offset: number): boolean {
  return isDate(before) && text.slice(before.range.end - offset, clock.range.start - offset) === 'T';
}

function isDate(part: TimePart | undefined): part is DatePart {
  return part?.kind === 'date';
}
