import { splitMinutes } from '../time/splitMinutes';

type UnitName = 'days' | 'hours' | 'minutes';
type Counts = Readonly<Record<UnitName, number>>;

/** How a stated length of time is written, so that another one can be written like it. */
interface Style {
  readonly units: readonly UnitName[];
  readonly word: (unit: UnitName, count: number) => string;
  readonly betweenNumberAndUnit: string;
  readonly betweenParts: string;
  /** "a two-hour outage", "a 47 minute period": no plural, and one unit only. */
  readonly adjective: boolean;
}

const unitNames: readonly UnitName[] = ['days', 'hours', 'minutes'];
const minutesOf: Counts = { days: 24 * 60, hours: 60, minutes: 1 };
const japanese: Readonly<Record<UnitName, RegExp>> = { days: /日間?/, hours: /時間/, minutes: /分間?/ };
const letters: Readonly<Record<UnitName, RegExp>> = { days: /\dd/i, hours: /\dh(?![a-z])/i, minutes: /\dm(?![a-z])/i };
const words: Readonly<Record<UnitName, RegExp>> = {
  days: /days?|(?:weeks?|wks?)/i,
  hours: /hours?|hrs?/i,
  minutes: /minutes?|mins?/i,
};

/**
 * Returns a length of time in the form of another one: 95 like "2h 5m" is "1h 35m", like "125 minutes" it is "95 minutes", like 2時間5分 it
 * is 1時間35分. Seconds are rounded to minutes.
 */
export function durationLike(stated: string, minutes: number): string {
  const style = styleOf(stated);
  const counts = countsOf(Math.round(minutes), style);
  const shown = unitNames.filter((unit) => style.units.includes(unit) || counts[unit] > 0);
  const used = shown.filter((unit) => counts[unit] > 0 || (style.units.length > 1 && style.units.includes(unit)));
  const parts = (used.length > 0 ? used : [style.units.at(-1) ?? 'minutes']).map(
    (unit) => `${counts[unit]}${style.betweenNumberAndUnit}${style.word(unit, style.adjective ? 1 : counts[unit])}`,
  );
  return parts.join(style.betweenParts);
}

/** Minutes alone stay minutes; hours may bring minutes with them, and days both. */
function countsOf(total: number, { units, adjective }: Style): Counts {
  const largest = units[0] ?? 'minutes';
  if (largest === 'minutes' || (adjective && total % minutesOf[largest] !== 0)) {
    return { days: 0, hours: 0, minutes: total };
  }
  const { days, hours, minutes } = splitMinutes(total);
  return largest === 'days' ? { days, hours, minutes } : { days: 0, hours: days * 24 + hours, minutes };
}

function styleOf(stated: string): Style {
  if (/[日時分]/.test(stated)) return japaneseStyle(stated);
  const isCompact = unitNames.some((unit) => letters[unit].test(stated));
  const patterns = isCompact ? letters : words;
  const units = unitNames.filter((unit) => patterns[unit].test(stated));
  const adjective = !isCompact && /^(?!1\D|an?\b|one\b)[\w.,]+[ -](?:day|hour|minute)$/i.test(stated);
  return {
    units,
    word: (unit, count) => (isCompact ? unit.charAt(0) : englishWord(stated, unit, count)),
    betweenNumberAndUnit:
      isCompact || /\d(?:min|hr|hour|day)/i.test(stated) ? '' : /\w-(?:day|hour|minute)/i.test(stated) ? '-' : ' ',
    betweenParts: isCompact && /[a-z]\d/i.test(stated) ? '' : /\sand\s/i.test(stated) && !isCompact ? ' and ' : ' ',
    adjective,
  };
}

/** "hrs" and "min" are written again as they were; a unit that was not there is spelled out. */
function englishWord(stated: string, unit: UnitName, count: number): string {
  const written = words[unit].exec(stated)?.[0].toLowerCase();
  const stem = written === undefined || written.startsWith('w') ? unit.slice(0, -1) : written.replace(/s$/, '');
  const isAbbreviated = stem !== unit.slice(0, -1);
  const plural = isAbbreviated ? written?.endsWith('s') === true : true;
  return count === 1 || !plural ? stem : `${stem}s`;
}

function japaneseStyle(stated: string): Style {
  const space = /\d\s/.test(stated) ? ' ' : '';
  const counter: Readonly<Record<UnitName, string>> = { days: '日', hours: '時間', minutes: '分' };
  return {
    units: unitNames.filter((unit) => japanese[unit].test(stated) || (unit === 'days' && /週/.test(stated))),
    word: (unit) => counter[unit],
    betweenNumberAndUnit: space,
    betweenParts: space,
    adjective: false,
  };
}
