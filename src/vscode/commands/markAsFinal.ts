import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { documentZone, finishedSameDay, incidentDay } from '../../core/deadline/incidentDay';
import type { DeadlineSettings } from '../../core/deadline/settings';
import { finishDocument } from '../../core/document/finish';
import { parsePostmortem } from '../../core/document/postmortem';
import type { DocumentDay } from '../../core/deadline/documentDay';
import { frontMatterText } from '../../core/document/frontMatter';
import { documentDay, stageOf } from '../../core/document/summary';
import { lintText } from '../../core/lint/lintText';
import type { Finding } from '../../core/lint/rule';
import { formatMoment } from '../../core/time/moment';
import { argumentDocument } from '../argumentDocument';
import { documentFrontMatter } from '../documentFrontMatter';
import { lintEnvironmentOf } from '../lintEnvironment';
import { localize } from '../localize';
import { openPostmortem } from '../openPostmortem';
import type { Parts } from '../parts';
import { whyPostmortem } from '../postmortemDocument';
import { relativePath } from '../relativePath';
import { workspaceEditOf } from '../workspaceEdit';
import { longestText } from '../../core/document/longestText';
import { fail, inform } from '../notifications';

type Choice = vscode.QuickPickItem & ({ readonly finding: Finding } | { readonly finish: true });

/** Checks a postmortem as if it were final, asks about what is missing, writes status and time, and says whether it was the day. */
export async function markAsFinal(parts: Parts, argument: unknown): Promise<void> {
  const document = await argumentDocument(
    argument,
    vscode.l10n.t('Open the postmortem that is to be marked as final.'),
  );
  if (!document) {
    return;
  }
  const { uri } = document;
  if (whyPostmortem(document, parts.settings) === undefined) {
    void inform(vscode.l10n.t('“{0}” is not a postmortem; open one first.', relativePath(uri)));
    return;
  }
  if (isFinal(document)) {
    void inform(vscode.l10n.t('“{0}” is final already.', relativePath(uri)));
    return;
  }
  const tooLong = document.getText().length > longestText;
  const findings = tooLong ? [] : await finalFindings(parts, document);
  if (tooLong || findings.length > 0) {
    const choice = await askAbout(document, findings);
    if (!choice) {
      return;
    }
    if ('finding' in choice) {
      await openPostmortem(uri, choice.finding.range.start);
      return;
    }
  }
  // The question may have been open for long: what is edited is the document as it is now.
  await finish(parts, await vscode.workspace.openTextDocument(uri));
}

function isFinal(document: vscode.TextDocument): boolean {
  const frontMatter = documentFrontMatter(document);
  return stageOf(frontMatter) === 'final' && frontMatterText(frontMatter, 'finished') !== undefined;
}

async function finalFindings(parts: Parts, document: vscode.TextDocument): Promise<Finding[]> {
  const environment = await lintEnvironmentOf(document, parts);
  // What finishing itself puts right is not missing.
  return lintText(document.getText(), environment, 'final').filter(
    ({ rule, severity }) => severity === 'error' && rule !== 'draft-after-deadline' && rule !== 'front-matter-missing',
  );
}

async function askAbout(document: vscode.TextDocument, findings: readonly Finding[]): Promise<Choice | undefined> {
  const items: Choice[] = [
    ...findings.map((finding) => ({
      label: `$(error) ${localize(finding.message)}`,
      description: vscode.l10n.t('line {0}', document.positionAt(finding.range.start).line + 1),
      finding,
    })),
    { label: `$(pass) ${vscode.l10n.t('Finish anyway')}`, finish: true, alwaysShow: true },
  ];
  const count = findings.length;
  return vscode.window.showQuickPick(items, {
    title:
      count === 0
        ? vscode.l10n.t('This file is too long to be checked before it is final')
        : count === 1
          ? vscode.l10n.t('1 thing is missing before this postmortem is final')
          : vscode.l10n.t('{0} things are missing before this postmortem is final', count),
    placeHolder: vscode.l10n.t('Go to one of them, or finish anyway'),
    ignoreFocusOut: true,
  });
}

async function finish({ settings, platform, log }: Parts, document: vscode.TextDocument): Promise<void> {
  const path = relativePath(document.uri);
  const text = document.getText();
  const frontMatter = documentFrontMatter(document);
  const { deadline } = settings.read(document.uri);
  const day = documentDay(path, frontMatter);
  const zone = documentZone(day, deadline.fallbackZone);
  const finished = formatMoment(Temporal.Instant.fromEpochMilliseconds(platform.now()).toZonedDateTimeISO(zone));
  const title = text.length > longestText ? undefined : parsePostmortem(text).title;
  const edits = finishDocument({ text, frontMatter, title }, finished);
  if (!edits) {
    void fail(
      vscode.l10n.t('The front matter of “{0}” cannot be read, so nothing was written; correct it first.', path),
    );
    return;
  }
  const applied = await vscode.workspace.applyEdit(workspaceEditOf(document, edits));
  if (!applied || !(await document.save())) {
    log.warn(`${path} was ${applied ? 'changed, but not saved' : 'not changed'}.`);
    void fail(
      applied
        ? vscode.l10n.t('“{0}” says that it is final now, but is not saved yet; save it.', path)
        : vscode.l10n.t('“{0}” could not be changed; check that it can be written, then try again.', path),
    );
    return;
  }
  void inform(
    finishedText(frontMatterText(frontMatter, 'title') ?? title?.text ?? path, { ...day, finished }, deadline),
  );
}

function finishedText(title: string, day: DocumentDay, settings: DeadlineSettings): string {
  const incident = incidentDay(day, settings);
  const inTime = finishedSameDay(day, settings);
  if (!incident || inTime === undefined) {
    return vscode.l10n.t('“{0}” is final. The day of the incident is not known.', title);
  }
  const { days } = incident.until((day.finished ?? '').slice(0, 10), { largestUnit: 'days' });
  if (days <= 0) {
    return vscode.l10n.t('“{0}” is final, finished on the day. Well done.', title);
  }
  if (inTime) {
    return vscode.l10n.t('“{0}” is final, and in time.', title);
  }
  return days === 1
    ? vscode.l10n.t('“{0}” is final, 1 day after the incident.', title)
    : vscode.l10n.t('“{0}” is final, {1} days after the incident.', title, days);
}
