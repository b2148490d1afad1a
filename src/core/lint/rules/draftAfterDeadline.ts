import { dueState } from '../../deadline/dueState';
import { message } from '../../message';
import { keyAnchor } from '../anchor';
import type { Rule } from '../rule';
import { wrong } from '../severity';

export const draftAfterDeadline: Rule = {
  id: 'draft-after-deadline',
  severities: wrong,
  documentation: {
    summary: message('The day of the incident is over and the postmortem is not final.'),
    why: message(
      'What is not written down on the day is remembered worse every day after. Finish the document with “Postmortem: Mark as Final”, even if questions stay open: say which. If there is a reason for another day, write it into “due”.',
    ),
    source:
      '“Postmortems should be written the same day”; of 199 public postmortems 17 % were first committed more than two weeks after the incident.',
    example: {
      now: '2026-11-24T09:00:00Z',
      bad: '---\npostmortem: same-day\nstatus: draft\nowner: alice\ntimezone: UTC\nresolved: 2026-11-23T15:40Z\n---\n\n# Checkout\n',
      good: '---\npostmortem: same-day\nstatus: final\nowner: alice\ntimezone: UTC\nresolved: 2026-11-23T15:40Z\nfinished: 2026-11-23T17:10Z\n---\n\n# Checkout\n',
    },
  },
  check({ postmortem, day, tracked, now, deadline }) {
    const due = dueState(day, now, deadline);
    if (!tracked || due.state !== 'overdue' || !due.deadline) {
      return [];
    }
    return [
      {
        message: message('This postmortem was due on {0} and is not final.', due.deadline.toPlainDate().toString()),
        range: keyAnchor(postmortem, 'status'),
      },
    ];
  },
};
