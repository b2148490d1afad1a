import * as vscode from 'vscode';
import { dueSpan } from '../core/deadline/dueState';
import type { FolderRecord } from '../core/deadline/folderRecord';
import { isUnresolved } from '../core/deadline/incidentDay';
import { errorText } from './errorText';
import { openPostmortem } from './openPostmortem';
import type { Platform } from './platform';
import type { ListedPostmortem, PostmortemIndex } from './postmortemIndex';
import type { Register } from './register';
import { relativePath } from './relativePath';
import type { SettingsReader } from './settingsReader';

/** Tells the register of the folders of this window, and this window of the postmortems of all others. */
export class Elsewhere implements vscode.Disposable {
  #postmortems: readonly ListedPostmortem[] = [];
  readonly #written = new Map<string, string>();
  readonly #listeners: vscode.Disposable;

  /** @param register undefined in a browser, where windows share nothing */
  constructor(
    private readonly register: Register | undefined,
    private readonly platform: Platform,
    private readonly index: PostmortemIndex,
    private readonly settings: SettingsReader,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#listeners = vscode.Disposable.from(
      index.onDidChange(() => {
        this.#run(() => this.#writeFolders());
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) {
          this.#run(() => this.#answerRequests());
        }
      }),
    );
    this.#run(() => this.#answerRequests());
  }

  /** Returns the unfinished postmortems of other folders, as they were at the last refresh. */
  get postmortems(): readonly ListedPostmortem[] {
    return this.#postmortems;
  }

  /** Reads anew what is known of other folders: nothing while reminders are off, which keep it. */
  async refresh(): Promise<void> {
    if (!this.register || this.#isOff()) {
      this.#postmortems = [];
      return;
    }
    try {
      const records = await this.register.others(new Set(openFolders()), this.platform.now());
      // A folder may lie in another one: of what both know, the open one knows more.
      const known = new Map(records.flatMap(listedOf).map((postmortem) => [postmortem.id, postmortem]));
      this.#postmortems = [...known.values()].filter(({ uri }) => !vscode.workspace.getWorkspaceFolder(uri));
    } catch (error) {
      this.log.error(`The register of other folders could not be read: ${errorText(error)}`);
    }
  }

  /** Opens a postmortem where it belongs: in this window, or in one of its own folder. */
  async open({ uri, elsewhere }: ListedPostmortem): Promise<void> {
    if (!elsewhere || !this.register) {
      await openPostmortem(uri);
      return;
    }
    await this.register.leaveRequest(elsewhere.folder.toString(), elsewhere.path);
    await vscode.commands.executeCommand('vscode.openFolder', elsewhere.folder, { forceNewWindow: true });
  }

  /** Drops a folder from the register until a postmortem is begun in it. */
  async forgetFolder(folder: vscode.Uri): Promise<void> {
    await this.register?.forget(folder.toString());
  }

  /** Takes a folder up again. */
  async rememberFolder(folder: vscode.Uri): Promise<void> {
    await this.register?.remember(folder.toString());
    this.#written.delete(folder.toString());
  }

  async forgetEverything(): Promise<void> {
    await this.register?.forgetEverything();
    this.#postmortems = [];
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  async #writeFolders(): Promise<void> {
    if (this.#isOff()) {
      return;
    }
    for (const { uri, name } of vscode.workspace.workspaceFolders ?? []) {
      const { files, deadline } = this.settings.read(uri);
      const folder = uri.toString();
      const own = this.index.postmortems.filter(
        (postmortem) =>
          postmortem.stage !== 'final' &&
          vscode.workspace.getWorkspaceFolder(postmortem.uri)?.uri.toString() === folder,
      );
      const record: FolderRecord = {
        folder,
        name,
        files,
        deadline,
        postmortems: own.map(({ uri, title, day, touched }) => ({
          path: relativePath(uri),
          title,
          day,
          ...(touched !== undefined && { touched }),
        })),
      };
      const text = JSON.stringify(record);
      if (this.#written.get(folder) !== text) {
        this.#written.set(folder, text);
        await this.register?.write(record, this.platform.now());
      }
    }
  }

  #isOff(): boolean {
    return this.settings.read(undefined).reminders.level === 'off';
  }

  async #answerRequests(): Promise<void> {
    if (this.#isOff()) {
      return;
    }
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      const path = await this.register?.takeRequest(uri.toString(), this.platform.now());
      if (path !== undefined) {
        await openPostmortem(vscode.Uri.joinPath(uri, path));
      }
    }
  }

  #run(task: () => Promise<void>): void {
    task().catch((error: unknown) => {
      this.log.error(`The register of folders could not be used: ${errorText(error)}`);
    });
  }
}

function openFolders(): string[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
}

function listedOf({ folder, name, deadline, postmortems }: FolderRecord): ListedPostmortem[] {
  const root = vscode.Uri.parse(folder);
  return postmortems.map(({ path, title, day, touched }) => {
    const uri = vscode.Uri.joinPath(root, path);
    const span = dueSpan(day, deadline);
    return {
      id: uri.toString(),
      uri,
      title,
      day,
      stage: day.stage,
      unresolved: isUnresolved(day, deadline),
      elsewhere: { folder: root, name, path },
      ...(span && { span }),
      ...(touched !== undefined && { touched }),
    };
  });
}
