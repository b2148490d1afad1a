import { repositoryUrl } from '../core/lint/rulePage';
import type { ConfigurationOnDisk } from '../node/configurationOnDisk';
import { reporterOf, type FileReport } from './report';
import type { Translate } from '../core/message';

/** Stands in for the rule of what is wrong with a team's file. */
export const configurationRule = 'configuration';

export const configurationUrl = `${repositoryUrl}#configuration`;

/** Returns what is wrong with a team's file, as findings of it. */
export function configurationReport(
  { path, text, problems }: ConfigurationOnDisk,
  name: string,
  translate: Translate,
): FileReport {
  const report = reporterOf(text, translate);
  const findings = problems.map((problem) => {
    const fixes = problem.fixes.map((fix) => ({ ...fix, preferred: true, safe: false }));
    return report({ ...problem, fixes }, configurationRule, configurationUrl);
  });
  return { name, path, findings };
}
