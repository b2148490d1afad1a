import type { TimelineContainer } from '../timeline';
import type { Draft, EntryDraft } from './draft';
import { isSentence } from './paragraphs';

const containers: readonly TimelineContainer[] = ['heading', 'table', 'list', 'paragraph'];
/** What a list, a table or some lines need that are not called a timeline to be one all the same. */
const fewestUnnamed = 3;

/**
 * Returns the drafts with the entries of one kind of container: what stands beside a timeline in another form, such as a remark that begins
 * with a time below a table, is no entry.
 * @param explicit whether the document calls this a timeline
 */
export function oneContainer(drafts: readonly Draft[], text: string, explicit: boolean): readonly Draft[] {
  const entries = drafts.filter((draft) => draft.kind === 'entry');
  const counts = containers.map((container) => ({
    container,
    own: entries.filter((entry) => entry.container === container),
  }));
  const most = counts.reduce((best, count) => (count.own.length > best.own.length ? count : best));
  const kept = most.container === 'paragraph' ? linesWithTimes(most.own, text) : most.own;
  const enough = explicit || isTimelineInAnyPlace(kept, drafts, text);
  const isKept = new Set<Draft>(enough ? kept : []);
  return drafts.filter((draft) => draft.kind !== 'entry' || isKept.has(draft));
}

/** One sentence that begins with "At 14:05" is no timeline, nor is one line that begins with a number such as "5.30" or "2019". */
function linesWithTimes(entries: readonly EntryDraft[], text: string): readonly EntryDraft[] {
  const strong = entries.filter(({ span }) => span && (span.at.date?.weak === false || span.at.clock?.weak === false));
  if (entries.length === 1) return strong.filter((entry) => !isSentence(entry, text));
  return strong.length > 0 || entries.some((entry) => !isYear(entry, text)) ? entries : [];
}

function isYear({ span }: EntryDraft, text: string): boolean {
  return (
    span?.at.clock?.form === 'compact' && /^(?:19|20)\d\d$/.test(text.slice(span.at.range.start, span.at.range.end))
  );
}

function isTimelineInAnyPlace(entries: readonly EntryDraft[], drafts: readonly Draft[], text: string): boolean {
  const clocks = entries.filter(
    (entry) =>
      entry.span?.at.clock &&
      !entry.span.at.clock.weak &&
      !(entry.container === 'paragraph' && isSentence(entry, text)),
  );
  const remarks = drafts.filter((draft) => draft.kind === 'remark').length;
  return (
    clocks.length >= fewestUnnamed &&
    clocks.length * 3 >= entries.length * 2 &&
    (entries[0]?.container !== 'list' || entries.length >= remarks)
  );
}
