import * as vscode from 'vscode';
import type { Postmortem } from '../core/document/postmortem';
import type { Finding, Fix } from '../core/lint/rule';
import { safeFixes } from '../core/lint/safeFixes';
import { commandId } from './commandId';
import { diagnosticSource, type Diagnostics } from './diagnostics';
import { localize } from './localize';
import { relativePath } from './relativePath';
import type { SettingsReader } from './settingsReader';
import { rangeIn, workspaceEditOf } from './workspaceEdit';

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('postmortem');

/** Offers the fixes of the findings: minimal edits of the version that was linted. */
export class CodeActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
  };

  readonly #parsed = new WeakMap<vscode.TextDocument, { readonly version: number; readonly postmortem: Postmortem }>();

  constructor(
    private readonly diagnostics: Diagnostics,
    private readonly settings: SettingsReader,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    // The light bulb follows the cursor and can wait for the next lint; whoever asks, or saves, gets an answer now.
    const findings =
      context.triggerKind === vscode.CodeActionTriggerKind.Invoke
        ? await this.diagnostics.presentFindings(document)
        : this.diagnostics.findings(document);
    if (context.only && fixAllKind.contains(context.only)) {
      return fixAll(document, findings);
    }
    if (context.only && !context.only.contains(vscode.CodeActionKind.QuickFix)) {
      return context.only.contains(fixAllKind) ? fixAll(document, findings) : [];
    }
    const here = findings.filter((finding) => range.intersection(rangeIn(document, finding.range)));
    const fixes = here.flatMap((finding) => [
      ...finding.fixes.map((fix) => quickFix(document, finding, fix, context)),
      ...(finding.rule === 'draft-after-deadline' ? [markAsFinal(document, finding, context)] : []),
    ]);
    return here.length === 0 ? [] : [...fixes, ...(await this.#silencing(document, here, context))];
  }

  async #silencing(
    document: vscode.TextDocument,
    findings: readonly Finding[],
    context: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const { version } = document;
    const [{ silencingActions }, postmortem] = await Promise.all([import('./silencingActions'), this.#parse(document)]);
    return document.version === version
      ? silencingActions(document, postmortem, findings, (finding) => diagnosticsOf(document, finding, context))
      : [];
  }

  /** The light bulb asks at every step of the cursor. */
  async #parse(document: vscode.TextDocument): Promise<Postmortem> {
    const { parsePostmortem } = await import('../core/document/postmortem');
    const known = this.#parsed.get(document);
    if (known?.version === document.version) {
      return known.postmortem;
    }
    const { aliases } = this.settings.read(document.uri).configuration;
    const postmortem = parsePostmortem(document.getText(), { path: relativePath(document.uri), aliases });
    this.#parsed.set(document, { version: document.version, postmortem });
    return postmortem;
  }
}

function quickFix(
  document: vscode.TextDocument,
  finding: Finding,
  fix: Fix,
  context: vscode.CodeActionContext,
): vscode.CodeAction {
  const action = new vscode.CodeAction(localize(fix.title), vscode.CodeActionKind.QuickFix);
  action.edit = workspaceEditOf(document, fix.edits);
  action.isPreferred = fix.preferred;
  action.diagnostics = diagnosticsOf(document, finding, context);
  return action;
}

function markAsFinal(
  document: vscode.TextDocument,
  finding: Finding,
  context: vscode.CodeActionContext,
): vscode.CodeAction {
  const title = vscode.l10n.t('Mark as final…');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: commandId.markAsFinal, title, arguments: [document.uri] };
  action.isPreferred = true;
  action.diagnostics = diagnosticsOf(document, finding, context);
  return action;
}

function fixAll(document: vscode.TextDocument, findings: readonly Finding[]): vscode.CodeAction[] {
  const fixes = safeFixes(findings);
  if (fixes.length === 0) {
    return [];
  }
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all that is safe to fix'), fixAllKind);
  action.edit = workspaceEditOf(
    document,
    fixes.flatMap((fix) => fix.edits),
  );
  return [action];
}

function diagnosticsOf(
  document: vscode.TextDocument,
  finding: Finding,
  context: vscode.CodeActionContext,
): vscode.Diagnostic[] {
  const message = localize(finding.message);
  const range = rangeIn(document, finding.range);
  return context.diagnostics.filter(
    (diagnostic) =>
      diagnostic.source === diagnosticSource && diagnostic.message === message && diagnostic.range.isEqual(range),
  );
}
