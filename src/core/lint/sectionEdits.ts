import { endOfLine } from '../document/frontMatter';
import { parseMarkdown, rangeOf } from '../document/markdown';
import type { Postmortem } from '../document/postmortem';
import type { Section } from '../document/section';
import type { TextEdit } from '../document/textEdit';

/** The sections of a document between which something belongs, as far as they are there. */
interface Neighbours {
  readonly previous: Section | undefined;
  readonly next: Section | undefined;
}

/**
 * Returns the edit that puts a new section at its place, with a blank line around it; undefined where a heading would not be read as one,
 * in a code block or comment that is never closed.
 */
export function insertSection(postmortem: Postmortem, markdown: string, neighbours: Neighbours): TextEdit | undefined {
  const { text } = postmortem;
  const place = neighbours.previous?.range.end ?? neighbours.next?.range.start ?? text.length;
  if (place === text.length && !canEndWithSection(postmortem)) {
    return undefined;
  }
  const newline = endOfLine(text);
  const gap = missingNewlines(text, place);
  const body = markdown.trimEnd().replace(/\r?\n/g, newline);
  // What is missing of a blank line before the section is left out after it: several inserted at one place then stay one blank line apart.
  return { range: { start: place, end: place }, newText: newline.repeat(gap) + body + newline.repeat(2 - gap) };
}

/** Returns the edits that move a section, with all that is under it, to another place; undefined where that would not keep it whole. */
export function moveSection(
  postmortem: Postmortem,
  { range }: Section,
  { previous, next }: Neighbours,
): readonly TextEdit[] | undefined {
  const { text } = postmortem;
  const place = previous?.range.end ?? next?.range.start;
  const isLast = range.end === text.length;
  if (place === undefined || (place >= range.start && place <= range.end) || !canEndWithSection(postmortem)) {
    return undefined;
  }
  const newline = endOfLine(text);
  const body = text.slice(range.start, range.end).trimEnd();
  const before = newline.repeat(missingNewlines(text, place));
  const after = place === text.length ? newline : newline.repeat(2);
  const gone = isLast ? { start: text.slice(0, range.start).trimEnd().length, end: range.end } : range;
  return [
    { range: gone, newText: isLast ? newline : '' },
    { range: { start: place, end: place }, newText: before + body + after },
  ];
}

/** How many line ends are missing of a blank line before a place. */
function missingNewlines(text: string, place: number): number {
  const before = text.slice(Math.max(0, place - 4), place);
  return before === '' || /\r?\n\r?\n$/.test(before) ? 0 : before.endsWith('\n') ? 1 : 2;
}

/** Returns whether a heading at the end of the text would be one: inside a code block or a comment that is never closed it is not. */
function canEndWithSection({ text, root }: Postmortem): boolean {
  const last = root.children.at(-1);
  if (last?.type !== 'code' && last?.type !== 'html') {
    return true;
  }
  return parseMarkdown(`${text.slice(rangeOf(last).start)}\n\n## Probe`).children.at(-1)?.type === 'heading';
}
