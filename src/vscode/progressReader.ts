import * as vscode from 'vscode';
import { documentZone } from '../core/deadline/incidentDay';
import { frontMatterText, readFrontMatter } from '../core/document/frontMatter';
import { documentLanguage } from '../core/document/language';
import { longestText } from '../core/document/longestText';
import { documentDay } from '../core/document/summary';
import type { SectionProgress } from '../core/lint/progress';
import { relativePath } from './relativePath';
import type { SettingsReader } from './settingsReader';
import type { TemplateStore } from './templateStore';

interface Known {
  /** Of an open document its version, else when the file was changed. */
  readonly state: string;
  readonly progress: SectionProgress | undefined;
}

/** Tells how many of the sections that it must have a postmortem has written, reading each state of a document once. */
export class ProgressReader implements vscode.Disposable {
  readonly #known = new Map<string, Known>();
  readonly #listeners: vscode.Disposable;

  constructor(
    private readonly settings: SettingsReader,
    private readonly templates: TemplateStore,
  ) {
    const forget = (): void => {
      this.#known.clear();
    };
    this.#listeners = vscode.Disposable.from(settings.onDidChange(forget), templates.onDidChange(forget));
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  /** Returns undefined for a document whose template is not known, or that cannot be read. */
  async read(uri: vscode.Uri): Promise<SectionProgress | undefined> {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const key = uri.toString();
    try {
      const state = open
        ? `version ${String(open.version)}`
        : `changed ${String((await vscode.workspace.fs.stat(uri)).mtime)}`;
      const known = this.#known.get(key);
      if (known?.state === state) {
        return known.progress;
      }
      const text = open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      const progress = await this.#progressOf(uri, text);
      this.#known.set(key, { state, progress });
      return progress;
    } catch {
      // A file that went away has no progress.
      this.#known.delete(key);
      return undefined;
    }
  }

  async #progressOf(uri: vscode.Uri, text: string): Promise<SectionProgress | undefined> {
    const frontMatter = readFrontMatter(text);
    const template = frontMatterText(frontMatter, 'postmortem');
    if (text.length > longestText) {
      return undefined;
    }
    const path = relativePath(uri);
    const { configuration, deadline } = this.settings.read(uri);
    const zone = documentZone(documentDay(path, frontMatter), deadline.fallbackZone);
    const [{ parsePostmortem }, { sectionProgress }, contract] = await Promise.all([
      import('../core/document/postmortem'),
      import('../core/lint/progress'),
      template === undefined ? undefined : this.templates.contract(uri, template, documentLanguage(text), zone),
    ]);
    if (template !== undefined && !contract) {
      return undefined;
    }
    return sectionProgress(parsePostmortem(text, { path, aliases: configuration.aliases }), contract, configuration);
  }
}
