import { Temporal } from 'temporal-polyfill';
import { incidentDay } from '../../deadline/incidentDay';
import { frontMatterText } from '../frontMatter';
import type { DocumentOutline } from '../outline';
import { documentDay } from '../summary';
import { findDates } from '../timeText/dates';

/** Returns the day near which a due date without its year lies: that of the incident, as front matter, file name or title give it. */
export function dayOfIncident({ path, frontMatter, title }: DocumentOutline): Temporal.PlainDate | undefined {
  const stated = incidentDay(documentDay(path, frontMatter), { fallbackZone: 'UTC' });
  if (stated) return stated;
  for (const text of [frontMatterText(frontMatter, 'date'), title?.text]) {
    const date = findDates(text ?? '', 0, undefined).find((found) => !found.undecided && !found.mistyped);
    if (date?.year !== undefined && date.month !== undefined && date.day !== undefined) {
      return Temporal.PlainDate.from({ year: date.year, month: date.month, day: date.day });
    }
  }
  return undefined;
}
