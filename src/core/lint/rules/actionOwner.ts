import { namesSomebody } from '../../document/action/owner';
import type { ActionItem } from '../../document/actionItem';
import type { FrontMatter } from '../../document/frontMatter';
import { message } from '../../message';
import { factEdit } from '../actionFix';
import { missingFacts } from '../missingFact';
import type { Fix, Rule } from '../rule';

export const actionOwner: Rule = {
  id: 'action-owner',
  severities: { draft: 'hint', 'in-review': 'information', final: 'warning' },
  documentation: {
    summary: message('An open action has no owner.'),
    why: message(
      'What everybody should do, nobody does. Name one person who sees to it, not a team and not “TBD”; who does the work may change later. Names are found in a column, behind “Owner:”, as @name, in brackets, and as a line above the list. Where no action of a list has an owner, that is said once, at the heading.',
    ),
    exceptions: message(
      'Where the document has a column or a label for the owner and nobody is there, it is information in a draft and a warning later.',
    ),
    source:
      'Google, *The Site Reliability Workbook*, chapter 10; 97 % of the public postmortems with actions name no owner, but 53 of 55 whose template asks for one do.',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Actions\n\n| Action | Owner | Due | Ticket |\n| --- | --- | --- | --- |\n| Add an index | TBD | 2026-12-01 | #123 |\n',
      good: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Actions\n\n| Action | Owner | Due | Ticket |\n| --- | --- | --- | --- |\n| Add an index | bob | 2026-12-01 | #123 |\n',
    },
  },
  check({ postmortem }) {
    const owner = onlyOwner(postmortem.frontMatter);
    return missingFacts(postmortem, {
      isThere: (action) => action.owner !== undefined,
      place: ({ ownerRange }) => ownerRange,
      ofOne: (name) => message('“{0}” has no owner.', name),
      ofAll: (count) => message('None of the {0} open actions has an owner.', count),
      fixes: (action) => (owner === undefined ? [] : assign(postmortem.text, action, owner)),
    });
  },
};

/** Who owns the document is the one person of whom it is known that they know what is to be done. */
function onlyOwner(frontMatter: FrontMatter | undefined): string | undefined {
  const entry = frontMatter?.entries.get('owner');
  const names = entry?.list ?? (entry?.scalar === undefined ? [] : [entry.scalar]);
  const [name, another] = names;
  return name !== undefined &&
    another === undefined &&
    /^[@\p{L}][\p{L}\d @.'’_-]{0,60}$/u.test(name) &&
    namesSomebody(name)
    ? name
    : undefined;
}

function assign(text: string, action: ActionItem, owner: string): Fix[] {
  const edit = factEdit(text, action, 'owner', action.ownerRange, owner);
  return edit ? [{ title: message('Assign it to {0}', owner), edits: [edit], preferred: false, safe: false }] : [];
}
