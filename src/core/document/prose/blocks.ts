import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { rangeOf } from '../markdown';
import type { DocumentOutline } from '../outline';
import type { TextRange } from '../textRange';
import { hardBreak, leftOut, PlainText } from './plainText';

/** What a sentence stands in. */
export type SentenceForm = 'title' | 'heading' | 'paragraph' | 'cell';

/** A paragraph, a heading or a cell, as it reads. */
export interface Block {
  readonly form: SentenceForm;
  readonly plain: PlainText;
}

/** Returns the blocks of a document that hold running text, in their order: block quotes and code do not. */
export function blocksIn({ root, text, title, frontMatter }: DocumentOutline): Block[] {
  const blocks: Block[] = [];
  const bodyStart = frontMatter?.range.end ?? 0;
  addBlocks(root);
  return blocks;

  function addBlocks(node: Nodes): void {
    switch (node.type) {
      case 'blockquote':
        return;
      case 'paragraph':
        add(node, 'paragraph');
        return;
      case 'tableCell':
        add(node, 'cell');
        return;
      case 'heading':
        if (rangeOf(node).start >= bodyStart) {
          add(node, rangeOf(node).start === title?.range.start ? 'title' : 'heading');
        }
        return;
      default:
        if ('children' in node) {
          node.children.forEach(addBlocks);
        }
    }
  }

  function add(node: Parents & { children: PhrasingContent[] }, form: SentenceForm): void {
    const plain = new PlainText(text);
    addInline(plain, node);
    blocks.push({ form, plain });
  }
}

const leftOutTypes: ReadonlySet<Nodes['type']> = new Set([
  'inlineCode',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'delete',
  'footnoteReference',
]);
const literalTag = /^<(?<end>\/?)(?:code|kbd|samp|pre|q|s|del|tt|var|blockquote)\b/i;
/** What is none of these is no tag, but somebody's name in a chat: `<alice>`. */
const knownTag =
  /^<(?:[!?]|\/?(?:a|abbr|b|big|center|cite|dd|dl|dt|details|div|em|font|h\d|i|img|ins|li|mark|ol|p|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|time|tr|u|ul)\b|\/)/i;
const lineBreakTag = /^<(?:br|hr|\/?(?:p|li|div|summary))\b/i;

function addInline(plain: PlainText, parent: Parents): void {
  // `<code>` and its end are nodes of their own, with the text between them.
  let literal = false;
  let position = rangeOf(parent).start;
  let unplaced = false;
  for (const node of parent.children) {
    // The reader of Markdown makes links of addresses afterwards, and then does not say where the pieces are.
    if (!node.position) {
      unplaced = true;
      continue;
    }
    const range = rangeOf(node);
    if (unplaced) {
      plain.addMarkdown({ start: position, end: range.start });
      unplaced = false;
    }
    if (node.type === 'html') {
      const tag = literalTag.exec(node.value);
      literal = tag ? tag.groups?.['end'] === '' : literal;
      addTag(plain, node.value, range);
    } else if (literal || leftOutTypes.has(node.type)) {
      plain.addCharacter(leftOut, range);
    } else if (node.type === 'text') {
      plain.addMarkdown(range);
    } else if (node.type === 'break') {
      plain.addCharacter(hardBreak, range);
    } else if ('children' in node) {
      addInline(plain, node);
    }
    position = range.end;
  }
  if (unplaced) {
    plain.addMarkdown({ start: position, end: rangeOf(parent).end });
  }
}

function addTag(plain: PlainText, tag: string, range: TextRange): void {
  if (lineBreakTag.test(tag)) {
    plain.addCharacter(hardBreak, range);
  } else if (!literalTag.test(tag) && !knownTag.test(tag)) {
    plain.addMarkdown(range);
  }
}
