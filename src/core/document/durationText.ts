import { numberOfWord, numberWord } from './numberWords';
import type { TextRange } from './textRange';

/** A length of time as a text writes it. */
export interface DurationText {
  /** The number and its units, without "about": "544 minutes", "1 時間 7 分". */
  readonly range: TextRange;
  /** Undefined for a span of lengths: "4-5 hours". */
  readonly minutes: number | undefined;
  /** The smallest step that the writing can tell apart, in minutes: a day for "11 days", half an hour for "2.5 hours". */
  readonly stepMinutes: number;
  /** Whether it is one number with one unit, which people like to round. */
  readonly single: boolean;
  /** Whether the words around it say "about". */
  readonly approximate: boolean;
  /** Whether it only says "at least" or "at most". */
  readonly bound: 'lower' | 'upper' | undefined;
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: number;
  readonly step: number;
  readonly script: 'latin' | 'japanese';
}

const minute = 1;
const hour = 60;
const day = 24 * hour;
const week = 7 * day;
const second = 1 / 60;

const unitMinutes: readonly (readonly [pattern: RegExp, minutes: number])[] = [
  [/^(?:w|wks?|weeks?|週間)$/i, week],
  [/^(?:d|days?|日間?)$/i, day],
  [/^(?:h|hrs?|hours?|時間)$/i, hour],
  [/^(?:m|mins?|minutes?|分間?)$/i, minute],
  [/^(?:s|secs?|seconds?|秒間?)$/i, second],
];

const digits = '\\d{1,3}(?:,\\d{3}){1,2}(?!\\d)|\\d{1,6}(?:[.,]\\d{1,2}(?!\\d))?';
const latinUnit = 'weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|[wdhms]';
const japaneseUnit = '週間|日間|日|時間|分間|分|秒間|秒';

/**
 * One number with its unit. Single letters are units only right behind a figure, as in "1h 30m", but for h and d. A 日 that belongs to a date, the 分 of
 * a clock time and of a fraction are sorted out afterwards.
 */
const part = new RegExp(
  [
    // "half an hour"
    `(?<![\\w-])(?<half>half[ -]an?)[ -]hour\\b`,
    // "an hour and a half", "four and a half days", "two hours", "a day"
    `(?<![\\w-])(?<word>${numberWord}|an?(?= (?:hour|day|week|minute)\\b))(?<plusHalf>[ -]and[ -]a[ -]half)?[ -]?(?<wordUnit>weeks?|days?|hours?|minutes?|seconds?)(?![a-z])(?<unitHalf>[ -]and[ -]a[ -]half\\b)?`,
    `(?:(?<=\\d[wdhm])|(?<![\\w.,:/]|[A-Za-z_]-))(?<number>${digits})\\+?(?:(?<numberHalf>[ -]and[ -]a[ -]half)?[ \\u00a0-]?(?<latin>${latinUnit})(?![a-z]|\\d{1,6}(?!\\d|[hms](?![a-z])))|[ \\u00a0]?(?<japanese>${japaneseUnit})(?<japaneseHalf>半)?)`,
  ].join('|'),
  'gi',
);

const joint = /^(?:[ \u00a0]|\r?\n)?(?:,|and|&|と)?(?:[ \u00a0]|\r?\n)?(?:and )?$/i;

const aboutBefore =
  /(?:\b(?:about|around|approx(?:imately|\.)?|roughly|circa|ca?\.|nearly|almost|some|close to|round about|just under|just over|a (?:bit|little) (?:over|under|more than|less than)|well over|slightly (?:over|under|more than|less than)|estimated(?: at)?|maybe|probably|like|the (?:best|better) part of|some time around)|[~～〜≈≒≃∼±]|約|およそ|おおよそ|ほぼ|推定|だいたい|概ね)[\s*_]{0,4}(?:an? )?$/i;
const lowerBefore =
  /(?:\b(?:at least|more than|over|in excess of|longer than|upwards of|no less than|another|minimum(?: of)?|just over|a (?:bit|little) (?:over|more than)|slightly (?:over|more than))|[>≥＞])[\s*_]{0,4}(?:an? )?$/i;
const upperBefore =
  /(?:\b(?:at most|at maximum|a maximum of|maximum(?: of)?|up to|within|less than|under|no more than|not more than|below|just under|a (?:bit|little) (?:under|less than)|slightly (?:under|less than)|nearly|almost)|[<≤＜]|最大|最長)[\s*_]{0,4}(?:an? )?$/i;
