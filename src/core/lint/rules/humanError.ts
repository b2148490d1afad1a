import type { Sentence } from '../../document/prose';
import { message } from '../../message';
import type { Rule, RuleContext } from '../rule';
import { inOurWords } from '../severity';
import type { Span } from '../wording/span';
import { appealToCare, humanErrorIn } from '../wording/humanErrorWords';
import { wordingsIn } from '../wording/wordings';

export const humanError: Rule = {
  id: 'human-error',
  severities: inOurWords,
  documentation: {
    summary: message('A person’s error is named as the cause, or more care as the answer.'),
    why: message(
      'Everybody errs: what matters is why the error was easy to make and why nothing caught it. “Human error” ends the analysis where it ought to begin, and “be more careful” changes nothing that the next person meets. Sentences that deny or prevent human error are left alone, and so are categories.',
    ),
    source:
      'PagerDuty, *The Blameless Postmortem*: human error is never a root cause; Rust’s Cargo team, postmortem template. In 2 % of the public postmortems that were read for this rule.',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Causes\n\nThe outage was caused by human error.\n',
      good: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Causes\n\nThe console shows production and staging alike, and deletes without asking.\n',
    },
  },
  check(context) {
    return [
      ...wordingsIn(context, undefined, (text, sentence) =>
        isCategory(sentence) ? undefined : humanErrorIn(text),
      ).map(({ sentence, found, phrase }) => ({
        message: message(
          '“{0}” is where the analysis begins. Write what made the error easy, and why nothing caught it.',
          phrase,
        ),
        range: sentence.rangeOf(found.start, found.end),
      })),
      ...wordingsIn(context, undefined, (text, sentence) => appealOutsideActions(text, sentence, context)).map(
        ({ sentence, found, phrase }) => ({
          message: message(
            '“{0}” cannot be checked. Write which tool or limit will make the safe way the easy way.',
            phrase,
          ),
          range: sentence.rangeOf(found.start, found.end),
        }),
      ),
    ];
  },
};

/** In a column, or as a heading, "Human error" is the name of a class of incidents. */
function isCategory({ form, alone, text }: Sentence): boolean {
  return form !== 'paragraph' && alone && text.split(/\s+/).length <= 4 && !/[はがにで]/.test(text);
}

/** Action items that ask people to change have a rule of their own. */
function appealOutsideActions(text: string, sentence: Sentence, { postmortem }: RuleContext): Span | undefined {
  const appeal = appealToCare(text);
  const place = appeal && sentence.rangeOf(appeal.start, appeal.end).start;
  const inAction = postmortem.actions.some(
    ({ range }) => place !== undefined && place >= range.start && place < range.end,
  );
  return inAction ? undefined : appeal;
}
