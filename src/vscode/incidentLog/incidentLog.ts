import * as vscode from 'vscode';
import {
  appendedLine,
  newIncidentLog,
  readIncidentLog,
  type IncidentLog as LogContent,
} from '../../core/incidentLog/incidentLog';
import { errorText } from '../errorText';
import { fail } from '../notifications';
import { relativePath } from '../relativePath';
import { presentMoment, type Clock } from '../timeAnswer';
import { endOf, IncidentLogEditing, isLog, showEnd } from './incidentLogEditing';
import { IncidentLogFiles } from './incidentLogFiles';
import { IncidentLogStatus } from './incidentLogStatus';

const lookMilliseconds = 60_000;

/** The log that a person writes while an incident goes on. All windows of a machine have the same one: what is on disk says which. */
export class IncidentLog implements vscode.Disposable {
  readonly #files: IncidentLogFiles;
  readonly #editing: IncidentLogEditing;
  readonly #status = new IncidentLogStatus();
  #timer: NodeJS.Timeout | undefined;
  readonly #listener: vscode.Disposable;
  #hasLog = false;

  constructor(
    storage: vscode.Uri,
    private readonly clock: Clock,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const { platform } = clock;
    this.#files = new IncidentLogFiles(storage, platform, log);
    const recovered = this.#files.recover().catch((error: unknown) => {
      log.error(`The incident logs could not be read: ${errorText(error)}`);
    });
    this.#editing = new IncidentLogEditing(this.#files, platform, () => this.#present().timeZoneId, recovered, log);
    this.#listener = vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) {
        this.#look();
      }
    });
    void recovered.then(() => {
      this.#editing.start();
      this.#look();
    });
  }

  /** Returns the log in use, as it is on disk now, and has the status bar say so. */
  async running(): Promise<vscode.Uri | undefined> {
    const uri = await this.#files.running();
    await this.#setContext(uri !== undefined);
    clearTimeout(this.#timer);
    if (uri) {
      this.#status.show((await this.#content(uri)).since, this.clock.platform.now());
      this.#timer = setTimeout(() => {
        this.#look();
      }, lookMilliseconds);
    } else {
      this.#status.hide();
    }
    return uri;
  }

  /** Returns the log that a command is about: that of the active editor, else the one in use. */
  async inQuestion(): Promise<vscode.Uri | undefined> {
    const active = vscode.window.activeTextEditor?.document.uri;
    return active && this.#files.has(active) ? active : this.running();
  }

  /** Returns the logs that are over, the latest first. */
  earlier(): Promise<vscode.Uri[]> {
    return this.#files.earlier();
  }

  /** Reads a log after the line that somebody is typing has got its time. */
  async read(uri: vscode.Uri): Promise<LogContent> {
    await this.#finish(uri);
    return this.#content(uri);
  }

  /**
   * Begins a log; whatever was in use before is put among those that are over.
   * @param words its first line; without it, the line waits for its text
   */
  async begin(words = ''): Promise<vscode.Uri> {
    const before = await this.#files.running();
    const moment = this.#present();
    const explanation = vscode.l10n.t(
      'Write what happens and press Enter: the line gets its time. Ctrl+Enter (⌘Enter on macOS) begins a line with the time. Everything is saved as you type.',
    );
    const { year, month, day, hour, minute, second } = moment;
    const [date, time] = [
      [String(year), twoDigits(month), twoDigits(day)].join('-'),
      [hour, minute, second].map(twoDigits).join(''),
    ];
    const uri = await this.#files.create(`${date}-${time}`, newIncidentLog(explanation, moment, words));
    if (before) {
      await this.close(before);
    }
    await this.running();
    return uri;
  }

  /** Opens a log with the cursor at its end; one that cannot be opened gets a message. */
  async show(uri: vscode.Uri): Promise<void> {
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const end = endOf(document);
      // The cursor comes with the editor: somebody may type at once.
      const selection = new vscode.Range(end, end);
      const editor = await vscode.window.showTextDocument(document, { preview: false, selection });
      if (await this.#editing.hasReadAnew(document)) {
        showEnd(editor);
      }
    } catch (error) {
      void fail(vscode.l10n.t('“{0}” could not be opened: {1}.', relativePath(uri), errorText(error)));
    }
  }

  /** Adds a line of this moment to the log in use; if there is none, one begins with it. */
  async addLine(words: string): Promise<void> {
    const uri = await this.#files.running();
    if (!uri) {
      await this.begin(words);
      return;
    }
    const moment = this.#present();
    await this.#finish(uri);
    await this.#files.append(uri, appendedLine(await this.#files.read(uri), moment, words));
    await this.running();
  }

  /** Begins a line of this moment in the active editor, if that shows a log; returns whether it does. */
  async beginLineHere(): Promise<boolean> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isLog(editor.document)) {
      return false;
    }
    await this.#editing.beginLine(editor);
    return true;
  }

  /** Puts a log among those that are over, unless it is already, and returns where it lies then. */
  async close(uri: vscode.Uri): Promise<vscode.Uri> {
    await this.#finish(uri);
    const closed = this.#files.isRunning(uri) ? await this.#files.close(uri) : uri;
    await this.running();
    return closed;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
    this.#editing.dispose();
    this.#status.dispose();
  }

  async #setContext(hasLog: boolean): Promise<void> {
    if (hasLog !== this.#hasLog) {
      this.#hasLog = hasLog;
      await vscode.commands.executeCommand('setContext', 'postmortem.hasIncidentLog', hasLog);
    }
  }

  async #content(uri: vscode.Uri): Promise<LogContent> {
    return readIncidentLog(await this.#files.read(uri), this.#present().timeZoneId);
  }

  async #finish(uri: vscode.Uri): Promise<void> {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (document) {
      await this.#editing.finish(document);
    }
  }

  /** In the zone of the folder, as long as there is no doubt which. */
  #present(): ReturnType<typeof presentMoment> {
    const [folder, ...others] = vscode.workspace.workspaceFolders ?? [];
    return presentMoment(this.clock, others.length === 0 ? folder?.uri : undefined);
  }

  #look(): void {
    this.running().catch((error: unknown) => {
      this.log.error(`The incident log could not be read: ${errorText(error)}`);
    });
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
