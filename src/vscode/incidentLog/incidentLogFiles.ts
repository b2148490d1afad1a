import * as vscode from 'vscode';
import { errorText } from '../errorText';
import type { Platform } from '../platform';
import { fileExists } from '../virtualFile';

const ending = '.incident-log';
const mostTries = 100;

/**
 * The incident logs of this person: files in the extension's own storage, where every window finds them, with a folder open or without,
 * and nobody commits them by accident. One that is in use lies at the top, one that is over in a folder beside it; none is ever deleted.
 */
export class IncidentLogFiles {
  readonly #folder: vscode.Uri;
  readonly #earlier: vscode.Uri;
  readonly #copies: vscode.Uri;

  constructor(
    storage: vscode.Uri,
    private readonly platform: Platform,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#folder = vscode.Uri.joinPath(storage, 'incident-logs');
    this.#earlier = vscode.Uri.joinPath(this.#folder, 'earlier');
    this.#copies = vscode.Uri.joinPath(this.#folder, 'copies');
  }

  /** Returns the log in use: of several, which two windows may begin at the same moment, the latest. */
  async running(): Promise<vscode.Uri | undefined> {
    return (await list(this.#folder)).at(0);
  }

  /** Returns the logs that are over, the latest first. */
  async earlier(): Promise<vscode.Uri[]> {
    return list(this.#earlier);
  }

  /** Returns whether a file is a log in use; its name is not enough, for it may be anywhere. */
  isRunning(uri: vscode.Uri): boolean {
    return isIn(uri, this.#folder);
  }

  /** Returns whether a file is one of the logs, in use or over. */
  has(uri: vscode.Uri): boolean {
    return this.isRunning(uri) || isIn(uri, this.#earlier);
  }

  /**
   * Creates a log under a name that sorts by time.
   * @param name without what log files end in
   * @throws what the file system throws
   */
  async create(name: string, text: string): Promise<vscode.Uri> {
    await vscode.workspace.fs.createDirectory(this.#folder);
    for (let number = 1; number <= mostTries; number++) {
      const uri = vscode.Uri.joinPath(this.#folder, `${name}${number === 1 ? '' : `-${String(number)}`}${ending}`);
      if ((await this.platform.createFile(uri, encode(text))) === 'created') {
        return uri;
      }
    }
    throw new Error(`No free name for ${name}`);
  }

  /**
   * Appends to a log as it lies on disk.
   * @throws what the file system throws
   */
  async append(uri: vscode.Uri, text: string): Promise<void> {
    await this.platform.appendToFile(uri, encode(text));
  }

  /** @throws what the file system throws */
  async read(uri: vscode.Uri): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  }

  /**
   * Puts a log among those that are over, and returns its new address. Its editors are closed, for they would show a file that is gone.
   * @throws vscode.FileSystemError when that is not possible; the log then stays where it is
   */
  async close(uri: vscode.Uri): Promise<vscode.Uri> {
    await vscode.workspace.fs.createDirectory(this.#earlier);
    const target = await this.#freeName(uri);
    await vscode.window.tabGroups.close(tabsOf(uri));
    await vscode.workspace.fs.rename(uri, target, { overwrite: false });
    await this.#drop(this.#copyOf(uri));
    return target;
  }

  /**
   * Keeps what is about to be saved: VS Code empties a file before it writes it anew, and may be killed, or find the disk full, in between.
   */
  async keepCopy(uri: vscode.Uri, text: string): Promise<void> {
    try {
      await vscode.workspace.fs.createDirectory(this.#copies);
      await this.platform.writeWhole(this.#copyOf(uri), encode(text));
    } catch (error) {
      this.log.warn(`No copy of an incident log could be kept: ${errorText(error)}`);
    }
  }

  /** Completes logs that were cut off while they were saved: such a log is the beginning of its copy. */
  async recover(): Promise<void> {
    for (const uri of await list(this.#folder)) {
      try {
        const [text, copy] = await Promise.all([this.read(uri), this.read(this.#copyOf(uri)).catch(() => '')]);
        if (copy.length > text.length && copy.startsWith(text)) {
          await this.platform.writeWhole(uri, encode(copy));
          this.log.info('An incident log that was cut off has been completed.');
        }
      } catch (error) {
        this.log.error(`An incident log could not be read: ${errorText(error)}`);
      }
    }
  }

  async #freeName(uri: vscode.Uri): Promise<vscode.Uri> {
    const stem = nameOf(uri).slice(0, -ending.length);
    let target = vscode.Uri.joinPath(this.#earlier, nameOf(uri));
    for (let number = 2; await fileExists(target); number++) {
      target = vscode.Uri.joinPath(this.#earlier, `${stem}-${String(number)}${ending}`);
    }
    return target;
  }

  #copyOf(uri: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(this.#copies, nameOf(uri));
  }

  async #drop(uri: vscode.Uri): Promise<void> {
    if (await fileExists(uri)) {
      await vscode.workspace.fs.delete(uri);
    }
  }
}

function tabsOf(uri: vscode.Uri): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function isIn(uri: vscode.Uri, folder: vscode.Uri): boolean {
  return (
    uri.path.endsWith(ending) && vscode.Uri.joinPath(uri, '..').toString() === vscode.Uri.joinPath(folder).toString()
  );
}

/** The latest first; nothing where there is no such folder. */
async function list(folder: vscode.Uri): Promise<vscode.Uri[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .filter(([name, type]) => type === vscode.FileType.File && name.endsWith(ending))
      .map(([name]) => name.slice(0, -ending.length))
      .sort((a, b) => (a < b ? 1 : -1))
      .map((stem) => vscode.Uri.joinPath(folder, stem + ending));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return [];
    }
    throw error;
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
