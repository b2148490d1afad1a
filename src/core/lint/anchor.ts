import type { Postmortem } from '../document/postmortem';
import type { TextRange } from '../document/textRange';

/** Returns where a finding about the whole document is shown: its title, else its first line that is not blank and not front matter. */
export function documentAnchor({ title, text, frontMatter }: Postmortem): TextRange {
  if (title) {
    return title.range;
  }
  const bodyStart = frontMatter?.range.end ?? 0;
  const line = /^[^\S\r\n\u2028\u2029]*\S.*$/m.exec(text.slice(bodyStart));
  const start = line ? bodyStart + line.index : 0;
  return line ? { start, end: start + line[0].trimEnd().length } : firstLine(text);
}

function firstLine(text: string): TextRange {
  const end = text.search(/\r?\n/);
  return { start: 0, end: end === -1 ? text.length : end };
}

/** Returns the range of a front matter key's value where it has one, else of the key, else the anchor of the document. */
export function keyAnchor(postmortem: Postmortem, key: string): TextRange {
  const entry = postmortem.frontMatter?.entries.get(key);
  if (!entry) {
    return postmortem.frontMatter ? { start: 0, end: 3 } : documentAnchor(postmortem);
  }
  return entry.valueRange.end > entry.valueRange.start ? entry.valueRange : entry.keyRange;
}
