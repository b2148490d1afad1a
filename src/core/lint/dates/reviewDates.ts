import { Temporal } from 'temporal-polyfill';
import { textBlocks } from '../../document/facts/textLines';
import type { Postmortem } from '../../document/postmortem';
import { dayOrderOf } from '../../document/timeText/dates';
import { message } from '../../message';
import type { RuleReport } from '../rule';
import { firstDay } from './dateFindings';
import { dateOf, datePartIn } from './datedMoments';

/** What is written of an incident, or said about it, comes after it. */
const afterwards =
  /^[\s*_`|]{0,9}(?:(?:date of (?:the )?)?(?:post-?mortem|incident review|retrospective|review)(?: meeting)?(?: date| held(?: on)?)?|reviewed(?: on| at)?|meeting date|レビュー(?:実施)?日|ポストモーテム(?:実施|作成)日|振り返り(?:実施)?日)[\s*_`]{0,6}[:：|][\s*_`|]{0,9}/i;
const valueLength = 40;

/** Returns the dates of reviews that lie before the incident. */
export function reviewsBefore(postmortem: Postmortem): RuleReport[] {
  const { text, root } = postmortem;
  const { lines, tables } = textBlocks(root, text);
  const rows = tables.flatMap((table) =>
    table.map(({ range }) => ({ start: range.start, text: text.slice(range.start, range.end) })),
  );
  const labels = [...lines, ...rows].flatMap((line) => {
    const label = afterwards.exec(line.text.slice(0, 120))?.[0];
    return label === undefined
      ? []
      : [{ start: line.start + label.length, end: line.start + label.length + valueLength }];
  });
  if (labels.length === 0) return [];
  const began = firstDay(postmortem);
  const order = dayOrderOf(text);
  return labels.flatMap(({ start, end }): RuleReport[] => {
    const part = datePartIn(text, { start, end: Math.min(end, text.length) }, order);
    const date = part && dateOf(part);
    if (!began || !date || Temporal.PlainDate.compare(date, began) >= 0 || part.range.start > start + 2) return [];
    const written = text.slice(part.range.start, part.range.end);
    return [
      {
        message: message('“{0}” is before the incident, which was on {1}.', written, began.toString()),
        range: part.range,
        fixes: [],
      },
    ];
  });
}
