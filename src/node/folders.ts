import { dirname, join } from 'node:path';
import { defaultConfiguration } from '../core/config/configuration';
import { folderSettings } from '../core/config/folderSettings';
import { checkSettings } from '../core/config/settings';
import type { FolderDecisions } from '../core/lint/lintEnvironment';
import { configurationPathIn, readConfigurationIn, type ConfigurationOnDisk } from './configurationOnDisk';
import { isWithin } from './pathNames';
import { repositoryRoot } from './repository';
import { folderTemplates, readTemplateFolder, type NodeFolderTemplates } from './templateFiles';

/** A folder that VS Code would have open: its documents' paths are relative to it, and its team has decided what holds for them. */
export interface Folder {
  readonly root: string;
  /** Globs of the files that are postmortems. */
  readonly files: readonly string[];
  readonly decisions: FolderDecisions;
  readonly templates: NodeFolderTemplates;
  readonly configurationFile: ConfigurationOnDisk | undefined;
}

/** What the folders of one run have in common. */
export interface FolderOptions {
  /** The folder of this package, which has the built-in templates. */
  readonly packageFolder: string;
  /** The IANA name of the zone of documents that name none, where the team has not decided. */
  readonly zone: string;
  /** The team's file; without it, each folder's own. */
  readonly configurationFile?: ConfigurationOnDisk;
}

/** Knows the folders of documents, and reads each once. */
export class Folders {
  readonly #folders = new Map<string, Promise<Folder>>();
  readonly #roots = new Map<string, Promise<string>>();

  constructor(private readonly options: FolderOptions) {}

  /**
   * Returns the folder that a file belongs to: the nearest one above it with a configuration file; else the root of its repository; else
   * the outermost folder.
   * @param outermost the folder above the file in which the search ends where there is no repository
   */
  async of(file: string, outermost: string): Promise<Folder> {
    const root = await this.#rootOf(dirname(file), outermost);
    const folder = this.#folders.get(root) ?? this.#read(root);
    this.#folders.set(root, folder);
    return folder;
  }

  #rootOf(folder: string, outermost: string): Promise<string> {
    const key = JSON.stringify([folder, outermost]);
    const root = this.#roots.get(key) ?? this.#findRoot(folder, outermost);
    this.#roots.set(key, root);
    return root;
  }

  async #findRoot(folder: string, outermost: string): Promise<string> {
    const top = (await repositoryRoot(folder)) ?? (isWithin(outermost, folder) ? outermost : folder);
    if (this.options.configurationFile) {
      return top;
    }
    for (let candidate = folder; candidate !== top; candidate = dirname(candidate)) {
      if ((await configurationPathIn(candidate)) !== undefined) {
        return candidate;
      }
    }
    return top;
  }

  async #read(root: string): Promise<Folder> {
    const { packageFolder, zone } = this.options;
    const configurationFile = this.options.configurationFile ?? (await readConfigurationIn(root));
    const configuration = configurationFile?.configuration ?? defaultConfiguration;
    // Nobody has settings here: what the team has not decided is the default.
    const { settings } = checkSettings(() => undefined, zone);
    const { files, severities, deadline } = folderSettings(settings, configuration);
    const templates = folderTemplates(root, [
      await readTemplateFolder(join(root, configuration.templatesFolder), 'workspace'),
      await readTemplateFolder(join(packageFolder, 'templates'), 'builtIn'),
    ]);
    const decisions = { severities, deadline, configuration };
    return { root, files, decisions, templates, configurationFile };
  }
}
