import type { Nodes, Parents, TableRow } from 'mdast';
import { endOfLine, setFrontMatterValue } from '../document/frontMatter';
import { rangeOf } from '../document/markdown';
import type { Postmortem } from '../document/postmortem';
import type { TextEdit } from '../document/textEdit';
import type { TextRange } from '../document/textRange';
import type { RuleId } from './ruleId';
import { disabledInFrontMatter, disableKey, holdsBlocks, readDisablingComments } from './suppression';

/**
 * Returns the edit after which a rule is silent where a finding is, or undefined where no comment can stand: in the front matter, and in
 * code within a list.
 */
export function disableHere(postmortem: Postmortem, rule: RuleId, { start }: TextRange): TextEdit | undefined {
  const comment = readDisablingComments(postmortem).find(
    ({ directive, scope, names }) =>
      directive.name === disableKey && names.length > 0 && scope && start >= scope.start && start < scope.end,
  );
  return comment ? insert(comment.end, ` ${rule}`) : newComment(postmortem, rule, start);
}

/** Returns the edit after which a rule is silent in the whole document; undefined while its front matter cannot be read. */
export function disableInDocument(postmortem: Postmortem, rule: RuleId): TextEdit | undefined {
  const { text, frontMatter } = postmortem;
  if (frontMatter) {
    const names = [...disabledInFrontMatter(postmortem).map(({ name }) => name), rule];
    return frontMatter.problems.length > 0
      ? undefined
      : setFrontMatterValue(text, frontMatter, disableKey, `[${names.join(', ')}]`);
  }
  const comment = readDisablingComments(postmortem).find(
    ({ directive, names }) => directive.name === `${disableKey}-file` && names.length > 0,
  );
  const newline = endOfLine(text);
  return comment
    ? insert(comment.end, ` ${rule}`)
    : insert(0, `<!-- ${disableKey}-file ${rule} -->${newline}${/^\s*\n/.test(text) ? '' : newline}`);
}

function newComment({ text, root }: Postmortem, rule: RuleId, offset: number): TextEdit | undefined {
  const comment = `<!-- ${disableKey} ${rule} -->`;
  const path = pathTo(root, offset);
  const [, block] = path;
  if (!block || block.type === 'yaml') {
    return undefined;
  }
  const table = path.find((node) => node.type === 'table');
  const row = path.find((node) => node.type === 'tableRow');
  if (row && row !== table?.children[0]) {
    return insert(endOfRow(row, text), ` ${comment}`);
  }
  if (holdsBlocks(block)) {
    const container = path.findLast(holdsBlocks);
    const inner = path.find((_, index) => path[index - 1] === container);
    // An item may be found at its mark, before its first paragraph.
    const paragraph = inner ?? (container?.type === 'listItem' ? container.children[0] : undefined);
    return paragraph?.type === 'paragraph' ? insert(rangeOf(paragraph).end, ` ${comment}`) : undefined;
  }
  const newline = endOfLine(text);
  const lineStart = text.lastIndexOf('\n', rangeOf(block).start - 1) + 1;
  // A heading keeps a blank line above it.
  return insert(lineStart, comment + newline.repeat(block.type === 'heading' ? 2 : 1));
}

/** Returns the nodes that hold an offset, the outermost first. */
function pathTo(root: Parents, offset: number): Nodes[] {
  const path: Nodes[] = [root];
  for (let node: Nodes | undefined = root; node && 'children' in node;) {
    const children: readonly Nodes[] = node.children;
    node = children.find((child) => rangeOf(child).start <= offset && offset < rangeOf(child).end);
    if (node) {
      path.push(node);
    }
  }
  return path;
}

/** The pipe that closes a row is not part of its last cell, whose spaces are. */
function endOfRow(row: TableRow, text: string): number {
  const { start, end } = rangeOf(row);
  const cells = text.slice(start, end).trimEnd();
  const closed = cells.endsWith('|') && !cells.endsWith('\\|');
  return start + (closed ? cells.slice(0, -1) : cells).trimEnd().length;
}

function insert(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}
