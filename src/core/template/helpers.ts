import { stringify } from 'yaml';
import type { DocumentLanguage } from '../document/language';
import { markdownCell, markdownText } from '../document/markdown';
import { durationInWords } from './durationInWords';
import { slugOf } from './fileName';
import { offsetOf } from './timelineRows';

/** UTF-16 units that are looked at: more cannot become part of a name, which is bounded itself. */
const longestSlugged = 1000;

/** What a fact is for a helper: a text, or the names of the services. */
export type HelperValue = string | readonly string[];

/** What a helper may be given, and what may be called to make it. */
export interface HelperSignature {
  readonly takes: 'any' | 'moments' | 'lists';
  /** How many values. */
  readonly least: number;
  readonly most: number;
  /** Whether words of the template's own may stand among them. */
  readonly words?: true;
  /** Whether it writes for people, and may be given what the helpers for single values return. */
  readonly calls?: true;
}

/** What templates may call. */
export const helperSignatures = {
  yaml: { takes: 'any', least: 1, most: 1, calls: true },
  markdown: { takes: 'any', least: 1, most: 1, calls: true },
  cell: { takes: 'any', least: 1, most: 1, calls: true },
  row: { takes: 'any', least: 1, most: 20, words: true, calls: true },
  list: { takes: 'lists', least: 1, most: 1 },
  date: { takes: 'moments', least: 1, most: 1 },
  time: { takes: 'moments', least: 1, most: 1 },
  zone: { takes: 'moments', least: 0, most: 1 },
  duration: { takes: 'moments', least: 2, most: 2 },
  slug: { takes: 'any', least: 1, most: 1 },
  cursor: { takes: 'any', least: 0, most: 0 },
} as const satisfies Readonly<Record<string, HelperSignature>>;

export type HelperName = keyof typeof helperSignatures;

/** Every name that may be called, for checks and for messages. */
export const helperNames: readonly string[] = Object.keys(helperSignatures);

/** What may stand within another call; escaping what is escaped would double its length each time, so that nothing escaped may. */
export const helpersWithin: readonly string[] = ['date', 'time', 'duration', 'slug'];

/** Returns the signature of a helper, or undefined when there is none of that name. */
export function signatureOf(name: string): HelperSignature | undefined {
  return Object.hasOwn(helperSignatures, name) ? helperSignatures[name as HelperName] : undefined;
}

/** Returns a value that stays itself in YAML, whatever is in it, on one line; nothing for nothing. */
export function yamlValue(value: HelperValue): string {
  return value === ''
    ? ''
    : stringify(value, {
        lineWidth: 0,
        blockQuote: false,
        collectionStyle: 'flow',
        flowCollectionPadding: false,
        // Many tools that read front matter still take a bare `no` for a boolean and a bare date for a date.
        compat: 'yaml-1.1',
      }).trimEnd();
}

/** Returns the helpers, for a template of a language and a document of a zone. */
export function helpersFor(
  language: DocumentLanguage,
  zone: string,
): Record<Exclude<HelperName, 'cursor'>, (...values: HelperValue[]) => string> {
  const separator = language === 'ja' ? '、' : ', ';
  const text = (value: HelperValue = ''): string => (typeof value === 'string' ? value : value.join(separator));
  return {
    yaml: (value = '') => yamlValue(value),
    markdown: (value) => markdownText(text(value)),
    cell: (value) => markdownCell(text(value)),
    row: (...values) => `| ${values.map((value) => markdownCell(text(value))).join(' | ')} |`,
    list: (value) => markdownText(text(value)),
    date: (moment) => text(moment).slice(0, 10),
    time: (moment) => text(moment).slice(11, 16),
    zone: (...moments) => (moments.length === 0 ? zone : offsetOf(text(moments[0]))),
    duration: (from, to) => durationInWords(text(from), text(to), language),
    slug: (value) => slugOf(text(value).slice(0, longestSlugged)),
  };
}
