import type { Severity } from '../core/lint/severity';
import type { FileReport } from './report';

/** What a run has come to. */
export interface Totals {
  readonly documents: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Findings that `--fix` would answer. */
  readonly fixable: number;
  /** Fixes that were applied, and in how many files. */
  readonly fixed: number;
  readonly fixedFiles: number;
}

export const noTotals: Totals = {
  documents: 0,
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
  fixable: 0,
  fixed: 0,
  fixedFiles: 0,
};

/**
 * Returns the totals with one more file.
 * @param documents 1 for a document, 0 for a team's file
 */
export function withReport(totals: Totals, { findings }: FileReport, documents: number, fixed: number): Totals {
  const counts = { ...totals.findings };
  for (const { severity } of findings) {
    counts[severity]++;
  }
  return {
    documents: totals.documents + documents,
    findings: counts,
    fixable: totals.fixable + findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length,
    fixed: totals.fixed + fixed,
    fixedFiles: totals.fixedFiles + (fixed > 0 ? 1 : 0),
  };
}
