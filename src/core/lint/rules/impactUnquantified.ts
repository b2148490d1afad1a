import type { Nodes } from 'mdast';
import type { Section } from '../../document/section';
import { message } from '../../message';
import { isQuantified } from '../quantity';
import type { Rule } from '../rule';
import type { StageSeverities } from '../severity';

/** A quarter of public postmortems has no number there: reason to ask, none to insist while the author still writes. */
const severities: StageSeverities = { draft: 'information', 'in-review': 'warning', final: 'warning' };

export const impactUnquantified: Rule = {
  id: 'impact-unquantified',
  severities,
  documentation: {
    summary: message('The impact is told without a number.'),
    why: message(
      '“Some users” may be three or three thousand. Say how many were affected, or what share, for how long: an estimate beats none. Numbers in words count (“all customers”, “two hours”, “nobody”), and so does a graph.',
    ),
    source:
      'Google, *The Site Reliability Workbook*, chapter 10: an estimate of the impact is better than no data. In public postmortems 24 % of the impact sections hold no number.',
    example: {
      bad: '# Checkout\n\n## Impact\n\nSome customers could not pay.\n',
      good: '# Checkout\n\n## Impact\n\nAbout 2 % of the customers could not pay for 40 minutes.\n',
    },
  },
  check({ postmortem }) {
    const impacts = postmortem.allSections.filter(({ ids, empty }) => ids.includes('impact') && !empty);
    const [first] = impacts;
    return first && !impacts.some(saysHowMuch)
      ? [
          {
            message: message('“{0}” holds no number: how many, what share, for how long?', first.title),
            range: first.headingRange,
          },
        ]
      : [];
  },
};

function saysHowMuch({ content }: Section): boolean {
  return content.some(showsFigure) || isQuantified(content.map(wordsOf).join(' '));
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') {
    return node.value;
  }
  return 'children' in node ? node.children.map(wordsOf).join(' ') : '';
}

function showsFigure(node: Nodes): boolean {
  return node.type === 'html'
    ? /<img\b/i.test(node.value)
    : node.type.startsWith('image') || ('children' in node && node.children.some(showsFigure));
}
