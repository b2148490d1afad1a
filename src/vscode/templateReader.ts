import * as vscode from 'vscode';
import { message } from '../core/message';
import { isExistingTemplate, readExistingTemplates } from '../core/template/existingTemplate';
import type { TemplateOrigin } from '../core/template/templateFile';
import {
  partialsFolder,
  readTemplates,
  templateExtension,
  type TemplateLibrary,
  type TemplateSource,
} from '../core/template/templateLibrary';
import { errorText } from './errorText';

/** Returns the templates of a folder; most folders have none. */
export async function readTemplateFolder(folder: vscode.Uri, origin: TemplateOrigin): Promise<TemplateLibrary> {
  const names = await templateNames(folder);
  return readTemplates(await Promise.all(names.map((name) => read(name, vscode.Uri.joinPath(folder, name)))), origin);
}

/** Returns the names of what a folder holds, each as a template that cannot be used; nothing of them is read. */
export async function listUntrustedTemplates(folder: vscode.Uri): Promise<TemplateLibrary> {
  return readTemplates((await templateNames(folder)).map(untrusted), 'workspace');
}

/**
 * Returns the pages in a folder that the team copies.
 * @param path the folder, relative to its workspace folder
 */
export async function readExistingFolder(root: vscode.Uri, path: string): Promise<TemplateLibrary> {
  const folder = vscode.Uri.joinPath(root, path);
  const names = await namesIn(folder, isExistingTemplate);
  const inFolder = (name: string): string => (path === '' ? name : `${path}/${name}`);
  return readExistingTemplates(
    vscode.workspace.isTrusted
      ? await Promise.all(names.map((name) => read(inFolder(name), vscode.Uri.joinPath(folder, name))))
      : names.map((name) => untrusted(inFolder(name))),
  );
}

/** With those of the partials, relative to the folder. */
async function templateNames(folder: vscode.Uri): Promise<string[]> {
  const [names, partials] = await Promise.all([
    namesIn(folder, isTemplate),
    namesIn(vscode.Uri.joinPath(folder, partialsFolder), isTemplate),
  ]);
  return [...names, ...partials.map((name) => `${partialsFolder}/${name}`)];
}

function isTemplate(name: string): boolean {
  return name.endsWith(templateExtension);
}

function untrusted(name: string): TemplateSource {
  return { name, path: name, content: message('not available until you trust this workspace') };
}

async function read(name: string, uri: vscode.Uri): Promise<TemplateSource> {
  return { name, path: uri.toString(), content: await contentOf(uri) };
}

async function contentOf(uri: vscode.Uri): Promise<TemplateSource['content']> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    return message('could not be read: {0}', errorText(error));
  }
}

async function namesIn(folder: vscode.Uri, wanted: (name: string) => boolean): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .map(([name]) => name)
      .filter(wanted)
      .sort();
  } catch {
    // Most folders have no templates of their own.
    return [];
  }
}
