import { Temporal } from 'temporal-polyfill';
import type { DocumentLanguage } from '../document/language';
import { splitMinutes } from '../time/splitMinutes';

const units = {
  en: { days: 'd', hours: 'h', minutes: 'min' },
  ja: { days: '日', hours: '時間', minutes: '分' },
} as const satisfies Readonly<Record<DocumentLanguage, unknown>>;

/**
 * Returns the time between two moments to the minute, as people write it in a language: "1 h 35 min", "1 時間 35 分"; nothing where one of
 * them is not known or they stand in the wrong order.
 */
export function durationInWords(from: string, to: string, language: DocumentLanguage): string {
  const minutes = minutesBetween(from, to);
  if (minutes === undefined || minutes < 0) {
    return '';
  }
  const words = units[language];
  const split = splitMinutes(minutes);
  const parts = (['days', 'hours', 'minutes'] as const)
    .filter((unit) => split[unit] > 0)
    .map((unit) => `${String(split[unit])} ${words[unit]}`);
  const text = parts.length > 0 ? parts.join(' ') : `0 ${words.minutes}`;
  // A 日 at the end is a day of the month: "3 日" is the third, "3 日間" are three days.
  return text.endsWith('日') ? `${text}間` : text;
}

function minutesBetween(from: string, to: string): number | undefined {
  try {
    return (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 60_000;
  } catch {
    return undefined;
  }
}
