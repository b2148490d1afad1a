import { message, type Message } from '../message';

/** No page needs nearly as many; at these numbers a template is still read in a tenth of a second. */
const mostTags = 2000;
const mostBlocks = 200;
const mostBrackets = 500;

/** No page has nearly as many; at this number the Markdown is still read in a second or two. */
const mostCells = 20_000;

const tag = /\{\{/g;
const block = /\{\{~?(?:[#^]|\s*else\b)/g;
const bracket = /\(/g;
const blankLines = /\n(?:[ \t>]*\n)+/;
/** The line under the head of a table, in a quotation or not. */
const delimiterRow = /^[ \t>]*[|:-][|: \t-]*$/;

/**
 * Returns whether Handlebars might take seconds or minutes to read a template: it slows down with the square of how many tags there are and
 * of how deep blocks, `else if` chains and sub-expressions are nested. They are counted wherever they stand, so that no comment or string can hide them.
 * @param sources the template, and each partial as often as it is used: together they may cost as much as if they were one
 */
export function isCostlyToParse(...sources: readonly string[]): boolean {
  return count(sources, tag) > mostTags || count(sources, block) > mostBlocks || count(sources, bracket) > mostBrackets;
}

/**
 * Returns whether it might take seconds to read the tables of a Markdown text: a row costs as much as the table has columns, however few
 * of its cells are written. What is counted is never less than what is there.
 */
export function hasCostlyTables(markdown: string): boolean {
  const blocks = markdown.replace(/\r\n?/g, '\n').split(blankLines);
  const cells = blocks.map((block) => {
    const lines = block.split('\n');
    const columns = lines
      .map((line) => (delimiterRow.test(line) ? (line.match(/-+/g)?.length ?? 0) : 0))
      .reduce((most, each) => Math.max(most, each), 0);
    // A row may also have more cells than the table has columns: they are read, and left out.
    return columns && lines.reduce((sum, line) => sum + Math.max(columns, line.match(/\|/g)?.length ?? 0), 0);
  });
  return cells.reduce((sum, each) => sum + each, 0) > mostCells;
}

/** Returns what is said of a template with costly tables, and of a page that is copied. */
export function tooManyCells(): Message {
  return message('The tables of the template have too many cells.');
}

function count(texts: readonly string[], pattern: RegExp): number {
  const counts = new Map<string, number>();
  return texts.reduce((sum, text) => {
    const found = counts.get(text) ?? text.match(pattern)?.length ?? 0;
    counts.set(text, found);
    return sum + found;
  }, 0);
}
