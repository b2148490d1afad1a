import * as vscode from 'vscode';
import { durationText } from '../core/time/durationText';
import type { ReminderPlan, StatusBarReminder } from '../core/deadline/reminder';
import { commandId } from './commandId';
import { localize } from './localize';
import type { ListedPostmortem } from './postmortemIndex';

/** The one status bar item: what is due today or overdue, and nothing when nothing is. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('due', vscode.StatusBarAlignment.Left, 50);

  constructor() {
    this.#item.name = vscode.l10n.t('Postmortem Due');
    this.#item.command = commandId.showDue;
  }

  show({ statusBar }: ReminderPlan<ListedPostmortem>): void {
    if (!statusBar) {
      this.#item.hide();
      return;
    }
    this.#item.text = `$(${icons[statusBar.tone]}) ${statusText(statusBar)}`;
    this.#item.tooltip = vscode.l10n.t('{0}: select to list what is due', statusBar.document.title);
    this.#item.accessibilityInformation = { label: `${statusText(statusBar)}. ${statusBar.document.title}` };
    this.#item.backgroundColor = background(statusBar);
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}

/** The tone in another way than by colour, which some themes do not show. */
const icons = { normal: 'notebook', warning: 'warning', error: 'error' } as const;

function statusText({ kind, count, remainingMinutes }: StatusBarReminder<ListedPostmortem>): string {
  if (kind === 'ongoing') {
    return count === 1
      ? vscode.l10n.t('Incident still going on?')
      : vscode.l10n.t('{0} incidents still going on?', count);
  }
  const time = durationText(remainingMinutes, localize);
  if (kind === 'overdue') {
    return count === 1
      ? vscode.l10n.t('Postmortem overdue · {0}', time)
      : vscode.l10n.t('{0} postmortems overdue · {1}', count, time);
  }
  return count === 1
    ? vscode.l10n.t('Postmortem due today · {0}', time)
    : vscode.l10n.t('{0} due today · {1}', count, time);
}

function background({ tone }: StatusBarReminder<ListedPostmortem>): vscode.ThemeColor | undefined {
  switch (tone) {
    case 'error':
      return new vscode.ThemeColor('statusBarItem.errorBackground');
    case 'warning':
      return new vscode.ThemeColor('statusBarItem.warningBackground');
    case 'normal':
      return undefined;
  }
}
