import * as vscode from 'vscode';
import { documentZone } from '../../core/deadline/incidentDay';
import { frontMatterText, setFrontMatterValue } from '../../core/document/frontMatter';
import { documentDay } from '../../core/document/summary';
import { formatMoment, parseMoment } from '../../core/time/moment';
import { argumentDocument } from '../argumentDocument';
import { documentFrontMatter } from '../documentFrontMatter';
import { fail } from '../notifications';
import type { Parts } from '../parts';
import { relativePath } from '../relativePath';
import { describeTime, momentIn } from '../timeAnswer';
import { workspaceEditOf } from '../workspaceEdit';

/** Asks when an incident was resolved and writes it into the front matter of its postmortem, which is saved. */
export async function setResolved(parts: Parts, argument: unknown): Promise<void> {
  const document = await argumentDocument(argument, vscode.l10n.t('Open the postmortem of the incident that is over.'));
  if (!document) {
    return;
  }
  const { uri } = document;
  const path = relativePath(uri);
  const { deadline } = parts.settings.read(uri);
  const before = documentFrontMatter(document);
  const zone = documentZone(documentDay(path, before), deadline.fallbackZone);
  const startedText = frontMatterText(before, 'started');
  const started = startedText === undefined ? undefined : parseMoment(startedText, zone);
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('The Incident Is Over'),
    prompt: vscode.l10n.t('When was it resolved?'),
    placeHolder: vscode.l10n.t('15:40, 20 minutes ago'),
    ignoreFocusOut: true,
    validateInput: (value) => describeTime(value, parts, uri, started?.kind === 'instant' ? started.zoned : undefined),
  });
  const moment = answer === undefined ? undefined : momentIn(answer, parts, uri);
  if (!moment) {
    return;
  }
  // The question may have been open for long: what is edited is the document as it is now.
  const current = await vscode.workspace.openTextDocument(uri);
  const frontMatter = documentFrontMatter(current);
  if (!frontMatter || frontMatter.problems.length > 0) {
    void fail(
      vscode.l10n.t('The front matter of “{0}” cannot be read, so nothing was written; correct it first.', path),
    );
    return;
  }
  const resolved = formatMoment(moment.withTimeZone(zone));
  const edit = setFrontMatterValue(current.getText(), frontMatter, 'resolved', resolved, 'started');
  if (!(await vscode.workspace.applyEdit(workspaceEditOf(current, [edit]))) || !(await current.save())) {
    void fail(vscode.l10n.t('“{0}” could not be changed; check that it can be written, then try again.', path));
  }
}
