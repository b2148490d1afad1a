import * as vscode from 'vscode';
import { snoozeChoices, type SnoozeChoice } from '../../core/deadline/snooze';
import { parseClockTime } from '../../core/time/clockTime';
import type { Parts } from '../parts';
import { momentText, presentMoment } from '../timeAnswer';

/** Asks for how long notifications should keep quiet. */
export async function snooze(parts: Parts): Promise<void> {
  const items: (vscode.QuickPickItem & { readonly choice: SnoozeChoice | 'untilTime' })[] = [
    ...snoozeChoices.map((choice) => ({ label: label(choice), choice })),
    { label: vscode.l10n.t('Until a time…'), choice: 'untilTime' },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Snooze Reminders'),
    placeHolder: vscode.l10n.t('The status bar and the view stay.'),
  });
  if (!picked) {
    return;
  }
  const end = picked.choice === 'untilTime' ? await untilTime(parts) : await parts.reminders.snooze(picked.choice);
  if (end) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Reminders are snoozed until {0}.', momentText(end)), 5000);
  }
}

async function untilTime(parts: Parts): Promise<ReturnType<typeof presentMoment> | undefined> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('Snooze Reminders'),
    prompt: vscode.l10n.t('Until what time?'),
    placeHolder: '15:30',
    validateInput: (value) =>
      value.trim() === '' || nextTime(value, parts) ? undefined : vscode.l10n.t('Write a time such as 15:30.'),
  });
  const end = answer === undefined ? undefined : nextTime(answer, parts);
  return end && parts.reminders.snoozeUntil(end.toInstant());
}

/** Returns when the clock next shows a time: today, or tomorrow when that has passed. */
function nextTime(text: string, parts: Parts): ReturnType<typeof presentMoment> | undefined {
  const time = parseClockTime(text);
  const now = presentMoment(parts, undefined);
  const today = time && now.withPlainTime(time);
  return today && today.epochMilliseconds <= now.epochMilliseconds ? now.add({ days: 1 }).withPlainTime(time) : today;
}

function label(choice: SnoozeChoice): string {
  switch (choice) {
    case 'fifteenMinutes':
      return vscode.l10n.t('15 minutes');
    case 'oneHour':
      return vscode.l10n.t('1 hour');
    case 'tomorrowMorning':
      return vscode.l10n.t('Until tomorrow morning');
  }
}
