import * as vscode from 'vscode';
import { caseInsensitiveGlob, literalGlob } from '../core/document/glob';
import type { DocumentLanguage } from '../core/document/language';
import type { Contract } from '../core/lint/contract';
import { existingTemplateFolders, existingTemplateGlob } from '../core/template/existingTemplate';
import type { Template, TemplatePartial } from '../core/template/templateFile';
import {
  joinLibraries,
  partialsFolder,
  templateExtension,
  templateIds,
  type LibraryProblem,
  type TemplateLibrary,
} from '../core/template/templateLibrary';
import type { ConfigurationFiles } from './configurationFiles';
import { localize } from './localize';
import type { Platform } from './platform';
import { relativePath } from './relativePath';
import type { SettingsReader } from './settingsReader';
import { listUntrustedTemplates, readExistingFolder, readTemplateFolder } from './templateReader';

const mostContracts = 100;
const mostFolders = 1000;
const fileGlob = `{*${templateExtension},${partialsFolder}/*${templateExtension}}`;

/** What the store needs to know of the rest. */
export interface TemplateSurroundings {
  readonly extensionUri: vscode.Uri;
  readonly platform: Platform;
  readonly configurations: ConfigurationFiles;
  readonly settings: SettingsReader;
  readonly log: vscode.LogOutputChannel;
}

