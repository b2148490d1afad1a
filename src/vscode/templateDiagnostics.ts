import * as vscode from 'vscode';
import type { TemplateFinding } from '../core/template/templateFinding';
import { diagnosticSource } from './diagnostics';
import { errorText } from './errorText';
import { localize } from './localize';
import type { SettingsReader } from './settingsReader';
import type { TemplateStore } from './templateStore';
import { rangeIn, workspaceEditOf } from './workspaceEdit';

/** What the diagnostics of a template have in place of a rule. */
const code = 'template';

const typingPauseMilliseconds = 250;

/** Shows what is wrong with open templates as they are written, and corrects what was misspelt. */
export class TemplateDiagnostics implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('postmortem-templates');
  readonly #pending = new Map<string, NodeJS.Timeout>();
  #checked = new WeakMap<vscode.TextDocument, { version: number; findings: readonly TemplateFinding[] }>();
  readonly #disposables: { dispose(): unknown }[];

  constructor(
    private readonly templates: TemplateStore,
    private readonly settings: SettingsReader,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#disposables = [
      this.#collection,
      vscode.languages.registerCodeActionsProvider({ pattern: '**/*.md.hbs' }, this, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.#checkSoon(document, 0);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#checkSoon(document, typingPauseMilliseconds);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#forget(uri);
      }),
      ...[templates.onDidChange, settings.onDidChange].map((event) =>
        event(() => {
          this.checkAll();
        }),
      ),
    ];
  }

  /** Checks every open template anew: after its workspace became trusted, or the folder of templates is another one. */
  checkAll(): void {
    this.#checked = new WeakMap();
    for (const document of vscode.workspace.textDocuments) {
      this.#checkSoon(document, 0);
    }
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const findings = await this.#findings(document);
    return findings.flatMap(({ message, range: place, fix }) => {
      if (!fix || !range.intersection(rangeIn(document, place))) {
        return [];
      }
      const action = new vscode.CodeAction(localize(fix.title), vscode.CodeActionKind.QuickFix);
      action.edit = workspaceEditOf(document, [fix.edit]);
      action.isPreferred = true;
      action.diagnostics = context.diagnostics.filter(
        (diagnostic) =>
          diagnostic.source === diagnosticSource &&
          diagnostic.message === localize(message) &&
          diagnostic.range.isEqual(rangeIn(document, place)),
      );
      return [action];
    });
  }

  dispose(): void {
    for (const timer of this.#pending.values()) {
      clearTimeout(timer);
    }
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #checkSoon(document: vscode.TextDocument, pause: number): void {
    const key = document.uri.toString();
    if (this.templates.originOf(document.uri) === undefined && !this.#collection.has(document.uri)) {
      return;
    }
    clearTimeout(this.#pending.get(key));
    this.#pending.set(
      key,
      setTimeout(() => {
        this.#pending.delete(key);
        this.#check(document).catch((error: unknown) => {
          this.log.error(`A template was not checked: ${errorText(error)}`);
        });
      }, pause),
    );
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.#pending.get(key));
    this.#pending.delete(key);
    // Deleting nothing would still tell every other extension that the problems have changed.
    if (this.#collection.has(uri)) {
      this.#collection.delete(uri);
    }
  }

  async #check(document: vscode.TextDocument): Promise<void> {
    const { version } = document;
    const findings = await this.#findings(document);
    // What was typed or closed since is checked by the event that told it.
    if (document.isClosed || document.version !== version) {
      return;
    }
    if (findings.length === 0) {
      this.#forget(document.uri);
      return;
    }
    this.#collection.set(
      document.uri,
      findings.map(({ message, range }) => {
        const diagnostic = new vscode.Diagnostic(
          rangeIn(document, range),
          localize(message),
          vscode.DiagnosticSeverity.Error,
        );
        diagnostic.source = diagnosticSource;
        diagnostic.code = code;
        return diagnostic;
      }),
    );
  }

  /** The template of a workspace that is not trusted is not looked at. */
  async #findings(document: vscode.TextDocument): Promise<readonly TemplateFinding[]> {
    const origin = this.templates.originOf(document.uri);
    if (origin === undefined || (origin === 'workspace' && !vscode.workspace.isTrusted)) {
      return [];
    }
    const { version } = document;
    const known = this.#checked.get(document);
    if (known?.version === version) {
      return known.findings;
    }
    const [{ previewTemplate }, partials] = await Promise.all([
      import('../core/template/previewTemplate'),
      this.templates.partials(document.uri),
    ]);
    if (document.version !== version) {
      return [];
    }
    const { severities, deadline } = this.settings.read(document.uri);
    const settings = { zone: deadline.fallbackZone, severities, partials };
    const preview = previewTemplate(document.uri.toString(), document.getText(), origin, settings);
    const findings = 'findings' in preview ? preview.findings : [];
    this.#checked.set(document, { version, findings });
    return findings;
  }
}
