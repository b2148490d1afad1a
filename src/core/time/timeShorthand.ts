const aboutBefore = /^(?:~|≈|約|ca?\.\s?|about\s|around\s|at\s)\s*/i;
const aboutAfter = /(?:頃|ごろ|ぐらい|くらい)$/;

/** How people shorten a time, and the form of it that a parser of phrases knows. */
const shorthands: readonly (readonly [written: RegExp, meant: string])[] = [
  [/^just now$/i, 'now'],
  // As logs have it; a whole ISO moment with Z never comes this far.
  [/^(.*\d:\d{2}(?::\d{2})?)\s?Z$/i, '$1 UTC'],
  [/^(\d{1,2})[.h](\d{2})$/i, '$1:$2'],
  [/^([01]\d|2[0-3])([0-5]\d)$/, '$1:$2'],
  [/^(?:昨夜|昨晩)の?/, '昨日の'],
  [/^今朝の?/, '今日の'],
];

/** Returns a typed time with its shorthand written out: `14.05` and `1405` are `14:05`, `~14:05` and `14:05頃` too; other text is returned as it is. */
export function writeOut(text: string): string {
  const exact = text.replace(aboutBefore, '').replace(aboutAfter, '');
  return shorthands.reduce((written, [pattern, meant]) => written.replace(pattern, meant), exact);
}
