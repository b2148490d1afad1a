import { unfilledActionSections } from '../../document/action/unfilledActions';
import { message } from '../../message';
import type { Rule } from '../rule';

export const actionsNone: Rule = {
  id: 'actions-none',
  severities: { draft: 'information', 'in-review': 'warning', final: 'warning' },
  documentation: {
    summary: message('The section of actions holds no action, and does not say that there are none.'),
    why: message(
      'A postmortem without actions says that it may happen again. Write at least one change that makes it less likely, shorter or smaller; or write “None” and why, which is an answer too. Placeholders, the guidance of a template and a check list about the document are no actions. A section with nothing in it at all is reported as empty.',
    ),
    source:
      'Google, *Site Reliability Engineering*, chapter 15: “Is the action plan appropriate and are resulting bug fixes at appropriate priority?”',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Actions\n\n- [ ] Sections above are filled out\n- [x] Incident is over\n',
      good: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Actions\n\nNone: the alert and the automatic rollback worked as they should.\n',
    },
  },
  check({ postmortem }) {
    if (postmortem.actions.length > 0) return [];
    return unfilledActionSections(postmortem)
      .slice(0, 1)
      .map((section) => ({
        message: message(
          'Section “{0}” holds no action. Write what will be done, or that there is nothing to do.',
          section.title,
        ),
        range: section.headingRange,
      }));
  },
};
