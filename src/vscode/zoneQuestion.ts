import * as vscode from 'vscode';
import { errorText } from './errorText';
import { inform } from './notifications';
import type { Platform } from './platform';
import type { PostmortemIndex } from './postmortemIndex';
import type { Reminders } from './reminders';

const askedKey = 'zone.asked';

/**
 * Asks once for the person's time zone where the machine does not know it: servers and containers run in UTC, and "today" is the day of
 * the person. Waits until there is a postmortem whose day matters.
 */
export function askZoneOnce(
  memento: vscode.Memento,
  platform: Platform,
  index: PostmortemIndex,
  reminders: Reminders,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const isKnown = (): boolean =>
    !['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT', 'Etc/UCT'].includes(platform.zone()) ||
    memento.get(askedKey) === true ||
    (vscode.workspace.getConfiguration('postmortem').get<string>('timezone') ?? '') !== '';
  const listener = index.onDidChange(() => {
    if (!reminders.mayInterrupt || index.postmortems.every(({ stage }) => stage === 'final') || isKnown()) {
      return;
    }
    listener.dispose();
    ask(memento, reminders).catch((error: unknown) => {
      log.error(`The time zone could not be stored: ${errorText(error)}`);
    });
  });
  return listener;
}

async function ask(memento: vscode.Memento, reminders: Reminders): Promise<void> {
  if (!(await reminders.claimQuestion('zone'))) {
    return;
  }
  // Before the question is shown: a window that is opened meanwhile must not ask it as well.
  await memento.update(askedKey, true);
  const choose = vscode.l10n.t('Choose…');
  const utc = vscode.l10n.t('It is UTC');
  const answer = await inform(
    vscode.l10n.t('The clock of this machine is set to UTC. In which time zone is your day?'),
    choose,
    utc,
  );
  const zone =
    answer === utc
      ? 'UTC'
      : answer === choose
        ? await vscode.window.showQuickPick(Intl.supportedValuesOf('timeZone'), {
            title: vscode.l10n.t('Your Time Zone'),
            placeHolder: 'Europe/Berlin',
          })
        : undefined;
  if (zone !== undefined) {
    await vscode.workspace.getConfiguration('postmortem').update('timezone', zone, vscode.ConfigurationTarget.Global);
  }
}
