import type { Severity } from '../../core/lint/severity';
import { message } from '../../core/message';
import type { FileReport, ReportedFinding } from '../report';
import type { Totals } from '../totals';
import type { Translate } from '../../core/message';
import type { Formatter } from './formatter';

type Style = 'underline' | 'dim' | 'red' | 'yellow' | 'blue' | 'green';

const codes: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  underline: [4, 24],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
};

const severityStyles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
};

/** For people: the findings under the name of their file, and what it comes to. */
export function stylishFormatter(translate: Translate, colours: boolean): Formatter {
  const styled = (text: string, style: Style): string => {
    const [on, off] = codes[style];
    return colours ? `\u001B[${on}m${text}\u001B[${off}m` : text;
  };
  return {
    begin: () => '',
    file: ({ name, findings }) =>
      findings.length === 0 ? '' : `${styled(printable(name), 'underline')}\n${rows(findings)}\n`,
    end: (totals) => `${summary(totals).join('\n')}\n`,
  };

  function rows(findings: FileReport['findings']): string {
    const placeWidth = widest(findings.map(placeOf));
    const severityWidth = widest(findings.map(({ severity }) => severity));
    const ruleWidth = widest(findings.map(({ rule }) => rule));
    return findings
      .map((finding) => {
        const { severity, rule } = finding;
        const cells = [
          styled(placeOf(finding).padStart(placeWidth), 'dim'),
          styled(severity.padEnd(severityWidth), severityStyles[severity]),
          styled(rule.padEnd(ruleWidth), 'dim'),
          printable(finding.message),
        ];
        return `  ${cells.join('  ')}\n`;
      })
      .join('');
  }

  function summary({ documents, findings, fixable, fixed, fixedFiles }: Totals): string[] {
    const { error, warning, information, hint } = findings;
    const all = error + warning + information + hint;
    return [
      ...(fixed > 0 ? [translate(message('Fixes applied: {0}; files changed: {1}.', fixed, fixedFiles))] : []),
      all === 0
        ? styled(translate(message('Documents: {0}. Nothing was found.', documents)), 'green')
        : styled(
            translate(
              message(
                'Documents: {0}. Errors: {1}, warnings: {2}, information: {3}, hints: {4}.',
                documents,
                error,
                warning,
                information,
                hint,
              ),
            ),
            error > 0 ? 'red' : warning > 0 ? 'yellow' : 'blue',
          ),
      ...(fixable > 0 ? [translate(message('Can be fixed with --fix: {0}.', fixable))] : []),
    ];
  }
}

function placeOf({ line, column }: ReportedFinding): string {
  return `${String(line)}:${String(column)}`;
}

function widest(cells: readonly string[]): number {
  return cells.reduce((most, { length }) => Math.max(most, length), 0);
}

/** A document or a file name must not be able to move the cursor or to colour what others wrote. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F]/g, ' ');
}
