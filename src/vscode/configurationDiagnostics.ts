import * as vscode from 'vscode';
import type { ConfigurationProblem } from '../core/config/schema';
import { linePositions } from '../core/document/lines';
import type { TextRange } from '../core/document/textRange';
import { isConfigurationFile, type ConfigurationFiles } from './configurationFiles';
import { diagnosticSource } from './diagnostics';
import { errorText } from './errorText';
import { localize } from './localize';

/** What the diagnostics of a team's file have in place of a rule. */
const code = 'configuration';

const severities = {
  warning: vscode.DiagnosticSeverity.Warning,
  error: vscode.DiagnosticSeverity.Error,
} as const;

/** Shows what is wrong with the team's files: of all open folders, opened or not, and of an open one as it is typed. */
export class ConfigurationDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('postmortem-configuration');
  readonly #disposables: { dispose(): unknown }[] = [this.#collection];

  constructor(
    private readonly configurations: ConfigurationFiles,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const follow = ({ uri }: vscode.TextDocument): void => {
      if (isConfigurationFile(uri)) {
        this.show();
      }
    };
    this.#disposables.push(
      configurations.onDidChange(() => {
        this.show();
      }),
      vscode.workspace.onDidOpenTextDocument(follow),
      vscode.workspace.onDidCloseTextDocument(follow),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        follow(document);
      }),
    );
  }

  /** Shows the problems as they are now. */
  show(): void {
    this.#show().catch((error: unknown) => {
      this.log.error(`The configuration files were not checked: ${errorText(error)}`);
    });
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #show(): Promise<void> {
    const { readConfigurationFile } = await import('../core/config/configurationFile');
    const shown = new Map<string, [uri: vscode.Uri, diagnostics: vscode.Diagnostic[]]>();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const { uri, text, problems } = this.configurations.read(folder.uri);
      if (uri) {
        shown.set(uri.toString(), [uri, toDiagnostics(text, problems)]);
      }
    }
    for (const document of vscode.workspace.textDocuments.filter((open) => isConfigurationFile(open.uri))) {
      const text = document.getText();
      const inForce = this.configurations.read(document.uri).uri;
      if (inForce === undefined && !document.isDirty) {
        // VS Code keeps the text of a file that was deleted for a while.
        continue;
      }
      const diagnostics =
        inForce === undefined || inForce.toString() === document.uri.toString()
          ? toDiagnostics(text, readConfigurationFile(text).problems)
          : [notRead(inForce)];
      shown.set(document.uri.toString(), [document.uri, diagnostics]);
    }
    this.#collection.forEach((uri) => {
      if (!shown.has(uri.toString())) {
        this.#collection.delete(uri);
      }
    });
    for (const [uri, diagnostics] of shown.values()) {
      this.#collection.set(uri, diagnostics);
    }
  }
}

function toDiagnostics(text: string, problems: readonly ConfigurationProblem[]): vscode.Diagnostic[] {
  const positionOf = linePositions(text);
  const place = (offset: number): vscode.Position => {
    const { line, column } = positionOf(offset);
    return new vscode.Position(line - 1, column - 1);
  };
  const rangeOf = ({ start, end }: TextRange): vscode.Range => new vscode.Range(place(start), place(end));
  return problems.map(({ message, range, severity }) => {
    const diagnostic = new vscode.Diagnostic(rangeOf(range), localize(message), severities[severity]);
    diagnostic.source = diagnosticSource;
    diagnostic.code = code;
    return diagnostic;
  });
}

/** A folder has one file; of two, only one is read. */
function notRead(inForce: vscode.Uri): vscode.Diagnostic {
  const name = inForce.path.slice(inForce.path.lastIndexOf('/') + 1);
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 1),
    vscode.l10n.t('This file is not read: “{0}” is in force.', name),
    vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = code;
  return diagnostic;
}
