import { stringify } from 'yaml';
import { endOfLine } from '../../document/frontMatter';
import type { Postmortem } from '../../document/postmortem';
import { message } from '../../message';
import { documentAnchor } from '../anchor';
import type { Rule } from '../rule';
import { incomplete } from '../severity';

export const frontMatterMissing: Rule = {
  id: 'front-matter-missing',
  severities: incomplete,
  documentation: {
    summary: message('The postmortem has no front matter.'),
    why: message(
      'The front matter says in which state the document is, who owns it and when the incident began and ended. Without it nobody can be reminded of the day. The quick fix adds one that makes up nothing: the title is taken from the heading, the rest is left blank.',
    ),
    source: 'In one public repository 30 of 39 postmortems that have a status still say “Draft”.',
    example: {
      path: 'postmortems/2026-11-23-checkout.md',
      bad: '# Checkout\n\n## Summary\n\nCheckout was slow.\n',
      good: '---\ntype: postmortem\ntitle: Checkout\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Summary\n\nCheckout was slow.\n',
    },
  },
  check({ postmortem }) {
    if (postmortem.frontMatter) {
      return [];
    }
    return [
      {
        message: message('This postmortem has no front matter, so its day and its state are not known.'),
        range: documentAnchor(postmortem),
        fixes: [
          {
            title: message('Add front matter'),
            edits: [{ range: { start: 0, end: 0 }, newText: blankFrontMatter(postmortem) }],
            preferred: true,
            safe: false,
          },
        ],
      },
    ];
  },
};

function blankFrontMatter({ text, title }: Postmortem): string {
  const newline = endOfLine(text);
  const lines = [
    '---',
    'type: postmortem',
    `title: ${title ? stringify(title.text, { lineWidth: 0 }).trimEnd() : ''}`.trimEnd(),
    'status: draft',
    'severity:',
    'owner:',
    'timezone:',
    'started:',
    'detected:',
    'mitigated:',
    'resolved:',
    '---',
  ];
  return lines.join(newline) + newline + (text.startsWith('\n') || text.startsWith('\r\n') ? '' : newline);
}
