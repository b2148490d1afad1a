import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import type { TextEdit } from '../../core/document/textEdit';
import { beginLine, finishLine } from '../../core/incidentLog/incidentLog';
import { lacksTime, timeInsertion, withoutMarker } from '../../core/incidentLog/logLine';
import { errorText } from '../errorText';
import type { Platform } from '../platform';
import { workspaceEditOf } from '../workspaceEdit';
import type { IncidentLogFiles } from './incidentLogFiles';

const languageId = 'incident-log';
const saveDelayMilliseconds = 1000;
/** VS Code reads a file anew when it is shown; one with changes of its own it leaves alone. */
const readAnewMilliseconds = 2000;
/** Somebody may type faster than an edit arrives, but not for ever. */
const mostTries = 20;

/** What happens in the editor of a log: a line that is ended gets its time, and everything is saved. */
export class IncidentLogEditing implements vscode.Disposable {
  readonly #listeners: vscode.Disposable;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  /** When somebody last typed in a document, in milliseconds since the epoch. */
  readonly #typedAt = new WeakMap<vscode.TextDocument, number>();
  /** The documents that are being read anew. */
  readonly #reading = new WeakMap<vscode.TextDocument, Promise<boolean>>();
  #active = vscode.window.activeTextEditor?.document;

  /**
   * @param zone returns the IANA name of the zone in which times are written
   * @param recovered resolves when what is on disk is in order, and never rejects
   */
  constructor(
    private readonly files: IncidentLogFiles,
    private readonly platform: Platform,
    private readonly zone: () => string,
    private readonly recovered: Promise<void>,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#changed(event);
      }),
      vscode.workspace.onWillSaveTextDocument((event) => {
        if (this.files.isRunning(event.document.uri)) {
          event.waitUntil(this.files.keepCopy(event.document.uri, event.document.getText()));
        }
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#stopTimer(uri);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        const left = this.#active;
        this.#active = editor?.document;
        if (left && left !== this.#active && isLog(left) && !left.isClosed) {
          this.#run(this.finish(left));
        }
        if (editor) {
          this.#run(this.#settle(editor.document));
        }
      }),
    );
  }

  /** Looks at the log that VS Code has restored, once what is on disk is in order. */
  start(): void {
    if (this.#active) {
      this.#run(this.#settle(this.#active));
    }
  }

  /** Gives the line that somebody was typing the time at which that was, and saves the document. */
  async finish(document: vscode.TextDocument): Promise<void> {
    const typedAt = this.#typedAt.get(document);
    if (typedAt !== undefined) {
      const moment = this.#momentAt(typedAt);
      await this.#edit(document, () => [finishLine(document.getText(), moment)].flatMap((edit) => edit ?? []));
    }
    await this.#save(document);
  }

  /** Begins a line of this moment at the end of a log, with the cursor where its text belongs. */
  async beginLine(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const moment = this.#momentAt(this.platform.now());
    await this.#edit(document, () => beginLine(document.getText(), moment));
    showEnd(editor);
    await this.#save(document);
  }

  /**
   * Waits until a document shows what another window, or a command, has written while it was in the background; returns whether there was
   * anything to wait for.
   */
  async hasReadAnew(document: vscode.TextDocument): Promise<boolean> {
    if (await this.#isAsOnDisk(document)) {
      return false;
    }
    let listener: vscode.Disposable | undefined;
    let timer: NodeJS.Timeout | undefined;
    const changed = await new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, readAnewMilliseconds, false);
      listener = vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === document) {
          resolve(true);
        }
      });
    });
    clearTimeout(timer);
    listener?.dispose();
    return changed;
  }

  dispose(): void {
    this.#listeners.dispose();
    for (const timer of this.#timers.values()) {
      clearTimeout(timer);
    }
  }

  #changed({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    if (!isLog(document)) {
      return;
    }
    if (contentChanges.length === 0) {
      // It has become unsaved: by what was typed, or because VS Code has restored it so.
      this.#run(this.#settle(document));
      return;
    }
    const now = this.platform.now();
    this.#typedAt.set(document, now);
    const [change, ...others] = contentChanges;
    const line = change && others.length === 0 && reason === undefined ? endedLine(document, change) : undefined;
    if (line === undefined) {
      this.#saveSoon(document);
    } else {
      // What is saved next has the time in it.
      this.#stopTimer(document.uri);
      this.#run(this.#addTime(document, line, this.#momentAt(now)));
    }
  }

  async #addTime(document: vscode.TextDocument, line: number, moment: Temporal.ZonedDateTime): Promise<void> {
    if (await this.#isAsOnDisk(document)) {
      return;
    }
    await this.#edit(document, () => {
      const text = line < document.lineCount ? document.lineAt(line).text : '';
      if (!lacksTime(text)) {
        return [];
      }
      const insertion = timeInsertion(text, moment);
      const offset = document.offsetAt(new vscode.Position(line, insertion.column));
      return [{ range: { start: offset, end: offset }, newText: insertion.text }];
    });
    await this.#save(document);
  }

  /**
   * Returns whether a document that has just changed was read anew, after another window had written it: what is typed here is not yet on
   * disk. Whether a document is dirty does not tell, for VS Code says that only after its first change.
   */
  async #isAsOnDisk(document: vscode.TextDocument): Promise<boolean> {
    const text = document.getText();
    return (await this.files.read(document.uri).catch(() => undefined)) === text;
  }

  /** Applies edits that are computed anew while somebody else changes the document in the meantime. */
  async #edit(document: vscode.TextDocument, compute: () => readonly TextEdit[]): Promise<void> {
    for (let tries = 0; tries < mostTries; tries++) {
      const edits = compute();
      if (edits.length === 0 || (await vscode.workspace.applyEdit(workspaceEditOf(document, edits)))) {
        return;
      }
    }
    this.log.warn('An incident log could not be edited.');
  }

  #saveSoon(document: vscode.TextDocument): void {
    this.#stopTimer(document.uri);
    const timer = setTimeout(() => {
      this.#run(this.#save(document));
    }, saveDelayMilliseconds);
    this.#timers.set(document.uri.toString(), timer);
  }

  async #save(document: vscode.TextDocument): Promise<void> {
    this.#stopTimer(document.uri);
    // Whether a document is dirty is not asked: of what is typed during a save, VS Code says that it is saved. Saving what is saved does
    // nothing. Where a file cannot be saved, VS Code itself says what is wrong, and takes that back when it is saved after all.
    const isSaved = document.isClosed || !this.files.has(document.uri) || (await document.save());
    if (!isSaved && !((await this.#readAnew(document)) && (await document.save()))) {
      this.log.error('An incident log could not be saved.');
    }
  }

  /**
   * After a crash VS Code shows a log with the changes that it had backed up, as unsaved, also if the file has them: it would then refuse to
   * save what is typed next, because the file is newer.
   */
  async #settle(document: vscode.TextDocument): Promise<void> {
    if (document.isDirty && this.files.has(document.uri) && !this.#typedAt.has(document)) {
      await this.#readAnew(document);
    }
  }

  /** Has VS Code read a log anew; what somebody has typed before or at that very moment is put back. Returns whether that was possible. */
  #readAnew(document: vscode.TextDocument): Promise<boolean> {
    const reading =
      this.#reading.get(document) ??
      this.#revertAndPutBack(document).finally(() => {
        this.#reading.delete(document);
      });
    this.#reading.set(document, reading);
    return reading;
  }

  async #revertAndPutBack(document: vscode.TextDocument): Promise<boolean> {
    await this.recovered;
    const onDisk = await this.files.read(document.uri).catch(() => undefined);
    const isActive = vscode.window.activeTextEditor?.document === document;
    if (!isActive || onDisk === undefined || !holdsAllLinesOf(document.getText(), onDisk)) {
      // Where somebody else has written something, VS Code asks what to do when this is saved.
      return false;
    }
    let typed = document.getText();
    let lost: string | undefined;
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) {
        lost ??= document.getText() === onDisk && typed !== onDisk ? typed : undefined;
        typed = document.getText();
      }
    });
    try {
      await vscode.commands.executeCommand('workbench.action.files.revert');
    } finally {
      listener.dispose();
    }
    const text = lost;
    if (text !== undefined) {
      const moment = this.#momentAt(this.platform.now());
      await this.#edit(document, () => [{ range: { start: 0, end: document.getText().length }, newText: text }]);
      // Enter was pressed: the line has to get its time all the same.
      if (/\n\s*$/.test(text)) {
        await this.#edit(document, () => [finishLine(document.getText(), moment)].flatMap((edit) => edit ?? []));
      }
      await document.save();
    }
    return true;
  }

  #stopTimer(uri: vscode.Uri): void {
    clearTimeout(this.#timers.get(uri.toString()));
    this.#timers.delete(uri.toString());
  }

  #momentAt(milliseconds: number): Temporal.ZonedDateTime {
    return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(this.zone());
  }

  #run(task: Promise<void>): void {
    task.catch((error: unknown) => {
      this.log.error(`An incident log could not be edited: ${errorText(error)}`);
    });
  }
}

