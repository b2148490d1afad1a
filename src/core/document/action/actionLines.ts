import type { TextRange } from '../textRange';
import { slice, type FlatText } from './flatText';

/** A line that is shorter than this was not broken because it was full. */
const fullLine = 72;
const marked = /^\s*(?:[-–—*→]\s|[・•●○■□▪◆]|\d{1,2}[.)]\s|\[[ xX]?\]|@\w|[A-Z]{2,3}\s?[:：]|(?:✅|☑|✔|☐|⬜))/u;
const opens = /^\s*[\p{Lu}\p{Lo}\d"'`“「([@\uFFFC]/u;
const closes = /[.!?。）)\]」\uFFFC✅✔]\uFE0F?\s*$/u;

/** Returns the lines of a paragraph that stand for themselves: those with marks, and those that no wrapping would have made. */
export function linesOf(flat: FlatText): FlatText[] {
  const hard = split(
    flat,
    [...flat.text.matchAll(/\n/g)].map(({ index }) => index),
  );
  return hard.flatMap((line) => {
    const lines = split(line, line.softBreaks);
    return lines.length > 1 && standAlone(lines.map(({ prose }) => prose)) ? lines : [line];
  });
}

/** Returns the place of a flat text in the document. */
export function placeOf(flat: FlatText): TextRange {
  const from = flat.text.search(/\S/);
  return flat.range(Math.max(from, 0), flat.text.trimEnd().length);
}

function standAlone(lines: readonly string[]): boolean {
  if (lines.every((line) => marked.test(line))) return true;
  const [last, ...before] = [...lines].reverse();
  return (
    lines.every((line) => opens.test(line)) &&
    before.every((line) => closes.test(line) || line.trim().length < fullLine) &&
    last !== undefined
  );
}

function split(flat: FlatText, breaks: readonly number[]): FlatText[] {
  const ends = [...breaks, flat.text.length];
  return ends
    .map((end, index) => slice(flat, index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end))
    .filter(({ text }) => text.trim() !== '');
}
