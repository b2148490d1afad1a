import { Temporal } from 'temporal-polyfill';
import { isZone, parseMoment } from '../time/moment';
import { clearRolesOf } from './durations/entryRoles';
import { frontMatterText } from './frontMatter';
import { incidentScope, isWithin } from './incidentScope';
import type { MilestoneKind } from './milestone';
import type { Postmortem } from './postmortem';
import { fileNameDate } from './postmortemFile';
import { dayOrderOf } from './timeText/dates';
import { toWrittenTime } from './timeText/resolve';
import { findTimeSpans } from './timeText/timeSpan';
import type { TimelineEntry } from './timeline';

/** Where a document says something of its incident, from the most to the least binding. */
export type IncidentSource = 'front-matter' | 'milestone' | 'timeline' | 'title' | 'file-name';

export interface IncidentDay {
  readonly date: Temporal.PlainDate;
  readonly source: IncidentSource;
}

export interface IncidentZone {
  /** As the document names it: "Asia/Tokyo", "JST", "UTC". */
  readonly name: string;
  readonly source: IncidentSource;
}

type Told = Pick<Postmortem, 'text' | 'path' | 'title' | 'frontMatter' | 'allSections' | 'milestones' | 'timelines'>;

/** In this order: a day is that of the end, as far as it is known. */
const kinds: readonly MilestoneKind[] = ['resolved', 'started', 'detected', 'mitigated', 'acknowledged'];

/**
 * Returns the day of the incident: the date of its end, else of its beginning, from the front matter, the milestones, the timeline, the
 * title or the file name, whichever tells it first. Undefined where none does. Of several incidents in one file it is the first one's.
 */
export function incidentDayOf(document: Told): IncidentDay | undefined {
  const found: readonly (readonly [IncidentSource, () => Temporal.PlainDate | undefined])[] = [
    ['front-matter', () => frontMatterDay(document)],
    ['milestone', () => milestoneDay(document)],
    ['timeline', () => timelineDay(document)],
    ['title', () => titleDay(document)],
    ['file-name', () => dayIn(fileNameDate(document.path))],
  ];
  for (const [source, read] of found) {
    const date = read();
    if (date) return { date, source };
  }
  return undefined;
}

/** Returns the zone in which a document means its times, and where it says so. */
export function incidentZoneOf({ frontMatter, timelines, milestones }: Told): IncidentZone | undefined {
  const named = frontMatterText(frontMatter, 'timezone');
  if (named !== undefined) return { name: named, source: 'front-matter' };
  const stated = milestones.find(({ form, at }) => form !== 'front-matter' && at.zone)?.at.zone;
  const told =
    timelines.find(({ zone }) => zone !== undefined)?.zone ??
    (stated
      ? undefined
      : timelines.flatMap(({ entries }) => entries).find(({ at }) => at?.zone !== undefined)?.at?.zone);
  if (told) return { name: told.name, source: 'timeline' };
  if (stated) return { name: stated.name, source: 'milestone' };
  const written = milestones.find(({ at }) => at.zone)?.at.zone;
  return written && { name: written.name, source: 'front-matter' };
}

/** An exact moment is on the day that it has in the document's own zone. */
function frontMatterDay({ frontMatter }: Told): Temporal.PlainDate | undefined {
  const named = frontMatterText(frontMatter, 'timezone');
  const zone = named !== undefined && isZone(named) ? named : undefined;
  return firstOf(
    ['resolved', 'started'].map((key) => {
      const written = frontMatterText(frontMatter, key);
      const moment = written === undefined ? undefined : parseMoment(written, zone ?? 'UTC');
      if (moment?.kind === 'day') return moment.date;
      return zone === undefined ? dayIn(written) : moment?.zoned.toPlainDate();
    }),
  );
}

function milestoneDay({ text, allSections, milestones }: Told): Temporal.PlainDate | undefined {
  const [first] = milestones;
  const scope = first && incidentScope(text, allSections, milestones).rangeAt(first.range.start);
  const ours = milestones.filter((milestone) => scope && isWithin(scope, milestone));
  return firstOf(kinds.map((kind) => ours.find((milestone) => milestone.kind === kind && milestone.at.date)?.at.date));
}

/** The day of the entry that tells of the end, else the one of which most is told. */
function timelineDay({ timelines }: Told): Temporal.PlainDate | undefined {
  const entries = timelines.flatMap((timeline) => timeline.entries).filter(isDated);
  const end = entries.find(({ at, text }) => at.certain && clearRolesOf(text).ends);
  if (end) return end.at.date;
  const counts = new Map<string, number>();
  for (const { at } of entries) counts.set(String(at.date), (counts.get(String(at.date)) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && Temporal.PlainDate.from(most[0]);
}

function titleDay({ text, title, frontMatter }: Told): Temporal.PlainDate | undefined {
  const order = dayOrderOf(text);
  return firstOf([title?.text, frontMatterText(frontMatter, 'title')].map((written) => dayIn(written, order)));
}

function dayIn(written: string | undefined, order?: ReturnType<typeof dayOrderOf>): Temporal.PlainDate | undefined {
  const span = findTimeSpans(written ?? '', { order }).find(
    ({ at }) => at.date?.year !== undefined && at.date.day !== undefined,
  );
  return span && toWrittenTime(span.at).date;
}

function isDated(
  entry: TimelineEntry,
): entry is TimelineEntry & { readonly at: { readonly date: Temporal.PlainDate; readonly certain: boolean } } {
  return entry.at?.date !== undefined;
}

function firstOf(dates: readonly (Temporal.PlainDate | undefined)[]): Temporal.PlainDate | undefined {
  return dates.find((date) => date !== undefined);
}
