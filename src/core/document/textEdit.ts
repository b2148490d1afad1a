import type { TextRange } from './textRange';

/** Replaces the text of a range; an empty range inserts, an empty text deletes. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/**
 * Returns the text with all edits applied at once.
 * @throws RangeError when two edits overlap, since the result would depend on their order.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    if (range.start < position) {
      throw new RangeError(`Two edits overlap at offset ${range.start}.`);
    }
    result += text.slice(position, range.start) + newText;
    position = range.end;
  }
  return result + text.slice(position);
}
