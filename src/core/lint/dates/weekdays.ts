import { textBlocks } from '../../document/facts/textLines';
import type { Postmortem } from '../../document/postmortem';
import type { TextRange } from '../../document/textRange';
import { dayOrderOf } from '../../document/timeText/dates';
import type { DatePart, DayOrder } from '../../document/timeText/timePart';
import { findTimeSpans } from '../../document/timeText/timeSpan';
import { message } from '../../message';
import type { RuleReport } from '../rule';
import { dateOf } from './datedMoments';

const english = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const japanese = '月火水木金土日';
const name =
  /Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?/;
const inBrackets = /(?<=[(（]\s?)[月火水木金土日](?=\s?(?:曜日?)?\s?[)）])/;

/** Returns the weekdays that are not those of the date that they stand with: "Wednesday 5 December 2019". */
export function wrongWeekdays({ root, text }: Postmortem): RuleReport[] {
  const order = dayOrderOf(text);
  const { lines, tables } = textBlocks(root, text);
  const pieces = [
    ...lines.filter(({ quoted }) => !quoted),
    ...tables.flatMap((rows) => rows.flatMap(({ cells }) => cells)),
  ];
  return pieces.flatMap((piece) =>
    datesIn(withoutCode(piece.text), piece.start, order).flatMap((part): RuleReport[] => {
      if (part.weekday === undefined) return [];
      const date = dateOf(part);
      const place = date && date.dayOfWeek !== part.weekday ? weekdayIn(text, part.range) : undefined;
      if (!date || !place) return [];
      const written = text.slice(place.start, place.end);
      const right = weekdayLike(written, date.dayOfWeek);
      return [
        {
          message: message('{0} is “{1}”, not “{2}”.', date.toString(), right, written),
          range: part.range,
          fixes: [
            {
              title: message('Replace “{0}” with “{1}”', written, right),
              edits: [{ range: place, newText: right }],
              preferred: false,
              safe: false,
            },
          ],
        },
      ];
    }),
  );
}

/** Weekday and date may stand in one ("Wednesday 4 December 2019") or side by side ("Friday, 2026-11-20"). */
function datesIn(source: string, offset: number, order: DayOrder | undefined): DatePart[] {
  return findTimeSpans(source, { offset, order }).flatMap(({ at, until }) =>
    [at.date, until?.date].flatMap((date) => date ?? []),
  );
}

function weekdayIn(text: string, { start, end }: TextRange): TextRange | undefined {
  const match = name.exec(text.slice(start, end)) ?? inBrackets.exec(text.slice(start, end));
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : undefined;
}

function weekdayLike(written: string, dayOfWeek: number): string {
  if (written.length === 1) return japanese.charAt(dayOfWeek - 1);
  const full = english[dayOfWeek - 1] ?? '';
  return /day$/.test(written) ? full : full.slice(0, 3);
}

function withoutCode(source: string): string {
  return source.replace(/`[^`\n]{0,300}`/g, (code) => ' '.repeat(code.length));
}
