import type { TextRange } from '../textRange';

const sentenceEnd = /(?<![.!?])[.!?]{1,20}["'”’)\]*_]{0,5}(?=\s)|[。！？]+[」』）)”]*|\u2029/g;
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|incl|resp|ca|c|no|nr|fig|mr|mrs|ms|dr|st|min|sec|hrs?|a\.m|p\.m)\.$/i;

/** Returns where the sentences of a text are, without the space around them. */
export function sentenceSpans(text: string): TextRange[] {
  const spans: TextRange[] = [];
  let start = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (!match[0].startsWith('.') || endsSentence(text, end)) {
      addTrimmed(start, end);
      start = end;
    }
  }
  addTrimmed(start, text.length);
  return spans;

  function addTrimmed(from: number, to: number): void {
    const piece = text.slice(from, to);
    const trimmed = piece.trim();
    if (trimmed !== '') {
      const begin = from + piece.indexOf(trimmed);
      spans.push({ start: begin, end: begin + trimmed.length });
    }
  }
}

/** A full stop before a small letter ends an abbreviation. */
function endsSentence(text: string, end: number): boolean {
  return (
    !/^\s{1,9}\p{Ll}/u.test(text.slice(end, end + 10)) && !abbreviation.test(text.slice(Math.max(0, end - 10), end))
  );
}
