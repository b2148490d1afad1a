import type { Temporal } from 'temporal-polyfill';
import { textBlocks } from '../../document/facts/textLines';
import type { Postmortem } from '../../document/postmortem';
import { dayOrderOf } from '../../document/timeText/dates';
import { toWrittenTime } from '../../document/timeText/resolve';
import { findTimeSpans, type MomentText } from '../../document/timeText/timeSpan';
import { message } from '../../message';
import type { RuleReport } from '../rule';
import { correctedDate } from './correctedDate';

/**
 * Returns the dates of summary and impact whose time of day is one of the timeline's or of the milestones', while its day is not, but
 * would be in another month or year: "between 2019-02-25 23:04 and 2019-02-26 08:12" of an incident in March.
 */
export function toldAstray(postmortem: Postmortem): RuleReport[] {
  const { text, root, timelines, milestones, allSections } = postmortem;
  const moments = [
    ...timelines.flatMap(({ entries }) => entries.map(({ at }) => at)),
    ...milestones.map(({ at }) => at),
  ].flatMap((at) => (at?.date && at.time ? [{ date: at.date, clock: clockOf(at.time) }] : []));
  const sections = allSections.filter(({ id }) => id === 'summary' || id === 'impact');
  if (moments.length === 0 || sections.length === 0) return [];
  const order = dayOrderOf(text);
  const days = new Set(moments.map(({ date }) => date.toString()));
  const lines = textBlocks(root, text).lines.filter(
    ({ start, quoted }) => !quoted && sections.some(({ range }) => start >= range.start && start < range.end),
  );
  return lines.flatMap((line) =>
    findTimeSpans(line.text, { order, offset: line.start })
      .flatMap(({ at, until }) => (until ? [at, until] : [at]))
      .flatMap((moment) => astray(moment) ?? []),
  );

  function astray(moment: MomentText): RuleReport | undefined {
    const { date: part, clock } = moment;
    const { date, time } = toWrittenTime(moment);
    if (!part || !clock || !date || !time || part.year === undefined || days.has(date.toString())) return undefined;
    const sameTime = moments.filter((other) => other.clock === clockOf(time));
    const { year, month, day } = date;
    const written = text.slice(part.range.start, part.range.end);
    // The day before and after, since the two may be told in different zones.
    const corrected = correctedDate(written, { year, month, day }, (candidate) =>
      sameTime.some((other) => Math.abs(other.date.until(candidate, { largestUnit: 'day' }).days) <= 1),
    );
    return (
      corrected && {
        message: message('“{0}” is not on the days of the timeline; {1} would be.', written, corrected.text),
        range: part.range,
        fixes: [
          {
            title: message('Replace it with “{0}”', corrected.text),
            edits: [{ range: part.range, newText: corrected.text }],
            preferred: true,
            safe: false,
          },
        ],
      }
    );
  }
}

function clockOf(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: 'minute' });
}
