import { distance } from 'fastest-levenshtein';

/**
 * Returns the candidate that a misspelt word most likely means, or undefined when none is near: at most a third of the letters differ,
 * or the same letters stand in another order; case and punctuation do not count. Of two that are equally near neither is meant.
 */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  const bare = bareWord(word);
  if (bare === '') {
    return undefined;
  }
  const [nearest, second] = [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: distanceOf(bare, bareWord(candidate)) }))
    .sort((a, b) => a.distance - b.distance);
  if (!nearest || nearest.distance > Math.max(1, Math.floor(bare.length / 3))) {
    return undefined;
  }
  // SEV-9 is as near to SEV-1 as to SEV-2: a guess would be wrong more often than right.
  const unclear = nearest.distance > 0 && second?.distance === nearest.distance;
  return unclear ? undefined : nearest.candidate;
}

/** Two letters that were swapped are one slip, which the Levenshtein distance counts as two. */
function distanceOf(word: string, candidate: string): number {
  const swapped = word !== candidate && sorted(word) === sorted(candidate);
  return swapped ? 1 : distance(word, candidate);
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}

function bareWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
}
