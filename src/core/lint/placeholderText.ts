const wordsInBrackets = 'describe|fill in|your|name of|link to|date|time|who|what|TODO|TBD|TBC|FIXME|\\?+';
/** Words that are also keys of a keyboard or marks of a changelog: placeholders only when something follows. */
const verbsInBrackets = 'insert|enter|add';
const inBrackets = `(?:(?:${wordsInBrackets})(?:\\s[^\\]>=\\r\\n]{0,60})?|(?:${verbsInBrackets})\\s[^\\]>=\\r\\n]{1,60})`;

/** Forms that templates leave for the author and that no finished sentence holds. */
const anywhere: readonly RegExp[] = [
  /\b(?:TBD|TBC)\b/g,
  new RegExp(`\\[${inBrackets}\\](?!\\()`, 'gi'),
  /\{\{ *[\w.-][\w. -]{0,40}\}\}/g,
  /\blorem ipsum\b/gi,
  /[（(]?(?:ここに[^。\r\n]{0,20}(?:記入|記載|入力|書)[^。\r\n）)]{0,10}|要記入|未記入)[）)]?/g,
  /[○〇]{2,}/g,
];

/** Forms that are placeholders where a value belongs, and ordinary words in a sentence: "a TODO in the code", "written as HH:MM". */
const asValue: readonly RegExp[] = [
  /\b(?:TODO|FIXME|XXX)\b(?!\s{0,9}:?\s{0,9}\S{1,99}\()(?!\s{1,9}(?:lists?|comments?|items?)\b)/g,
  /\b(?:tbd|tbc)\b(?=[ \t.]*$)/gim,
  /\b(?:YYYY[-/]MM[-/]DD|DD[-/.]MM[-/.]YYYY)(?:[T ]+HH:MM(?::SS)?)?\b/gi,
  /\bHH:MM(?::SS)?\b/gi,
];

const inHtml = new RegExp(`^<${inBrackets}>$`, 'i');
const wholeValue = /^(?:TODO|TBD|TBC|FIXME|XXX|\?+|<[^>@:/]+>|\[[^\]]+\]|YYYY-MM-DD.*|\{\{.*\}\})$/i;

/**
 * Returns the places of placeholders in running text, as pairs of offsets.
 * @param opens whether the text begins where a value would stand: at the start of a paragraph, an item or a cell, or after a label
 */
export function placeholdersIn(source: string, opens: boolean): [start: number, end: number][] {
  return [
    ...anywhere.flatMap((pattern) => [...source.matchAll(pattern)]),
    ...asValue.flatMap((pattern) => [...source.matchAll(pattern)].filter((match) => isValue(source, match, opens))),
  ].map((match) => [match.index, match.index + match[0].length]);
}

/** Returns whether an HTML tag is none, but a placeholder such as `<your name>`. */
export function isPlaceholderTag(html: string): boolean {
  return inHtml.test(html);
}

/** Returns whether a value of the front matter is nothing but a placeholder. */
export function isPlaceholderValue(value: string): boolean {
  return wholeValue.test(value.trim());
}

/** A line can be the whole document: no more of it is looked at than a label or a date before the value can need. */
const longestBefore = 200;

function isValue(source: string, { index, 0: text }: RegExpExecArray, opens: boolean): boolean {
  const nearby = source.slice(Math.max(0, index - longestBefore), index);
  const lineBreak = nearby.lastIndexOf('\n');
  const before = nearby.slice(lineBreak + 1);
  if (/[:：|]\s*$/.test(before)) {
    return true;
  }
  // A date may come first: "2026-11-23 HH:MM The alert".
  if (!/^[\s\d?/.~–-]*$/.test(before) || (lineBreak === -1 && index > longestBefore)) {
    return false;
  }
  // A sentence that is wrapped may happen to continue with the word: there it must look like a label, or be alone.
  const after = source.slice(index + text.length);
  return lineBreak === -1 ? opens : /^[ \t]*(?:[:：]|\r?\n|$)/.test(after);
}
