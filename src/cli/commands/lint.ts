import type { Finding } from '../../core/lint/rule';
import { rulePageUrl } from '../../core/lint/rulePage';
import { fixSafely } from '../../core/lint/safeFixes';
import { message } from '../../core/message';
import { fileError } from '../../node/fileError';
import type { Folder } from '../../node/folders';
import { linterOf } from '../../node/linter';
import { configurationReport } from '../configurationReport';
import { candidateOnStdin, candidatesOf, nothingFound } from '../documents';
import { exitCode, type ExitCode } from '../exitCode';
import { formatterOf } from '../formats/formatterOf';
import { isWithin, pathBelow, withSlashes } from '../../node/pathNames';
import type { TextFile } from '../postmortems';
import { reporterOf, type FileReport } from '../report';
import { foldersOf, tell, type Session } from '../session';
import { noTotals, withReport, type Totals } from '../totals';
import { writeFixed } from '../writeFixed';
import type { LintOptions } from './lintOptions';

/** Lints documents, prints what was found, and returns what the command ends with. */
export async function lintCommand(args: readonly string[], options: LintOptions, session: Session): Promise<ExitCode> {
  const { surroundings } = session;
  const folders = await foldersOf(session, options.configurationPath);
  const candidates = options.stdin
    ? [await candidateOnStdin(options.stdinFilename, folders, surroundings)]
    : await candidatesOf(args, folders, session);

  const formatter = await formatterOf(options.format, session);
  const seen = new Set<Folder>();
  let all = noTotals;
  let shown = noTotals;
  let refused = false;
  let configurations = false;
  const print = async (report: FileReport, documents: number, fixed: number): Promise<void> => {
    const visible = options.quiet ? onlyErrors(report) : report;
    all = withReport(all, report, documents, fixed);
    shown = withReport(shown, visible, documents, fixed);
    await surroundings.stdout.write(formatter.file(visible));
  };

  await surroundings.stdout.write(formatter.begin());
  for (const { selected, folder, read } of candidates) {
    if (!seen.has(folder)) {
      seen.add(folder);
      const report = configurationReportOf(folder, session);
      if (report) {
        await print(report, 0, 0);
      }
    }
    const file = await read(options.onlyPostmortems);
    if (file.kind === 'unreadable') {
      await tell(session, file.why);
      refused ||= selected.how === 'named';
    } else if (file.kind === 'text') {
      const checked = await check(file, options, session);
      refused ||= checked.failed;
      if (checked.report) {
        await print(checked.report, 1, checked.fixed);
      }
    } else {
      configurations ||= file.kind === 'configuration';
    }
  }
  await surroundings.stdout.write(formatter.end(shown));

  if (candidates.length === 0 || (all.documents === 0 && !options.onlyPostmortems && !refused && !configurations)) {
    await tell(session, nothingFound());
  }
  return refused ? exitCode.wrongUse : verdict(all, options, session);
}

interface Checked {
  /** Undefined where the document could not be checked. */
  readonly report?: FileReport;
  readonly fixed: number;
  readonly failed: boolean;
}

async function check(file: TextFile, options: LintOptions, session: Session): Promise<Checked> {
  try {
    return await lintAndFix(file, options, session);
  } catch (error) {
    // The other documents are not to suffer for a mistake of this program.
    const { name } = file.selected;
    await tell(session, message('“{0}” could not be checked: {1}. Please report this.', name, fileError(error)));
    return { fixed: 0, failed: true };
  }
}

async function lintAndFix(file: TextFile, { fix, stage }: LintOptions, session: Session): Promise<Checked> {
  const judgement = { now: session.surroundings.now(), ...(stage && { stage }) };
  const findingsIn = linterOf(file.folder, file.selected.path, judgement);
  if (fix) {
    const { text, findings, applied } = await fixSafely(file.text, findingsIn);
    const problem = await writeFixed(file, text);
    if (!problem) {
      return { report: reportOf(file, text, findings, session), fixed: applied, failed: false };
    }
    await tell(session, problem);
  }
  return { report: reportOf(file, file.text, await findingsIn(file.text), session), fixed: 0, failed: fix };
}

function reportOf(
  { selected }: TextFile,
  text: string,
  findings: readonly Finding[],
  { translate, locale }: Session,
): FileReport {
  const report = reporterOf(text, translate);
  return {
    name: selected.name,
    path: selected.path,
    findings: findings.map((finding) => report(finding, finding.rule, rulePageUrl(finding.rule, locale))),
  };
}

function configurationReportOf({ configurationFile }: Folder, session: Session): FileReport | undefined {
  if (!configurationFile || configurationFile.problems.length === 0) {
    return undefined;
  }
  const { folder } = session.surroundings;
  const { path } = configurationFile;
  const name = isWithin(folder, path) ? pathBelow(folder, path) : withSlashes(path);
  return configurationReport(configurationFile, name, session.translate);
}

function onlyErrors(report: FileReport): FileReport {
  return { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') };
}

async function verdict({ findings }: Totals, { maxWarnings }: LintOptions, session: Session): Promise<ExitCode> {
  if (findings.warning > maxWarnings) {
    await tell(session, message('Warnings: {0}; --max-warnings allows {1}.', findings.warning, maxWarnings));
  }
  return findings.error > 0 || findings.warning > maxWarnings ? exitCode.findings : exitCode.clean;
}
