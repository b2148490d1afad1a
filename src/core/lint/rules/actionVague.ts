import { message } from '../../message';
import type { Rule } from '../rule';
import { openActions, phraseRange } from '../openActions';
import { wordOverlap } from '../wording/ownWords';
import { peopleChangeIn } from '../wording/peopleAction';
import { vagueEnglish } from '../wording/vagueAction';
import { vagueJapanese } from '../wording/vagueJapaneseAction';

export const actionVague: Rule = {
  id: 'action-vague',
  severities: { draft: 'information', 'in-review': 'warning', final: 'warning' },
  documentation: {
    summary: message('An action promises no result that could be checked: “investigate”, “improve”, “consider”.'),
    why: message(
      'Nobody can say when “improve monitoring” is done, so it never is. Write what will be there in the end: “page when the queue is older than 5 minutes”, “decide by ADR whether we keep the cache”. An action is left alone where a result, a measure or the way to it follows the verb, in its text or in its sub-items, and once it is done.',
    ),
    source:
      'Lunney, Lueder and Beyer, *Postmortem Action Items: Plan the Work and Work the Plan*, ;login: 2017: actionable, specific, bounded; Google, *The Site Reliability Workbook*, chapter 10.',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Actions\n\n- Improve monitoring (#123)\n',
      good: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Actions\n\n- Improve monitoring by paging on-call when the queue is older than 5 minutes (#123)\n',
    },
  },
  check({ postmortem, configuration }) {
    const isAllowed = wordOverlap(configuration.words.allowed);
    return openActions(postmortem).flatMap((action) => {
      const { text, container } = action;
      // The other columns of a row say when and who, not how.
      const details = container === 'table' ? '' : action.details;
      const found = vagueEnglish(text, details) ?? vagueJapanese(text, details);
      if (!found || isAllowed(text, found) || peopleChangeIn(text)) return [];
      const isBounded = action.due !== undefined && /^(?:continu|work)/i.test(text.slice(found.start));
      if (isBounded) return [];
      const phrase = text.slice(found.start, found.end);
      return [
        {
          message:
            found.vagueness === 'deliberation'
              ? message('“{0}” has no end. Write what will be decided or delivered.', phrase)
              : message('“{0}” cannot be checked. Write how, or how much is enough.', phrase),
          range: phraseRange(postmortem, action, phrase),
        },
      ];
    });
  },
};
