import type { Nodes, Parent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { rangeOf } from '../../document/markdown';
import type { Postmortem } from '../../document/postmortem';
import type { TextRange } from '../../document/textRange';
import { message } from '../../message';
import { isPlaceholderTag, isPlaceholderValue, placeholdersIn } from '../placeholderText';
import type { Rule } from '../rule';
import { incomplete } from '../severity';

const stateColumn = /\b(?:status|state|progress)\b|ステータス|状態|状況|進捗/i;

export const placeholder: Rule = {
  id: 'placeholder',
  severities: incomplete,
  documentation: {
    summary: message('A placeholder of the template was left in the text.'),
    why: message(
      'TODO, TBD, [describe the impact] and YYYY-MM-DD tell the reader that the document is not finished. Code, links, quotes and comments are left alone, and so are the statuses of action items. If something is not known, say that it is not known.',
    ),
    source: 'Left-over placeholders stand in 6 % of the public postmortems that were read for this rule.',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\n---\n\n# Checkout\n\n## Impact\n\nTBD\n',
      good: '---\npostmortem: same-day\nstatus: draft\n---\n\n# Checkout\n\n## Impact\n\nNot known yet; support counts the tickets tomorrow.\n',
    },
  },
  check({ postmortem }) {
    return [...placeholdersInText(postmortem), ...placeholdersInFrontMatter(postmortem)].map((range) => {
      const text = postmortem.text.slice(range.start, range.end);
      return {
        message: message('“{0}” is still to be filled in.', text),
        range,
        fixes: [
          {
            title: message('Remove “{0}”', text),
            edits: [{ range: withSpace(postmortem.text, range), newText: '' }],
            preferred: true,
            safe: false,
          },
        ],
      };
    });
  },
};

function placeholdersInText({ text, root, sections }: Postmortem): TextRange[] {
  const actions = sections.filter((section) => section.id === 'actions').map((section) => section.range);
  const states: TextRange[] = [];
  const found: TextRange[] = [];
  visit(root, (node, index, parent) => {
    // The first row of a table names its columns: "Time (HH:MM)".
    if (isSkipped(node) || (node.type === 'tableRow' && index === 0)) {
      return SKIP;
    }
    if (node.type === 'table') {
      states.push(...stateCells(node));
    }
    if (node.type === 'html' && isPlaceholderTag(node.value) && !isTagOrType(text, rangeOf(node))) {
      found.push(rangeOf(node));
    }
    if (node.type === 'text') {
      const { start, end } = rangeOf(node);
      const places = placeholdersIn(text.slice(start, end), opensValue(parent, index));
      found.push(...places.map((place) => ({ start: start + place[0], end: start + place[1] })));
    }
    return undefined;
  });
  // In a list of actions, and in a column of states, TODO is the state of an action.
  const exempt = [...actions, ...states];
  return withoutOverlaps(found).filter(
    ({ start, end }) =>
      !/^\[?TODO\]?$/.test(text.slice(start, end)) ||
      !exempt.some((range) => start >= range.start && start < range.end),
  );
}

function stateCells({ children: [header, ...rows] }: Table): TextRange[] {
  const columns = header?.children.map((cell) => stateColumn.test(toString(cell))) ?? [];
  return rows.flatMap((row) => row.children.filter((_, column) => columns[column]).map(rangeOf));
}

/** The title is what the author called the incident, braces and all. Quotes and links hold the words of others. */
function isSkipped(node: Nodes): boolean {
  return (
    (node.type === 'heading' && node.depth === 1) ||
    node.type === 'link' ||
    node.type === 'linkReference' ||
    node.type === 'blockquote' ||
    node.type === 'yaml'
  );
}

/** Returns whether a text begins where a value would stand: it opens its block, or follows a label or a line break. */
function opensValue(parent: Parent | undefined, index: number | undefined): boolean {
  const previous = index === undefined ? undefined : parent?.children[index - 1];
  if (!previous) {
    return parent === undefined || ['paragraph', 'tableCell', 'heading'].includes(parent.type);
  }
  return previous.type === 'break' || previous.type === 'html' || /[:：]\s*$/.test(toString(previous));
}

/** `<time>14:05</time>` is a tag of HTML, and `List<Date>` a type. */
function isTagOrType(text: string, { start, end }: TextRange): boolean {
  return /\w/.test(text[start - 1] ?? '') || /^[^<\n]*<\/time>/i.test(text.slice(end, end + 80));
}

function withoutOverlaps(ranges: readonly TextRange[]): TextRange[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TextRange[] = [];
  for (const range of sorted) {
    if (range.start >= (kept.at(-1)?.end ?? 0)) {
      kept.push(range);
    }
  }
  return kept;
}

function placeholdersInFrontMatter({ frontMatter }: Postmortem): TextRange[] {
  return [...(frontMatter?.entries.values() ?? [])]
    .filter((entry) => entry.scalar !== undefined && isPlaceholderValue(entry.scalar))
    .map((entry) => entry.valueRange);
}

/** Takes one space along, so that none is left double or at the end of the line. */
function withSpace(text: string, { start, end }: TextRange): TextRange {
  return text[start - 1] === ' ' && text[start - 2] !== ':' && /\S/.test(text[start - 2] ?? '\n')
    ? { start: start - 1, end }
    : { start, end };
}
