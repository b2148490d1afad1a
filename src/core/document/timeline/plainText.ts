import type { Nodes } from 'mdast';
import { rangeOf } from '../markdown';

const longestText = 2000;

/** Returns what nodes say behind an offset of the document, as plain text without code blocks, on one line. */
export function plainText(nodes: readonly Nodes[], from = 0): string {
  const pieces: string[] = [];
  let length = 0;
  for (const node of nodes) {
    collect(node);
  }
  return pieces.join('').replace(/\s+/g, ' ').trim();

  function collect(node: Nodes): void {
    const { start, end } = rangeOf(node);
    if (end <= from || length > longestText) return;
    if (node.type === 'text' || node.type === 'inlineCode') {
      // Escapes make the source longer than the value: the end of both is the same.
      const cut = Math.max(0, from - start);
      add(start >= from ? node.value : node.value.slice(Math.max(0, node.value.length - (end - start - cut))));
    } else if (node.type === 'break') {
      add(' ');
    } else if (node.type !== 'code' && 'children' in node) {
      node.children.forEach(collect);
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') add(' ');
    }
  }

  function add(text: string): void {
    // A paragraph of thousands of lines is asked for the rest behind each of them.
    const piece = text.slice(0, longestText);
    pieces.push(piece);
    length += piece.length;
  }
}
