import type { FileReport } from '../report';
import type { Formatter } from './formatter';

/** An array with one object for each document, those without findings too. */
export function jsonFormatter(): Formatter {
  const array = jsonArray();
  return {
    begin: () => array.begin(),
    file: (report) => array.item(fileOf(report)),
    end: () => array.end(),
  };
}

/** Writes an array of values, each on lines of its own. */
export function jsonArray(): { begin(): string; item(value: unknown): string; end(): string } {
  let first = true;
  return {
    begin: () => '[',
    item: (value) => {
      const separator = first ? '\n' : ',\n';
      first = false;
      return separator + JSON.stringify(value, undefined, 2);
    },
    end: () => (first ? ']\n' : '\n]\n'),
  };
}

function fileOf({ name, findings }: FileReport): unknown {
  return {
    file: name,
    findings: findings.map(({ rule, severity, line, column, endLine, endColumn, message, fixes, url }) => ({
      rule,
      severity,
      line,
      column,
      endLine,
      endColumn,
      message,
      fixes: fixes.length,
      url,
    })),
  };
}
