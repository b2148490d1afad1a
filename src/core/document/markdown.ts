import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import type { TextRange } from './textRange';

const processor: Processor<Root, undefined, undefined, Root, string> = remark()
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .freeze();

const deepestMarks = 100;
/** A line of more quotes or lists within each other than anybody writes: the parser calls itself for every one of them. */
const nestedMarks = new RegExp(
  String.raw`^((?:[ \t]{0,3}(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){${deepestMarks}})((?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t]))+)`,
  'gm',
);

/**
 * Returns the syntax tree of a Markdown text with front matter, tables and task lists. Never throws: every text is Markdown. Quotes and
 * lists that lie deeper within each other than a hundred levels are read as if they were blank; every offset stays.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(
    text.replace(nestedMarks, (_, kept: string, deeper: string) => kept + ' '.repeat(deeper.length)),
  );
}

/** Returns Markdown for a line of text that reads as exactly this text, whatever characters are in it. */
export function markdownText(text: string): string {
  const heading = processor.stringify({
    type: 'root',
    children: [{ type: 'heading', depth: 1, children: [{ type: 'text', value: text }] }],
  });
  return heading.replace(/^# ?/, '').trimEnd();
}

/** Returns Markdown for a cell of a table that reads as exactly this line of text, pipes included. */
export function markdownCell(text: string): string {
  const table = processor.stringify({
    type: 'root',
    children: [
      {
        type: 'table',
        children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [{ type: 'text', value: text }] }] }],
      },
    ],
  });
  return (table.split('\n', 1)[0] ?? '').replace(/^\| ?/, '').replace(/ *\|$/, '');
}

/** Returns the place of a node in the text from which it was parsed. */
export function rangeOf(node: Nodes): TextRange {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
