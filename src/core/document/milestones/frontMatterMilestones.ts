import { isZone, parseMoment } from '../../time/moment';
import { meaningOf } from '../facts/factLabels';
import { frontMatterText, type FrontMatterEntry } from '../frontMatter';
import type { Milestone } from '../milestone';
import type { DocumentOutline } from '../outline';
import { toWrittenTime } from '../timeText/resolve';
import { leadingTime } from '../timeText/timeSpan';
import type { WrittenTime, WrittenZone } from '../writtenTime';

const minuteNanoseconds = 60_000_000_000;

/** Returns the moments of the incident that the front matter states: `started`, `detected_at`, `Resolved` and the like. */
export function frontMatterMilestones({ frontMatter }: Pick<DocumentOutline, 'frontMatter'>): Milestone[] {
  const zone = frontMatterText(frontMatter, 'timezone');
  return [...(frontMatter?.entries.values() ?? [])].flatMap((entry): Milestone[] => {
    const kind = meaningOf(entry.key.replace(/[_-]/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2'))?.milestone;
    const at = kind && frontMatterTime(entry, zone);
    return kind && at?.date
      ? [
          {
            kind,
            form: 'front-matter',
            label: entry.key,
            range: { start: entry.keyRange.start, end: entry.valueRange.end },
            at,
            earliest: undefined,
          },
        ]
      : [];
  });
}

/** A time without an offset is the wall clock of the document's zone. */
function frontMatterTime({ scalar, valueRange }: FrontMatterEntry, zone: string | undefined): WrittenTime | undefined {
  const written = scalar?.trim() ?? '';
  const moment = leadingTime(written, { offset: valueRange.start })?.span.at;
  return moment && { ...toWrittenTime(moment, { zone: zoneAt(written, zone) }), range: valueRange };
}

function zoneAt(written: string, zone: string | undefined): WrittenZone | undefined {
  if (zone === undefined || !isZone(zone)) return undefined;
  const moment = parseMoment(written, zone);
  return {
    name: zone,
    offsetMinutes: moment?.kind === 'instant' ? moment.zoned.offsetNanoseconds / minuteNanoseconds : undefined,
  };
}
