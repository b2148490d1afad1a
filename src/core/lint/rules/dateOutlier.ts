import { message } from '../../message';
import { datesAstray, datesInFuture, impossibleDates, milestonesAstray } from '../dates/dateFindings';
import { reviewsBefore } from '../dates/reviewDates';
import { toldAstray } from '../dates/toldDates';
import type { Rule, RuleReport } from '../rule';
import { wrong } from '../severity';

export const dateOutlier: Rule = {
  id: 'date-outlier',
  severities: wrong,
  documentation: {
    summary: message('A date cannot be right: it is far from the others, in the future, or no date at all.'),
    why: message(
      'A month too early, last year in January, day and month the other way round, a year of five digits: whoever looks for the logs of that day later finds none. A date of a timeline is compared with its neighbours, one of a milestone with all that the document says of the day; what led to an incident may be long before it, and what followed long after. `thresholds.dateDays` in `.postmortem.yml` says how far is far; the default is 31 days.',
    ),
    source:
      'Public postmortems hold years such as 20202, a month that is not that of the title and the timeline, and dates copied from another report.',
    example: {
      bad: '# Checkout, 2026-11-23\n\n## Timeline (UTC)\n\n- 2026-11-23 14:05 The alert fires\n- 2026-01-23 14:20 The rollback begins\n- 2026-11-23 14:55 Checkout works again\n',
      good: '# Checkout, 2026-11-23\n\n## Timeline (UTC)\n\n- 2026-08-03 10:00 The limit is introduced\n- 2026-11-23 14:05 The alert fires\n- 2026-11-23 14:55 Checkout works again\n',
      now: '2026-11-25T09:00:00Z',
    },
  },
  check({ postmortem, configuration, now }) {
    const { dateDays } = configuration.thresholds;
    const found = [
      ...impossibleDates(postmortem, dateDays),
      ...datesInFuture(postmortem, now, dateDays),
      ...datesAstray(postmortem, dateDays),
      ...milestonesAstray(postmortem, dateDays),
      ...reviewsBefore(postmortem),
      ...toldAstray(postmortem),
    ];
    // One date may be wrong in several ways: the first says most.
    const starts = new Set<number>();
    return found.filter(({ range }: RuleReport) => !starts.has(range.start) && starts.add(range.start));
  },
};
