import * as vscode from 'vscode';
import { defaultConfiguration } from '../core/config/configuration';
import { configurationFileNames, type ConfigurationFile } from '../core/config/configurationFile';
import { errorText } from './errorText';

/** A team's file as it is known now. */
export interface KnownConfiguration extends ConfigurationFile {
  /** Undefined where the folder has no such file. */
  readonly uri?: vscode.Uri;
  readonly text: string;
}

const typingPauseMilliseconds = 250;
/** Bytes. Far more than a file may have that is read, in any script. */
const largestFile = 1_000_000;
const none: KnownConfiguration = {
  configuration: defaultConfiguration,
  problems: [],
  places: new Map(),
  readable: true,
  text: '',
};

/** Knows the `.postmortem.yml` of every open folder, and follows it: on disk, and as it is typed. It is data, and needs no trust. */
export class ConfigurationFiles implements vscode.Disposable {
  readonly #known = new Map<string, KnownConfiguration>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: { dispose(): unknown }[] = [this.#changed];
  #work: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  /** Fires when what is known of a file differs from before. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly log: vscode.LogOutputChannel) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/{${configurationFileNames.join(',')}}`);
    const follow = (uri: vscode.Uri, pause: number): void => {
      if (isConfigurationFile(uri)) {
        this.#reloadSoon(pause);
      }
    };
    this.#disposables.push(
      watcher,
      ...[watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete].map((event) =>
        event((uri) => {
          follow(uri, 0);
        }),
      ),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        follow(document.uri, typingPauseMilliseconds);
      }),
      ...[vscode.workspace.onDidSaveTextDocument, vscode.workspace.onDidCloseTextDocument].map((event) =>
        event(({ uri }) => {
          follow(uri, 0);
        }),
      ),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#reloadSoon(0);
      }),
    );
  }

  /** Reads all files anew. Until it has been called, every folder has the defaults. */
  load(): Promise<void> {
    this.#work = this.#work
      .then(() => this.#load())
      .catch((error: unknown) => {
        this.log.error(`The configuration files could not be read: ${errorText(error)}`);
      });
    return this.#work;
  }

  /** Returns what holds for a file or folder; the defaults outside of all folders. */
  read(scope: vscode.Uri | undefined): KnownConfiguration {
    const folder = configurationFolder(scope);
    return (folder && this.#known.get(folder.uri.toString())) ?? none;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #reloadSoon(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.load();
    }, pause);
  }

  async #load(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const read = await Promise.all(
      folders.map(async ({ uri }): Promise<[string, KnownConfiguration]> => [
        uri.toString(),
        await this.#readFolder(uri),
      ]),
    );
    const before = shown(this.#known);
    this.#known.clear();
    for (const [folder, known] of read) {
      this.#known.set(folder, known);
    }
    if (shown(this.#known) !== before) {
      this.#changed.fire();
    }
  }

  async #readFolder(folder: vscode.Uri): Promise<KnownConfiguration> {
    for (const name of configurationFileNames) {
      const uri = vscode.Uri.joinPath(folder, name);
      const known = await this.#readFile(uri);
      if (known) {
        return known;
      }
    }
    return none;
  }

  async #readFile(uri: vscode.Uri): Promise<KnownConfiguration | undefined> {
    const saved = await this.#textOnDisk(uri);
    // An editor may still show a file that was deleted.
    if (saved === undefined) {
      return undefined;
    }
    const { readConfigurationFile } = await import('../core/config/configurationFile');
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    const typed = document?.isDirty ? readConfigurationFile(document.getText()) : undefined;
    // Half a line is rarely YAML: until the author is through, what was saved last stays in force.
    return document && typed?.readable
      ? { ...typed, uri, text: document.getText() }
      : { ...readConfigurationFile(saved), uri, text: saved };
  }

  async #textOnDisk(uri: vscode.Uri): Promise<string | undefined> {
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > largestFile) {
        this.log.warn(`${uri.path} is too large to be read: ${String(size)} bytes.`);
        return undefined;
      }
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) {
        this.log.warn(`${uri.path} was not read: ${errorText(error)}`);
      }
      return undefined;
    }
  }
}

/** Returns the folder whose team decides about a file: of a new document, which is nowhere yet, the only one that there is. */
export function configurationFolder(scope: vscode.Uri | undefined): vscode.WorkspaceFolder | undefined {
  const folder = scope && vscode.workspace.getWorkspaceFolder(scope);
  const { workspaceFolders = [] } = vscode.workspace;
  return folder ?? (scope?.scheme === 'untitled' && workspaceFolders.length === 1 ? workspaceFolders[0] : undefined);
}

/** Returns whether this is the address of a team's file: right in a workspace folder. */
export function isConfigurationFile(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return (
    folder !== undefined &&
    configurationFileNames.some((name) => vscode.Uri.joinPath(folder.uri, name).toString() === uri.toString())
  );
}

function shown(known: ReadonlyMap<string, KnownConfiguration>): string {
  return JSON.stringify([...known].map(([folder, { uri, text }]) => [folder, uri?.toString(), text]));
}
