/** A place in a text as people and tools count it, both from 1; columns are UTF-16 units, as in VS Code. */
interface LinePosition {
  readonly line: number;
  readonly column: number;
}

const lineEnd = /\r\n|\r|\n/g;

/** Returns a function that gives the position of an offset in a text; the lines are counted once, as VS Code counts them. */
export function linePositions(text: string): (offset: number) => LinePosition {
  const starts = [0, ...Array.from(text.matchAll(lineEnd), (match) => match.index + match[0].length)];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
