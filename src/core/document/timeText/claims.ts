import type { TextRange } from '../textRange';

/**
 * Returns a function that claims a range of a text for one reading: true when nothing in it was claimed before. Looking each range up in
 * a list of the others would take minutes for a line of many thousand times.
 */
export function claimsOf(length: number, offset: number): (range: TextRange) => boolean {
  const claimed = new Uint8Array(length);
  return ({ start, end }) => {
    if (claimed.subarray(start - offset, end - offset).includes(1)) {
      return false;
    }
    claimed.fill(1, start - offset, end - offset);
    return true;
  };
}
