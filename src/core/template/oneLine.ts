/** Headings, cells and front matter values are lines: white space and control characters become single spaces. Half a surrogate pair cannot be saved. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Returns whether a reader sees anything of a text: joiners, fillers and marks of direction alone would leave a heading that looks empty. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/u.test(text);
}
