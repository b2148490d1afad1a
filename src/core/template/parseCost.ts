/** No page needs nearly as many; at these numbers a template is still read in a tenth of a second. */
const mostTags = 2000;
const mostBlocks = 200;
const mostBrackets = 500;

const tag = /\{\{/g;
const block = /\{\{~?(?:[#^]|\s*else\b)/g;
const bracket = /\(/g;

/**
 * Returns whether Handlebars might take seconds or minutes to read a template: it slows down with the square of how many tags there are and
 * of how deep blocks, `else if` chains and sub-expressions are nested. They are counted wherever they stand, so that no comment or string can hide them.
 * @param sources the template, and each partial as often as it is used: together they may cost as much as if they were one
 */
export function isCostlyToParse(...sources: readonly string[]): boolean {
  return count(sources, tag) > mostTags || count(sources, block) > mostBlocks || count(sources, bracket) > mostBrackets;
}

function count(texts: readonly string[], pattern: RegExp): number {
  const counts = new Map<string, number>();
  return texts.reduce((sum, text) => {
    const found = counts.get(text) ?? text.match(pattern)?.length ?? 0;
    counts.set(text, found);
    return sum + found;
  }, 0);
}
