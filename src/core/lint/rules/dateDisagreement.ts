import { message } from '../../message';
import { endAnHourOff, milestonesTwice, timelineApart, timelineCopied, titleAstray } from '../dates/disagreements';
import { wrongWeekdays } from '../dates/weekdays';
import { spansInTwoZones, zoneContradictions } from '../dates/zoneContradictions';
import type { Rule } from '../rule';
import { wrong } from '../severity';

export const dateDisagreement: Rule = {
  id: 'date-disagreement',
  severities: wrong,
  documentation: {
    summary: message('Two places of the document name different days, times or zones for one moment.'),
    why: message(
      'A title copied from the last report, a weekday that is not that of its date, an end that is an hour later in the timeline, PST with the offset of PDT: the reader cannot know which of the two is right. The date in a file name may be that of the publication or of the review, and a report may be written days later: only what cannot be meant so is found.',
    ),
    source:
      'In public postmortems titles carry the date of the report that they were copied from, and times in UTC are called JST two tables further on.',
    example: {
      path: 'postmortems/2026-11-23-checkout.md',
      bad: '# 2026-06-02, checkout down\n\n## Timeline (UTC)\n\n- 2026-11-23 14:05 The alert fires\n- 2026-11-23 14:55 Checkout works again\n',
      good: '# 2026-11-23, checkout down\n\n## Timeline (UTC)\n\n- 2026-11-23 14:05 The alert fires\n- 2026-11-23 14:55 Checkout works again\n',
    },
  },
  check({ postmortem, configuration }) {
    const { dateDays } = configuration.thresholds;
    return [
      ...titleAstray(postmortem, dateDays),
      ...timelineApart(postmortem),
      ...timelineCopied(postmortem, dateDays),
      ...milestonesTwice(postmortem),
      ...endAnHourOff(postmortem),
      ...wrongWeekdays(postmortem),
      ...zoneContradictions(postmortem),
      ...spansInTwoZones(postmortem),
    ];
  },
};
