import { join } from 'node:path';
import { severitiesInForce } from '../../core/config/ruleSeverities';
import { stages } from '../../core/document/stage';
import { rulePageUrl } from '../../core/lint/rulePage';
import { rules } from '../../core/lint/rules';
import { exitCode, type ExitCode } from '../exitCode';
import { foldersOf, type Session } from '../session';

/** Prints every rule with the severity that is in force for the current folder at each stage. */
export async function rulesCommand(
  format: 'stylish' | 'json',
  configurationPath: string | undefined,
  session: Session,
): Promise<ExitCode> {
  const { surroundings, translate, locale } = session;
  const folders = await foldersOf(session, configurationPath);
  // A folder is found by a file in it; whether that is there does not matter.
  const { decisions } = await folders.of(join(surroundings.folder, 'postmortem.md'), surroundings.folder);
  const described = rules.map((rule) => ({
    rule: rule.id,
    severities: severitiesInForce(rule, decisions.configuration),
    summary: translate(rule.documentation.summary),
    url: rulePageUrl(rule.id, locale),
  }));
  if (format === 'json') {
    await surroundings.stdout.write(`${JSON.stringify(described, undefined, 2)}\n`);
    return exitCode.clean;
  }
  const head = ['', ...stages];
  const rows = [head, ...described.map(({ rule, severities }) => [rule, ...stages.map((stage) => severities[stage])])];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return [...cells, described[index - 1]?.summary ?? ''].join('  ').trimEnd();
  });
  await surroundings.stdout.write(`${lines.join('\n')}\n`);
  return exitCode.clean;
}