const aboutAfter =
  /^[\s*_]{0,4}(?:ほど|程度|前後|弱|強|くらい|ぐらい|余り|あまり|or so\b|or thereabouts|-?ish\b|[（(]概算)/i;
const lowerAfter = /^[\s*_]{0,4}(?:\+|以上|超|以降|余り|強|or (?:more|longer)\b|and counting|plus\b)/i;
const upperAfter = /^[\s*_]{0,4}(?:以内|未満|以下|弱|or (?:less|under)\b|at (?:most|maximum)\b|max\b)/i;
/** The first of two lengths between which the truth lies: "4-5 hours", "11〜13 時間", "between two and three hours". */
const spanBefore = new RegExp(
  `(?:(?<![\\d:.])\\d{1,4}(?:[.,]\\d{1,2})?|\\b${numberWord})[ \\u00a0]?(?:(?:${latinUnit})|${japaneseUnit})?[ \\u00a0]?(?:[-–—~～〜]|to|or|から|(?<=\\bbetween[^.;]{1,30})and)[ \\u00a0]?$`,
  'i',
);

/** Words before or after a length that say more about it stand this close. */
const nearby = 32;

/**
 * Returns the lengths of time that a text states, in their order: "0h 16m", "27m", "1d 5h 47m", "2,5 hours", "forty-five minutes",
 * "1時間7分". Ranges are offsets into `text`. Clock times and dates are none.
 */
export function findDurations(text: string): DurationText[] {
  return joined(text, partsIn(text)).flatMap((parts) => toDuration(text, parts));
}

function partsIn(text: string): Part[] {
  return [...text.matchAll(part)].flatMap((match): Part[] => {
    const found = readPart(match);
    return found && !isDateOrFraction(text, found, match) ? [found] : [];
  });
}

function readPart(match: RegExpMatchArray): Part | undefined {
  const { half, word, plusHalf, wordUnit, unitHalf, number, numberHalf, latin, japanese, japaneseHalf } =
    match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  if (half !== undefined) return { start, end, value: hour / 2, unit: hour, step: hour / 2, script: 'latin' };
  const unit = unitOf(wordUnit ?? latin ?? japanese ?? '');
  const count = word === undefined ? readNumber(number ?? '') : wordValue(word);
  if (unit === undefined || count === undefined) return undefined;
  const isHalf = [plusHalf, unitHalf, numberHalf, japaneseHalf].some((found) => found !== undefined);
  const decimals = /[.,](\d{1,2})$/.exec(count.text)?.[1];
  return {
    start,
    end,
    value: (count.value + (isHalf ? 0.5 : 0)) * unit,
    unit,
    step: isHalf || decimals === '5' ? unit / 2 : decimals === undefined ? unit : unit / 10,
    script: japanese === undefined ? 'latin' : 'japanese',
  };
}

function wordValue(word: string): { value: number; text: string } | undefined {
  const value = /^an?$/i.test(word) ? 1 : numberOfWord(word);
  return value === undefined || Number.isNaN(value) ? undefined : { value, text: '' };
}

/** "1,415" has a thousands separator, "2,5" a decimal comma. */
function readNumber(text: string): { value: number; text: string } {
  return /,\d{3}/.test(text)
    ? { value: Number(text.replace(/,/g, '')), text: '' }
    : { value: Number(text.replace(',', '.')), text };
}

function unitOf(text: string): number | undefined {
  return unitMinutes.find(([pattern]) => pattern.test(text))?.[1];
}

/** 4月10日, 14時37分, 3分の1 and "5 m" are no lengths of time. */
function isDateOrFraction(text: string, { start, end }: Part, { groups }: RegExpMatchArray): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 8);
  const { number, latin, japanese } = groups ?? {};
  if (japanese !== undefined) {
    const isDate =
      japanese === '日' && (/[月/]\s?$/.test(before) || !/^(?:半|\s?[\d約]|間|以[上内]|超|弱|強|後|[)）])/.test(after));
    return isDate || (japanese.startsWith('分') && (/時\s?$/.test(before) || /^の\s?\d/.test(after)));
  }
  const isLetter = latin?.length === 1;
  // "3days Recap" and "7-day Recap" are names of things.
  if (/^(?:d|w)\w*s?$/i.test(latin ?? '') && !text.slice(start, end).includes(' ') && /^ [A-Z][a-z]/.test(after))
    return true;
  if (!isLetter) return false;
  // "1 h 35 min" has the spaces of the international units; "5 m" may well be metres.
  const isSpaced = !text.startsWith(`${number ?? ''}${latin}`, start);
  return isSpaced ? latin !== 'h' && latin !== 'd' : latin === 'M' || latin === 'S';
}

/** Puts parts together that make one length: the units get smaller, and nothing but "and" or a comma stands between them. */
function joined(text: string, parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  for (const next of parts) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const continues =
      last && next.unit < last.unit && next.script === last.script && joint.test(text.slice(last.end, next.start));
    if (continues) group?.push(next);
    else groups.push([next]);
  }
  return groups;
}

function toDuration(text: string, parts: readonly Part[]): DurationText[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return [];
  const range = { start: first.start, end: last.end };
  const before = text.slice(Math.max(0, range.start - nearby), range.start);
  const after = text.slice(range.end, range.end + nearby);
  const isSpan = spanBefore.test(before);
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  return [
    {
      range,
      minutes: isSpan ? undefined : Math.round(total * 1000) / 1000,
      stepMinutes: last.step,
      single: parts.length === 1,
      approximate: isSpan || aboutBefore.test(before) || aboutAfter.test(after),
      bound:
        lowerBefore.test(before) || lowerAfter.test(after) || text.slice(range.start, range.end).includes('+')
          ? 'lower'
          : upperBefore.test(before) || upperAfter.test(after)
            ? 'upper'
            : undefined,
    },
  ];
}
