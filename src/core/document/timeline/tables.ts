import type { Table, TableCell, TableRow } from 'mdast';
import { rangeOf } from '../markdown';
import { findZones, shortZoneIn } from '../timeText/zones';
import { leadingTime, type LeadingTime, type TimeSpanText } from '../timeText/timeSpan';
import type { TextRange } from '../textRange';
import type { WrittenZone } from '../writtenTime';
import type { Draft, EntryDraft, Source } from './draft';
import { isStrong } from './lead';
import { plainText } from './plainText';

interface Columns {
  readonly time: number;
  /** Where the day stands in a column of its own. */
  readonly day: number | undefined;
  /** Where the end of a span stands in a column of its own. */
  readonly end: number | undefined;
}

interface ReadCell {
  readonly range: TextRange;
  readonly text: string;
  readonly lead: LeadingTime | undefined;
}

const timeHeader =
  /\b(?:times?|timestamp|dates?|when|days?|clock|hour|start(?:ed)?|from|at)\b|時刻|日時|日付|時間|日|^\W*(?:utc|gmt|[a-z]{1,4}t)\W*$/i;
const endHeader = /^\W*(?:end(?:ed)?|until|to|finish(?:ed)?)\b|終了|まで/i;
const indexHeader = /^\W*(?:#|no\.?|nr\.?|id|step|番号|項番)?\W*$/i;
/** What a milestone table has in its first column: its times are in the order of the template. */
const milestoneName =
  /^\W*(?:time (?:of|to) )?(?:impact |incident |outage )?(?:start(?:ed)?|began|begin(?:ning)?|detect(?:ed|ion)|acknowledged?|identified|mitigat(?:ed|ion)|resol(?:ved|ution)|end(?:ed)?|fixed|declared|recover(?:ed|y)|duration|total|ttd|tta|ttm|ttr|発生(?:日時)?|検知(?:日時)?|緩和|復旧(?:日時)?|解決|終息|開始|終了)\b|^(?:発生|検知|緩和|復旧|解決|終息|開始|終了)/i;
/** The row that a template gives to be filled in: "HH:mm", "YYYY-MM-DD HH:MM". */
const templateTime = /^[\s*_`]*(?:YYYY[-/]MM[-/]DD)?[\sT]*(?:HH:mm(?::ss)?|HH:MM(?::SS)?)?[\s*_`A-Z()]*$/;
const templateText =
  /^[^\p{L}\p{N}]*(?:(?:(?:a|short|brief)\s)*(?:event\s|incident\s)?(?:description|summary)(?:\sof\b.{0,40})?|event|what happened|イベント(?:の説明)?|出来事)?[^\p{L}\p{N}]*$/iu;

/** Returns the rows of a table that has a column of times, and what its header says of them; nothing for every other table. */
export function readTable(table: Table, source: Source, explicit: boolean): Draft[] {
  const [header, ...rows] = table.children;
  const width = header?.children.length ?? 0;
  if (!header || rows.length === 0) return [];
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => readCell(row.children[column], source)));
  const columns = columnsOf(header, cells, explicit);
  if (!columns || isMilestoneTable(columns, cells)) return [];
  const title = plainText([header.children[columns.time] ?? header]);
  const drafts: Draft[] = [{ kind: 'remark', range: rangeOf(header), text: title }];
  rows.forEach((row, index) => {
    const entry = entryOf(row, cells[index] ?? [], columns, zoneOfColumn(title));
    if (entry) drafts.push(entry);
  });
  return drafts;
}

function readCell(cell: TableCell | undefined, source: Source): ReadCell {
  const [first, last] = [cell?.children[0], cell?.children.at(-1)];
  const range = first && last ? { start: rangeOf(first).start, end: rangeOf(last).end } : { start: 0, end: 0 };
  const text = source.text.slice(range.start, range.end);
  return { range, text, lead: leadingTime(text, { offset: range.start, order: source.order }) };
}

