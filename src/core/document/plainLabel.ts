import type { Paragraph } from 'mdast';
import { paragraphOf, textAfter, type BoldLabel } from './boldLabel';
import { rangeOf } from './markdown';

/** A title alone on the first line of a paragraph: before a colon ("User impact:"), behind signs without a blank ("##Impact"), or marked as in Japanese mail ("■ 概要", 【概要】). */
const plainTitle =
  /^(?:#{1,6}[ \t]{0,4}([^\s#][^\r\n]{0,80})|([\p{L}][^\r\n:：.。,、]{1,60})[:：]|([■◆●▼□◇▪【][ \t]{0,4}[^\r\n]{1,40}))[ \t]{0,20}(?:\r?\n|$)/u;
/** Some words with capitals and nothing else, as a paragraph of their own: "Action Items" above a list. */
const loneTitle = /^(\p{Lu}[\p{L}']+(?: [\p{L}']+){1,4})$/u;
/** Words that, without marks, more often begin a sentence's list than a section. */
const weakTitle =
  /^(?:fix(?:es)?|problem|response|solution|reasons?|events|effects|description|links|tasks|notes?|対応|対処|事象|発見|対策|参考|補足)\s*$/i;

/** Returns the plain title that a paragraph begins with, in the form of a label. */
export function plainLabel(paragraph: Paragraph): BoldLabel | undefined {
  const [first, ...others] = paragraph.children;
  const match = first?.type === 'text' ? plainTitle.exec(first.value) : null;
  const lone = first?.type === 'text' && others.length === 0 ? loneTitle.exec(first.value)?.[1] : undefined;
  if (lone !== undefined) {
    return { name: lone, range: rangeOf(paragraph), alone: true, rest: undefined };
  }
  const name = (match?.[1] ?? match?.[2] ?? match?.[3])?.replace(/[ \t#]{1,20}$/, '');
  if (first?.type !== 'text' || !match || name === undefined || weakTitle.test(name)) {
    return undefined;
  }
  const endsInLine = match[0].endsWith('\n') || others.length === 0 || others[0]?.type === 'break';
  const rest = textAfter(first, match[0].length);
  const { start } = rangeOf(paragraph);
  return endsInLine
    ? {
        name,
        range: { start, end: start + match[0].trimEnd().length },
        alone: true,
        rest: paragraphOf(rest ? [rest, ...others] : others),
      }
    : undefined;
}
