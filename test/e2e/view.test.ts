import { deepStrictEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { clockedPostmortem } from './clockedPostmortem';
import { ClockedVscode, untilStatusBar } from './clockedWindows';
import { eventually } from './driver/eventually';
import type { Workbench } from './driver/workbench';
import { startSession } from './session';
import { endedAfterEach } from './started';
import { translation, variants, type Variant } from './variants';

const zone = 'Asia/Tokyo';
const [english] = variants;
const folder = 'shop/docs/postmortems';

const postmortem = (title: string, facts: Readonly<Record<string, string>>, body = ''): string =>
  clockedPostmortem(title, zone, facts, body);

const half = `## Summary

Checkout was slow for an hour.

## Timeline

- 14:05 A deploy fills the disk of the first node.
- 14:12 The alert on the error rate pages the on-call engineer.
- 15:40 The error rate is normal again.

## Cause

TBD
`;

/** At 21:00 in Tokyo on Monday, 24 November. */
const start = '2025-11-24T12:00:05Z';
const files = {
  [`${folder}/2025-11-22-search.md`]: postmortem('Search index was empty', { resolved: '2025-11-22T12:00+09:00' }),
  [`${folder}/2025-11-24-checkout.md`]: postmortem(
    'Checkout latency',
    { started: '2025-11-24T14:05+09:00', resolved: '2025-11-24T15:40+09:00' },
    half,
  ),
  [`${folder}/2025-11-23-mail.md`]: postmortem('Mail is delayed', { started: '2025-11-23T09:00+09:00' }),
  [`${folder}/2025-11-21-login.md`]: postmortem('Login failed', {
    resolved: '2025-11-21T12:00+09:00',
    due: '2025-11-28',
  }),
  [`${folder}/2025-11-10-disk.md`]: postmortem('Disk was full', { resolved: '2025-11-10T12:00+09:00' }),
  [`${folder}/2025-11-20-dns.md`]: postmortem('DNS was wrong', {
    status: 'final',
    resolved: '2025-11-20T12:00+09:00',
    finished: '2025-11-20T17:00+09:00',
  }),
  [`${folder}/2025-10-20-old.md`]: postmortem('Certificate expired', {
    status: 'final',
    resolved: '2025-10-20T12:00+09:00',
    finished: '2025-10-20T17:00+09:00',
  }),
};
const changed = { [`${folder}/2025-11-10-disk.md`]: '2025-11-12T12:00:00Z' };

describe('The view and the lens', function () {
  this.timeout(240_000);
  const ended = endedAfterEach();

  async function open(
    context: Mocha.Context,
    variant: Variant,
    settings = {},
  ): Promise<[workbench: Workbench, vscode: ClockedVscode]> {
    const starting = ClockedVscode.start(context, {
      variant,
      clock: start,
      zone,
      files,
      changed,
      settings: { 'postmortem.reminders.quietHours': '', ...settings },
    });
    const vscode = await ended(starting);
    return [await vscode.open('shop', `view-${variant.name}`), vscode];
  }

  for (const variant of variants) {
    const say = translation(variant);

    it(`list everything by urgency, and say over the title how it stands (${variant.name})`, async function () {
      const [workbench] = await open(this, variant);
      const { page } = workbench;
      await workbench.notification('Search index was empty');
      await workbench.clearNotifications();
      await workbench.openFile('2025-11-24-checkout');
      const view = await workbench.explorerView(say('view.postmortems'));
      await page.locator('.pane-header', { hasText: /^shop$/i }).click();
      await workbench.badge('Explorer', '3');
      const finished = view.locator('.monaco-list-row', { hasText: say('Finished this week') });
      await finished.click();
      const labels = await eventually(
        'all rows',
        async () => Promise.all((await view.locator('.monaco-list-row').all()).map(labelOf)),
        (rows) => rows.length === 12,
      );
      const left = new RegExp(`, ${say('Due today')}, .*${escaped(say('{0} of {1} sections', 2, 6))}$`);
      const expected: (string | RegExp)[] = [
        say('Overdue'),
        new RegExp(`^Search index was empty, ${say('Overdue')}, `),
        say('Due today'),
        new RegExp(`^Checkout latency${left.source}`),
        say('Still going on?'),
        new RegExp(`^Mail is delayed, ${escaped(say('Still going on?'))}, `),
        say('Later'),
        new RegExp(`^Login failed, ${say('Later')}, `),
        say('Untouched for a week'),
        new RegExp(`^Disk was full, ${say('Untouched for a week')}, `),
        say('Finished this week'),
        `DNS was wrong, ${say('Finished this week')}, 2025-11-20`,
      ];
      for (const [index, pattern] of expected.entries()) {
        const label = labels[index]?.trim() ?? '';
        ok(typeof pattern === 'string' ? label === pattern : pattern.test(label), `${label} / ${String(pattern)}`);
      }
      const lenses = await lensesOf(workbench);
      equal(lenses.length, 3);
      const [due, sections, problems] = lenses;
      const title = say('Due today {0} · {1} left', '23:59 JST', '~');
      match(
        due ?? '',
        new RegExp(`^${escaped(title).replace('~', '(?:3 h|2 h 5\\d min|3 ?時間|2 ?時間 ?5\\d ?分)')}$`),
      );
      equal(sections, say('{0} of {1} sections', 2, 6));
      match(problems ?? '', new RegExp(`^${escaped(say('{0} problems', '~')).replace('~', '\\d+')}$`));
      await workbench.picture('view-and-lens');
      // The status bar says why the file counts as a postmortem.
      await page.locator('[id="status.languageStatus"]').hover();
      await page
        .locator('.monaco-hover:visible', { hasText: say('its front matter says so') })
        .first()
        .waitFor();
      await workbench.picture('language-status');
    });

    it(`invite to begin where there is nothing (${variant.name})`, async () => {
      const starting = startSession({
        variant,
        hour: 15,
        prepare: (root) => {
          rmSync(join(root, 'docs'), { recursive: true });
        },
      });
      const { workbench } = await ended(starting);
      const [sentence = '', link = ''] = say('view.welcome').split('\n');
      const pane = workbench.page.locator('.pane', {
        has: workbench.page.locator('.pane-header', { hasText: say('view.postmortems') }),
      });
      await pane.locator('.pane-header').click();
      await pane.locator('.welcome-view-content', { hasText: sentence }).waitFor();
      await workbench.picture('welcome');
      await pane
        .locator('.welcome-view-content')
        .locator('a, .monaco-button')
        .filter({ hasText: /^\[(.*)\]/.exec(link)?.[1] ?? '?' })
        .click();
      await workbench.quickInput.waitForTitle('1/7');
    });
  }

  it('lead from each part of the lens to what it says', async function () {
    if (!english) throw new Error('There are no variants.');
    const [workbench, vscode] = await open(this, english);
    await workbench.notification('wait to be finished');
    await workbench.clearNotifications();
    await workbench.openFile('2025-11-24-checkout');
    await lensesOf(workbench);
    const lens = (text: string): Locator => workbench.page.locator('.codelens-decoration a', { hasText: text });
    await lens('Due today').click();
    const rows = await workbench.quickInput.rows();
    match(rows[0] ?? '', /Search index was empty/);
    await workbench.quickInput.escape();
    await lens('of 6 sections').click();
    await workbench.quickInput.row('Finish anyway');
    await workbench.quickInput.escape();
    await lens('problems').click();
    await workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'TBD' }).waitFor();
    await workbench.openFile('2025-11-23-mail');
    await lens('The incident has no end yet').click();
    await workbench.quickInput.waitForTitle('The Incident Is Over');
    await workbench.quickInput.type('2025-11-24 10:00');
    await workbench.quickInput.accept();
    await lens('Due today').waitFor();
    match(
      readFileSync(join(vscode.directory, folder, '2025-11-23-mail.md'), 'utf8'),
      /^resolved: 2025-11-24T10:00\+09:00$/m,
    );
  });

  it('open, snooze and finish from the rows, by mouse and by keyboard, and mute one until that is undone', async function () {
    if (!english) throw new Error('There are no variants.');
    const [workbench] = await open(this, english);
    const { page } = workbench;
    await workbench.notification('wait to be finished');
    await workbench.clearNotifications();
    const view = await workbench.explorerView('Postmortems');
    await page.locator('.pane-header', { hasText: /^shop$/i }).click();
    const row = (title: string): Locator => view.locator('.monaco-list-row', { hasText: title });
    const inline = async (title: string, action: string): Promise<void> => {
      await row(title).hover();
      await row(title).locator(`.action-label[aria-label^="${action}"]`).click();
    };
    await inline('Search index was empty', 'Open');
    await workbench.waitForEditor('2025-11-22-search');
    await inline('Search index was empty', 'Snooze Reminders');
    deepStrictEqual(
      (await workbench.quickInput.rows()).map((label) => label.split(',')[0]),
      ['15 minutes', '1 hour', 'Until tomorrow morning', 'Until a time…'],
    );
    await workbench.quickInput.escape();
    await inline('Checkout latency', 'Mark as Final');
    await workbench.quickInput.row('Finish anyway');
    await workbench.quickInput.escape();
    await row('Search index was empty').click();
    await workbench.waitForEditor('2025-11-22-search');
    await workbench.runCommand('Explorer: Focus on Postmortems View');
    const focused = view.locator('.monaco-list-row.focused');
    await focused.filter({ hasText: 'Search index was empty' }).waitFor();
    for (const next of ['Due today', 'Checkout latency']) {
      await page.keyboard.press('ArrowDown');
      await focused.filter({ hasText: next }).waitFor();
    }
    await page.keyboard.press('Enter');
    await workbench.waitForEditor('2025-11-24-checkout');

    await row('Search index was empty').click({ button: 'right' });
    await workbench.picture('menu-of-a-row');
    await workbench.chooseFromMenu('Don’t Remind Me of This One');
    await workbench.notification('There are no more reminders of “Search index was empty”.');
    await row('no reminders').waitFor();
    await workbench.badge('Explorer', '2');
    await page.reload();
    await workbench.waitUntilReady();
    await workbench.explorerView('Postmortems');
    await row('no reminders').waitFor();
    await row('Search index was empty').click({ button: 'right' });
    await workbench.chooseFromMenu('Remind Me of This One Again');
    await workbench.badge('Explorer', '3');
  });

  it('keep a snooze through a restart, and end it when it is over', async function () {
    if (!english) throw new Error('There are no variants.');
    const [workbench, vscode] = await open(this, english);
    const toast = await workbench.notification('wait to be finished');
    await toast.locator('.monaco-button', { hasText: 'Snooze…' }).click();
    await workbench.quickInput.pick('Until a time…');
    await workbench.quickInput.type('22:30');
    await workbench.quickInput.accept();
    await workbench.statusText('Reminders are snoozed until');
    await workbench.page.reload();
    await workbench.waitUntilReady();
    // It would be time for the last call.
    await vscode.turnTo('2025-11-24T13:20:00Z', `${folder}/2025-11-24-checkout.md`);
    await untilStatusBar(workbench, /overdue/);
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.page.locator('.notifications-center').waitFor();
    equal(await workbench.page.locator('.notification-list-item', { hasText: 'postmortem' }).count(), 0);
    await workbench.runCommand('Notifications: Hide Notifications');
    await vscode.turnTo('2025-11-24T13:30:01Z', `${folder}/2025-11-24-checkout.md`);
    await workbench.notification('is due today');
  });
});

async function labelOf(row: Locator): Promise<string> {
  return (await row.getAttribute('aria-label')) ?? '';
}

/** Returns the parts of the lens over the title, once all are there. */
function lensesOf(workbench: Workbench): Promise<string[]> {
  return eventually(
    'the parts of the lens',
    async () => workbench.page.locator('.codelens-decoration a').allInnerTexts(),
    (texts) => texts.length >= 3,
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
