import type { Span } from './span';

/** Returns a function that finds a team's words: whole words in scripts that put spaces between them, else anywhere. */
export function wordFinder(words: readonly string[]): (text: string) => Span | undefined {
  const pattern = wordsPattern(words);
  return (text) => {
    const match = pattern?.exec(text);
    return match ? { start: match.index, end: match.index + match[0].length } : undefined;
  };
}

/** Returns a function that says whether a stretch of a text overlaps one of the words. */
export function wordOverlap(words: readonly string[]): (text: string, span: Span) => boolean {
  const pattern = wordsPattern(words, 'g');
  return (text, { start, end }) =>
    pattern !== undefined &&
    [...text.matchAll(pattern)].some(({ index, 0: word }) => index < end && index + word.length > start);
}

/** The words are plain text: nothing in them is special but the space, which stands for any run of spaces and line breaks. */
function wordsPattern(words: readonly string[], flags = ''): RegExp | undefined {
  const plain = words.map((word) => word.trim()).filter((word) => word !== '');
  const patterns = plain.map((word) => {
    const escaped = word
      .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      .replace(/['’]/g, "['’]")
      .replace(/\s+/g, '\\s+');
    return `${isSpaced(word[0]) ? '(?<![\\p{L}\\p{N}_])' : ''}${escaped}${isSpaced(word.at(-1)) ? '(?![\\p{L}\\p{N}_])' : ''}`;
  });
  return patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), `iu${flags}`);
}

function isSpaced(character = ''): boolean {
  return /[\p{L}\p{N}]/u.test(character) && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/u.test(character);
}
