import { message } from '../../message';
import type { Rule } from '../rule';
import { openActions, phraseRange } from '../openActions';
import { wordOverlap } from '../wording/ownWords';
import { peopleChangeIn } from '../wording/peopleAction';

export const actionChangesPeople: Rule = {
  id: 'action-changes-people',
  severities: { draft: 'information', 'in-review': 'warning', final: 'warning' },
  documentation: {
    summary: message('An action asks people to know or to do better, and changes nothing around them.'),
    why: message(
      'Training fades, reminders are forgotten, and whoever is on call next year was not there. Change what made the error easy: a check in the pipeline, a safer default, a limit, an alert. Where training is the answer, say how it will be practised: a drill, a checklist that a tool asks for.',
    ),
    source:
      'Google, *Site Reliability Engineering*, chapter 15: people cannot be fixed, systems and processes can; *The Site Reliability Workbook*, chapter 10.',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Actions\n\n- Remind everyone to check the staging deploy first (#123)\n',
      good: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Actions\n\n- Block the production deploy until staging is green (#123)\n',
    },
  },
  check({ postmortem, configuration }) {
    const isAllowed = wordOverlap(configuration.words.allowed);
    return openActions(postmortem).flatMap((action) => {
      const found = peopleChangeIn(action.text);
      if (!found || isAllowed(action.text, found)) return [];
      const phrase = action.text.slice(found.start, found.end);
      return [
        {
          message: message(
            '“{0}” changes people, not the system. Write what will catch the error when somebody forgets.',
            phrase,
          ),
          range: phraseRange(postmortem, action, phrase),
        },
      ];
    });
  },
};
