import * as vscode from 'vscode';
import { dueSpan } from '../core/deadline/dueState';
import { isUnresolved } from '../core/deadline/incidentDay';
import type { DocumentDay } from '../core/deadline/documentDay';
import type { ListedDocument } from '../core/deadline/urgency';
import { caseInsensitiveGlob, literalGlob } from '../core/document/glob';
import { matchesPostmortemFiles } from '../core/document/postmortemFile';
import { summarizePostmortem } from '../core/document/summary';
import { errorText } from './errorText';
import { relativePath } from './relativePath';
import type { SettingsReader } from './settingsReader';

/** A postmortem that is tracked to its deadline. */
export interface ListedPostmortem extends ListedDocument {
  readonly uri: vscode.Uri;
  readonly title: string;
  readonly day: DocumentDay;
  readonly services?: readonly string[];
  /** Where it lies in a folder that is not open in this window: the folder, its name, and the path in it. */
  readonly elsewhere?: { readonly folder: vscode.Uri; readonly name: string; readonly path: string };
}

/** What was read of a file. */
interface FileText {
  readonly text: string;
  /** When it was last changed, in milliseconds since the epoch; absent while somebody types. */
  readonly touched?: number;
}

const markdownFile = /\.(?:md|markdown|qmd)$/i;
const notSearched = '**/node_modules/**';
const mostFiles = 20_000;
const largestFile = 1_000_000;
const readAtOnce = 16;
/** Events come in crowds: a checkout touches every file, and typing changes one many times. */
const pauseMilliseconds = 200;
const elsewhereKey = 'index.elsewhere';

/**
 * Knows the tracked postmortems of the open folders: read from disk once, then followed; an open document counts as it is typed.
 * All reading is done one batch after another, so that what is read last is what is known last.
 */
export class PostmortemIndex implements vscode.Disposable {
  readonly #postmortems = new Map<string, ListedPostmortem>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: { dispose(): unknown }[] = [this.#changed];
  readonly #touched = new Map<string, vscode.Uri>();
  readonly #deleted = new Set<string>();
  #work: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #watchers: vscode.Disposable[] = [];
  #started = false;

  /** Fires when postmortems were added, removed or changed in what lists show of them: once for a crowd of changes. */
  readonly onDidChange = this.#changed.event;

