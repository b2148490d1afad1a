import { languages, type Diagnostic, type Uri } from 'vscode';
import { found } from './waiting';

/** A diagnostic of the extension, in a form that is easy to compare. */
export interface Finding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  /** 0-based. */
  readonly line: number;
}

const severities = ['error', 'warning', 'information', 'hint'] as const;

/** The extension's diagnostics of a document, now. */
export function diagnosticsOf(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'postmortem');
}

/** The extension's diagnostics of a document, now, by place. */
export function findingsOf(uri: Uri): Finding[] {
  return diagnosticsOf(uri)
    .map((diagnostic) => ({
      rule: ruleOf(diagnostic),
      severity: severityOf(diagnostic),
      message: diagnostic.message,
      line: diagnostic.range.start.line,
    }))
    .sort((a, b) => a.line - b.line);
}

/** Waits until the findings of a document are as wanted, and returns them. */
export async function findingsWhen(
  uri: Uri,
  what: string,
  wanted: (findings: readonly Finding[]) => boolean,
): Promise<Finding[]> {
  return found(
    what,
    [languages.onDidChangeDiagnostics],
    () => (wanted(findingsOf(uri)) ? findingsOf(uri) : undefined),
    () => JSON.stringify(findingsOf(uri)),
  );
}

/** Waits until a document has findings of a rule, and returns those. */
export async function findingsBy(uri: Uri, rule: string): Promise<Finding[]> {
  const all = await findingsWhen(uri, `findings of ${rule}`, (findings) => hasRule(findings, rule));
  return all.filter((finding) => finding.rule === rule);
}

/** Waits until a document has no finding of a rule any more. */
export async function noFindingsBy(uri: Uri, rule: string): Promise<void> {
  await findingsWhen(uri, `no finding of ${rule}`, (findings) => !hasRule(findings, rule));
}

export function hasRule(findings: readonly Finding[], rule: string): boolean {
  return findings.some((finding) => finding.rule === rule);
}

export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function severityOf({ severity }: Diagnostic): Finding['severity'] {
  return severities[severity];
}