/** Puts the cursor at the end of a document, and shows it. */
export function showEnd(editor: vscode.TextEditor): void {
  const end = endOf(editor.document);
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(editor.selection);
}

/** Returns whether nothing of what is on disk would be lost if a text were saved over it, in which lines may have got their times. */
function holdsAllLinesOf(text: string, onDisk: string): boolean {
  const lines = text.split(/\r?\n/);
  return onDisk.split(/\r?\n/).every((line) => {
    const words = withoutMarker(line);
    return words === '' || lines.some((other) => other.endsWith(words));
  });
}

/** Returns where a document ends. */
export function endOf(document: vscode.TextDocument): vscode.Position {
  return document.lineAt(document.lineCount - 1).range.end;
}

/** Returns whether a document is a log, wherever it lies. */
export function isLog(document: vscode.TextDocument): boolean {
  return document.languageId === languageId;
}

/** Returns the line that was ended by a change: Enter was pressed at its end. */
function endedLine(
  document: vscode.TextDocument,
  { range, text }: vscode.TextDocumentContentChangeEvent,
): number | undefined {
  const { line } = range.start;
  const isEnter = /^\r?\n[ \t]*$/.test(text) && range.isSingleLine && line + 1 < document.lineCount;
  return isEnter && document.lineAt(line + 1).text.trim() === '' ? line : undefined;
}
