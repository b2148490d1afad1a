import * as vscode from 'vscode';
import { configurationFileNames } from '../core/config/configurationFile';
import type { ConfigurationFiles } from './configurationFiles';
import { localize } from './localize';
import type { SettingsReader } from './settingsReader';

export const configurationPageScheme = 'postmortem-configuration';

/** Shows what is in force in a folder as a page that nobody can edit, and that follows every change. */
export class ConfigurationPage implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: { dispose(): unknown }[];

  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly configurations: ConfigurationFiles,
    private readonly settings: SettingsReader,
  ) {
    this.#disposables = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(configurationPageScheme, this),
      settings.onDidChange(() => {
        for (const { uri } of vscode.workspace.textDocuments) {
          if (uri.scheme === configurationPageScheme) {
            this.#changed.fire(uri);
          }
        }
      }),
    ];
  }

  /** Returns the address of a folder's page. */
  static address({ uri, name }: vscode.WorkspaceFolder): vscode.Uri {
    const title = vscode.l10n.t('Effective configuration of {0}', name).replaceAll('/', ' ');
    return vscode.Uri.from({ scheme: configurationPageScheme, path: `/${title}.yml`, query: uri.toString() });
  }

  async provideTextDocumentContent({ query }: vscode.Uri): Promise<string> {
    const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === query);
    if (!folder) {
      return `# ${vscode.l10n.t('This folder is not open any more.')}\n`;
    }
    // Of a file that was written a moment ago nothing may be known yet.
    const [{ explainConfiguration }, { rules }] = await Promise.all([
      import('../core/config/effectiveConfiguration'),
      import('../core/lint/rules'),
      this.configurations.load(),
    ]);
    const { uri, ...file } = this.configurations.read(folder.uri);
    const name = configurationFileNames.find((each) => uri?.path.endsWith(`/${each}`)) ?? configurationFileNames[0];
    const inForce = {
      folder: folder.name,
      settings: this.settings.read(folder.uri),
      rules,
      file: uri && { ...file, name },
      isSet: (key: string) => this.settings.isSet(folder.uri, key),
    };
    return explainConfiguration(inForce, localize);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}
