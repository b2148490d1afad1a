import * as vscode from 'vscode';
import { folderSettings, type FolderSettings } from '../core/config/folderSettings';
import { checkSettings, type Settings, type SettingsProblem } from '../core/config/settings';
import { configurationFolder, type ConfigurationFiles } from './configurationFiles';
import { localize } from './localize';
import type { Platform } from './platform';
import { warn } from './notifications';

const section = 'postmortem';
const settingsOfLists = ['files', 'folder', 'timezone', 'deadline'].map((key) => `${section}.${key}`);

export interface SettingsChange {
  /** Whether it may change which files are postmortems and when they are due. */
  readonly lists: boolean;
}

/** The only place that reads VS Code's settings; what the team of a folder has decided in its file wins over them. */
export class SettingsReader implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<SettingsChange>();
  readonly #reported = new Set<string>();
  readonly #read = new Map<string, FolderSettings>();
  readonly #listener: vscode.Disposable;

  /** Fires after a setting of the extension, or a team's file, has changed anywhere. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly platform: Platform,
    private readonly configurations: ConfigurationFiles,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#listener = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(section)) {
          this.#reported.clear();
          this.#read.clear();
          this.#changed.fire({ lists: settingsOfLists.some((key) => event.affectsConfiguration(key)) });
        }
      }),
      configurations.onDidChange(() => {
        const before = this.#lists();
        this.#read.clear();
        this.#changed.fire({ lists: this.#lists() !== before });
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#read.clear();
      }),
    );
  }

  /** Returns what holds for a file or folder; a setting that cannot be used is reported once, and its default returned. */
  read(scope: vscode.Uri | undefined): FolderSettings {
    // Settings differ between folders at most, and lists of thousands of files ask for each.
    const key = configurationFolder(scope)?.uri.toString() ?? '';
    const known = this.#read.get(key);
    if (known) {
      return known;
    }
    const settings = folderSettings(this.#check(scope), this.configurations.read(scope).configuration);
    this.#read.set(key, settings);
    return settings;
  }

  /** Returns whether somebody has set a setting, by its key below `postmortem.`, to something that can be used. */
  isSet(scope: vscode.Uri | undefined, key: string): boolean {
    const configuration = vscode.workspace.getConfiguration(section, scope ?? null);
    const { globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect<unknown>(key) ?? {};
    const value = workspaceFolderValue ?? workspaceValue ?? globalValue ?? '';
    const { problems } = checkSettings((name) => configuration.get<unknown>(name), this.platform.zone());
    return value !== '' && !problems.some((problem) => problem.key === key);
  }

  #lists(): string {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return JSON.stringify(folders.map(({ uri }) => [this.read(uri).files, this.read(uri).deadline]));
  }

  #check(scope: vscode.Uri | undefined): Settings {
    const configuration = vscode.workspace.getConfiguration(section, scope ?? null);
    const { settings, problems } = checkSettings((key) => configuration.get<unknown>(key), this.platform.zone());
    const news = problems.filter(({ message }) => !this.#reported.has(localize(message)));
    for (const { message } of news) {
      this.#reported.add(localize(message));
      this.log.warn(localize(message));
    }
    void this.#report(news);
    return settings;
  }

  /** Several mistakes are one notification. */
  async #report(problems: readonly SettingsProblem[]): Promise<void> {
    const [first] = problems;
    if (!first) {
      return;
    }
    const open = vscode.l10n.t('Open Setting');
    if ((await warn(problems.map(({ message }) => localize(message)).join(' '), open)) === open) {
      const query = problems.length === 1 ? `${section}.${first.key}` : section;
      await vscode.commands.executeCommand('workbench.action.openSettings', query);
    }
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}
