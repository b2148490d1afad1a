import { match } from 'node:assert/strict';
import { clockedPostmortem } from './clockedPostmortem';
import { ClockedVscode, untilStatusBar } from './clockedWindows';
import type { Workbench } from './driver/workbench';
import { endedAfterEach } from './started';
import { translation, variants, type Variant } from './variants';

const zone = 'America/New_York';
const title = 'Search index was empty';
const path = 'shop/docs/postmortems/search.md';

describe('A clock that is turned', function () {
  this.timeout(480_000);
  const ended = endedAfterEach();

  /** Opens a window at a moment, with a postmortem of an incident of a day. */
  async function open(
    context: Mocha.Context,
    variant: Variant,
    clock: string,
    day: string,
    quietHours: string,
  ): Promise<[vscode: ClockedVscode, workbench: Workbench]> {
    const times = { started: `${day}T08:00`, resolved: `${day}T08:30` };
    const starting = ClockedVscode.start(context, {
      variant,
      clock,
      zone,
      files: { [path]: clockedPostmortem(title, zone, times) },
      settings: { 'postmortem.reminders.quietHours': quietHours },
    });
    const vscode = await ended(starting);
    return [vscode, await vscode.open('shop', `clock-${variant.name}`)];
  }

  for (const variant of variants.filter(({ theme }) => theme === 'light')) {
    const t = translation(variant);
    const dueToday = t('The postmortem “{0}” is due today, while you still remember.', title);

    it(`climbs the ladder through a day, a midnight and a night of sleep (${variant.name})`, async function () {
      const [vscode, workbench] = await open(this, variant, '2025-03-07T14:00:00Z', '2025-03-07', '23:30-08:00');
      await workbench.notification(dueToday);
      await workbench.picture('1-morning');
      await workbench.clearNotifications();

      await vscode.turnTo('2025-03-07T21:00:05Z', path);
      await workbench.notification(dueToday);
      await workbench.picture('2-four-o-clock');
      await workbench.clearNotifications();

      await vscode.turnTo('2025-03-07T22:30:05Z', path);
      await workbench.notification(dueToday);
      await workbench.picture('2-half-past-five');
      await workbench.clearNotifications();

      await vscode.turnTo('2025-03-08T04:00:05Z', path);
      await workbench.notification(
        t('An hour is left for the postmortem “{0}”. What you still know is enough.', title),
      );
      match((await workbench.dueItem().getAttribute('class')) ?? '', /warning-kind/);
      await workbench.picture('3-last-call');
      await workbench.clearNotifications();

      await vscode.turnTo('2025-03-08T05:00:20Z', path);
      await untilStatusBar(workbench, /overdue|期限切れ/);
      match((await workbench.dueItem().getAttribute('class')) ?? '', /error-kind/);
      await workbench.picture('4-midnight');
      // Quiet hours: nothing but the status bar.
      await workbench.runCommand('Notifications: Show Notifications');
      await workbench.page.locator('.notifications-center').waitFor();
      await workbench.page.locator('.notification-list-item', { hasText: title }).waitFor({ state: 'detached' });
      await workbench.runCommand('Notifications: Hide Notifications');

      await vscode.turnTo('2025-03-08T14:10:00Z', path);
      await workbench.notification(
        t('The postmortem “{0}” is overdue. A few minutes today are worth more than an hour next week.', title),
      );
      await workbench.picture('5-after-a-night-of-sleep');
      await workbench.clearNotifications();

      // A clock that is set back tells nothing twice.
      await vscode.turnTo('2025-03-08T13:05:00Z', path);
      await untilStatusBar(workbench, /8 h [45] min|8 ?時間 ?[45] ?分/);
      await workbench.runCommand('Notifications: Show Notifications');
      await workbench.page.locator('.notifications-center').waitFor();
      await workbench.page.locator('.notification-list-item', { hasText: title }).waitFor({ state: 'detached' });
    });

    it(`counts 23 hours on the day on which clocks go forward, and 25 when they go back (${variant.name})`, async function () {
      // 01:50 in winter time: in ten minutes it is 03:00.
      const [march, spring] = await open(this, variant, '2025-03-09T06:50:00Z', '2025-03-09', '00:00-08:00');
      await untilStatusBar(spring, /due today · 21 h (?:10|\d) min|今日が期限 · 残り21時間(?:10|\d)分/);
      await march.turnTo('2025-03-09T07:00:10Z', path);
      await untilStatusBar(spring, /due today · (?:21 h$|20 h 5\d min)|今日が期限 · 残り(?:21時間$|20時間5\d分)/);
      await spring.picture('6-clocks-go-forward');
      await march.turnTo('2025-03-09T12:00:10Z', path);
      await spring.notification(dueToday);

      // 01:50 for the first time: in ten minutes it is 01:00 again.
      const [november, autumn] = await open(this, variant, '2025-11-02T05:50:00Z', '2025-11-02', '00:00-08:00');
      await untilStatusBar(autumn, /due today · 23 h (?:10|\d) min|今日が期限 · 残り23時間(?:10|\d)分/);
      await november.turnTo('2025-11-02T06:00:10Z', path);
      await untilStatusBar(autumn, /due today · (?:23 h$|22 h 5\d min)|今日が期限 · 残り(?:23時間$|22時間5\d分)/);
      await autumn.picture('7-clocks-go-back');
      await november.turnTo('2025-11-02T13:00:10Z', path);
      await autumn.notification(dueToday);
    });
  }
});