function columnsOf(header: TableRow, cells: readonly (readonly ReadCell[])[], explicit: boolean): Columns | undefined {
  const titles = header.children.map((cell) => plainText([cell]));
  const share = (column: number, test: (lead: LeadingTime) => boolean): number =>
    cells.filter((row) => row[column]?.lead && test(row[column].lead)).length / cells.length;
  const isTimed = (column: number): boolean => {
    const named = timeHeader.test(titles[column] ?? '');
    const timed = share(column, ({ span }) => span.at.clock !== undefined || span.at.date !== undefined);
    const sure = share(column, isStrong);
    return named
      ? timed >= (explicit ? 0.2 : 0.6) || (explicit && column === 0 && cells.length <= 2 && timed > 0)
      : sure >= 0.6;
  };
  const candidates = titles.map((_, column) => column).filter(isTimed);
  const leading = candidates.find(
    (column) => column === 0 || timeHeader.test(titles[column] ?? '') || indexHeader.test(titles[column - 1] ?? ''),
  );
  const first = leading ?? candidates[0];
  if (first === undefined || (!explicit && first > 1)) return undefined;
  const hasClocks = (column: number): boolean => share(column, ({ span }) => span.at.clock !== undefined) > 0;
  const clock = candidates.find((column) => column !== first && hasClocks(column));
  if (!hasClocks(first) && clock !== undefined) {
    // Beside "Mon" the column that says which Monday tells more.
    const numbered = candidates.find((column) => column !== clock && share(column, hasDayNumber) > 0);
    return { time: clock, day: numbered ?? first, end: endOf(clock) };
  }
  const day = candidates.find(
    (column) => column !== first && !hasClocks(column) && share(first, ({ span }) => span.at.date !== undefined) === 0,
  );
  return { time: first, day, end: endOf(first) };

  function endOf(time: number): number | undefined {
    return endHeader.test(titles[time + 1] ?? '') && candidates.includes(time + 1) ? time + 1 : undefined;
  }
}

function hasDayNumber({ span }: LeadingTime): boolean {
  return span.at.date?.day !== undefined;
}

function isMilestoneTable({ time }: Columns, cells: readonly (readonly ReadCell[])[]): boolean {
  const names = time === 0 ? [] : cells.map((row) => row[0]?.text ?? '');
  return names.filter((name) => milestoneName.test(name)).length * 2 > cells.length;
}

function entryOf(
  row: TableRow,
  cells: readonly ReadCell[],
  columns: Columns,
  columnZone: WrittenZone | undefined,
): EntryDraft | undefined {
  const time = cells[columns.time];
  const day = columns.day === undefined ? undefined : cells[columns.day];
  const written = `${day?.text ?? ''} ${time?.text ?? ''}`;
  if (!time || written.trim() === '' || (templateTime.test(written) && /[A-Z]/i.test(written))) return undefined;
  const what = plainText(row.children.slice(columns.time + 1));
  if (time.lead?.span.at.unknown && templateText.test(what)) return undefined;
  const used = [columns.time, columns.day, columns.end];
  const others = row.children.filter((_, column) => !used.includes(column));
  const end = columns.end === undefined ? undefined : cells[columns.end]?.lead?.span.at;
  const span = joined(day?.lead?.span, time.lead?.span);
  return {
    kind: 'entry',
    container: 'table',
    range: rangeOf(row),
    span: span && end && !span.until ? { ...span, until: end } : span,
    columnZone,
    text: [time.lead ? '' : plainText(row.children.slice(columns.time, columns.time + 1)), plainText(others)]
      .filter(Boolean)
      .join(' '),
  };
}

/** The day of one column and the time of another. */
function joined(day: TimeSpanText | undefined, time: TimeSpanText | undefined): TimeSpanText | undefined {
  if (!day || !time) return time ?? day;
  const range = { start: Math.min(day.range.start, time.range.start), end: Math.max(day.range.end, time.range.end) };
  return time.at.date ? time : { ...time, range, at: { ...time.at, date: day.at.date, range } };
}

function zoneOfColumn(title: string): WrittenZone | undefined {
  return findZones(title, 0)[0]?.zone ?? shortZoneIn(title);
}
