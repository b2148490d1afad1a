import { deepStrictEqual, equal } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { clockedPostmortem } from './clockedPostmortem';
import { ClockedVscode, untilStatusBar } from './clockedWindows';
import type { Workbench } from './driver/workbench';
import { endedAfterEach } from './started';
import { variants } from './variants';

const zone = 'Asia/Tokyo';
const path = 'shop/docs/postmortems/2025-11-24-checkout.md';
const [english] = variants;
const storage = 'User/globalStorage/same-day-postmortem.same-day-postmortem';

describe('Reminders that are off', function () {
  this.timeout(240_000);
  const ended = endedAfterEach();

  it('show nothing and write nothing for a day, a midnight and a morning, and begin when they are switched on', async function () {
    if (!english) throw new Error('There are no variants.');
    const starting = ClockedVscode.start(this, {
      variant: english,
      clock: '2025-11-24T06:59:00Z',
      zone,
      files: {
        [path]: clockedPostmortem('Checkout latency', zone, {
          resolved: '2025-11-24T15:40+09:00',
          services: '[checkout]',
        }),
      },
      settings: { 'postmortem.reminders.level': 'off', 'postmortem.reminders.quietHours': '' },
    });
    const vscode = await ended(starting);
    const workbench = await vscode.open('shop', 'off');
    await workbench.rememberNotifications();
    const dueItem = workbench.dueItem();
    for (const [moment, state] of [
      ['2025-11-24T07:00:10Z', 'due today'],
      ['2025-11-24T08:30:10Z', 'due today'],
      ['2025-11-24T14:00:10Z', 'due today'],
      ['2025-11-24T15:00:10Z', 'overdue'],
      ['2025-11-25T00:10:00Z', 'overdue'],
    ] as const) {
      await vscode.turnTo(moment, path);
      // Whoever asks gets an answer, which shows that the clock was turned.
      await untilAnswer(workbench, state);
      equal(await dueItem.isVisible(), false);
      equal(await workbench.page.locator('.activitybar .badge-content:visible').count(), 0);
      deepStrictEqual(await workbench.notificationsSeen(), []);
    }
    const kept = join(vscode.vscode.server.userDataDirectory, storage);
    deepStrictEqual(
      ['register', 'reminders'].filter((name) => existsSync(join(kept, name))),
      [],
    );
    await workbench.picture('off');
    // What earlier postmortems say is read when it is needed.
    await workbench.runCommand('New Postmortem…');
    for (let step = 1; step < 7; step++) {
      await workbench.quickInput.waitForTitle(`${String(step)}/7`);
      await workbench.quickInput.accept();
    }
    await workbench.quickInput.waitForTitle('7/7');
    await workbench.quickInput.row('checkout');
    await workbench.quickInput.escape();

    await setLevel(workbench, 'notification');
    await untilStatusBar(workbench, /overdue/);
    await workbench.notification('The postmortem “Checkout latency” is overdue.');
    await workbench.clearNotifications();
    await setLevel(workbench, 'off');
    await dueItem.waitFor({ state: 'hidden' });
  });
});

async function untilAnswer(workbench: Workbench, state: string): Promise<void> {
  await workbench.runCommand('Postmortem: Show What Is Due');
  await workbench.quickInput.row('Checkout latency');
  const rows = await workbench.quickInput.rows();
  equal(rows.length, 1);
  equal(rows[0]?.toLowerCase().includes(state), true, rows[0]);
  await workbench.quickInput.escape();
}

/** As a person would: VS Code does not always see a change of its settings that something else has written. */
async function setLevel(workbench: Workbench, level: string): Promise<void> {
  await workbench.runCommand('Preferences: Open User Settings (JSON)');
  await workbench.waitForEditor('settings.json');
  const text = await workbench.text();
  await workbench.page.keyboard.press('Control+a');
  await workbench.type(text.replace(/("postmortem\.reminders\.level": )"\w+"/, `$1"${level}"`));
  await workbench.save();
}
