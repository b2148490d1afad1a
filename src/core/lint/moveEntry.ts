import type { Timeline } from '../document/timeline';
import type { TextEdit } from '../document/textEdit';
import type { TextRange } from '../document/textRange';
import { minutesBetween } from '../document/writtenTime';
import type { Inversion } from './timelineOrder';

/** Between two rows, or two items, of one table or list stands nothing else. */
const nothingBetween = /^[\s|>]*(?:[-*+]|\d{1,4}[.)])?[\s>]*$/;

/** Returns the edits that move a row or an item to where its time belongs; undefined where that takes more than moving lines. */
export function movedEntry(
  text: string,
  { entries, container }: Timeline,
  { entry }: Inversion,
): readonly TextEdit[] | undefined {
  if (container !== 'table' && container !== 'list') return undefined;
  const from = entries.indexOf(entry);
  const to = entries.findIndex(
    (other, index) => index < from && other.at !== undefined && (minutesBetween(other.at, entry.at) ?? 0) < 0,
  );
  const between = entries.slice(to, from + 1);
  const isPlain =
    to !== -1 && between.every(({ dateStated, at }) => at?.time !== undefined && dateStated === entry.dateStated);
  if (
    !isPlain ||
    !areNeighbours(
      text,
      between.map(({ range }) => range),
    ) ||
    !staysInOrder()
  )
    return undefined;
  const target = entries[to];
  const lines = linesOf(text, entry.range);
  if (!target || !lines) return undefined;
  const start = lineStart(text, target.range.start);
  const moved = text.slice(lines.start, lines.end);
  return moved.endsWith('\n')
    ? [
        { range: { start, end: start }, newText: moved },
        { range: lines, newText: '' },
      ]
    : withoutLastBreak(text, lines, start, moved);

  /** The entry below must not be earlier than the one that it then follows. */
  function staysInOrder(): boolean {
    const [below, above] = [entries[from + 1]?.at, entries[from - 1]?.at];
    return !below?.date || !above || (minutesBetween(above, below) ?? 0) >= 0;
  }
}

/** The last line of a document has no line break of its own: it takes that of the line above. */
function withoutLastBreak(text: string, lines: TextRange, start: number, moved: string): readonly TextEdit[] {
  const lineBreak = /\r?\n$/.exec(text.slice(0, lines.start))?.[0] ?? '\n';
  return [
    { range: { start, end: start }, newText: moved + lineBreak },
    { range: { start: lines.start - lineBreak.length, end: lines.end }, newText: '' },
  ];
}

function areNeighbours(text: string, ranges: readonly TextRange[]): boolean {
  return ranges.every(({ start }, index) => {
    const before = ranges[index - 1];
    return before === undefined || nothingBetween.test(text.slice(before.end, start));
  });
}

/** The whole lines of an entry, which must begin and end with it. */
function linesOf(text: string, { start, end }: TextRange): TextRange | undefined {
  const first = lineStart(text, start);
  const lineBreak = text.indexOf('\n', Math.max(start, end - 1));
  const last = lineBreak === -1 ? text.length : lineBreak + 1;
  return /^[\s>|]*$/.test(text.slice(first, start)) && /^[\s|]*$/.test(text.slice(end, last))
    ? { start: first, end: last }
    : undefined;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
