import { deepStrictEqual, equal, match } from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eventually } from './driver/eventually';
import { Workbench } from './driver/workbench';
import { startSession } from './session';
import { endedAfterEach } from './started';

const variant = { name: 'windows', language: 'en', theme: 'light' } as const;

describe('Several windows', function () {
  this.timeout(240_000);
  const ended = endedAfterEach();

  it('remind of a postmortem of another folder, and lead there', async () => {
    const { vscode, workbench: shop, folder } = await ended(startSession({ variant, hour: 15 }));
    await shop.notification('wait to be finished');
    const other = join(dirname(folder), 'payments');
    mkdirSync(other);
    const payments = new Workbench(await vscode.openPage({ folder: other }), variant.name);
    await payments.waitUntilReady();
    // The window that is open shows what is due in the other folder, but not the notification that was shown there.
    await payments.dueItem().waitFor();
    match(await payments.dueItem().innerText(), /overdue/);
    await payments.runCommand('Postmortem: Show What Is Due');
    const row = await payments.quickInput.row('Search index was empty');
    match((await row.getAttribute('aria-label')) ?? '', /shop · docs\/postmortems\//);
    await payments.picture('elsewhere');
    const opened = payments.page.context().waitForEvent('page', { timeout: 30_000 });
    await row.click();
    const window = new Workbench(await opened, variant.name);
    await window.waitForEditor('search-index');
    await window.picture('opened-there');
    deepStrictEqual(await payments.page.locator('.notification-toast', { hasText: 'wait to be finished' }).count(), 0);
  });

  it('forget a folder when they are told to', async () => {
    const { vscode, workbench: shop, folder } = await ended(startSession({ variant, hour: 15 }));
    await shop.notification('wait to be finished');
    await shop.runCommand('Postmortem: Forget This Folder');
    await shop.notification('Other windows no longer know');
    const other = join(dirname(folder), 'payments');
    mkdirSync(other);
    const payments = new Workbench(await vscode.openPage({ folder: other }), variant.name);
    await payments.waitUntilReady();
    await payments.runCommand('Postmortem: Show What Is Due');
    await payments.notification('Nothing is due');
  });

  it('show a notification once, although all of them start at the same moment', async () => {
    const { vscode, folder } = await ended(startSession({ variant, hour: 15, empty: true }));
    const windows = [await vscode.openPage({ folder }), await vscode.openPage({ folder })].map(
      (page) => new Workbench(page, variant.name),
    );
    await Promise.all(windows.map((window) => window.rememberNotifications()));
    const reminders = async (): Promise<string[]> => {
      const seen = await Promise.all(windows.map((window) => window.notificationsSeen()));
      return seen.flat().filter((text) => text.includes('wait to be finished'));
    };
    for (const window of windows) {
      await window.page.bringToFront();
      await window.dueItem().waitFor();
    }
    await eventually('one notification', reminders, ({ length }) => length > 0);
    // Whoever came later has planned by now: the status bar shows its plan.
    equal((await reminders()).length, 1);
  });
});
