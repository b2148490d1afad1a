import type { Temporal } from 'temporal-polyfill';
import { resolveDate } from '../timeText/resolve';
import { findTimeSpans } from '../timeText/timeSpan';
import type { WrittenZone } from '../writtenTime';
import type { DocumentDay } from './documentDay';
import type { Source } from './draft';
import { isZoneStatement, zoneInStatement, zoneInTitle } from './zoneStatement';

interface Stated {
  readonly day: Temporal.PlainDate | undefined;
  readonly certain: boolean;
  readonly zone: WrittenZone | undefined;
}

const longestDayRemark = 120;

/**
 * Returns the day and the zone that a line above the entries of a timeline, its title, or a title that it is under states for all of them.
 * @param titles the innermost first
 */
export function stateOf(
  titles: readonly string[],
  remarks: readonly string[],
  source: Source,
  day: DocumentDay,
): Stated {
  const zone =
    firstOf(titles.slice(0, 1), zoneInTitle) ?? firstOf(remarks, zoneInStatement) ?? firstOf(titles, zoneInTitle);
  const own = remarks.filter((remark) => isZoneStatement(remark) || remark.length <= longestDayRemark);
  const stated = firstOf(titles.slice(0, 1), dayOf(true)) ?? firstOf(own, dayOf(false)) ?? firstOf(titles, dayOf(true));
  return { day: stated?.day, certain: stated?.certain ?? false, zone };

  function dayOf(expected: boolean): (text: string) => Omit<Stated, 'zone'> | undefined {
    return (text) => {
      const spans = findTimeSpans(text, { order: source.order, expected }).filter(
        ({ at }) => at.date?.day !== undefined,
      );
      const { date, certain } = resolveDate(spans[0]?.at.date, { date: day.date });
      return spans.length === 1 && date ? { day: date, certain } : undefined;
    };
  }
}

function firstOf<Found>(texts: readonly string[], read: (text: string) => Found | undefined): Found | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
