import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatMessage, type Translate } from '../core/message';

/** The languages that there are sentences in. */
export const locales = ['en', 'ja'] as const;

export type Locale = (typeof locales)[number];

/** Returns the language that the environment asks for, English unless it is one that there is. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): Locale {
  const wanted = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(Boolean) ?? '';
  return locales.find((locale) => wanted.toLowerCase().startsWith(locale)) ?? 'en';
}

/** Returns the translation into a language; its table is read from the package. */
export async function translation(locale: Locale, packageFolder: string): Promise<Translate> {
  if (locale === 'en') {
    return formatMessage;
  }
  const table = JSON.parse(await readFile(join(packageFolder, `l10n/bundle.l10n.${locale}.json`), 'utf8')) as Readonly<
    Record<string, string>
  >;
  return (message) => formatMessage({ ...message, text: table[message.text] ?? message.text });
}
