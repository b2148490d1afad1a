import { stringify } from 'yaml';
import { endOfLine, setFrontMatterValue } from './frontMatter';
import type { Postmortem } from './postmortem';
import type { TextEdit } from './textEdit';

/**
 * Returns the smallest edits that make a postmortem final: `status: final` and `finished`; the comments and the order of the front matter
 * stay. A document without front matter gets one. Undefined when its front matter cannot be read, since an edit could destroy it.
 * @param finished the moment as it is to be written, `2026-11-23T14:05+09:00`
 */
export function finishDocument(
  { text, frontMatter, title }: Pick<Postmortem, 'text' | 'frontMatter' | 'title'>,
  finished: string,
): TextEdit[] | undefined {
  const newline = endOfLine(text);
  if (!frontMatter) {
    const titleLine = title ? [`title: ${stringify(title.text, { lineWidth: 0 }).trimEnd()}`] : [];
    const lines = ['---', 'type: postmortem', ...titleLine, 'status: final', `finished: ${finished}`, '---', '', ''];
    return [{ range: { start: 0, end: 0 }, newText: lines.join(newline) }];
  }
  if (frontMatter.problems.length > 0) {
    return undefined;
  }
  return [
    setFrontMatterValue(text, frontMatter, 'status', 'final', 'title'),
    setFrontMatterValue(text, frontMatter, 'finished', finished, 'resolved'),
  ];
}