/** Reads the built-in templates, the personal ones and those of trusted workspace folders, and keeps them until a file changes. */
export class TemplateStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: { dispose(): unknown }[] = [this.#changed];
  /** By the folder's address: what lies in it as Handlebars, and as pages that are copied. */
  readonly #folders = new Map<string, Promise<TemplateLibrary>>();
  readonly #existing = new Map<string, Promise<TemplateLibrary>>();
  readonly #contracts = new Map<string, Promise<Contract | undefined>>();
  #builtIn: Promise<TemplateLibrary> | undefined;
  #watched = '';
  #watchers: vscode.Disposable[] = [];
  #ignored: string | undefined;

  /** Fires when templates were added, changed or removed, and when the workspace became trusted. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly surroundings: TemplateSurroundings) {
    const forget = (): void => {
      this.#forget();
    };
    const watch = (): void => {
      this.#watch();
      this.#forget();
    };
    this.#watch();
    this.#disposables.push(
      vscode.workspace.onDidGrantWorkspaceTrust(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(watch),
      // What the team has decided counts as a setting.
      surroundings.settings.onDidChange(() => {
        if (this.#watchedFolders() !== this.#watched) {
          watch();
        }
      }),
    );
  }

  /** Returns the templates that may be used for a folder, one for each id, and a sentence for each that may not. */
  async list(scope: vscode.Uri | undefined): Promise<{ available: Template[]; unavailable: string[] }> {
    const { listTemplates } = await import('../core/template/catalog');
    const { templates, problems } = await this.#load(scope);
    return { available: listTemplates(templates, vscode.env.language), unavailable: problems.map(describe) };
  }

  /** Returns the templates of the extension and of the person, of every language: what a team can begin its own with. */
  async common(): Promise<readonly Template[]> {
    return joinLibraries([await this.#personal(), await this.#readBuiltIn()]).templates;
  }

  /** Returns the folder in which a workspace folder keeps its templates. */
  templatesFolder(folder: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(folder, this.#templatesPath(folder));
  }

  /** Returns whose template a file would be: it is named like one, and lies below the templates of its workspace folder or of the person. */
  originOf(uri: vscode.Uri): Template['origin'] | undefined {
    if (!uri.path.endsWith(templateExtension)) {
      return undefined;
    }
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const personal = this.#personalFolder();
    if (folder && isBelow(uri, this.templatesFolder(folder.uri))) {
      return 'workspace';
    }
    return personal && isBelow(uri, personal) ? 'personal' : undefined;
  }

  /** Returns the partials that a template may use, by where it lies. */
  async partials(uri: vscode.Uri): Promise<readonly TemplatePartial[]> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const own = this.originOf(uri) === 'workspace' && folder ? [await this.#own(folder.uri)] : [];
    return joinLibraries([...own, await this.#personal(), await this.#readBuiltIn()]).partials;
  }

  /** Returns the ids that `postmortem:` may name in a folder; undefined for a file outside of all folders, whose team is not known. */
  async ids(scope: vscode.Uri): Promise<string[] | undefined> {
    if (scope.scheme !== 'untitled' && !vscode.workspace.getWorkspaceFolder(scope)) {
      return undefined;
    }
    return templateIds(await this.#load(scope, relativePath(scope)));
  }

  /** Returns the sections that documents made from a template must have; undefined when there is no such template, or it has an error. */
  async contract(
    scope: vscode.Uri,
    id: string,
    language: DocumentLanguage,
    zone: string,
  ): Promise<Contract | undefined> {
    // Pages that are copied are looked for where the document lies.
    const place = id.includes('/') ? vscode.Uri.joinPath(scope, '..').toString() : '';
    const key = JSON.stringify([foldersOf(scope).map(({ uri }) => uri.toString()), place, id, language, zone]);
    let contract = this.#contracts.get(key);
    if (!contract) {
      // While an id is typed, every beginning of it is asked for.
      if (this.#contracts.size >= mostContracts) {
        this.#contracts.clear();
      }
      contract = this.#readContract(scope, id, language, zone);
      this.#contracts.set(key, contract);
    }
    return contract;
  }

  /** Returns what the team's own page asks for that lies beside a document, or above it, if the document was made from it. */
  async contractBeside(scope: vscode.Uri, text: string): Promise<Contract | undefined> {
    const folder = vscode.workspace.getWorkspaceFolder(scope);
    if (!folder) {
      return undefined;
    }
    const { above } = existingTemplateFolders(relativePath(scope));
    const { templates } = joinLibraries(await Promise.all(above.map((path) => this.#existingIn(folder.uri, path))));
    // Nearly no folder has such a page.
    return templates[0] && (await import('../core/template/templateContract')).contractBeside(templates[0], text);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables, ...this.#watchers).dispose();
  }

  #forget(): void {
    this.#folders.clear();
    this.#existing.clear();
    this.#contracts.clear();
    this.#changed.fire();
  }

  #watchedFolders(): string {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return JSON.stringify([
      this.#personalFolder()?.toString(),
      ...folders.map(({ uri }) => [uri.toString(), this.#templatesPath(uri), this.#newPath(uri)]),
    ]);
  }

  /** Relative to the workspace folder, as the next one is. */
  #templatesPath(folder: vscode.Uri): string {
    return this.surroundings.configurations.read(folder).configuration.templatesFolder;
  }

  /** Where new postmortems are created: a page that the team copies is looked for there first. */
  #newPath(folder: vscode.Uri): string {
    return this.surroundings.settings.read(folder).folder;
  }

  #personalFolder(): vscode.Uri | undefined {
    const { platform, settings, log } = this.surroundings;
    const path = settings.read(undefined).personalTemplates;
    const home = platform.homeFolder();
    if (path !== undefined && home === undefined && path !== this.#ignored) {
      this.#ignored = path;
      log.warn(
        'The setting postmortem.personalTemplates is ignored: in a browser the folders of your machine cannot be read.',
      );
    }
    return path === undefined || home === undefined ? undefined : vscode.Uri.file(path.replace(/^~(?=$|[/\\])/, home));
  }

  /** Follows the templates of each workspace folder, wherever the team has put them, and those of the person. */
  #watch(): void {
    vscode.Disposable.from(...this.#watchers).dispose();
    this.#watched = this.#watchedFolders();
    const personal = this.#personalFolder();
    this.#watchers = [
      ...(vscode.workspace.workspaceFolders ?? []).flatMap((folder) => this.#watchFolder(folder)),
      ...(personal ? [this.#follow(new vscode.RelativePattern(personal, fileGlob))] : []),
    ];
  }

  #watchFolder(folder: vscode.WorkspaceFolder): vscode.Disposable[] {
    const path = this.#templatesPath(folder.uri);
    const inPath = `${literalGlob(path)}${path === '' ? '' : '/'}${fileGlob}`;
    // Of a deleted folder only its own event comes, which no pattern for files matches.
    const parents = [path, this.#newPath(folder.uri), ...existingTemplateFolders().usual].flatMap((each) =>
      literalGlob(each)
        .split('/')
        .map((_, index, steps) => steps.slice(0, index + 1).join('/')),
    );
    const above = new vscode.RelativePattern(folder, `{${[...new Set(parents)].join(',')}}`);
    const folders = vscode.workspace.createFileSystemWatcher(above, true, true, false);
    return [
      folders,
      folders.onDidDelete(() => {
        this.#forget();
      }),
      this.#follow(new vscode.RelativePattern(folder, inPath)),
      this.#follow(new vscode.RelativePattern(folder, `**/${caseInsensitiveGlob(existingTemplateGlob)}`)),
    ];
  }

  #follow(pattern: vscode.RelativePattern): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const events = [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete];
    return vscode.Disposable.from(
      watcher,
      ...events.map((event) =>
        event(() => {
          this.#forget();
        }),
      ),
    );
  }

  async #readContract(
    scope: vscode.Uri,
    id: string,
    language: DocumentLanguage,
    zone: string,
  ): Promise<Contract | undefined> {
    const [{ templateContract }, { templates }] = await Promise.all([
      import('../core/template/templateContract'),
      this.#load(scope, relativePath(scope)),
    ]);
    const result = templateContract(templates, id, language, zone);
    if (result && 'problem' in result) {
      const { path, line, message } = result.problem;
      this.surroundings.log.warn(`${path}:${String(line)}: ${localize(message)}`);
    }
    return result && 'contract' in result ? result.contract : undefined;
  }

  /** @param path of a document that asks, relative to its workspace folder */
  async #load(scope: vscode.Uri | undefined, path?: string): Promise<TemplateLibrary> {
    const folders = foldersOf(scope);
    const own = await Promise.all([
      ...folders.map((folder) => this.#own(folder.uri)),
      ...folders.flatMap(({ uri }) => {
        const { above, usual } = existingTemplateFolders(scope?.scheme === 'untitled' ? undefined : path);
        const paths = new Set([...above, this.#newPath(uri), ...usual]);
        return [...paths].map((each) => this.#existingIn(uri, each));
      }),
    ]);
    return joinLibraries([...own, await this.#personal(), await this.#readBuiltIn()]);
  }

  #readBuiltIn(): Promise<TemplateLibrary> {
    return (this.#builtIn ??= this.#logged(
      readTemplateFolder(vscode.Uri.joinPath(this.surroundings.extensionUri, 'templates'), 'builtIn'),
    ));
  }

  async #personal(): Promise<TemplateLibrary> {
    const folder = this.#personalFolder();
    return folder
      ? this.#remembered(this.#folders, folder.toString(), () => this.#logged(readTemplateFolder(folder, 'personal')))
      : joinLibraries([]);
  }

  #own(folder: vscode.Uri): Promise<TemplateLibrary> {
    return this.#remembered(this.#folders, folder.toString(), () =>
      vscode.workspace.isTrusted
        ? this.#logged(readTemplateFolder(this.templatesFolder(folder), 'workspace'))
        : listUntrustedTemplates(this.templatesFolder(folder)),
    );
  }

  #existingIn(root: vscode.Uri, path: string): Promise<TemplateLibrary> {
    // Of two folders, one in the other, each has its own paths.
    const key = JSON.stringify([root.toString(), path]);
    return this.#remembered(this.#existing, key, () => readExistingFolder(root, path));
  }

  #remembered(
    known: Map<string, Promise<TemplateLibrary>>,
    key: string,
    read: () => Promise<TemplateLibrary>,
  ): Promise<TemplateLibrary> {
    const library = known.get(key) ?? read();
    if (known.size >= mostFolders) {
      known.clear();
    }
    known.set(key, library);
    return library;
  }

  async #logged(reading: Promise<TemplateLibrary>): Promise<TemplateLibrary> {
    const library = await reading;
    for (const problem of library.problems) {
      this.surroundings.log.warn(describe(problem));
    }
    return library;
  }
}

/** Returns the folders whose templates a file may name: its own; of a new document, which is nowhere yet, any. */
function foldersOf(scope: vscode.Uri | undefined): readonly vscode.WorkspaceFolder[] {
  const folder = scope && vscode.workspace.getWorkspaceFolder(scope);
  if (folder) {
    return [folder];
  }
  return scope?.scheme === 'untitled' ? (vscode.workspace.workspaceFolders ?? []) : [];
}

function isBelow(uri: vscode.Uri, folder: vscode.Uri): boolean {
  return uri.toString().startsWith(`${folder.toString().replace(/\/$/, '')}/`);
}

function describe({ name, message, line }: LibraryProblem): string {
  return `${line === undefined ? name : `${name}:${String(line)}`}: ${localize(message)}`;
}
