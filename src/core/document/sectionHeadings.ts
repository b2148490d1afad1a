import type { Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { rangeOf } from './markdown';
import type { TextRange } from './textRange';

/** A heading of the top level of a document, and what is under it. */
export interface HeadingBlock {
  readonly heading: Heading;
  readonly title: string;
  readonly level: number;
  readonly headingRange: TextRange;
  readonly content: readonly Nodes[];
  /** Offset at which what is under the heading ends. */
  readonly end: number;
  /** The heading that this one is under. */
  readonly parent: HeadingBlock | undefined;
}

interface OpenBlock {
  readonly block: HeadingBlock & { content: Nodes[]; end: number };
  readonly heldOpen: boolean;
}

const moment =
  /^[\s*_~{[(]*(?:ca?\.? ?|around |about |between |over )?(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?[,. ]+)?(?:\d{1,2}[:.h]\d{2}(?!\d)|\d{4}[-/.年]\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}月\d{1,2}日|\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?!\d)|day \d)/i;

/**
 * Returns the headings of the top level with what is under them, in the order of the text; the title is none of them.
 * @param holdsMoments whether a heading opens a timeline: headings that begin with a time or a date do not end it, whatever their level
 */
export function headingBlocks(
  root: Root,
  text: string,
  title: Heading | undefined,
  holdsMoments: (name: string) => boolean,
): HeadingBlock[] {
  const blocks: HeadingBlock[] = [];
  const open: OpenBlock[] = [];
  for (const node of root.children) {
    if (node.type === 'heading' && node !== title) {
      const name = headingText(node);
      const headingRange = rangeOf(node);
      close(node, name, lineStart(text, headingRange.start));
      const block = {
        heading: node,
        title: name,
        level: node.depth,
        headingRange,
        content: [],
        end: text.length,
        parent: open.at(-1)?.block,
      };
      blocks.push(block);
      pushContent(node);
      open.push({ block, heldOpen: holdsMoments(name) });
    } else {
      if (node === title) {
        close(node, '', lineStart(text, rangeOf(node).start));
      }
      pushContent(node);
    }
  }
  return blocks;

  function close(heading: Heading, name: string, end: number): void {
    const held = beginsWithMoment(name) ? open.findLastIndex(({ heldOpen }) => heldOpen) : -1;
    while (open.length > held + 1 && (open.at(-1)?.block.level ?? 0) >= heading.depth) {
      const closed = open.pop();
      if (closed) {
        closed.block.end = end;
      }
    }
  }

  function pushContent(node: Nodes): void {
    for (const { block } of open) {
      block.content.push(node);
    }
  }
}

/** Returns whether a heading begins with a time or a date, as the entries of a timeline do. */
export function beginsWithMoment(name: string): boolean {
  return moment.test(name);
}

/**
 * Returns the heading that names the document: the first of level 1. Where there are several and the first is a section's, as in a document
 * whose every section is of level 1, there is none.
 */
export function titleHeading(root: Root, isSection: (name: string) => boolean): Heading | undefined {
  const headings = root.children.filter((node) => node.type === 'heading' && node.depth === 1);
  const [first] = headings;
  return first?.type === 'heading' && (headings.length === 1 || !isSection(headingText(first))) ? first : undefined;
}

/** Returns the words of a heading on one line. */
export function headingText(heading: Heading): string {
  return toString(heading, { includeHtml: false }).replace(/\s+/g, ' ').trim();
}

/** A heading may be indented by up to three spaces, which are not part of its node. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
