import type { TextEdit } from '../document/textEdit';
import type { TextRange } from '../document/textRange';
import { message, type Message } from '../message';
import type { TemplateProblem } from './templateFile';

/** What is wrong in the text of a template, where, and what would correct it. */
export interface TemplateFinding {
  readonly message: Message;
  readonly range: TextRange;
  readonly fix?: { readonly title: Message; readonly edit: TextEdit };
}

/** Returns where in the text a problem is, and its correction. */
export function findingOf(
  { message: sentence, line, column, word, meant }: TemplateProblem,
  source: string,
): TemplateFinding {
  const wholeLine = lineRange(source, line);
  const range =
    (word === undefined ? undefined : wordRange(source, wholeLine, column ?? 1, word)) ?? trimmed(source, wholeLine);
  // Only what stands there in so many words can be replaced.
  const isWord = word !== undefined && source.slice(range.start, range.end) === word;
  return {
    message: sentence,
    range,
    ...(isWord &&
      meant !== undefined && {
        fix: { title: message('Change to “{0}”', meant), edit: { range, newText: meant } },
      }),
  };
}

/** A statement may begin on the line before the word; its first line is where the problem is said to be. */
function wordRange(source: string, { start, end }: TextRange, column: number, word: string): TextRange | undefined {
  const at = source.indexOf(word, Math.min(start + column - 1, end));
  return word === '' || at === -1 || at > end ? undefined : { start: at, end: at + word.length };
}

/** The lines of Handlebars, which are those of VS Code. */
function lineRange(source: string, line: number): TextRange {
  const breaks = [...source.matchAll(/\r\n?|\n/g)];
  const before = breaks[line - 2];
  const start = before ? before.index + before[0].length : 0;
  return { start, end: breaks[line - 1]?.index ?? source.length };
}

/** An empty line is underlined from its start to the next, or nothing would be seen. */
function trimmed(source: string, { start, end }: TextRange): TextRange {
  const text = source.slice(start, end);
  const blank = text.length - text.trimStart().length;
  return text.trim() === ''
    ? { start, end: Math.min(end + 1, source.length) }
    : { start: start + blank, end: start + text.trimEnd().length };
}
