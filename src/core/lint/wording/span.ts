/** A stretch of a sentence's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Returns where a pattern matches, or its group `mark` where it has one. */
export function spanOf(match: RegExpExecArray): Span {
  const marked = match.groups?.['mark'];
  const start = match.index + (marked === undefined ? 0 : match[0].indexOf(marked));
  return { start, end: start + (marked ?? match[0]).length };
}
