import { message } from '../../message';
import type { Rule } from '../rule';
import type { StageSeverities } from '../severity';
import { englishCounterfactual } from '../wording/englishCounterfactual';
import { japaneseCounterfactual } from '../wording/japaneseCounterfactual';
import { wordingsIn } from '../wording/wordings';

const severities: StageSeverities = { draft: 'information', 'in-review': 'warning', final: 'warning' };

export const counterfactual: Rule = {
  id: 'counterfactual',
  severities,
  documentation: {
    summary: message('A sentence tells what people did not do.'),
    why: message(
      '“We should have tested it” explains nothing that happened: it judges people by what is known now. Write what they did, what they knew then and why it made sense; what ought to be different next time is an action item. Only sentences about people are meant: “the alert should have fired” says what a system was built for.',
    ),
    source:
      'Dekker, *The Field Guide to Understanding Human Error*, on counterfactual reasoning; Allspaw, “Blameless PostMortems and a Just Culture”. “Should have” stands in 11 % of the public postmortems that were read for this rule, “could have” in 8 %, most of them about systems.',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Causes\n\nWe should have tested the migration with a copy of the orders.\n',
      good: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Causes\n\nWe tested the migration with ten orders, as with every migration before. The alert should have fired.\n',
    },
  },
  check(context) {
    return wordingsIn(context, 'counterfactual', (text, { form }) =>
      form === 'heading' || form === 'title'
        ? undefined
        : (englishCounterfactual(text) ?? japaneseCounterfactual(text)),
    ).map(({ sentence, found, phrase }) => ({
      message: message(
        '“{0}” tells what people did not do. Write what they did and knew then; what should change is an action item.',
        phrase,
      ),
      range: sentence.rangeOf(found.start, found.end),
    }));
  },
};
