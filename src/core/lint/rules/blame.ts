import { message } from '../../message';
import type { Rule } from '../rule';
import { inOurWords } from '../severity';
import { blameIn } from '../wording/blameWords';
import { wordingsIn } from '../wording/wordings';

export const blame: Rule = {
  id: 'blame',
  severities: inOurWords,
  documentation: {
    summary: message('A sentence blames a person.'),
    why: message(
      'Who reads that a colleague was careless learns to keep quiet, and nobody learns what made the step seem right. Write what the person saw, knew and was asked to do, and which safeguard was missing. Quotations, links and sentences that deny a fault are left alone.',
    ),
    source:
      'Google, *Site Reliability Engineering*, chapter 15: “Blameless postmortems are a tenet of SRE culture”; PagerDuty, *The Blameless Postmortem*. In 3 % of the public postmortems that were read for this rule.',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Causes\n\nA careless deployment replaced the configuration.\n',
      good: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Causes\n\nThe deployment replaced the configuration; nothing in the pull request showed that it would.\n',
    },
  },
  check(context) {
    return wordingsIn(context, 'blame', blameIn).map(({ sentence, found, phrase }) => ({
      message: message(
        '“{0}” blames a person. Write what made the step seem right, and what would have stopped it.',
        phrase,
      ),
      range: sentence.rangeOf(found.start, found.end),
    }));
  },
};
