import { message } from '../../message';
import type { Rule } from '../rule';
import type { StageSeverities } from '../severity';

const thin: StageSeverities = { draft: 'hint', 'in-review': 'information', final: 'warning' };

export const timelineTooShort: Rule = {
  id: 'timeline-too-short',
  severities: thin,
  documentation: {
    summary: message('The timeline has hardly any entries.'),
    why: message(
      'A start and an end are two moments, not a story: how the incident was noticed, what was tried and what helped is in between. Entries are counted over all timelines of a document. `thresholds.timelineEntries` in `.postmortem.yml` says how many there must be; the default is three.',
    ),
    source: 'Public postmortems have ten entries in the median; same-day ones have seven.',
    example: {
      bad: '# Checkout, 2026-11-23\n\n## Timeline (UTC)\n\n- 14:05 The alert fires\n- 14:40 Checkout works again\n',
      good: '# Checkout, 2026-11-23\n\n## Timeline (UTC)\n\n- 14:05 The alert fires\n- 14:20 The rollback begins\n- 14:40 Checkout works again\n',
    },
  },
  check({ postmortem: { timelines }, configuration, contract }) {
    const fewest = configuration.thresholds.timelineEntries;
    const count = timelines.reduce((sum, { entries }) => sum + entries.length, 0);
    const [first] = timelines;
    if (!first || count >= fewest || contract?.incident === false) return [];
    return [
      {
        message:
          count === 1
            ? message('The timeline has one entry; {0} are the least that tells a story.', fewest)
            : message('The timeline has {0} entries; {1} are the least that tells a story.', count, fewest),
        range: first.range,
      },
    ];
  },
};
