import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const labelNames = ['sections', 'timeline', 'durations', 'milestones', 'actions', 'language', 'traps'] as const;
export type LabelName = (typeof labelNames)[number];

/** One row of a label file; a column that is not there is empty. */
export interface LabelRow {
  readonly file: string;
  /** Counted from 1; 0 where the labels have no such column. */
  readonly line: number;
  readonly cell: (column: string) => string;
}

/** A label that a reader believes wrong, kept outside of the project: it is left out of the count. */
interface Exception {
  readonly label: string;
  readonly file: string;
  /** A line, or what of the row is meant ("last", "n_owner", "impact"); `*` for all of it. */
  readonly key: string;
}

/** The labels of a corpus: hand-made, tab separated, one header line, no quoting. */
export interface Labels {
  readonly rows: (label: LabelName) => readonly LabelRow[];
  /** Whether a label is left out, as a whole or in one of its keys. */
  readonly isExcepted: (label: LabelName, file: string, ...keys: (string | number)[]) => boolean;
  readonly exceptions: number;
}

/**
 * Returns the labels of a corpus, or undefined when it has none.
 * @param exceptions a file of `label`, `file`, `key` and reason, tab separated, without a header line
 */
export function readLabels(folder: string, exceptions: string | undefined): Labels | undefined {
  const directory = join(folder, 'labels');
  if (!existsSync(directory)) {
    return undefined;
  }
  const excepted = exceptions === undefined ? [] : readExceptions(exceptions);
  const tables = new Map(labelNames.map((label) => [label, readRows(join(directory, `${label}.tsv`))]));
  const isExcepted: Labels['isExcepted'] = (label, file, ...keys) =>
    excepted.some(
      (exception) =>
        exception.label === label &&
        exception.file === file &&
        (exception.key === '*' || keys.some((key) => String(key) === exception.key)),
    );
  return {
    rows: (label) => (tables.get(label) ?? []).filter(({ file, line }) => !isExcepted(label, file, line)),
    isExcepted,
    exceptions: excepted.length,
  };
}

function readRows(path: string): LabelRow[] {
  if (!existsSync(path)) {
    return [];
  }
  const [header = [], ...rows] = cellsOf(path);
  return rows.map((cells) => {
    const cell = (column: string): string => cells[header.indexOf(column)] ?? '';
    return { file: cell('file'), line: Number(cell('line')), cell };
  });
}

function readExceptions(path: string): Exception[] {
  return cellsOf(path).map(([label = '', file = '', key = '*']) => ({ label, file, key }));
}

function cellsOf(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
