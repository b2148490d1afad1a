import type { Inspection } from '../../src/core/inspect';
import type { CorpusDocument } from './documents';
import type { LabelRow, Labels } from './labels';
import { Score } from './score';

type Timeline = Inspection['timelines'][number];
type Entry = Timeline['entries'][number];

/** Scores the entries of each labelled block, its container, its zone, its first and last moment, and what is out of order. */
export function scoreTimelines(documents: ReadonlyMap<string, CorpusDocument>, labels: Labels): Score[] {
  const entries = new Score('timeline entries');
  const container = new Score('timeline container');
  const zone = new Score('timeline zone stated');
  const ends = new Score('timeline first and last');
  const order = new Score('timeline order');
  for (const [file, rows] of groupByFile(labels.rows('timeline'))) {
    const document = documents.get(file);
    if (!document) continue;
    const counts = (key: string): boolean => !labels.isExcepted('timeline', file, key);
    const blocks = assignToBlocks(document.inspection.timelines, rows);
    for (const [row, timelines] of blocks) {
      const found = timelines.flatMap((timeline) => timeline.entries).sort((a, b) => a.line - b.line);
      const line = row === undefined ? found[0]?.line : (spanOf(row)?.[0] ?? found[0]?.line);
      if (counts('entries')) entries.addCounts(file, line, found.length, Number(row?.cell('n_entries') ?? 0));
      const largest = [...timelines].sort((a, b) => b.entries.length - a.entries.length)[0];
      if (!row || row.cell('role') === 'none') continue;
      if (counts('container')) compareContainer(row, largest);
      if (counts('zone')) compareZone(row, timelines, line);
      if (counts('first')) compareMoment(ends, row, 'first', found[0], line);
      if (counts('last')) compareMoment(ends, row, 'last', found.at(-1), found.at(-1)?.line);
    }
    if (counts('order')) compareOrder(order, document, rows);
  }
  return [entries, container, zone, ends, order];

  function compareContainer(row: LabelRow, found: Timeline | undefined): void {
    const labelled = row.cell('container');
    if (found === undefined) container.addMissed(row.file, undefined, labelled);
    else if (found.container === labelled) container.hit();
    else container.addOther(row.file, found.line, `${found.container}, labelled ${labelled}`);
  }

  function compareZone(row: LabelRow, found: readonly Timeline[], line: number | undefined): void {
    const labelled = row.cell('tz_stated') === 'yes';
    const stated = found.some(({ zoneStated }) => zoneStated);
    if (stated && labelled) zone.hit();
    else if (stated) zone.addWrong(row.file, line, 'a zone is read, none is stated');
    else if (labelled) zone.addMissed(row.file, line, row.cell('tz_text'));
  }
}

/** A moment of the labels that a reader can be held to: a date, or a date and a time. */
const definite = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/;
const timeAlone = /^T(\d{2}:\d{2})/;

function compareMoment(
  score: Score,
  row: LabelRow,
  column: 'first' | 'last',
  entry: Entry | undefined,
  line: number | undefined,
): void {
  const labelled = row.cell(column);
  const found = entry?.certain === true ? entry.local : null;
  const text = `${column} ${found ?? 'none'}, labelled ${labelled}`;
  if (timeAlone.test(labelled)) {
    // The label leaves the day open, and so may the reader; a time that differs is wrong all the same.
    const time = timeAlone.exec(labelled)?.[1] ?? '';
    if (found !== null && !found.includes(`T${time}`)) score.addWrong(row.file, line, text);
    else score.note(row.file, line, text);
  } else if (!definite.test(labelled)) {
    if (found !== null) score.addWrong(row.file, line, text);
  } else if (found === null) {
    score.addMissed(row.file, line, `${text}${entry?.local ? ` (uncertain: ${entry.local})` : ''}`);
  } else if (isSameMoment(found, labelled)) {
    score.hit();
  } else {
    score.addOther(row.file, line, text);
  }
}

/** Seconds count where both sides have them. */
function isSameMoment(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.includes('T') === b.includes('T') && a.slice(0, length) === b.slice(0, length);
}

function compareOrder(score: Score, document: CorpusDocument, rows: readonly LabelRow[]): void {
  const labelled = new Set(
    rows.flatMap((row) =>
      row
        .cell('inversion_lines')
        .split(/[,; ]+/)
        .filter(Boolean)
        .map(Number),
    ),
  );
  const found = new Set(document.final.filter(({ rule }) => rule === 'timeline-order').map(({ line }) => line));
  for (const line of found) {
    if (labelled.has(line)) score.hit();
    else score.addWrong(document.file, line, document.lines[line - 1] ?? '');
  }
  for (const line of labelled) {
    if (!found.has(line)) score.addMissed(document.file, line, document.lines[line - 1] ?? '');
  }
}

/** Gives each timeline that was read to the labelled block in whose lines most of its entries stand; those of none come under undefined. */
function assignToBlocks(
  timelines: readonly Timeline[],
  rows: readonly LabelRow[],
): Map<LabelRow | undefined, readonly Timeline[]> {
  const blocks = new Map<LabelRow | undefined, Timeline[]>(rows.map((row) => [row, []]));
  for (const timeline of timelines) {
    const shares = rows.map((row) => ({ row, share: entriesIn(timeline, spanOf(row)) }));
    const best = shares.sort((a, b) => b.share - a.share)[0];
    const block = best && best.share > 0 ? best.row : undefined;
    blocks.set(block, [...(blocks.get(block) ?? []), timeline]);
  }
  return blocks;
}

function entriesIn({ entries }: Timeline, span: readonly [number, number] | undefined): number {
  return span === undefined ? 0 : entries.filter(({ line }) => line >= span[0] && line <= span[1]).length;
}

function spanOf(row: LabelRow): readonly [number, number] | undefined {
  const [first, last] = row.cell('entry_line_span').split('-').map(Number);
  return first === undefined || last === undefined ? undefined : [first, last];
}

function groupByFile(rows: readonly LabelRow[]): Map<string, LabelRow[]> {
  const groups = new Map<string, LabelRow[]>();
  for (const row of rows) groups.set(row.file, [...(groups.get(row.file) ?? []), row]);
  return groups;
}
