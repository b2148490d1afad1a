import type { TableCell, TableRow } from 'mdast';
import { parseMarkdown, rangeOf } from '../markdown';
import type { TextRange } from '../textRange';
import type { Cell } from './candidate';
import { flatten, type FlatText, type LinkTargets } from './flatText';

/** Returns the cells of a row. A bar in code, which Markdown takes for the end of a cell, is part of the code, as its author meant it. */
export function cellsOf(row: TableRow, source: string, targets: LinkTargets): Cell[] {
  const broken = row.children.some((cell) => hasOpenCode(source, rangeOf(cell)));
  if (!broken) {
    return row.children.map((cell) => ({
      content: flatten([cell], source, targets),
      range: inside(cell, row, source),
    }));
  }
  const { start } = rangeOf(row);
  const lineEnd = source.indexOf('\n', start);
  return splitOutsideCode(source, start, lineEnd === -1 ? source.length : lineEnd).map((range) => ({
    content: parsed(source.slice(range.start, range.end), range.start, targets),
    range,
  }));
}

function hasOpenCode(source: string, { start, end }: TextRange): boolean {
  let ticks = 0;
  for (let index = start; index < end; index++) if (source[index] === '`') ticks++;
  return ticks % 2 === 1;
}

/** The place between the bars of a cell. */
function inside(cell: TableCell, row: TableRow, source: string): TextRange {
  const { start, end } = rangeOf(cell);
  const from = source[start] === '|' ? start + 1 : start;
  const closed = end > from && source[end - 1] === '|' && source[end - 2] !== '\\';
  return { start: from, end: Math.max(from, Math.min(closed ? end - 1 : end, rangeOf(row).end)) };
}

function splitOutsideCode(source: string, start: number, end: number): TextRange[] {
  const bars: number[] = [];
  let isCode = false;
  for (let index = start; index < end; index++) {
    if (source[index] === '`') isCode = !isCode;
    if (source[index] === '|' && !isCode && source[index - 1] !== '\\') bars.push(index);
  }
  const opens = source.slice(start, bars[0] ?? end).trim() === '';
  const closes = source.slice((bars.at(-1) ?? start) + 1, end).trim() === '';
  const ends = [...(opens ? [] : [start - 1]), ...bars, ...(closes ? [] : [end])];
  return ends.slice(1).map((bar, index) => ({ start: (ends[index] ?? start) + 1, end: bar }));
}

function parsed(slice: string, offset: number, targets: LinkTargets): FlatText {
  const flat = flatten(parseMarkdown(slice).children, slice, targets);
  return {
    ...flat,
    range: (from, to) => {
      const { start, end } = flat.range(from, to);
      return { start: start + offset, end: end + offset };
    },
  };
}
