import * as vscode from 'vscode';
import { linkQuery } from '../../core/link/postmortemLink';
import { folderInQuestion } from '../folderInQuestion';
import { answered, askPick, runSteps } from '../multiStepInput';
import { linkTo } from '../newPostmortemFromLink';
import { inform } from '../notifications';
import type { Parts } from '../parts';

interface Answers {
  readonly template: string;
  readonly severity: string;
}

/** Puts a link that begins a postmortem on the clipboard: its template and severity are fixed, the alert tool fills in the rest. */
export async function copyAlertLink(parts: Parts): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder = folders.length > 1 ? await folderInQuestion() : folders[0];
  if (folders.length > 1 && !folder) {
    return;
  }
  const title = vscode.l10n.t('Copy Link for Alerts');
  const { available } = await parts.templates.list(folder?.uri);
  const templates = [
    { label: vscode.l10n.t('Whoever follows the link decides'), template: '' },
    ...available.map(({ id, name, description }) => ({
      label: name,
      description: id,
      detail: description,
      template: id,
    })),
  ];
  const severities = [
    { label: vscode.l10n.t('Whoever follows the link decides'), severity: '' },
    ...parts.settings.read(folder?.uri).severities.map((severity) => ({ label: severity, severity })),
  ];
  const always = (): boolean => true;
  const answers = await runSteps<Answers>({ template: '', severity: '' }, [
    {
      applies: always,
      run: async (answers, position) => {
        const active = templates.find(({ template }) => template === answers.template);
        const placeholder = vscode.l10n.t('Which template?');
        const result = await askPick({ ...position, title, placeholder, items: templates, active });
        return answered(result, ({ template }) => ({ ...answers, template }));
      },
    },
    {
      applies: always,
      run: async (answers, position) => {
        const active = severities.find(({ severity }) => severity === answers.severity);
        const placeholder = vscode.l10n.t('Which severity do the alerts have that carry the link?');
        const result = await askPick({ ...position, title, placeholder, items: severities, active });
        return answered(result, ({ severity }) => ({ ...answers, severity }));
      },
    },
  ]);
  if (!answers) {
    return;
  }
  const query = linkQuery({ title: '{{title}}', ...answers, started: '{{started}}' });
  await vscode.env.clipboard.writeText(linkTo(parts, query));
  void inform(
    vscode.l10n.t(
      'The link is on the clipboard. Put the fields of your alert tool in the place of {0} and {1}.',
      '{{title}}',
      '{{started}}',
    ),
  );
}
