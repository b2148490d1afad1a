import type { TextRange } from '../textRange';
import { meaningOf, type LabelMeaning } from './factLabels';
import type { TableRow, TextBlocks, TextLine } from './textLines';

/** Something that a document states behind a label, such as "**Detected:** 14:05 UTC", a row of a table or a heading. */
export interface Fact {
  /** As written, without marks. */
  readonly label: string;
  readonly meaning: LabelMeaning;
  readonly form: 'label' | 'table';
  /** The source of the value, and where it begins. */
  readonly value: string;
  readonly valueStart: number;
  /** The whole line or row. */
  readonly range: TextRange;
}

/** The label ends in a colon, inside or outside of its marks: "**Detected:** …", "- Detected: …", "_Detected_ : …". */
const withColon = /^(?:\[[ xX]\]\s)?[*_`]{0,4}([^:：*_`|\n]{2,70}?)[*_`]{0,4}\s{0,4}[:：](?!\/\/)[*_`]{0,4}\s{0,9}/;
/** A label in bold needs no colon: "**Duration** 45 minutes", "**Duration** – 45 minutes". */
const inBold = /^(?:\[[ xX]\]\s)?(?:\*\*|__)([^*_|\n]{2,70}?)(?:\*\*|__)\s{0,4}(?:[-–—=]\s)?\s{0,9}/;
/** A plain label before a dash, or directly before a figure: "Detected – 14:05", "Resolved 2023-09-20 19:18", "TTR = 5m". */
const plain = /^([A-Za-z][A-Za-z /()-]{1,50}?)\s{1,4}(?:(?:[-–—=]|at|on)\s{1,4})?(?=[~≈]?\d)/;
const cellMarks = /^[*_`\s]{0,9}|[*_`\s:：]{0,9}$/g;
/** Where a further fact may begin in the same line. */
const furtherFact =
  /(?:[|;；／、,，]|\s[-–—•·]\s|<br\s?\/?>)\s{0,4}(?=[*_]{0,3}[A-Za-z\u3040-\u9fff][^:：|;；,，]{1,60}[:：])/gi;
const longestLine = 4000;

/** Returns what a document states behind labels that announce a moment or a length of time, in the order of the text. */
export function readFacts({ lines, tables }: TextBlocks): Fact[] {
  const facts = [
    ...lines.flatMap((line, index) => lineFacts(line, lines[index + 1])),
    ...tables.flatMap((rows) => tableFacts(rows)),
  ];
  return facts.sort((a, b) => a.valueStart - b.valueStart);
}

function lineFacts(line: TextLine, next: TextLine | undefined): Fact[] {
  if (line.text.length > longestLine) return [];
  const starts = [0, ...Array.from(line.text.matchAll(furtherFact), (match) => match.index + match[0].length)];
  const facts: Fact[] = [];
  let end = line.text.length;
  // From the last to the first, so that each value ends where the next fact begins.
  for (const start of starts.reverse()) {
    const fact = factAt(line, start, end, next);
    if (fact) {
      facts.unshift(fact);
      end = start;
    }
  }
  return facts;
}

function factAt(line: TextLine, start: number, end: number, next: TextLine | undefined): Fact | undefined {
  const source = line.text.slice(start, end);
  const range = { start: line.start, end: line.start + line.text.length };
  for (const pattern of start === 0 ? [withColon, inBold, plain] : [withColon]) {
    const match = pattern.exec(source);
    const label = match?.[1]?.trim() ?? '';
    const meaning = match ? meaningOf(label) : undefined;
    if (match && meaning) {
      const value = source.slice(match[0].length);
      const below = value.trim() === '' ? valueBelow(line, next) : undefined;
      return {
        label,
        meaning,
        form: 'label',
        range,
        ...(below ?? { value, valueStart: line.start + start + match[0].length }),
      };
    }
  }
  const meaning =
    start === 0 && line.container === 'heading' ? meaningOf(line.text.replace(/[\s#?？:：]{1,9}$/, '')) : undefined;
  const below = meaning && valueBelow(line, next);
  return meaning && below && { label: line.text.trim(), meaning, form: 'label', range, ...below };
}

/** A label may stand alone, as a heading or in bold, and its value in the line below. */
function valueBelow(line: TextLine, next: TextLine | undefined): Pick<Fact, 'value' | 'valueStart'> | undefined {
  if (!next || next.container === 'heading' || next.start - (line.start + line.text.length) > 80) return undefined;
  const marks = /^(?:[:：]\s{1,4})?[*_`]{0,3}/.exec(next.text)?.[0].length ?? 0;
  return { value: next.text.slice(marks), valueStart: next.start + marks };
}

function tableFacts(rows: readonly TableRow[]): Fact[] {
  const [head, first, second] = rows;
  const columns = head?.cells.map((cell) => meaningOf(cleaned(cell.text))) ?? [];
  // A table with one row of values has its labels above them.
  if (head && first && !second && columns.filter((meaning) => meaning !== undefined).length > 1) {
    return columns.flatMap((meaning, index) => {
      const [label, cell] = [head.cells[index], first.cells[index]];
      return meaning && label && cell ? [cellFact(label, cell, meaning, first)] : [];
    });
  }
  return rows.flatMap((row) => {
    const [label, cell] = row.cells;
    const meaning = label && meaningOf(cleaned(label.text));
    return meaning && cell ? [cellFact(label, cell, meaning, row)] : [];
  });
}

function cellFact(label: TextLine, cell: TextLine, meaning: LabelMeaning, { range }: TableRow): Fact {
  return { label: cleaned(label.text), meaning, form: 'table', value: cell.text, valueStart: cell.start, range };
}

function cleaned(text: string): string {
  return text.replace(cellMarks, '');
}
