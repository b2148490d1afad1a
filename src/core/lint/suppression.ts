import type { Nodes, Parents } from 'mdast';
import { rangeOf } from '../document/markdown';
import type { Postmortem } from '../document/postmortem';
import type { TextRange } from '../document/textRange';

/** The front matter key that names the rules that are silent in the whole document. */
export const disableKey = 'postmortem-disable';

/** A name in a comment or in the front matter, which may be that of a rule. */
export interface DisabledName {
  readonly name: string;
  readonly range: TextRange;
}

/** A comment such as `<!-- postmortem-disable blame action-owner: quoted from the chat -->`. */
export interface DisablingComment {
  readonly range: TextRange;
  /** `postmortem-disable`, `postmortem-disable-file`, or what somebody wrote in place of it. */
  readonly directive: DisabledName;
  /** The names between the directive and a colon; none means every rule. */
  readonly names: readonly DisabledName[];
  /** Where a further name would be inserted. */
  readonly end: number;
  /** What it silences: the comment and the block that it stands in or before; undefined for the whole document. */
  readonly scope: TextRange | undefined;
}

const comment =
  /<!--\s{0,99}(postmortem-[a-z-]{1,30})((?:[\s,]{1,99}[^\s,:>]{1,60}){0,50})[\s,]{0,99}(?::[^>]{0,500})?-->/g;

/** Returns the comments that silence rules, in the order of the text. */
export function readDisablingComments({ root, text }: Postmortem): DisablingComment[] {
  // Most documents have none, and need no walk.
  return text.includes('<!--') && text.includes('postmortem-') ? commentsBelow(root, []) : [];
}

function commentsBelow(parent: Parents, ancestors: readonly Parents[]): DisablingComment[] {
  return parent.children.flatMap((node, index) => {
    if (node.type === 'html') {
      return commentsIn(node.value, rangeOf(node).start, () => scopeOf(node, index, parent, ancestors));
    }
    return 'children' in node ? commentsBelow(node, [...ancestors, parent]) : [];
  });
}

function commentsIn(html: string, offset: number, scope: () => TextRange): DisablingComment[] {
  return [...html.matchAll(comment)].map((match) => {
    const [whole, directive = '', list = ''] = match;
    const start = offset + match.index;
    const directiveStart = start + whole.indexOf(directive);
    const listStart = directiveStart + directive.length;
    return {
      range: { start, end: start + whole.length },
      directive: { name: directive, range: { start: directiveStart, end: listStart } },
      names: namesIn(list, listStart),
      end: listStart + list.length,
      scope: directive === `${disableKey}-file` ? undefined : scope(),
    };
  });
}

function namesIn(list: string, offset: number): DisabledName[] {
  return [...list.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
    name,
    range: { start: offset + index, end: offset + index + name.length },
  }));
}

/** A comment on lines of its own is for the next block; one within a heading, a paragraph, an item or a table row is for that. */
function scopeOf(node: Nodes, index: number, parent: Parents, ancestors: readonly Parents[]): TextRange {
  const { start } = rangeOf(node);
  if (holdsBlocks(parent)) {
    const next = parent.children.slice(index + 1).find((sibling) => sibling.type !== 'html');
    return { start, end: rangeOf(next ?? node).end };
  }
  const lineage = [...ancestors, parent];
  const block =
    lineage.findLast(({ type }) => type === 'tableRow' || type === 'paragraph' || type === 'heading') ?? parent;
  const item = lineage[lineage.indexOf(block) - 1];
  // The mark of an item belongs to its first paragraph.
  const first = item?.type === 'listItem' && item.children[0] === block ? item : block;
  return { start: rangeOf(first).start, end: rangeOf(block).end };
}

/** Returns whether a node holds blocks, so that a comment in it stands on lines of its own. */
export function holdsBlocks({ type }: Nodes): boolean {
  return ['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition'].includes(type);
}

/** Returns the names that the front matter's `postmortem-disable` holds: a list, one name, or names with commas between. */
export function disabledInFrontMatter({ frontMatter, text }: Postmortem): DisabledName[] {
  const entry = frontMatter?.entries.get(disableKey);
  if (!entry) {
    return [];
  }
  const { start, end } = entry.valueRange;
  return [
    ...text
      .slice(start, end)
      .replace(/#.*/g, (remark) => ' '.repeat(remark.length))
      .matchAll(/[^\s,[\]"'-][^\s,[\]"']*/g),
  ].map(({ 0: name, index }) => ({ name, range: { start: start + index, end: start + index + name.length } }));
}

/** Returns whether a rule is silenced at an offset. */
export function readSuppression(postmortem: Postmortem): (rule: string, range: TextRange) => boolean {
  const inDocument = new Set(disabledInFrontMatter(postmortem).map(({ name }) => name));
  const comments = readDisablingComments(postmortem).filter(({ directive }) => isDirective(directive.name));
  return (rule, range) =>
    inDocument.has(rule) ||
    comments.some(
      ({ scope, names }) =>
        (names.length === 0 || names.some(({ name }) => name === rule)) &&
        (scope === undefined || (range.start >= scope.start && range.start < scope.end)),
    );
}

/** Returns whether a comment's first word is one that silences. */
export function isDirective(name: string): boolean {
  return name === disableKey || name === `${disableKey}-file`;
}
