import { documentZone } from '../../deadline/incidentDay';
import { message } from '../../message';
import { factEdit } from '../actionFix';
import { missingFacts } from '../missingFact';
import type { Rule } from '../rule';

const fixDays = 14;

export const actionDue: Rule = {
  id: 'action-due',
  severities: { draft: 'hint', 'in-review': 'information', final: 'warning' },
  documentation: {
    summary: message('An open action has no due date.'),
    why: message(
      'An action without a day loses against everything that has one. Give a date, not “soon”; it can be moved, and then somebody has decided to. Dates are found in a column, behind “Due:”, as “by 2026-12-01” and 12/1 まで. Where no action of a list has one, that is said once, at the heading.',
    ),
    exceptions: message(
      'Where the document has a column or a label for the due date and none is there, it is information in a draft and a warning later.',
    ),
    source:
      'Atlassian, *Incident Management Handbook*: actions are due in four or eight weeks; 98 % of the public postmortems with actions give no dates.',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Actions\n\n| Action | Owner | Due | Ticket |\n| --- | --- | --- | --- |\n| Add an index | bob |  | #123 |\n',
      good: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Actions\n\n| Action | Owner | Due | Ticket |\n| --- | --- | --- | --- |\n| Add an index | bob | 2026-12-01 | #123 |\n',
    },
  },
  check({ postmortem, day, deadline, now }) {
    const zone = documentZone(day, deadline.fallbackZone);
    const date = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: fixDays }).toString();
    return missingFacts(postmortem, {
      isThere: (action) => action.due !== undefined,
      place: ({ dueRange }) => dueRange,
      ofOne: (name) => message('“{0}” has no due date.', name),
      ofAll: (count) => message('None of the {0} open actions has a due date.', count),
      fixes: (action) => {
        const edit = factEdit(postmortem.text, action, 'due', action.dueRange, date);
        return edit
          ? [{ title: message('Due in two weeks ({0})', date), edits: [edit], preferred: false, safe: false }]
          : [];
      },
    });
  },
};
