import * as vscode from 'vscode';
import type { Finding } from '../core/lint/rule';
import type { Severity } from '../core/lint/severity';
import { errorText } from './errorText';
import { lintEnvironmentOf } from './lintEnvironment';
import { localize } from './localize';
import type { Platform } from './platform';
import { longestText } from '../core/document/longestText';
import { isWritableMarkdown, whyPostmortem } from './postmortemDocument';
import { relativePath } from './relativePath';
import { rulePageUri } from './rulePage';
import type { SettingsReader } from './settingsReader';
import type { TemplateStore } from './templateStore';
import { rangeIn } from './workspaceEdit';

export const diagnosticSource = 'postmortem';

const typingPauseMilliseconds = 250;
/** How long a pause must be in terms of the last run: a page that takes long is linted less often. */
const pausePerRun = 4;

interface LintedVersion {
  readonly version: number;
  readonly findings: readonly Finding[];
}

/** Lints open postmortems and publishes what was found, for the version that is in the editor and no other. */
export class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('postmortem');
  readonly #pending = new Map<string, NodeJS.Timeout>();
  /** The lint run that was started last for an address: an older one may end later, and then has nothing to say. */
  readonly #runs = new Map<string, symbol>();
  #lastRunMilliseconds = 0;
  readonly #linted = new WeakMap<vscode.TextDocument, LintedVersion>();
  readonly #published = new vscode.EventEmitter<void>();
  readonly #disposables: { dispose(): unknown }[] = [this.#collection, this.#published];

  /** Fires after the findings of a document were published. */
  readonly onDidLint = this.#published.event;

  constructor(
    private readonly parts: {
      readonly platform: Platform;
      readonly settings: SettingsReader;
      readonly templates: TemplateStore;
      readonly log: vscode.LogOutputChannel;
    },
  ) {
    this.#disposables.push(
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.#lintSoon(document, 0);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#lintSoon(document, Math.max(typingPauseMilliseconds, pausePerRun * this.#lastRunMilliseconds));
      }),
      vscode.workspace.onDidSaveTextDocument((document) => {
        this.#lintSoon(document, 0);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#forget(document.uri);
      }),
      parts.settings.onDidChange(() => {
        this.lintAll();
      }),
      parts.templates.onDidChange(() => {
        this.lintAll();
      }),
    );
  }

  /** Lints every open document anew: after settings or templates changed, and when a deadline has passed. */
  lintAll(): void {
    for (const document of vscode.workspace.textDocuments) {
      this.#lintSoon(document, 0);
    }
  }

  /** Returns the findings of a document if they belong to its present version. */
  findings(document: vscode.TextDocument): readonly Finding[] {
    const linted = this.#linted.get(document);
    return linted?.version === document.version ? linted.findings : [];
  }

  /** Returns the findings of a document as it was when it was last linted; undefined if it never was. */
  latestFindings(document: vscode.TextDocument): readonly Finding[] | undefined {
    return this.#linted.get(document)?.findings;
  }

  /** Returns the findings of a document's present version, linting it at once if that has not happened yet. */
  async presentFindings(document: vscode.TextDocument): Promise<readonly Finding[]> {
    if (this.#linted.get(document)?.version !== document.version) {
      await this.#lint(document);
    }
    return this.findings(document);
  }

  dispose(): void {
    for (const timer of this.#pending.values()) {
      clearTimeout(timer);
    }
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #lintSoon(document: vscode.TextDocument, pause: number): void {
    if (!isWritableMarkdown(document)) {
      return;
    }
    const key = document.uri.toString();
    clearTimeout(this.#pending.get(key));
    this.#pending.set(
      key,
      setTimeout(() => {
        this.#pending.delete(key);
        this.#lint(document).catch((error: unknown) => {
          this.parts.log.error(`${relativePath(document.uri)} was not linted: ${errorText(error)}`);
        });
      }, pause),
    );
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.#pending.get(key));
    this.#pending.delete(key);
    this.#runs.delete(key);
    this.#clear(uri);
  }

  /** Deleting nothing would still tell every other extension that the problems have changed. */
  #clear(uri: vscode.Uri): void {
    if (this.#collection.has(uri)) {
      this.#collection.delete(uri);
    }
  }

  async #lint(document: vscode.TextDocument): Promise<void> {
    const { version } = document;
    const key = document.uri.toString();
    const run = Symbol(key);
    this.#runs.set(key, run);
    if (document.isClosed || whyPostmortem(document, this.parts.settings) === undefined) {
      this.#linted.delete(document);
      this.#clear(document.uri);
      return;
    }
    const text = document.getText();
    if (text.length > longestText) {
      this.#linted.delete(document);
      this.#collection.set(document.uri, [tooLong(text.length)]);
      return;
    }
    const [{ lintText }, environment] = await Promise.all([
      import('../core/lint/lintText'),
      lintEnvironmentOf(document, this.parts),
    ]);
    if (this.#runs.get(key) !== run || isStale(document, version)) {
      return;
    }
    const start = this.parts.platform.now();
    const findings = lintText(text, environment);
    this.#lastRunMilliseconds = Math.max(0, this.parts.platform.now() - start);
    this.#linted.set(document, { version, findings });
    this.#collection.set(
      document.uri,
      findings.map((finding) => toDiagnostic(document, finding)),
    );
    this.#published.fire();
  }
}

/** Whether a document was closed or typed in since; then its new state is linted by the event that brought it. */
function isStale(document: vscode.TextDocument, version: number): boolean {
  return document.isClosed || document.version !== version;
}

function toDiagnostic(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    rangeIn(document, finding.range),
    localize(finding.message),
    severities[finding.severity],
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: finding.rule, target: rulePageUri(finding.rule) };
  return diagnostic;
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  hint: vscode.DiagnosticSeverity.Hint,
  information: vscode.DiagnosticSeverity.Information,
  warning: vscode.DiagnosticSeverity.Warning,
  error: vscode.DiagnosticSeverity.Error,
};

function tooLong(length: number): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    vscode.l10n.t(
      'This file is too long to be checked: {0} characters, and the limit is {1}.',
      length.toLocaleString(vscode.env.language),
      longestText.toLocaleString(vscode.env.language),
    ),
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = diagnosticSource;
  return diagnostic;
}
