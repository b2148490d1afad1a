import type { Nodes, Paragraph, Parents } from 'mdast';
import { guidanceOf } from '../document/guidance';
import { rangeOf } from '../document/markdown';
import type { Postmortem } from '../document/postmortem';
import type { SectionId } from '../document/sectionAliases';
import type { TextRange } from '../document/textRange';
import type { Contract } from './contract';
import { placeholdersIn } from './placeholderText';

const comment = /<!--[\s\S]*?-->/g;
/** There a request is what somebody is to do. */
const sectionsOfRequests: readonly SectionId[] = ['actions', 'lessons'];

/** Returns the paragraphs that are a template's sentences to the author, with the marks of the list or quote that holds nothing else. */
export function guidanceIn({ root, text, allSections }: Postmortem): TextRange[] {
  const requests = allSections.filter(({ ids }) => sectionsOfRequests.some((id) => ids.includes(id)));
  const found: TextRange[] = [];
  walk(root, []);
  return found;

  function walk(node: Nodes, around: readonly Parents[]): void {
    if (node.type === 'paragraph') {
      if (isLeft(node, around)) {
        found.push(rangeOf(outermost(node, around)));
      }
    } else if ('children' in node && node.type !== 'table' && node.type !== 'heading') {
      node.children.forEach((child) => {
        walk(child, [...around, node]);
      });
    }
  }

  function isLeft(paragraph: Paragraph, around: readonly Parents[]): boolean {
    const guidance = guidanceOf(
      paragraph,
      around.some(({ type }) => type === 'blockquote'),
    );
    if (guidance === undefined) {
      return false;
    }
    const { start, end } = rangeOf(paragraph);
    const isRequest = requests.some(({ range }) => range.start <= start && end <= range.end);
    const inList = around.some(({ type }) => type === 'listItem');
    // A placeholder is reported as one.
    return (
      (guidance === 'certain' || !(isRequest || inList)) && placeholdersIn(text.slice(start, end), true).length === 0
    );
  }
}

/** Climbs to the quote or the item that holds nothing else. */
function outermost(paragraph: Paragraph, around: readonly Parents[]): Nodes {
  let outer: Nodes = paragraph;
  for (const parent of around.toReversed()) {
    if (parent.type === 'root' || parent.children.length > 1) {
      break;
    }
    outer = parent;
  }
  return outer;
}

/** Returns the comments of the template that stand beside something written. */
export function templateCommentsIn({ root, text, sections }: Postmortem, contract: Contract): TextRange[] {
  const guidance = new Set(contract.sections.flatMap(({ markdown }) => markdown.match(comment) ?? []).map(plain));
  const written = sections.filter(({ empty }) => !empty);
  return root.children
    .filter((node) => node.type === 'html')
    .flatMap((node) => {
      const { start } = rangeOf(node);
      return [...node.value.matchAll(comment)]
        .filter(([words]) => guidance.has(plain(words)) && !/^<!--\s*optional\b/i.test(words))
        .map(({ index, 0: words }) => ({ start: start + index, end: start + index + words.length }));
    })
    .filter(({ start }) => written.some(({ range }) => range.start <= start && start < range.end))
    .filter(({ start, end }) => guidance.has(plain(text.slice(start, end))));
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ');
}

/** Returns a range with the rest of its lines and one of the blank lines around it, where nothing else stands in them. */
export function withItsLines(text: string, { start, end }: TextRange): TextRange {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const after = /^[ \t]*(\r?\n|$)/.exec(text.slice(end, end + 200));
  if (text.slice(lineStart, start).trim() !== '' || !after) {
    return { start, end };
  }
  const next = end + after[0].length;
  const isAfterBlank = lineStart === 0 || /\n[ \t]*\r?\n$/.test(text.slice(Math.max(0, lineStart - 200), lineStart));
  const blank = /^[ \t]*\r?\n/.exec(text.slice(next, next + 200));
  return { start: lineStart, end: next + (isAfterBlank && blank ? blank[0].length : 0) };
}
