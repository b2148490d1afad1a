import type { WrittenZone } from '../writtenTime';
import { claimsOf } from './claims';
import type { ZonePart } from './timePart';

/**
 * Minutes east of UTC of the abbreviations that have one meaning. IST is Indian, Irish and Israeli time, CST American and Chinese, and the
 * short forms without S or D change twice a year: those are zones whose offset nobody can tell.
 */
const offsets: Readonly<Record<string, number | undefined>> = {
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  MEZ: 60,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  SAST: 120,
  PKT: 300,
  WIB: 420,
  ICT: 420,
  SGT: 480,
  HKT: 480,
  AWST: 480,
  PHT: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  BRT: -180,
  ART: -180,
  EDT: -240,
  EST: -300,
  CDT: -300,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
  AKDT: -480,
  AKST: -540,
  HST: -600,
  IST: undefined,
  CST: undefined,
};
const shortForms = ['ET', 'CT', 'MT', 'PT'];
const spelledOut: readonly (readonly [RegExp, string])[] = [
  [/協定世界時|世界協定時|世界標準時/y, 'UTC'],
  [/日本標準時|日本時間/y, 'JST'],
  [/coordinated universal time/iy, 'UTC'],
  [/greenwich mean time/iy, 'UTC'],
  [/central european standard time|central european time/iy, 'CET'],
  [/central european summer time/iy, 'CEST'],
  [/british summer time/iy, 'BST'],
  [/japan(?:ese)?(?: standard)? time/iy, 'JST'],
  [/pacific standard time/iy, 'PST'],
  [/pacific daylight time/iy, 'PDT'],
  [/eastern standard time/iy, 'EST'],
  [/eastern daylight time/iy, 'EDT'],
  [/mountain standard time/iy, 'MST'],
  [/pacific time/iy, 'PT'],
  [/eastern time/iy, 'ET'],
  [/mountain time/iy, 'MT'],
  [/central standard time|central time/iy, 'CT'],
  [/pacific$/iy, 'PT'],
  [/eastern$/iy, 'ET'],
  [/mountain$/iy, 'MT'],
  [/central$/iy, 'CT'],
];

const abbreviation = new RegExp(
  String.raw`(?<![\w/.-])(?:UTC|GMT)\s?[+\-−±]\s?\d{1,2}(?::?\d{2})?(?![\d:])|(?<![\w/.-])(?:${Object.keys(offsets).join('|')})(?![\w/]|-[A-Za-z])`,
  'g',
);
const lowerCase = /(?<![\w/.-])(?:utc|gmt)(?![\w/]|-[A-Za-z])/g;
const region =
  /(?<![\w/.])(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US)\/[A-Z][A-Za-z_+-]{1,30}(?:\/[A-Z][A-Za-z_]{1,30})?(?![\w/])/g;
const words =
  /協定世界時|世界協定時|世界標準時|日本標準時|日本時間|\b(?:coordinated universal|greenwich mean|central european(?: summer| standard)?|british summer|japan(?:ese)?(?: standard)?|(?:pacific|eastern|mountain)(?: standard| daylight)?) time\b/gi;
/** "7:09 AM Eastern" is a zone; "14:05 Central" may as well begin a name. */
const shortAfterClock = new RegExp(
  String.raw`^[\s*_\`]{0,3}[([]?(${shortForms.join('|')}|(?:Eastern|Pacific|Mountain|Central)(?=[\s*_\`)\]]*(?:[:,;.)|–—-]|$)))(?![\w/-])`,
);
const zulu = /^Z(?!\w)/;
const offsetAfterClock = /^\s?([+\-−])(\d{2}):?(\d{2})(?![\d:])/;

/** Returns the zone that an abbreviation, an offset or a spelled-out name stands for. */
export function zoneNamed(written: string): WrittenZone {
  const name = written.trim();
  const spelled = spelledOut.find(([pattern]) => {
    pattern.lastIndex = 0;
    return pattern.test(name);
  })?.[1];
  const upper = (spelled ?? name).toUpperCase();
  if (upper === 'Z' || upper === 'GMT') {
    return { name: 'UTC', offsetMinutes: 0 };
  }
  const offset = /^(?:UTC|GMT)?\s?([+\-−])\s?(\d{1,2})(?::?(\d{2}))?$/.exec(upper);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return { name: name.replace('−', '-'), offsetMinutes: offset[1] === '+' ? minutes : -minutes };
  }
  return name.includes('/') ? { name, offsetMinutes: undefined } : { name: upper, offsetMinutes: offsets[upper] };
}

/** Returns the zones that a text names anywhere: "UTC", "JST", "UTC+9", "Europe/Berlin", "Pacific Time", 日本時間. */
export function findZones(text: string, offset: number): ZonePart[] {
  const found: ZonePart[] = [];
  const claim = claimsOf(text.length, offset);
  for (const pattern of [abbreviation, lowerCase, region, words]) {
    for (const match of text.matchAll(pattern)) {
      const start = offset + match.index;
      const range = { start, end: start + match[0].length };
      if (claim(range)) {
        found.push({ kind: 'zone', range, zone: zoneNamed(match[0]) });
      }
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** Returns the zone of two letters, such as PT, that a heading or a column's title puts in brackets or behind "time": elsewhere those letters mean anything. */
export function shortZoneIn(title: string): WrittenZone | undefined {
  const name = new RegExp(
    String.raw`(?:[([]|\btimes?[\s,:-]{1,3}(?:in )?)(?:all )?(?:times? )?(?:in )?(${shortForms.join('|')})(?![\w/])`,
  ).exec(title)?.[1];
  return name === undefined ? undefined : zoneNamed(name);
}

/**
 * Returns the zone directly behind a time, which may be shorter than elsewhere: "14:05Z", "14:05+09:00", "2:05 pm PT".
 * @param end where the time ends in the text
 * @param iso whether date and time are joined by a T, so that a minus begins an offset and not a span of time
 */
export function zoneBehindClock(text: string, end: number, offset: number, iso: boolean): ZonePart | undefined {
  const rest = text.slice(end, end + 12);
  const short = shortAfterClock.exec(rest);
  const name = short?.[1];
  if (short && name !== undefined) {
    const start = offset + end + short[0].length - name.length;
    return { kind: 'zone', range: { start, end: start + name.length }, zone: zoneNamed(name) };
  }
  const match = zulu.exec(rest) ?? offsetAfterClock.exec(rest);
  if (!match || (match[1] !== undefined && match[1] !== '+' && !iso) || Number(match[2] ?? 0) > 14) {
    return undefined;
  }
  const written = match[0].trim();
  const start = offset + end + match[0].length - written.length;
  return { kind: 'zone', range: { start, end: start + written.length }, zone: zoneNamed(written) };
}
