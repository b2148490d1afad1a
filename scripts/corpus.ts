import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusFiles, readDocument, type CorpusDocument, type Crash } from './corpus/documents';
import { labelNames, readLabels, type Labels } from './corpus/labels';
import { differenceList, findingList, ruleTable, scoreTable, slowest } from './corpus/report';
import type { Score } from './corpus/score';
import { scoreActions } from './corpus/scoreActions';
import { scoreDurations } from './corpus/scoreDurations';
import { scoreLanguage } from './corpus/scoreLanguage';
import { scoreMilestones } from './corpus/scoreMilestones';
import { scoreSections } from './corpus/scoreSections';
import { scoreTimelines } from './corpus/scoreTimelines';
import { scoreTraps } from './corpus/scoreTraps';

const usage = `usage: npm run corpus -- <folder> [options]

Reads and lints every Markdown file of a folder; where it has labels (labels/*.tsv), holds the result against them.

  --list <rule>       every finding of a rule, with its line
  --wrong <label>     every difference from the labels: ${labelNames.join(', ')}, or all
  --only <text>       only documents whose path holds the text
  --except <file>     labels believed wrong, which do not count: label, file, key (a line, or a part of the row) and reason, tab separated`;

/** Measures the readers and the rules against a corpus of real postmortems. */
function main(): void {
  const { folder, list, wrong, only, except } = readArguments();
  const labels = readLabels(folder, except);
  const named = new Set(labels ? labelNames.flatMap((label) => labels.rows(label).map(({ file }) => file)) : []);
  const read = corpusFiles(folder, named)
    .filter((file) => only === undefined || file.includes(only))
    .map((file) => readDocument(folder, file));
  const documents = read.filter((result): result is CorpusDocument => 'inspection' in result);
  const crashes = read.filter((result): result is Crash => 'stack' in result);
  const scores = labels ? scoreAll(documents, labels) : [];

  if (list !== undefined) print(findingList(documents, list));
  else if (wrong !== undefined) print(differenceList(scores, wrong));
  else {
    print([`${documents.length} documents`, '', ...ruleTable(documents)]);
    if (labels) print(['', ...scoreTable(scores)]);
    if (labels && labels.exceptions > 0) print([`${labels.exceptions} labels are left out`]);
    print(['', 'slowest, in time of the processor', ...slowest(documents)]);
  }
  print([...(crashes.length > 0 ? [''] : []), ...crashes.map(({ file, stack }) => `CRASH ${file}\n${stack}`)]);
  process.exitCode = crashes.length > 0 ? 1 : 0;
}

function scoreAll(documents: readonly CorpusDocument[], labels: Labels): Score[] {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  return [
    ...scoreSections(byFile, labels),
    ...scoreTimelines(byFile, labels),
    ...scoreDurations(byFile, labels),
    ...scoreMilestones(byFile, labels),
    ...scoreActions(byFile, labels),
    ...scoreLanguage(byFile, labels),
    ...scoreTraps(byFile, labels),
  ];
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

function readArguments(): {
  folder: string;
  list: string | undefined;
  wrong: string | undefined;
  only: string | undefined;
  except: string | undefined;
} {
  const option = { type: 'string' } as const;
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { list: option, wrong: option, only: option, except: option },
    });
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) throw new Error('Name one folder.');
    return {
      list: undefined,
      wrong: undefined,
      only: undefined,
      except: undefined,
      ...values,
      folder: resolve(folder),
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}

main();
