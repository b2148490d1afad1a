import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parsePostmortem } from '../../../../src/core/document/postmortem';
import { inspectPostmortem, type Inspection } from '../../../../src/core/inspect';
import type { CorpusDocument, LineFinding } from '../../../../scripts/corpus/documents';
import { readLabels, type LabelName, type Labels } from '../../../../scripts/corpus/labels';
import type { Score } from '../../../../scripts/corpus/score';

export const file = 'team/2026-11-23-checkout.md';

/** Writes files into a new folder, which lives as long as `use` runs. */
export function withFolder<Result>(files: Readonly<Record<string, string>>, use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-corpus-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns labels of one kind for one document, each row as an object of its cells. */
export function labelsOf(
  label: LabelName,
  rows: readonly Readonly<Record<string, string | number>>[],
  exceptions: readonly string[] = [],
): Labels {
  const columns = [...new Set(['file', ...rows.flatMap((row) => Object.keys(row))])];
  const lines = rows.map((row) => columns.map((column) => ({ file, ...row })[column] ?? '').join('\t'));
  const files = {
    [`labels/${label}.tsv`]: [columns.join('\t'), ...lines, ''].join('\n'),
    'exceptions.tsv': exceptions.map((key) => `${label}\t${file}\t${key}\tbecause\n`).join(''),
  };
  return withFolder(files, (folder) => {
    const labels = readLabels(folder, join(folder, 'exceptions.tsv'));
    if (!labels) throw new Error('The folder has no labels.');
    return labels;
  });
}

/** Returns a document of the corpus as if it had been read and linted with this result. */
export function documentsOf(
  text: string,
  found: { readonly inspection?: Partial<Inspection>; readonly findings?: readonly Partial<LineFinding>[] } = {},
): ReadonlyMap<string, CorpusDocument> {
  const findings = (found.findings ?? []).map((finding): LineFinding => ({
    rule: 'blame',
    severity: 'warning',
    message: '',
    line: 1,
    start: 0,
    end: 1,
    ...finding,
  }));
  const inspection = { ...inspectPostmortem(parsePostmortem(text, { path: file })), ...found.inspection };
  const document = { file, lines: text.split('\n'), inspection, draft: findings, final: findings, milliseconds: 1 };
  return new Map([[file, document]]);
}

/** Returns what a score counted, as "name right/wrong/missed". */
export function counted(scores: readonly Score[]): string[] {
  return scores.map(({ name, right, wrong, missed }) => `${name} ${right}/${wrong}/${missed}`);
}
