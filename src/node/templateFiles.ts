import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Contract } from '../core/lint/contract';
import type { FolderTemplates } from '../core/lint/lintEnvironment';
import { message } from '../core/message';
import { existingTemplateFolders, isExistingTemplate, readExistingTemplates } from '../core/template/existingTemplate';
import type { TemplateOrigin } from '../core/template/templateFile';
import {
  joinLibraries,
  partialsFolder,
  readTemplates,
  templateExtension,
  templateIds,
  type TemplateLibrary,
  type TemplateSource,
} from '../core/template/templateLibrary';
import { fileError } from './fileError';

/** Returns the templates of a folder; most folders have none. */
export async function readTemplateFolder(folder: string, origin: TemplateOrigin): Promise<TemplateLibrary> {
  const [templates, partials] = await Promise.all([namesIn(folder), namesIn(join(folder, partialsFolder))]);
  const names = [...templates, ...partials.map((name) => `${partialsFolder}/${name}`)].filter((name) =>
    name.endsWith(templateExtension),
  );
  return readTemplates(await Promise.all(names.map((name) => sourceOf(name, join(folder, name)))), origin);
}

/** The templates of a folder, for its documents that exist, and for new ones. */
export interface NodeFolderTemplates extends FolderTemplates {
  /**
   * Returns the templates that a document may be made from.
   * @param path of the document, relative to the folder
   */
  library(path: string): Promise<TemplateLibrary>;
}

/**
 * Returns what documents may name, and what their templates ask for: each contract is read once.
 * @param root the folder of the documents, whose own pages are read when a document beside them is linted
 */
export function folderTemplates(root: string, libraries: readonly TemplateLibrary[]): NodeFolderTemplates {
  const existing = new Map<string, Promise<TemplateLibrary>>();
  const contracts = new Map<string, Promise<Contract | undefined>>();
  return {
    library: libraryFor,
    ids: async (path) => templateIds(await libraryFor(path)),
    contract: (path, id, language, zone) => {
      const key = JSON.stringify([isExistingTemplate(posix.basename(id)) && posix.dirname(path), id, language, zone]);
      const contract = contracts.get(key) ?? readContract(path, id, language, zone);
      contracts.set(key, contract);
      return contract;
    },
    contractBeside: async (path, text) => {
      const { above } = existingTemplateFolders(path);
      const { templates } = joinLibraries(await Promise.all(above.map(existingIn)));
      // Nearly no folder has such a page.
      return templates[0] && (await import('../core/template/templateContract')).contractBeside(templates[0], text);
    },
  };

  async function libraryFor(path: string): Promise<TemplateLibrary> {
    const { above, usual } = existingTemplateFolders(path);
    return joinLibraries([...libraries, ...(await Promise.all([...above, ...usual].map(existingIn)))]);
  }

  function existingIn(folder: string): Promise<TemplateLibrary> {
    const library = existing.get(folder) ?? readExistingIn(root, folder);
    existing.set(folder, library);
    return library;
  }

  async function readContract(
    ...[path, id, language, zone]: Parameters<FolderTemplates['contract']>
  ): Promise<Contract | undefined> {
    // Handlebars is loaded by the first document that names a template.
    const [{ templateContract }, { templates }] = await Promise.all([
      import('../core/template/templateContract'),
      libraryFor(path),
    ]);
    const result = templateContract(templates, id, language, zone);
    return result && 'contract' in result ? result.contract : undefined;
  }
}

/** Returns the pages of a team that lie in a folder below its root. */
async function readExistingIn(root: string, folder: string): Promise<TemplateLibrary> {
  const names = (await namesIn(join(root, folder))).filter(isExistingTemplate);
  const sources = names.map((name) => sourceOf(posix.join(folder, name), join(root, folder, name)));
  return readExistingTemplates(await Promise.all(sources));
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.sort();
}

async function sourceOf(name: string, path: string): Promise<TemplateSource> {
  const content = await readFile(path).catch((error: unknown) => message('could not be read: {0}', fileError(error)));
  return { name, path, content };
}
