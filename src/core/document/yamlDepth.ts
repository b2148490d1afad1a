const deepestBrackets = 100;
const deepestLine = /^[ \t]*(?:[-?:][ \t]+)*/;
const longestOpening = 400;

/**
 * Returns whether a YAML text nests deeper than anybody writes. Its parser calls itself for every level: thousands of brackets take it
 * minutes, or end the process where no error can be caught.
 */
export function nestsTooDeeply(yaml: string): boolean {
  let depth = 0;
  for (const line of yaml.split('\n')) {
    if (line.length > longestOpening && (deepestLine.exec(line)?.[0].length ?? 0) > longestOpening) {
      return true;
    }
    for (const [mark] of line.matchAll(/[[\]{}]/g)) {
      depth = Math.max(0, depth + (mark === '[' || mark === '{' ? 1 : -1));
      if (depth > deepestBrackets) {
        return true;
      }
    }
  }
  return false;
}
