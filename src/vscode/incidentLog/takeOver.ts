import * as vscode from 'vscode';
import type { KnownIncident } from '../incident';
import { inform } from '../notifications';
import type { Parts } from '../parts';
import { describeLog } from './logChoices';

/** What a new postmortem begins with. */
export interface TakenOver {
  readonly known: KnownIncident;
  /** The log that it comes from; undefined without one. */
  readonly log?: vscode.Uri;
}

/** Offers the lines of the incident log, if there are any, as the timeline of a new postmortem. Returns undefined when the person gave up. */
export async function offerIncidentLog({ incidentLog }: Parts): Promise<TakenOver | undefined> {
  const log = await incidentLog.inQuestion();
  const content = log && (await incidentLog.read(log));
  if (!log || !content || content.entries.length === 0) {
    return { known: {} };
  }
  const { entries } = content;
  const [first, last] = [entries.at(0), entries.at(-1)];
  const items: (vscode.QuickPickItem & { readonly result: TakenOver })[] = [
    {
      label: vscode.l10n.t('Yes, as its timeline'),
      description: describeLog(content),
      result: {
        log,
        known: {
          timeline: entries,
          ...(first && { started: first.moment }),
          // The one line of a log says when it began, and nothing of the end.
          ...(last && entries.length > 1 && { resolved: last.moment }),
        },
      },
    },
    {
      label: vscode.l10n.t('No, begin without it'),
      description: vscode.l10n.t('The log stays as it is.'),
      result: { known: {} },
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Postmortem'),
    placeHolder: vscode.l10n.t('Take over the incident log?'),
    ignoreFocusOut: true,
  });
  return picked?.result;
}

/** Closes a log that has become a postmortem, and says where it is without waiting for an answer. */
export async function keepTakenOver({ incidentLog }: Parts, log: vscode.Uri): Promise<void> {
  const kept = await incidentLog.close(log);
  const open = vscode.l10n.t('Open Incident Log');
  void inform(vscode.l10n.t('The incident log was taken over; it is closed and kept.'), open).then((answer) =>
    answer === open ? incidentLog.show(kept) : undefined,
  );
}
