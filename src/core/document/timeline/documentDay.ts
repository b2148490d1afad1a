import type { Nodes } from 'mdast';
import { Temporal } from 'temporal-polyfill';
import { frontMatterText } from '../frontMatter';
import { rangeOf } from '../markdown';
import type { DocumentOutline } from '../outline';
import { resolveDate } from '../timeText/resolve';
import type { DayOrder } from '../timeText/timePart';
import { findTimeSpans, type MomentText } from '../timeText/timeSpan';
import { plainText } from './plainText';

/** The day on which a document says that its incident began. */
export interface DocumentDay {
  readonly date: Temporal.PlainDate | undefined;
  /** Whether the document says so of the incident; a file may be named after its publication, and a sentence may tell of another day. */
  readonly certain: boolean;
}

const startKeys = [
  'started',
  'start',
  'start_time',
  'incident_start',
  'detected',
  'incident_date',
  'incident-date',
  'date_of_incident',
  'occurred',
];
const dateKeys = ['date', 'resolved'];
/** What stands before the day of the incident in lists and tables of facts. */
const dayLabel =
  /^[\s*_`>|•-]*(?:(?:incident|outage|event)\s)?(?:dates?(?: and times?)?(?: of (?:the )?(?:incident|outage|event))?|day|when|from|until|time|period|window|start(?:ed|s)?(?: (?:at|time|date))?|occurred(?: at| on)?|began|発生(?:日時?|時刻)?|障害発生(?:日時?|時刻)?|発生期間|影響期間|障害期間|対象期間|日時|日付|検知(?:日時?|時刻)?|復旧(?:日時?|時刻)?)[\s*_`|]*[:：|]?[\s*_`|]*/i;
const firstParagraphs = 12;
/** A report is written within this many days. */
const reportDays = 21;

/** Returns the day of a document's incident: from its front matter, its facts, its title, its first sentences or its file name, in this order. */
export function readDocumentDay(
  { frontMatter, title, root, path, text }: DocumentOutline,
  order: DayOrder | undefined,
): DocumentDay {
  const fileDay = fileNameDay(path);
  const frontMatterDay = firstOf(dateKeys.map((key) => dayIn(frontMatterText(frontMatter, key))));
  const near = frontMatterDay ?? fileDay;
  const stated =
    firstOf(startKeys.map((key) => dayIn(frontMatterText(frontMatter, key)))) ??
    factDay() ??
    dayIn(frontMatterText(frontMatter, 'title')) ??
    dayIn(title?.text);
  if (stated) return { date: stated, certain: isNear(stated, fileDay) };
  const told = toldDay();
  if (told) return { date: told, certain: isNear(told, near) };
  // The front matter of a blog says when something was published, and its files are named after that.
  const isPublished =
    frontMatterText(frontMatter, 'layout') !== undefined || /(?:^|[/_-])(?:posts?|blog|news)\//.test(path);
  return { date: near, certain: !isPublished && isNear(near, fileDay) && isNear(near, frontMatterDay) };

  function dayIn(written: string | undefined, expected = false): Temporal.PlainDate | undefined {
    return written === undefined ? undefined : firstDay(written, expected, undefined);
  }

  function firstDay(
    written: string,
    expected: boolean,
    close: Temporal.PlainDate | undefined,
  ): Temporal.PlainDate | undefined {
    for (const { at, until } of findTimeSpans(written.slice(0, 600), { order, expected })) {
      const date = resolveDate(withYear(at, until).date, { date: close }).date;
      if (date && at.date?.day !== undefined) return date;
    }
    return undefined;
  }

  /** The lists, lines and tables of facts at the top: "**Date**: 2026-11-23", "| 発生日時 | 2026-11-23 14:05 |". */
  function factDay(): Temporal.PlainDate | undefined {
    for (const line of headLines()) {
      const label = dayLabel.exec(line)?.[0];
      const day =
        label !== undefined && /[:：|*]/.test(label) ? firstDay(line.slice(label.length), true, near) : undefined;
      if (day) return day;
    }
    return undefined;
  }

  function toldDay(): Temporal.PlainDate | undefined {
    for (const paragraph of root.children.filter((node) => node.type === 'paragraph').slice(0, firstParagraphs)) {
      const day = firstDay(plainText([paragraph]), false, near);
      if (
        day &&
        (near === undefined || (distance(day, near) <= reportDays && Temporal.PlainDate.compare(day, near) <= 0))
      )
        return day;
    }
    return undefined;
  }

  function headLines(): string[] {
    return root.children
      .slice(0, firstParagraphs)
      .filter((node: Nodes) => node.type === 'paragraph' || node.type === 'list' || node.type === 'table')
      .flatMap((node) => text.slice(rangeOf(node).start, rangeOf(node).end).split(/\r?\n/).slice(0, 40));
  }
}

/** The day in the name of a file, or of the folder that it is in: "2026-11-23-checkout.md", "20261123_checkout.md", "incident-2026-11-23.md". */
function fileNameDay(path: string): Temporal.PlainDate | undefined {
  const match = /(?<!\d)(20\d{2})([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(
    path.split('/').slice(-2).join('/'),
  );
  const [, year, , month, day] = match ?? [];
  try {
    return match
      ? Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day) }, { overflow: 'reject' })
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether two days can be told of one incident; a day that is not known contradicts nothing. */
function isNear(a: Temporal.PlainDate | undefined, b: Temporal.PlainDate | undefined): boolean {
  return a === undefined || b === undefined || distance(a, b) <= reportDays;
}

/** "From April 6 to April 11, 2026": the year stands with the second day. */
function withYear(at: MomentText, until: MomentText | undefined): MomentText {
  return at.date && until?.date?.year !== undefined && at.date.year === undefined && at.date.day !== undefined
    ? { ...at, date: { ...at.date, year: until.date.year } }
    : at;
}

function firstOf(dates: readonly (Temporal.PlainDate | undefined)[]): Temporal.PlainDate | undefined {
  return dates.find((date) => date !== undefined);
}

function distance(a: Temporal.PlainDate, b: Temporal.PlainDate): number {
  return Math.abs(a.until(b).days);
}
