import { frontMatterText } from '../../document/frontMatter';
import type { Postmortem } from '../../document/postmortem';
import type { Timeline } from '../../document/timeline';
import { message } from '../../message';
import type { Fix, Rule } from '../rule';
import type { StageSeverities } from '../severity';

/** A third of public postmortems state no zone: worth knowing while the author writes, and no more than a warning later. */
const unstated: StageSeverities = { draft: 'information', 'in-review': 'warning', final: 'warning' };

export const timelineTimezone: Rule = {
  id: 'timeline-timezone',
  severities: unstated,
  documentation: {
    summary: message('The times of the timeline do not say in which time zone they are.'),
    why: message(
      'Logs are in UTC, chats in the zone of whoever reads them, and customers are elsewhere: 14:05 alone is three different moments. State the zone once, in the heading, in the title of the column, or in a line above (“All times in UTC”). Where the front matter names the zone, the quick fix adds it to the heading.',
    ),
    source: 'Of the public postmortems that have a timeline, 35 % do not state its time zone.',
    example: {
      bad: '---\ntimezone: Asia/Tokyo\n---\n\n# Checkout\n\n## Timeline\n\n- 14:05 The alert fires\n- 14:20 The rollback begins\n- 14:40 Checkout works again\n',
      good: '# Checkout\n\n## Timeline (UTC)\n\n- 14:05 The alert fires\n- 14:20 The rollback begins\n- 14:40 Checkout works again\n',
    },
  },
  check({ postmortem }) {
    return postmortem.timelines
      .filter(({ zoneStated, entries }) => !zoneStated && entries.some(({ at }) => at?.time !== undefined))
      .filter(({ entries }) => !countsFromZero(entries))
      .map((timeline) => ({
        message: message('The timeline does not state the time zone of its times.'),
        range: anchorOf(postmortem, timeline),
        fixes: fixesOf(postmortem, timeline),
      }));
  },
};

/** "00:00 Alert, 00:02 Page" on no known day are the minutes since the beginning, in no zone. */
function countsFromZero(entries: Timeline['entries']): boolean {
  const times = entries.flatMap(({ at }) => (at?.time ? [at] : []));
  const [first] = times;
  return first?.time?.hour === 0 && first.time.minute === 0 && times.every(({ date }) => date === undefined);
}

/** A timeline without a heading is shown at its first time. */
function anchorOf({ allSections }: Postmortem, { range, entries }: Timeline): Timeline['range'] {
  const isTitled = allSections.some(({ headingRange }) => headingRange.start === range.start);
  return isTitled ? range : (entries[0]?.at?.range ?? entries[0]?.range ?? range);
}

function fixesOf({ text, frontMatter, allSections }: Postmortem, { range }: Timeline): Fix[] {
  const zone = frontMatterText(frontMatter, 'timezone');
  const section = allSections.find(({ headingRange }) => headingRange.start === range.start);
  const title = section?.form === 'heading' ? section.title : undefined;
  const end = title === undefined ? -1 : text.lastIndexOf(title, range.end);
  return zone === undefined || title === undefined || end < range.start
    ? []
    : [
        {
          title: message('Add “({0})” to the heading', zone),
          edits: [{ range: { start: end + title.length, end: end + title.length }, newText: ` (${zone})` }],
          preferred: true,
          // Nobody but the author knows whether the times were copied from a log in UTC.
          safe: false,
        },
      ];
}
