import type { CorpusDocument, LineFinding } from './documents';
import type { LabelRow, Labels } from './labels';
import { Score } from './score';

const languageRules = ['blame', 'counterfactual', 'hindsight', 'animated', 'human-error', 'action-changes-people'];

/**
 * Scores what is said about people: of the labels, a true one is found when a language rule underlines some of its phrase, a false one is
 * silent when none does. Labels of low confidence count for neither side. The labels are no full list: what else was found is noted,
 * for a reader to judge.
 */
export function scoreLanguage(documents: ReadonlyMap<string, CorpusDocument>, labels: Labels): Score[] {
  const score = new Score('language');
  const rows = labels.rows('language');
  for (const row of rows) {
    const document = documents.get(row.file);
    if (!document) continue;
    const found = document.final.filter((finding) => isAbout(finding, row, document));
    const rules = [...new Set(found.map(({ rule }) => rule))].join(', ');
    const text = `${row.cell('kind')}, ${row.cell('confidence')}: ${row.cell('phrase')}${row.cell('note') && ` (${row.cell('note')})`}`;
    const isTrue = row.cell('label') === 'TP';
    if (row.cell('confidence') === 'low') {
      score.note(row.file, row.line, `${row.cell('label')} ${text}: ${rules || 'silent'}`);
    } else if (isTrue && found.length > 0) {
      score.hit();
      if (!isOfKind(found, row)) score.note(row.file, row.line, `found as ${rules}: ${text}`);
    } else if (isTrue) {
      score.addMissed(row.file, row.line, text);
    } else if (found.length > 0) {
      score.addWrong(row.file, row.line, `${rules} (${severitiesOf(found)}): ${text}`);
    }
  }
  for (const document of documents.values()) {
    const ours = rows.filter(({ file }) => file === document.file);
    for (const finding of document.final) {
      if (languageRules.includes(finding.rule) && !ours.some((row) => isAbout(finding, row, document))) {
        score.note(
          document.file,
          finding.line,
          `unlabelled ${finding.rule}: ${finding.message} | ${document.lines[finding.line - 1] ?? ''}`,
        );
      }
    }
  }
  return [score];
}

/** "Be more careful" is labelled a human error, wherever it stands. */
function isOfKind(found: readonly LineFinding[], row: LabelRow): boolean {
  const kind = row.cell('kind');
  const rules = kind === 'human-error' ? [kind, 'action-changes-people'] : [kind];
  return found.some(({ rule }) => rules.includes(rule));
}

function isAbout(finding: LineFinding, row: LabelRow, { lines }: CorpusDocument): boolean {
  const phrase = row.cell('phrase');
  const start = lines[row.line - 1]?.indexOf(phrase) ?? -1;
  return (
    languageRules.includes(finding.rule) &&
    finding.line === row.line &&
    (start === -1 || (finding.start < start + phrase.length && finding.end > start))
  );
}

function severitiesOf(found: readonly LineFinding[]): string {
  return [...new Set(found.map(({ severity }) => severity))].join(', ');
}
