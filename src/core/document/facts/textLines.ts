import type { Nodes, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import { rangeOf } from '../markdown';
import type { TextRange } from '../textRange';

/** A line of running text, of a list item, of a heading, or a cell of a table, as it stands in the source. */
export interface TextLine {
  readonly start: number;
  readonly text: string;
  readonly container: 'paragraph' | 'list' | 'heading' | 'cell';
  /** The paragraph, heading or row that the line is in. */
  readonly block: TextRange;
  /** Whether it is in a block quote: somebody else's words. */
  readonly quoted: boolean;
}

export interface TableRow {
  readonly range: TextRange;
  readonly cells: readonly TextLine[];
}

/** Everything in which a document may say something, without code, HTML and what is in link targets' definitions. */
export interface TextBlocks {
  readonly lines: readonly TextLine[];
  readonly tables: readonly (readonly TableRow[])[];
}

/** Returns the lines and tables of a document in the order of the text. */
export function textBlocks(root: Root, text: string): TextBlocks {
  const lines: TextLine[] = [];
  const tables: TableRow[][] = [];
  walk(root, 'paragraph', false);
  return { lines, tables };

  function walk(node: Nodes, container: 'paragraph' | 'list', quoted: boolean): void {
    switch (node.type) {
      case 'paragraph':
        lines.push(...linesOf(node, text, container, quoted));
        break;
      case 'heading':
        lines.push(headingLine(node, text));
        break;
      case 'table':
        tables.push(rowsOf(node, text));
        break;
      case 'listItem':
        for (const child of node.children) walk(child, 'list', quoted);
        break;
      case 'root':
      case 'list':
      case 'blockquote':
      case 'footnoteDefinition':
        for (const child of node.children) walk(child, container, quoted || node.type === 'blockquote');
        break;
      default:
    }
  }
}

function headingLine(node: Nodes & { children: PhrasingContent[] }, text: string): TextLine {
  const block = rangeOf(node);
  const [first, last] = [node.children[0], node.children.at(-1)];
  const start = first ? rangeOf(first).start : block.start;
  const end = last ? rangeOf(last).end : start;
  return { start, text: text.slice(start, end), container: 'heading', block, quoted: false };
}

function linesOf(paragraph: Paragraph, text: string, container: 'paragraph' | 'list', quoted: boolean): TextLine[] {
  const block = rangeOf(paragraph);
  const source = withoutComments(text.slice(block.start, block.end));
  let start = block.start;
  return source.split('\n').map((line): TextLine => {
    const marks = /^[>\s]{0,40}/.exec(line)?.[0].length ?? 0;
    const found = { start: start + marks, text: line.slice(marks).trimEnd(), container, block, quoted };
    start += line.length + 1;
    return found;
  });
}

function rowsOf(table: Table, text: string): TableRow[] {
  return table.children.map((row) => {
    const range = rangeOf(row);
    return {
      range,
      cells: row.children.map((cell): TextLine => {
        const { start, end } = rangeOf(cell);
        const source = text.slice(start, end);
        const lead = /^\s{0,9}\|?\s{0,200}/.exec(source)?.[0].length ?? 0;
        return {
          start: start + lead,
          text: withoutComments(source.slice(lead).replace(/\s{0,200}\|?$/, '')),
          container: 'cell',
          block: range,
          quoted: false,
        };
      }),
    };
  });
}

/** Comments are the template's words, not the author's; blanks keep what follows in its place. */
function withoutComments(source: string): string {
  return source.includes('<!--')
    ? source.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '))
    : source;
}
