import { message } from '../../message';
import { movedEntry } from '../moveEntry';
import type { Rule } from '../rule';
import { wrong } from '../severity';
import { shownTime } from '../shownTime';
import { inversionsIn } from '../timelineOrder';

export const timelineOrder: Rule = {
  id: 'timeline-order',
  severities: wrong,
  documentation: {
    summary: message('An entry of the timeline stands below one that happened later.'),
    why: message(
      'A timeline out of order hides what caused what, and often one of the two times is a slip of the pen: a wrong hour, a wrong day, another zone. Days that are not written are inferred, over midnight too; spans may overlap, “about” is about, and where the order cannot be known nothing is said.',
    ),
    source:
      'Of 40 pairs of entries in public postmortems that look out of order, 3 to 5 are: the rule tells them from the others.',
    example: {
      bad: '# Checkout, 2026-11-23\n\n## Timeline (UTC)\n\n- 14:05 The alert fires\n- 14:49 The rollback begins\n- 14:43 The error rate falls\n- 14:55 Checkout works again\n',
      good: '# Checkout, 2026-11-23\n\n## Timeline (UTC)\n\n- 23:50 The alert fires\n- 00:12 The rollback begins\n- about 00:25 The error rate falls\n- 00:20 Checkout works again\n',
    },
  },
  check({ postmortem: { text, timelines }, configuration }) {
    return timelines.flatMap((timeline) =>
      inversionsIn(timeline, configuration.thresholds.dateDays).map((inversion) => {
        const { entry, above } = inversion;
        const [time, later] = [shownTime(entry.at, above.at), shownTime(above.at, entry.at)];
        const edits = movedEntry(text, timeline, inversion);
        return {
          message: message('{0} stands below {1}, which is later.', time, later),
          range: entry.at.range,
          fixes: edits
            ? [{ title: message('Move the entry of {0} up to its place', time), edits, preferred: false, safe: false }]
            : [],
        };
      }),
    );
  },
};
