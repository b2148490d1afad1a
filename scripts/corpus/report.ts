import { rules } from '../../src/core/lint/rules';
import type { CorpusDocument, LineFinding } from './documents';
import { scoreHeading, scoreLine, type Score } from './score';

/** Returns, for each rule, in how many documents it finds how much at both ends of a document's life. */
export function ruleTable(documents: readonly CorpusDocument[]): string[] {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const heading = `${'rule'.padEnd(width)}   ${'in a draft'.padEnd(34)}   in a final document`;
  return [
    heading,
    ...rules.map(({ id }) => {
      const parts = [documents.map(({ draft }) => draft), documents.map(({ final }) => final)].map((stage) =>
        countsOf(id, stage),
      );
      return `${id.padEnd(width)}   ${parts.join('   ')}`;
    }),
  ];
}

function countsOf(rule: string, stage: readonly (readonly LineFinding[])[]): string {
  const found = stage.map((findings) => findings.filter((finding) => finding.rule === rule));
  const documents = found.filter((findings) => findings.length > 0).length;
  const all = found.flat();
  const share = stage.length === 0 ? 0 : Math.round((100 * documents) / stage.length);
  const severities = [...new Set(all.map(({ severity }) => severity))].join('/');
  return `${String(documents).padStart(4)} docs ${String(all.length).padStart(5)} × ${String(share).padStart(3)} % ${severities.padEnd(11)}`;
}

/** Returns every finding of a rule, with the line that it is about. */
export function findingList(documents: readonly CorpusDocument[], rule: string): string[] {
  return documents.flatMap(({ file, lines, final }) =>
    final
      .filter((finding) => finding.rule === rule)
      .flatMap(({ line, severity, message }) => [
        `${file}:${line}: ${severity}: ${message}`,
        `    ${shortened(lines[line - 1] ?? '')}`,
      ]),
  );
}

/** Returns the precision and recall of everything that was scored. */
export function scoreTable(scores: readonly Score[]): string[] {
  return [scoreHeading, ...scores.map(scoreLine)];
}

/** Returns every difference of the scores whose name begins with `label`. */
export function differenceList(scores: readonly Score[], label: string): string[] {
  return scores
    .filter(({ name }) => label === 'all' || name.startsWith(label))
    .flatMap(({ name, differences }) => [
      `--- ${name} ---`,
      ...[...differences]
        .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0)))
        .map(({ file, line, text }) => `${file}${line === undefined ? '' : `:${line}`}: ${shortened(text)}`),
    ]);
}

/** Returns the documents that took longest. */
export function slowest(documents: readonly CorpusDocument[], count = 5): string[] {
  return [...documents]
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, count)
    .map(({ file, milliseconds }) => `${milliseconds.toFixed(1).padStart(7)} ms  ${file}`);
}

const longestText = 400;

function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