  /** @param memory of the workspace: keeps where postmortems outside of the usual folders were seen */
  constructor(
    private readonly settings: SettingsReader,
    private readonly memory: vscode.Memento,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#disposables.push(
      settings.onDidChange(({ lists }) => {
        if (lists && this.#started) {
          this.#rescan();
        }
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        if (this.#started) {
          this.#rescan();
        }
      }),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => {
        this.#touch(uri);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#touch(document.uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#touch(uri);
      }),
    );
  }

  /** Resolves when everything that has happened so far has been read. */
  get ready(): Promise<void> {
    return this.#work;
  }

  /** Returns the tracked postmortems, in no particular order. */
  get postmortems(): ListedPostmortem[] {
    return [...this.#postmortems.values()];
  }

  /** Reads the postmortems and follows them, unless it does so already. */
  start(): void {
    if (!this.#started) {
      this.#started = true;
      this.#rescan();
    }
  }

  /** Follows nothing any more, and knows nothing. */
  stop(): void {
    if (this.#started) {
      this.#started = false;
      this.#enqueue(() => {
        vscode.Disposable.from(...this.#watchers.splice(0)).dispose();
        this.#postmortems.clear();
        this.#changed.fire();
        return Promise.resolve();
      });
    }
  }

  /** Reads all postmortems anew, and watches where they are kept. */
  #rescan(): void {
    this.#enqueue(async () => {
      if (!this.#started) {
        return;
      }
      this.#watch();
      const found = await this.#find();
      for (const key of this.#postmortems.keys()) {
        if (!found.has(key)) {
          this.#postmortems.delete(key);
        }
      }
      await this.#readAll([...found.values()]);
      this.log.info(`${String(this.#postmortems.size)} of ${String(found.size)} files are tracked postmortems.`);
      this.#changed.fire();
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables, ...this.#watchers).dispose();
  }

  async #find(): Promise<Map<string, vscode.Uri>> {
    const found = new Map<string, vscode.Uri>();
    const add = (uri: vscode.Uri): void => {
      if (belongs(uri)) {
        found.set(uri.toString(), uri);
      }
    };
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      for (const glob of this.#globs(folder)) {
        const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), notSearched, mostFiles);
        if (uris.length === mostFiles) {
          this.log.warn(`More than ${String(mostFiles)} files match ${glob}; the rest is not listed.`);
        }
        uris.forEach(add);
      }
    }
    for (const address of this.memory.get<readonly string[]>(elsewhereKey, [])) {
      add(vscode.Uri.parse(address));
    }
    vscode.workspace.textDocuments.forEach(({ uri }) => {
      add(uri);
    });
    return found;
  }

  #globs(folder: vscode.WorkspaceFolder): string[] {
    const { files, folder: created } = this.settings.read(folder.uri);
    // What a pattern excludes is left out where the files are read: a search has no such patterns.
    const included = files.filter((pattern) => !pattern.startsWith('!')).map(caseInsensitiveGlob);
    const below = created === '' ? '' : `${literalGlob(created)}/`;
    return [...new Set([...included, `${below}**/*.{md,markdown,qmd}`])];
  }

  #watch(): void {
    vscode.Disposable.from(...this.#watchers).dispose();
    this.#watchers = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => {
      // Of a deleted folder only its own event comes, which no pattern for files matches.
      const deletions = vscode.workspace.createFileSystemWatcher(
        new vscode.RelativePattern(folder, '**'),
        true,
        true,
        false,
      );
      return [
        deletions,
        deletions.onDidDelete((uri) => {
          this.#deleted.add(uri.toString());
          this.#flushSoon();
        }),
        ...this.#globs(folder).flatMap((glob) => {
          const watcher = vscode.workspace.createFileSystemWatcher(
            new vscode.RelativePattern(folder, glob),
            false,
            false,
            true,
          );
          return [
            watcher,
            watcher.onDidCreate((uri) => {
              this.#touch(uri);
            }),
            watcher.onDidChange((uri) => {
              this.#touch(uri);
            }),
          ];
        }),
      ];
    });
  }

  #touch(uri: vscode.Uri): void {
    if (this.#started && belongs(uri)) {
      this.#touched.set(uri.toString(), uri);
      this.#flushSoon();
    }
  }

  #flushSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#enqueue(() => this.#flush());
    }, pauseMilliseconds);
  }

  async #flush(): Promise<void> {
    if (!this.#started) {
      this.#touched.clear();
      this.#deleted.clear();
      return;
    }
    const touched = [...this.#touched.values()];
    // What lay below a deleted folder is read again, and not found.
    const orphans = this.postmortems.filter(({ id }) => this.#isDeleted(id)).map(({ uri }) => uri);
    this.#touched.clear();
    this.#deleted.clear();
    if (await this.#readAll([...touched, ...orphans])) {
      this.#changed.fire();
    }
  }

  #isDeleted(id: string): boolean {
    for (let end = id.length; end > 0; end = id.lastIndexOf('/', end - 1)) {
      if (this.#deleted.has(id.slice(0, end))) {
        return true;
      }
    }
    return false;
  }

  #enqueue(task: () => Promise<void>): void {
    this.#work = this.#work.then(task).catch((error: unknown) => {
      this.log.error(`The postmortems of the workspace could not be read: ${errorText(error)}`);
    });
  }

  /** Reads files, several at once, and returns whether anything changed in what lists show. */
  async #readAll(uris: vscode.Uri[]): Promise<boolean> {
    let changed = false;
    const read = async (): Promise<void> => {
      for (let uri = uris.pop(); uri; uri = uris.pop()) {
        changed = this.#set(uri, await this.#read(uri)) || changed;
      }
    };
    await Promise.all(Array.from({ length: readAtOnce }, read));
    return changed;
  }

  async #read(uri: vscode.Uri): Promise<FileText | undefined> {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open?.isDirty === true || open?.isUntitled === true) {
      return { text: open.getText() };
    }
    try {
      const { size, mtime: touched } = await vscode.workspace.fs.stat(uri);
      if (open) {
        return { text: open.getText(), touched };
      }
      const content = size > largestFile ? undefined : await vscode.workspace.fs.readFile(uri);
      // Text holds no NUL.
      return content && !content.includes(0) ? { text: new TextDecoder().decode(content), touched } : undefined;
    } catch (error) {
      // The file went away between the event and the reading: then it is no postmortem any more.
      this.log.debug(`${relativePath(uri)} was not read: ${errorText(error)}`);
      return undefined;
    }
  }

  #set(uri: vscode.Uri, file: FileText | undefined): boolean {
    const id = uri.toString();
    const before = this.#postmortems.get(id);
    const { files, deadline } = this.settings.read(uri);
    const path = relativePath(uri);
    const summary = file && summarizePostmortem(path, file.text, files);
    if (file && summary) {
      const span = dueSpan(summary.day, deadline);
      const { touched } = file;
      this.#postmortems.set(id, {
        id,
        uri,
        ...summary,
        stage: summary.day.stage,
        unresolved: isUnresolved(summary.day, deadline),
        ...(span && { span }),
        ...(touched !== undefined && { touched }),
      });
    } else {
      this.#postmortems.delete(id);
    }
    this.#remember(id, summary !== undefined && !matchesPostmortemFiles(path, files));
    return shown(before) !== shown(this.#postmortems.get(id));
  }

  /** A search finds files by their place; one that only its front matter makes a postmortem is found again because it was seen. */
  #remember(id: string, elsewhere: boolean): void {
    const known = this.memory.get<readonly string[]>(elsewhereKey, []);
    if (known.includes(id) !== elsewhere) {
      void this.memory.update(elsewhereKey, elsewhere ? [...known, id] : known.filter((other) => other !== id));
    }
  }
}

/** Whether a file can be a postmortem of the open folders: not the old side of a diff, and no file from elsewhere. */
function belongs(uri: vscode.Uri): boolean {
  return markdownFile.test(uri.path) && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

function shown(postmortem: ListedPostmortem | undefined): string {
  return postmortem ? JSON.stringify([postmortem.title, postmortem.day, postmortem.span, postmortem.touched]) : '';
}
