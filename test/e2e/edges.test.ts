import { equal, match, ok } from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './driver/eventually';
import { startSession, type Session, type SessionOptions } from './session';
import { endedAfterEach } from './started';

const variant = { name: 'edges', language: 'en', theme: 'light' } as const;

describe('At the edges', function () {
  this.timeout(120_000);

  const ended = endedAfterEach();

  function start(options: Omit<SessionOptions, 'variant'>): Promise<Session> {
    return ended(startSession({ variant, ...options }));
  }

  it('warns in colour in the last two hours, counts several, and reminds once a day and not again after a reload', async () => {
    const { workbench } = await start({ hour: 22, prepare: keepDueTodayTwice });
    const item = workbench.dueItem();
    await workbench.notification('2 postmortems are due today');
    match(await item.innerText(), /2 due today · (?:1 h )?\d+ min/);
    match((await item.getAttribute('class')) ?? '', /warning-kind/);
    await workbench.picture('warning');
    await workbench.page.reload();
    await workbench.waitUntilReady();
    await item.waitFor();
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.page.locator('.notifications-center').waitFor();
    equal(await workbench.page.locator('.notification-list-item', { hasText: 'postmortem' }).count(), 0);
  });

  it('keeps quiet in quiet hours, but shows the status bar', async () => {
    const { workbench } = await start({ hour: 22, settings: { 'postmortem.reminders.quietHours': '21:00-07:00' } });
    await workbench.dueItem().waitFor();
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.page.locator('.notifications-center').waitFor();
    equal(await workbench.page.locator('.notification-list-item', { hasText: 'postmortem' }).count(), 0);
  });

  it('leads from the notification to the settings of the reminders', async () => {
    const { workbench } = await start({ hour: 15 });
    const toast = await workbench.notification('wait to be finished');
    await toast.locator('.monaco-button', { hasText: 'Reminder Settings' }).click();
    await workbench.page
      .locator('.settings-editor .setting-item-contents', { hasText: 'Reminders: Quiet Hours' })
      .waitFor();
  });

  it('asks once for the zone of the person where the machine has none but UTC, and keeps the answer', async () => {
    const { workbench, vscode } = await start({
      hour: 15,
      machineZone: 'UTC',
      settings: { 'postmortem.timezone': '' },
    });
    const toast = await workbench.notification('The clock of this machine is set to UTC.');
    await workbench.picture('zone-question');
    await toast.locator('.monaco-button', { hasText: 'Choose…' }).click();
    await workbench.quickInput.type('Asia/Tokyo');
    await workbench.quickInput.pick('Asia/Tokyo');
    await eventually(
      'the zone in the settings',
      () => readFileSync(join(vscode.server.userDataDirectory, 'User/settings.json'), 'utf8'),
      (text) => /"postmortem\.timezone": "Asia\/Tokyo"/.test(text),
    );
    await workbench.page.reload();
    await workbench.waitUntilReady();
    await workbench.rememberNotifications();
    await workbench.dueItem().waitFor();
    await workbench.dueItem().hover();
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.page.locator('.notifications-center').waitFor();
    equal((await workbench.notificationsSeen()).filter((text) => text.includes('UTC')).length, 0);
  });

  it('shows nothing at all when reminders are off', async () => {
    const { workbench } = await start({ hour: 15, settings: { 'postmortem.reminders.level': 'off' } });
    await workbench.explorerView('Postmortems');
    equal(await workbench.dueItem().isVisible(), false);
    equal(await workbench.page.locator('.notification-toast').count(), 0);
  });

  it('forgets what lay in a folder that was deleted', async () => {
    const { workbench, folder } = await start({ hour: 15 });
    await workbench.dueItem().waitFor();
    rmSync(join(folder, 'docs'), { recursive: true });
    await workbench.dueItem().waitFor({ state: 'hidden' });
    await workbench.runCommand('Show What Is Due');
    await workbench.notification('there are no postmortems');
  });

  it('shows the words of a title as words, and no link to a command', async () => {
    const { workbench } = await start({
      hour: 15,
      prepare: (root) => {
        for (const name of readdirSync(join(root, 'docs/postmortems'))) {
          const path = join(root, 'docs/postmortems', name);
          const text = readFileSync(path, 'utf8');
          writeFileSync(path, text.replace(/^title: .*$/m, 'title: "[Open](command:workbench.action.closeWindow)"'));
        }
      },
    });
    const toast = await workbench.notification('wait to be finished');
    equal(await toast.locator('.notification-list-item-message a').count(), 0);
  });

  it('says file and line of a template with a mistake, creates nothing, and opens the template', async () => {
    const { workbench, folder } = await start({
      hour: 15,
      prepare: (root) => {
        writeFileSync(
          join(root, '.postmortem/templates/broken.md.hbs'),
          '{{!--\nname: Broken\n--}}\n# {{markdown titel}}\n',
        );
      },
    });
    await workbench.runCommand('New Postmortem…');
    await acceptUntil(workbench, 3);
    await workbench.quickInput.pick('Broken');
    for (const step of ['4/7', '5/7', '6/7', '7/7']) {
      await workbench.quickInput.waitForTitle(step);
      await workbench.quickInput.accept();
    }
    const toast = await workbench.notification(
      '.postmortem/templates/broken.md.hbs:4: “titel” does not exist here; did you mean “title”?',
    );
    await workbench.picture('template-error');
    equal(readdirSync(join(folder, 'docs/postmortems')).length, 3);
    await toast.locator('.monaco-button', { hasText: 'Open Template' }).click();
    await workbench.waitForEditor('broken.md.hbs');
    await workbench.cursor(4, 1);
  });

  it('says which folder cannot be written', async () => {
    const { workbench, folder } = await start({
      hour: 15,
      prepare: (root) => {
        // A file in the place of the folder: root, whom no permission stops, is stopped by it too.
        rmSync(join(root, 'docs'), { recursive: true });
        writeFileSync(join(root, 'docs'), 'not a folder');
      },
    });
    await workbench.runCommand('New Postmortem…');
    await acceptUntil(workbench, 7);
    await workbench.quickInput.accept();
    await workbench.notification('could not be created in');
    await workbench.picture('read-only');
    equal(readFileSync(join(folder, 'docs'), 'utf8'), 'not a folder');
  });

  it('lists the templates of an untrusted workspace with the reason why they cannot be used', async () => {
    const { workbench } = await start({ hour: 15, trust: false });
    await workbench.runCommand('New Postmortem…');
    await acceptUntil(workbench, 3);
    await workbench.quickInput.row('team.md.hbs: not available until you trust this workspace');
    await workbench.picture('untrusted');
    await workbench.quickInput.escape();
  });

  it('explains what to do when no folder is open', async () => {
    const { workbench } = await start({ hour: 15, empty: true });
    await workbench.runCommand('New Postmortem…');
    const toast = await workbench.notification('open its folder first');
    await toast.locator('.monaco-button', { hasText: 'Open Folder…' }).waitFor();
  });

  it('creates from the menu of new files, under a free name, whatever the title is', async () => {
    const { workbench, folder, today } = await start({ hour: 15 });
    // The menu of new files is only there once the window has restored everything else.
    await workbench.notification('wait to be finished');
    for (const name of ['a-b-c-con.md', 'a-b-c-con-2.md']) {
      await workbench.runCommand('Create: New File...');
      await workbench.quickInput.pick('Postmortem');
      await workbench.quickInput.waitForTitle('1/7');
      await workbench.quickInput.type('../a\\b: c..CON');
      await acceptUntil(workbench, 7);
      await workbench.quickInput.accept();
      await workbench.waitForEditor(name);
      ok(existsSync(join(folder, 'docs/postmortems', `${today}-${name}`)));
    }
  });
});

async function acceptUntil({ quickInput }: Session['workbench'], step: number): Promise<void> {
  await quickInput.waitForTitle('1/7');
  for (let next = 2; next <= step; next++) {
    await quickInput.accept();
    await quickInput.waitForTitle(`${String(next)}/7`);
  }
}

/** Leaves of the example only what is due today, and a copy of it. */
function keepDueTodayTwice(folder: string): void {
  const postmortems = join(folder, 'docs/postmortems');
  for (const name of readdirSync(postmortems)) {
    const path = join(postmortems, name);
    if (name.includes('checkout-latency')) {
      mkdirSync(join(postmortems, 'copies'));
      writeFileSync(join(postmortems, 'copies', name), readFileSync(path));
    } else {
      rmSync(path);
    }
  }
}
