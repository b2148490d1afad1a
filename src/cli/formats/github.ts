import type { Severity } from '../../core/lint/severity';
import type { FileReport, ReportedFinding } from '../report';
import type { Formatter } from './formatter';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands, which GitHub shows at the lines of a pull request.
 * @param pathOf returns the path of a file relative to the root of the repository
 */
export function githubFormatter(pathOf: (report: FileReport) => string): Formatter {
  return {
    begin: () => '',
    file: (report) => report.findings.map((finding) => commandOf(finding, pathOf(report))).join(''),
    end: () => '',
  };
}

function commandOf(
  { severity, line, column, endLine, endColumn, rule, message }: ReportedFinding,
  file: string,
): string {
  const properties = {
    file,
    line,
    endLine,
    // GitHub takes columns within one line only.
    ...(line === endLine && { col: column, endColumn }),
    title: rule,
  };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${written.join(',')}::${escapeMessage(message)}\n`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
