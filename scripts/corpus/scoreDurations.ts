import type { Inspection } from '../../src/core/inspect';
import type { CorpusDocument } from './documents';
import type { LabelRow, Labels } from './labels';
import { Score } from './score';

type Duration = Inspection['durations'][number];

interface Pair {
  readonly row: LabelRow;
  readonly duration: Duration | undefined;
}

/**
 * Scores the durations that documents state: the value, its kind, the value computed, the verdict, and the findings of
 * `duration-mismatch`. Labels with the verdict "unclear" ask for nothing; what is said of them counts for neither side.
 */
export function scoreDurations(documents: ReadonlyMap<string, CorpusDocument>, labels: Labels): Score[] {
  const stated = new Score('durations stated value');
  const kind = new Score('durations kind');
  const computed = new Score('durations computed value');
  const match = new Score('durations verdict match');
  const mismatch = new Score('durations verdict mismatch');
  const findings = new Score('durations mismatch findings');
  for (const document of documents.values()) {
    const { file } = document;
    const rows = labels.rows('durations').filter((row) => row.file === file);
    const { pairs, extra } = pairUp(
      rows,
      document.inspection.durations.filter(({ line }) => !labels.isExcepted('durations', file, line)),
    );
    for (const { row, duration } of pairs) {
      const verdict = row.cell('verdict');
      const text = `${row.cell('stated_text')} (${row.cell('kind')}, ${row.cell('stated_min')} min, computed ${row.cell('computed_min')}, ${verdict}); read ${describe(duration)}`;
      if (verdict === 'unclear') {
        if (duration && duration.verdict !== 'unclear') match.note(file, row.line, text);
        continue;
      }
      if (duration) {
        stated.hit();
        compare(kind, row, duration.kind === kindOf(row), text);
        if (duration.computedMinutes === null) computed.addMissed(file, row.line, text);
        else compare(computed, row, Math.abs(duration.computedMinutes - Number(row.cell('computed_min'))) <= 1, text);
      } else {
        stated.addMissed(file, row.line, text);
      }
      compareVerdict(match, 'match', row, duration, text);
      compareVerdict(mismatch, 'mismatch', row, duration, text);
    }
    for (const duration of extra) {
      const text = `${describe(duration)} | ${document.lines[duration.line - 1] ?? ''}`;
      if (duration.verdict === 'unclear') {
        stated.note(file, duration.line, `unlabelled ${text}`);
      } else {
        stated.addWrong(file, duration.line, `unlabelled ${text}`);
        (duration.verdict === 'match' ? match : mismatch).addWrong(file, duration.line, `unlabelled ${text}`);
      }
    }
    compareFindings(document, rows);
  }
  return [stated, kind, computed, match, mismatch, findings];

  function compare(score: Score, row: LabelRow, isRight: boolean, text: string): void {
    if (isRight) score.hit();
    else score.addOther(row.file, row.line, text);
  }

  function compareVerdict(
    score: Score,
    verdict: Duration['verdict'],
    row: LabelRow,
    duration: Duration | undefined,
    text: string,
  ): void {
    const labelled = row.cell('verdict') === verdict;
    if (labelled && duration?.verdict === verdict) score.hit();
    else if (labelled) score.addMissed(row.file, row.line, text);
    else if (duration?.verdict === verdict) score.addWrong(row.file, row.line, text);
  }

  function compareFindings(document: CorpusDocument, rows: readonly LabelRow[]): void {
    const found = document.final.filter(
      ({ rule, line }) => rule === 'duration-mismatch' && !labels.isExcepted('durations', document.file, line),
    );
    for (const finding of found) {
      const verdicts = rows.filter(({ line }) => line === finding.line).map((row) => row.cell('verdict'));
      const text = `${finding.message} | ${document.lines[finding.line - 1] ?? ''}`;
      if (verdicts.includes('mismatch')) findings.hit();
      else if (verdicts.includes('unclear')) findings.note(document.file, finding.line, text);
      else findings.addWrong(document.file, finding.line, text);
    }
    for (const row of rows.filter((row) => row.cell('verdict') === 'mismatch')) {
      if (!found.some(({ line }) => line === row.line)) {
        findings.addMissed(document.file, row.line, row.cell('stated_text'));
      }
    }
  }
}

/** A line may state several: equal values come first, then values that have no equal, in their order. */
function pairUp(
  rows: readonly LabelRow[],
  durations: readonly Duration[],
): { pairs: readonly Pair[]; extra: readonly Duration[] } {
  const left = new Set(durations);
  const pairs = rows.map((row): Pair => {
    const duration = [...left].find(
      ({ line, statedMinutes, kind }) =>
        line === row.line && statedMinutes === minutesOf(row) && (kind === kindOf(row) || isOnlyRow(row, rows)),
    );
    if (duration) left.delete(duration);
    return { row, duration };
  });
  const rest = pairs.map(({ row, duration }): Pair => {
    if (duration || minutesOf(row) === null) return { row, duration };
    const equal = [...left].find(({ line, statedMinutes }) => line === row.line && statedMinutes === minutesOf(row));
    if (equal) left.delete(equal);
    return { row, duration: equal };
  });
  // A range such as "48 to 72 hours" has no one value: whatever is read there belongs to its label.
  for (const { row } of rest.filter(({ row }) => row.cell('verdict') === 'unclear')) {
    const other = [...left].find(({ line }) => line === row.line);
    if (other) left.delete(other);
  }
  return { pairs: rest, extra: [...left] };
}

function isOnlyRow(row: LabelRow, rows: readonly LabelRow[]): boolean {
  return rows.filter((other) => other.line === row.line && minutesOf(other) === minutesOf(row)).length === 1;
}

function minutesOf(row: LabelRow): number | null {
  return row.cell('stated_min') === '' ? null : Number(row.cell('stated_min'));
}

function kindOf(row: LabelRow): string {
  return row.cell('kind').replace('(repair)', '');
}

function describe(duration: Duration | undefined): string {
  return duration
    ? `${duration.kind}, ${duration.statedMinutes ?? '?'} min, computed ${duration.computedMinutes ?? '–'}, ${duration.verdict}`
    : 'nothing';
}
