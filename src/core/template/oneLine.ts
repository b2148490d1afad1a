/** Headings, cells and front matter values are lines: white space and control characters become single spaces. Half a surrogate pair cannot be saved. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
