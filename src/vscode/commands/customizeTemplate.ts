import * as vscode from 'vscode';
import type { Template } from '../../core/template/templateFile';
import { errorText } from '../errorText';
import { fail, inform } from '../notifications';
import { openFolderFirst } from '../openFolderFirst';
import { openPostmortem } from '../openPostmortem';
import type { Parts } from '../parts';
import { relativePath } from '../relativePath';
import { templatePlace } from '../templatePlace';

/** Copies a built-in or personal template into the workspace, where its team can change it, and opens it. */
export async function customizeTemplate(parts: Parts): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    await openFolderFirst(
      vscode.l10n.t('A team’s templates are files in its repository: open its folder first, then customize one.'),
    );
    return;
  }
  if (!vscode.workspace.isTrusted) {
    await explainTrust();
    return;
  }
  const folder = folders.length === 1 ? folders[0] : await pickFolder();
  const template = folder && (await pickTemplate(await parts.templates.common()));
  if (template) {
    await copyTemplate(parts, folder, template);
  }
}

async function explainTrust(): Promise<void> {
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const sentence = vscode.l10n.t(
    'The templates of this workspace are used only once you trust it: trust it first, then customize one.',
  );
  if ((await inform(sentence, manage)) === manage) {
    await vscode.commands.executeCommand('workbench.trust.manage');
  }
}

function pickFolder(): Thenable<vscode.WorkspaceFolder | undefined> {
  return vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('For which folder is the template?') });
}

async function pickTemplate(templates: readonly Template[]): Promise<Template | undefined> {
  const items = ownLanguageFirst(templates).map((template) => ({
    label: template.name,
    description: [template.locale, templatePlace(template)].filter((part) => part !== undefined).join(' · '),
    detail: template.description,
    template,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which template do you want to make your own?'),
    matchOnDescription: true,
  });
  return picked?.template;
}

function ownLanguageFirst(templates: readonly Template[]): Template[] {
  const [language] = vscode.env.language.toLowerCase().split('-', 1);
  const rank = ({ locale }: Template): number =>
    [language, undefined].includes(locale?.toLowerCase().split('-', 1)[0]) ? 0 : 1;
  return [...templates].sort((a, b) => rank(a) - rank(b));
}

async function copyTemplate(
  { templates, platform, log }: Parts,
  folder: vscode.WorkspaceFolder,
  template: Template,
): Promise<void> {
  const target = vscode.Uri.joinPath(templates.templatesFolder(folder.uri), fileNameOf(template));
  try {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(target, '..'));
    const outcome = await platform.createFile(target, new TextEncoder().encode(template.source));
    log.info(`The template ${template.id} ${outcome === 'created' ? 'was copied' : 'was there already'}.`);
    await openPostmortem(target);
    if (outcome === 'exists') {
      void inform(vscode.l10n.t('“{0}” exists already; it was opened and not changed.', relativePath(target)));
    }
  } catch (error) {
    const problem = vscode.l10n.t(
      '“{0}” could not be created: {1}. Check that the folder can be written.',
      relativePath(target),
      errorText(error),
    );
    log.error(problem);
    void fail(problem);
  }
}

/** The name says id and language, so it is kept. */
function fileNameOf({ path }: Template): string {
  const { path: decoded } = vscode.Uri.parse(path);
  return decoded.slice(decoded.lastIndexOf('/') + 1);
}
