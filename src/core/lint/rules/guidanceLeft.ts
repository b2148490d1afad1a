import { guidanceIn, templateCommentsIn, withItsLines } from '../leftGuidance';
import { message } from '../../message';
import type { Fix, Rule, RuleReport } from '../rule';
import { incomplete, type StageSeverities } from '../severity';

/** Nobody but the author sees a comment, and while writing it helps. */
const hidden: StageSeverities = { draft: 'off', 'in-review': 'off', final: 'information' };
const longestQuoted = 60;

export const guidanceLeft: Rule = {
  id: 'guidance-left',
  severities: incomplete,
  documentation: {
    summary: message('A sentence of the template that tells the author what to write was left in the text.'),
    why: message(
      '“Describe the impact on customers” beside the impact itself makes the reader wonder whether the text is finished. Sentences about the template, requests in brackets or italics, and requests outside of the action items are found, in English and Japanese. Remove them with the quick fix once they are answered.',
    ),
    exceptions: message(
      'The comments of our own templates are hidden from readers: they are information in a final document, and nothing before.',
    ),
    source: 'Left-over placeholders and guidance stand in 6 % of the public postmortems that were read for this rule.',
    example: {
      bad: '# Checkout\n\n## Impact\n\n_Describe who was affected, and for how long._\n\n2 % of orders failed for 40 minutes.\n',
      good: '# Checkout\n\n## Impact\n\n2 % of orders failed for 40 minutes.\n',
    },
  },
  check({ postmortem, contract }) {
    const { text } = postmortem;
    const sentences = guidanceIn(postmortem).map((range): RuleReport => {
      const words = text.slice(range.start, range.end).replace(/\s+/g, ' ');
      const quoted = words.length > longestQuoted ? `${words.slice(0, longestQuoted - 1)}…` : words;
      return {
        message: message('“{0}” is guidance of the template; remove it once it is answered.', quoted),
        range,
        fixes: [removal(false, range, text)],
      };
    });
    const comments = contract ? templateCommentsIn(postmortem, contract) : [];
    return [
      ...sentences,
      ...comments.map((range) => ({
        message: message('This comment is guidance of the template and no longer needed.'),
        range,
        severities: hidden,
        fixes: [removal(true, range, text)],
      })),
    ];
  },
};

function removal(safe: boolean, range: { readonly start: number; readonly end: number }, text: string): Fix {
  return {
    title: message('Remove the guidance'),
    edits: [{ range: withItsLines(text, range), newText: '' }],
    preferred: true,
    safe,
  };
}
