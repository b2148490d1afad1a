import type { Paragraph, PhrasingContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { rangeOf } from './markdown';
import type { TextRange } from './textRange';

/** Words in bold (or in italics) that open a line and name what follows: "**Impact:** 2 % of orders". */
export interface BoldLabel {
  readonly name: string;
  /** From its mark to its end, without the colon behind it. */
  readonly range: TextRange;
  /** Whether nothing follows it in its line. */
  readonly alone: boolean;
  /** What follows it in the paragraph, up to the next label; undefined when there is nothing. */
  readonly rest: Paragraph | undefined;
}

interface Opening {
  readonly name: string;
  readonly range: TextRange;
  readonly index: number;
  /** Where what follows the label begins. */
  readonly after: number;
  readonly alone: boolean;
}

const endsWithLineBreak = /\n[ \t]*$/;
/** An emoji, a number or an arrow may stand before the label. */
const onlyMarks = /^[\p{Extended_Pictographic}\u200D\uFE0F\s\d.)→・•-]*$/u;
const lineBreakTag = /^<br\s*\/?>$/i;
const boldTag = /^<(b|strong)>$/i;
/** A remark in brackets may stand between a label and its colon: "**Timeline** (UTC):". */
const colonBehind = /^[ \t]*(?:[(（][^()（）\n]{1,40}[)）][ \t]*)?[:：]/;
const dashBehind = /^[ \t]+[–—-]+[ \t]/;
const longestLabel = 120;

/** Returns the labels that open lines of a paragraph, in their order. Bold words within a line are none. */
export function boldLabels(paragraph: Paragraph): BoldLabel[] {
  const { children } = paragraph;
  const openings = children.flatMap((_, index): Opening[] => {
    const opening = opensLine(children, index) ? openingAt(children, index) : undefined;
    return opening ? [opening] : [];
  });
  return openings.map(({ name, range, alone, after }, position): BoldLabel => {
    const rest = trimmedRest(children.slice(after, openings[position + 1]?.index));
    return { name, range, alone, rest };
  });
}

/** Returns whether a node is the first of its line but for marks. */
function opensLine(children: readonly PhrasingContent[], index: number): boolean {
  const previous = children[index - 1];
  if (previous === undefined || isLineBreak(previous)) {
    return true;
  }
  if (previous.type !== 'text' || previous.value.length > longestText) {
    return previous.type === 'text' && endsWithLineBreak.test(previous.value.slice(-longestLabel));
  }
  const lineStart = previous.value.lastIndexOf('\n');
  const beforeIt = previous.value.slice(lineStart + 1);
  return onlyMarks.test(beforeIt) && (lineStart !== -1 || opensLine(children, index - 1));
}

/** A text that is longer than this holds more than marks before a label. */
const longestText = 2000;

function openingAt(children: readonly PhrasingContent[], index: number): Opening | undefined {
  const node = children[index];
  if (node?.type === 'strong' || node?.type === 'emphasis') {
    return opening(children, index, toString(node), rangeOf(node), index + 1);
  }
  const [, inner, closing] = children.slice(index, index + 3);
  return node?.type === 'html' && boldTag.test(node.value) && inner?.type === 'text' && closing?.type === 'html'
    ? opening(children, index, inner.value, { start: rangeOf(node).start, end: rangeOf(closing).end }, index + 3)
    : undefined;
}

function opening(
  children: readonly PhrasingContent[],
  index: number,
  text: string,
  range: TextRange,
  after: number,
): Opening | undefined {
  const node = children[index];
  const next = children[after];
  const behind = next?.type === 'text' ? next.value.slice(0, longestLabel) : '';
  const endOfLine = next === undefined || isLineBreak(next) || /^[ \t]*(?:[:：][ \t]*)?(?:\r?\n|$)/.test(behind);
  const alone =
    endOfLine && (next === undefined || isLineBreak(next) || !isFollowedInLine(behind, children[after + 1]));
  const named = /[:：]\s*$/.test(text) || colonBehind.test(behind) || dashBehind.test(behind) || alone;
  // A sentence in bold that runs on in the line, "**Impact.** Two orders", is a label as well; in italics it is a quote.
  const runsIn = node?.type !== 'emphasis' && /[.。?？]\s*$/.test(text);
  const name = text.trim().replace(/\s+/g, ' ');
  return name !== '' && name.length <= longestLabel && !isContentsLink(node) && (named || runsIn)
    ? { name, range, index, after, alone }
    : undefined;
}

function isFollowedInLine(behind: string, next: PhrasingContent | undefined): boolean {
  return !behind.includes('\n') && next !== undefined && !isLineBreak(next);
}

function isLineBreak(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'html' && lineBreakTag.test(node.value));
}

/** An entry of a table of contents: "**[Timeline](#timeline)**". */
function isContentsLink(node: PhrasingContent | undefined): boolean {
  const inner = node && 'children' in node ? node.children : [];
  const [first] = inner;
  return inner.length === 1 && first?.type === 'link' && first.url.startsWith('#');
}

/** Takes the colon and the blanks away from what follows a label, and makes a paragraph of the rest. */
function trimmedRest(nodes: readonly PhrasingContent[]): Paragraph | undefined {
  const [first, ...others] = nodes;
  const trimmed = first?.type === 'text' ? withoutColon(first) : first && isLineBreak(first) ? undefined : first;
  const children = trimmed === undefined ? others : [trimmed, ...others];
  return paragraphOf(children);
}

/** Returns a paragraph of nodes that follow each other; undefined when they are blank. */
export function paragraphOf(children: readonly PhrasingContent[]): Paragraph | undefined {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  return start && end && !children.every((node) => isLineBreak(node) || isBlank(node))
    ? { type: 'paragraph', children: [...children], position: { start, end } }
    : undefined;
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function withoutColon(node: Text): Text | undefined {
  return textAfter(node, /^[ \t]*(?:[:：]|[–—-]+(?=[ \t]))?[ \t]*(?:\r?\n)?/.exec(node.value)?.[0].length ?? 0);
}

/** Returns a text without its first characters, which may end in the only line break among them; undefined when nothing is left. */
export function textAfter(node: Text, length: number): Text | undefined {
  const value = node.value.slice(length);
  if (value.trim() === '' || !node.position) {
    return undefined;
  }
  const { start, end } = node.position;
  const offset = (start.offset ?? 0) + length;
  const isNewLine = node.value[length - 1] === '\n';
  const place = isNewLine ? { line: start.line + 1, column: 1 } : { line: start.line, column: start.column + length };
  return { ...node, value, position: { start: { ...place, offset }, end } };
}
