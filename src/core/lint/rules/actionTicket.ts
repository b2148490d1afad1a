import { message } from '../../message';
import { missingFacts } from '../missingFact';
import type { Rule } from '../rule';

export const actionTicket: Rule = {
  id: 'action-ticket',
  severities: { draft: 'hint', 'in-review': 'hint', final: 'information' },
  documentation: {
    summary: message('An open action has no ticket.'),
    why: message(
      'Work that is not where the team plans its work is not planned. Link the issue or the pull request, or give its number: #123, OPS-45. A link to documentation is no ticket. Where no action of a list has one, that is said once, at the heading.',
    ),
    exceptions: message(
      'Where the document has a column for the ticket and none is there, it is information in a draft and a warning later.',
    ),
    source:
      'Google, *Site Reliability Engineering*, appendix D, where every action item has its bug; 60 % of the public postmortems with actions link none.',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Actions\n\n- Add an index (owner: bob, due: 2026-12-01)\n',
      good: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Actions\n\n- Add an index (owner: bob, due: 2026-12-01, #123)\n',
    },
  },
  check({ postmortem }) {
    return missingFacts(postmortem, {
      isThere: (action) => action.link !== undefined,
      place: ({ linkRange }) => linkRange,
      ofOne: (name) => message('“{0}” has no ticket.', name),
      ofAll: (count) => message('None of the {0} open actions has a ticket.', count),
      fixes: () => [],
    });
  },
};
