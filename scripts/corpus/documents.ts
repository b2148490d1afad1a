import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { defaultConfiguration } from '../../src/core/config/configuration';
import { defaultSeverities } from '../../src/core/config/settings';
import { linePositions } from '../../src/core/document/lines';
import { parsePostmortem } from '../../src/core/document/postmortem';
import type { Stage } from '../../src/core/document/stage';
import { inspectPostmortem, type Inspection } from '../../src/core/inspect';
import { lint } from '../../src/core/lint/engine';
import type { Finding, LintEnvironment } from '../../src/core/lint/rule';
import type { Severity } from '../../src/core/lint/severity';
import { formatMessage } from '../../src/core/message';

/** A finding as the report needs it; lines are counted from 1, `start` and `end` are columns in the first line, from 0. */
export interface LineFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** One document, read and linted as if it were a draft and as if it were final. */
export interface CorpusDocument {
  /** Relative to the corpus, with forward slashes. */
  readonly file: string;
  readonly lines: readonly string[];
  readonly inspection: Inspection;
  readonly draft: readonly LineFinding[];
  readonly final: readonly LineFinding[];
  /** Of the processor, which other programs do not lengthen, in one warm run: parsing, and linting at one stage. */
  readonly milliseconds: number;
}

export interface Crash {
  readonly file: string;
  readonly stack: string;
}

const textExtensions = new Set(['.md', '.markdown', '.qmd', '.erb']);
/** The first runs of a process are slow for reasons that have nothing to do with a document. */
const timedRuns = 3;

/**
 * Returns the paths of the documents below a folder, relative to it: Markdown in its dialects, and what else `named` lists.
 * Hidden folders, installed packages, and the README and the labels of the corpus itself are none.
 */
export function corpusFiles(folder: string, named: ReadonlySet<string>): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => named.has(file) || textExtensions.has(extname(file).toLowerCase()))
    .filter((file) => file !== 'README.md' && !/(?:^|\/)(?:\.[^/]*|node_modules)\/|^labels\//.test(file))
    .sort();
}

/** Returns a document of the corpus, or how reading it crashed. */
export function readDocument(folder: string, file: string): CorpusDocument | Crash {
  try {
    const text = readFileSync(join(folder, file), 'utf8');
    const environment = environmentOf(file);
    const postmortem = parsePostmortem(text, { path: file });
    const position = linePositions(text);
    const findings = (stage: Stage): LineFinding[] =>
      lint(postmortem, environment, stage).map((finding) => lineFinding(finding, position));
    return {
      file,
      lines: text.split(/\r\n|\r|\n/),
      inspection: inspectPostmortem(postmortem, file),
      draft: findings('draft'),
      final: findings('final'),
      milliseconds: fastestRun(text, environment),
    };
  } catch (error) {
    return { file, stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function lineFinding(
  { rule, severity, message, range }: Finding,
  position: ReturnType<typeof linePositions>,
): LineFinding {
  const { line, column } = position(range.start);
  const start = column - 1;
  return { rule, severity, message: formatMessage(message), line, start, end: start + range.end - range.start };
}

function environmentOf(path: string): LintEnvironment {
  return {
    path,
    templates: undefined,
    severities: defaultSeverities,
    deadline: { fallbackZone: 'UTC' },
    configuration: defaultConfiguration,
    now: Temporal.Now.instant(),
  };
}

function fastestRun(text: string, environment: LintEnvironment): number {
  const runs = Array.from({ length: timedRuns }, () => {
    const begin = process.cpuUsage();
    lint(parsePostmortem(text, { path: environment.path }), environment);
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}
