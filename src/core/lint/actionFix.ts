import type { ActionItem } from '../document/actionItem';
import { documentLanguage } from '../document/language';
import type { TextEdit } from '../document/textEdit';
import type { TextRange } from '../document/textRange';

/** What is written behind an action that has no place for it. */
const labels = {
  owner: { en: ' (owner: {0})', ja: '（担当: {0}）' },
  due: { en: ' (due: {0})', ja: '（期限: {0}）' },
} as const;

/**
 * Returns the edit that gives an action its owner or due date: in the cell or behind the label that asks for it, else in brackets behind
 * what is to be done; undefined where there is no good place for it, as in a table without such a column.
 */
export function factEdit(
  text: string,
  action: ActionItem,
  fact: keyof typeof labels,
  place: TextRange | undefined,
  value: string,
): TextEdit | undefined {
  if (action.container === 'table') {
    return place && { range: place, newText: ` ${value} `.padEnd(place.end - place.start) };
  }
  if (place) {
    const isGlued = place.start === place.end && !/\s/.test(text[place.start - 1] ?? ' ');
    return { range: place, newText: isGlued ? ` ${value}` : value };
  }
  if (action.container === 'heading') return undefined;
  const line = /^[^\r\n]*?(?=(?:\s|<br\s?\/?>|\\){0,20}(?:[\r\n]|$))/i.exec(text.slice(action.textRange.end));
  const end = action.textRange.end + (line?.[0].length ?? 0);
  return { range: { start: end, end }, newText: labels[fact][documentLanguage(text)].replace('{0}', () => value) };
}
