import type { List, ListItem, Nodes, Paragraph } from 'mdast';
import { boldLabels } from './boldLabel';
import { rangeOf } from './markdown';
import { plainLabel } from './plainLabel';
import type { SectionId } from './sectionAliases';
import { isEmptyContent } from './sectionContent';
import { headingText } from './sectionHeadings';
import type { TextRange } from './textRange';

/** A label that names a section, and what follows it. */
export interface LabelBlock {
  readonly name: string;
  readonly ids: readonly SectionId[];
  readonly headingRange: TextRange;
  readonly content: readonly Nodes[];
  /** Whether it opens an item of a list. */
  readonly inList: boolean;
  /** Whether it stands alone in its line. */
  readonly alone: boolean;
  /** The labels that it is within, the innermost last. */
  readonly within: readonly LabelBlock[];
}

interface OpenBlock extends LabelBlock {
  readonly content: Nodes[];
  /** Whether what follows the list belongs to it, because its own item holds nothing else. */
  adopts: boolean;
}

/** Facts about the document, which end what is above them. */
const factName =
  /^(?:dates?|authors?|status|severity|owners?|duration|services?|participants|attendees|reviewers|start(?:ed)?|ended|time|日付|日時|作成者|担当者?|ステータス|状態|重大度|期間)(?: .{0,30})?[:：]?$/i;
/** Titles in HTML, as pages with folded parts have them. */
const htmlTitle =
  /^(?:<details\b[^<>]{0,200}>\s{0,20})?<(summary|h[1-6])\b[^<>]{0,200}>(?:<(?:b|strong)>)?([^<>]{1,100})(?:<\/(?:b|strong)>)?<\/\1>/i;
const deepest = 8;

/**
 * Returns the labels that name sections in a sequence of nodes and in the items of its lists, in the order of the text. Headings end what
 * belongs to a label; tables and block quotes are not looked into.
 */
export function labelBlocks(nodes: readonly Nodes[], idsOf: (name: string) => readonly SectionId[]): LabelBlock[] {
  const blocks: OpenBlock[] = [];
  readSiblings(nodes, []);
  return blocks.map((block, index) => {
    // "**Lessons learned**" above "**What went well?**" holds what follows it.
    const next = blocks[index + 1];
    return next && next.ids[0] === block.ids[0] && isEmptyContent(block.content)
      ? { ...block, content: [...block.content, ...next.content] }
      : block;
  });

  function readSiblings(siblings: readonly Nodes[], within: readonly OpenBlock[]): void {
    let open: OpenBlock | undefined;
    for (const node of siblings) {
      if (node.type === 'heading') {
        open = undefined;
      } else if (node.type === 'paragraph') {
        open = readParagraph(node, open, within, false);
      } else if (node.type === 'list') {
        open = readList(node, open, within);
      } else {
        const title = node.type === 'html' ? htmlTitle.exec(node.value)?.[2] : undefined;
        open =
          (title === undefined ? undefined : openBlock(title, rangeOf(node), { alone: true, inList: false, within })) ??
          open;
        open?.content.push(node);
      }
    }
  }

  function readParagraph(
    paragraph: Paragraph,
    before: OpenBlock | undefined,
    within: readonly OpenBlock[],
    inList: boolean,
  ): OpenBlock | undefined {
    let open = before;
    let isOwn = false;
    const plain = inList || within.length > 0 ? undefined : plainLabel(paragraph);
    for (const { name, range, alone, rest } of plain ? [plain] : boldLabels(paragraph)) {
      const opened = openBlock(name, range, { alone, inList, within });
      if (opened) {
        isOwn = true;
        open = opened;
        open.content.push(...(rest ? [rest] : []));
      } else if (factName.test(name)) {
        open = undefined;
      }
    }
    if (!isOwn) {
      open?.content.push(paragraph);
    }
    return open;
  }

  function readList(list: List, before: OpenBlock | undefined, within: readonly OpenBlock[]): OpenBlock | undefined {
    if (!list.children.some(opensWithSection)) {
      before?.content.push(list);
      readItems(list, before ? [...within, before] : within);
      return before;
    }
    // A list of labels under a label that holds nothing yet belongs to it; else they stand beside each other.
    if (before && !before.inList && isEmptyContent(before.content)) {
      before.content.push(list);
      readItems(list, [...within, before]);
      return before;
    }
    return readItems(list, within);
  }

  /** Reads the items of a list, and returns the label that what follows the list belongs to. */
  function readItems(list: List, within: readonly OpenBlock[]): OpenBlock | undefined {
    let open: OpenBlock | undefined;
    for (const item of list.children) {
      const opened = within.length < deepest ? readItem(item, within) : undefined;
      if (opened) {
        open = opened;
        open.adopts = isEmptyContent(opened.content);
      } else if (open?.adopts) {
        open.content.push({ ...list, children: [item], position: item.position });
      }
    }
    return open?.adopts ? open : undefined;
  }

  /** Returns the label that opens an item, if one does. */
  function readItem(item: ListItem, within: readonly OpenBlock[]): OpenBlock | undefined {
    const [first, ...others] = item.children;
    const opened =
      first?.type === 'paragraph'
        ? readParagraph(first, undefined, within, true)
        : first?.type === 'heading'
          ? openBlock(headingText(first), rangeOf(first), { alone: true, inList: true, within })
          : undefined;
    opened?.content.push(...others);
    readSiblings(opened || first?.type === 'paragraph' ? others : item.children, opened ? [...within, opened] : within);
    return opened;
  }

  function opensWithSection({ children: [first] }: ListItem): boolean {
    const name =
      first?.type === 'paragraph'
        ? boldLabels(first)[0]?.name
        : first?.type === 'heading'
          ? headingText(first)
          : undefined;
    return name !== undefined && idsOf(name).length > 0;
  }

  function openBlock(
    name: string,
    headingRange: TextRange,
    place: Pick<LabelBlock, 'alone' | 'inList' | 'within'>,
  ): OpenBlock | undefined {
    const ids = idsOf(name);
    if (ids.length === 0) {
      return undefined;
    }
    const block: OpenBlock = {
      name: name.replace(/\s*[:：]\s*$/, ''),
      ids,
      headingRange,
      content: [],
      adopts: false,
      ...place,
    };
    blocks.push(block);
    return block;
  }
}
