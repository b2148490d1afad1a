import type { CorpusDocument } from './documents';
import type { LabelRow, Labels } from './labels';
import { Score } from './score';

/** Scores the tempting non-findings: each is silent, or it is not. */
export function scoreTraps(documents: ReadonlyMap<string, CorpusDocument>, labels: Labels): Score[] {
  const score = new Score('traps silent');
  for (const row of labels.rows('traps')) {
    const document = documents.get(row.file);
    if (!document) continue;
    const caught = whatSteppedIn(document, row);
    if (caught.length === 0) score.hit();
    else
      score.addWrong(
        row.file,
        row.line,
        `${row.cell('quote')}: ${row.cell('why_not_a_finding')}: ${caught.join(', ')}`,
      );
  }
  return [score];
}

const timeRules = ['timeline-order', 'milestone-order', 'duration-mismatch', 'date-outlier', 'date-disagreement'];

/** Returns what was read or found that should not have been. */
function whatSteppedIn({ inspection, final }: CorpusDocument, row: LabelRow): string[] {
  const isHere = ({ line }: { readonly line: number }): boolean => line === row.line;
  const rulesHere = (wanted: (rule: string) => boolean): string[] =>
    final.filter((finding) => isHere(finding) && wanted(finding.rule)).map(({ rule }) => rule);
  const trap = row.cell('rule');
  switch (trap) {
    case 'section':
      return inspection.sections
        .filter((section) => isHere(section) && section.id !== null)
        .map(({ id }) => `section ${id ?? ''}`);
    case 'actions':
      return inspection.actions.filter(isHere).map(({ text }) => `action ${text}`);
    case 'table':
      return inspection.timelines.flatMap(({ entries }) => entries.filter(isHere)).map(({ text }) => `entry ${text}`);
    case 'code-fence':
      return rulesHere(() => true);
    case 'date-agreement':
      // A disagreement is shown where the file is named, which is not the line of the date.
      return final
        .filter(({ rule }) => rule === 'date-disagreement')
        .map(({ rule, line }) => `${rule} in line ${line}`);
    case 'date-typo':
      return rulesHere((rule) => rule === 'date-outlier');
    case 'value-conflict':
      return rulesHere((rule) => timeRules.includes(rule));
    default:
      return rulesHere((rule) => rule === trap);
  }
}
