import type { CorpusDocument, LineFinding } from './documents';
import type { LabelRow, Labels } from './labels';
import { Score } from './score';

/** Wrong findings of these are counted with the timelines and the durations. */
const scoredElsewhere = ['timeline-order', 'duration-mismatch'];
/** What can tell of a contradiction. */
const contradictionRules = [...scoredElsewhere, 'milestone-order', 'date-outlier', 'date-disagreement'];

/**
 * Scores the contradictions between dates, times and durations. A contradiction has two sides: a finding counts on the labelled line and
 * on those that the label's explanation names. Only labels of high confidence count.
 */
export function scoreMilestones(documents: ReadonlyMap<string, CorpusDocument>, labels: Labels): Score[] {
  const score = new Score('milestones contradictions');
  const rows = labels.rows('milestones');
  for (const row of rows) {
    const document = documents.get(row.file);
    if (!document) continue;
    const found = document.final.filter((finding) => isAbout(finding, row));
    const text = `${row.cell('category')}: ${row.cell('quote')}: ${row.cell('explanation')}`;
    if (row.cell('confidence') !== 'high') {
      if (found.length > 0) score.note(row.file, row.line, `${text} (found: ${rulesOf(found)})`);
    } else if (found.length > 0) {
      score.hit();
    } else {
      const near = document.final.filter(({ rule }) => contradictionRules.includes(rule));
      const elsewhere = near.map(({ rule, line }) => `${rule} in line ${line}`).join(', ');
      score.addMissed(row.file, row.line, elsewhere ? `${text} (elsewhere: ${elsewhere})` : text);
    }
  }
  for (const document of documents.values()) {
    const ours = rows.filter(({ file }) => file === document.file);
    for (const finding of document.final) {
      const counts =
        contradictionRules.includes(finding.rule) &&
        !scoredElsewhere.includes(finding.rule) &&
        !labels.isExcepted('milestones', document.file, finding.line);
      if (counts && !ours.some((row) => isAbout(finding, row))) {
        score.addWrong(
          document.file,
          finding.line,
          `${finding.rule}: ${finding.message} | ${document.lines[finding.line - 1] ?? ''}`,
        );
      }
    }
  }
  return [score];
}

function isAbout(finding: LineFinding, row: LabelRow): boolean {
  const lines = linesOf(row);
  // Of a zone that contradicts itself, the rule about zones may tell as well.
  const rules =
    row.cell('category') === 'tz-conflict' ? [...contradictionRules, 'timeline-timezone'] : contradictionRules;
  return rules.includes(finding.rule) && lines.some(([first, last]) => finding.line >= first && finding.line <= last);
}

function linesOf(row: LabelRow): [first: number, last: number][] {
  const named = [...row.cell('explanation').matchAll(/\blines? (\d+)(?:(?:-| to )(\d+))?/g)];
  return [
    [row.line, row.line],
    ...named.map(([, first, last]): [number, number] => [Number(first), Number(last ?? first)]),
  ];
}

function rulesOf(findings: readonly LineFinding[]): string {
  return [...new Set(findings.map(({ rule }) => rule))].join(', ');
}
