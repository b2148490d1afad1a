import type { Timeline, TimelineEntry } from '../../../../src/core/document/timeline';
import { parsePostmortem } from '../../../../src/core/document/postmortem';
import { localText } from '../../../../src/core/document/writtenTime';

/** Returns the timelines of a document. */
export function timelinesOf(text: string, path = ''): readonly Timeline[] {
  return parsePostmortem(text, { path }).timelines;
}

/** Returns the moments of the entries of a document: `2026-11-23T14:05 UTC`, with `?` for one that is not certain, `-` for none. */
export function momentsOf(text: string, path = ''): string[][] {
  return timelinesOf(text, path).map(({ entries }) => entries.map(momentOf));
}

export function momentOf({ at, until }: TimelineEntry): string {
  if (!at) return '-';
  const zone = at.zone ? ` ${at.zone.name}` : '';
  const end = until ? ` – ${localText(until) ?? ''}` : '';
  return `${at.approximate ? '~' : ''}${localText(at) ?? `T${at.time?.toString({ smallestUnit: 'minute' }) ?? ''}`}${end}${zone}${at.certain ? '' : '?'}`;
}
