import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../harness/paths';

/** A way in which a window can look: the loop is walked through in each. */
export interface Variant {
  readonly name: string;
  readonly language: 'en' | 'ja';
  readonly theme: 'light' | 'dark';
}

export const variants: readonly Variant[] = [
  { name: 'english-light', language: 'en', theme: 'light' },
  { name: 'english-dark', language: 'en', theme: 'dark' },
  { name: 'japanese-light', language: 'ja', theme: 'light' },
  { name: 'japanese-dark', language: 'ja', theme: 'dark' },
];

/** Returns what the window shows for an English sentence of the source or a key of the manifest's string table. */
export type Translate = (text: string, ...values: (string | number)[]) => string;

/** Returns the translation for a variant, out of the tables that are shipped. */
export function translation({ language }: Variant): Translate {
  const manifest = readTable(language === 'ja' ? 'package.nls.ja.json' : 'package.nls.json');
  const source = language === 'ja' ? readTable('l10n/bundle.l10n.ja.json') : {};
  return (text, ...values) => {
    const translated = manifest[text] ?? source[text] ?? (language === 'en' ? text : undefined);
    if (translated === undefined) {
      throw new Error(`There is no translation of "${text}".`);
    }
    return translated.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
  };
}

function readTable(path: string): Partial<Record<string, string>> {
  return JSON.parse(readFileSync(join(projectRoot, path), 'utf8')) as Partial<Record<string, string>>;
}
