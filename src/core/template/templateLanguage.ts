import { documentLanguage, type DocumentLanguage } from '../document/language';
import type { Template } from './templateFile';

/** Returns the language in which a template's documents are written: what it states, else that of its words. */
export function templateLanguage({ locale, source }: Template): DocumentLanguage {
  const stated = locale?.toLowerCase().split('-', 1)[0];
  return stated === undefined ? documentLanguage(source) : stated === 'ja' ? 'ja' : 'en';
}
