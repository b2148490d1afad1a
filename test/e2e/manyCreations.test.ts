import { deepStrictEqual, equal } from 'node:assert/strict';
import { readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './driver/eventually';
import { Workbench } from './driver/workbench';
import { startSession, type Session } from './session';
import { endedAfterEach } from './started';

const variant = { name: 'many-creations', language: 'en', theme: 'light' } as const;
const key = { key: 'ctrl+alt+n', command: 'postmortem.newPostmortem' };
const perWindow = 50;

describe('Creating many postmortems', function () {
  this.timeout(480_000);
  const ended = endedAfterEach();

  function start(): Promise<Session> {
    const starting = startSession({
      variant,
      hour: 15,
      keybindings: [key],
      settings: {
        'postmortem.reminders.level': 'off',
        'postmortem.creation.skip': ['severity', 'template', 'started', 'resolved', 'owner', 'services'],
        'workbench.editor.limit.enabled': true,
        'workbench.editor.limit.value': 2,
      },
    });
    return ended(starting);
  }

  it('overwrites nothing when two windows create a hundred of one name at once', async () => {
    const { vscode, workbench, folder } = await start();
    const before = contents(folder);
    const other = new Workbench(await vscode.openPage({ folder }), variant.name);
    await other.waitUntilReady();
    for (const window of [workbench, other]) {
      await untilItWorks(window);
    }
    await Promise.all(
      [workbench, other].map(async (window) => {
        for (let count = 0; count < perWindow; count++) {
          await create(window);
        }
      }),
    );
    const after = contents(folder);
    for (const [name, text] of before) {
      equal(after.get(name), text, name);
    }
    const created = [...after].filter(([name]) => !before.has(name));
    equal(created.length, 2 * perWindow);
    // All of one title, at one time: the same page, and the whole of it.
    deepStrictEqual(
      created.filter(([, text]) => !isWhole(text)),
      [],
    );
    await other.picture('a-hundred');
  });

  it('leaves whole files or none when VS Code is killed at any moment', async () => {
    const { vscode, folder, ...started } = await start();
    let { workbench } = started;
    for (let round = 0; round < 3; round++) {
      await untilItWorks(workbench);
      // Another change of the folder in each round: the file with the content, its name, and the first one taken away again.
      const change = changeOf(join(folder, 'docs/postmortems'), round);
      const creating = create(workbench).catch(() => undefined);
      await change;
      await vscode.crash(() => undefined);
      await workbench.page.close();
      await creating;
      const all = contents(folder);
      deepStrictEqual(
        [...all].filter(([name, text]) => name.includes('-incident') && !isWhole(text)),
        [],
      );
      const page = await vscode.openPage({ folder });
      page.setDefaultTimeout(60_000);
      workbench = new Workbench(page, variant.name);
      await workbench.waitUntilReady();
    }
  });
});

/** Waits for a change in a folder: the first one, or as many later as are to be skipped. */
function changeOf(folder: string, skipped: number): Promise<void> {
  return new Promise((resolve) => {
    let changes = 0;
    const watcher = watch(folder, () => {
      changes += 1;
      if (changes > skipped) {
        watcher.close();
        resolve();
      }
    });
  });
}

/** Waits until the extension of a window answers. */
async function untilItWorks(window: Workbench): Promise<void> {
  await window.runCommand('Postmortem: Show What Is Due');
  await window.quickInput.row('Search index was empty');
  await window.quickInput.escape();
}

/** Creates a postmortem, and waits until its page is open: a page that opens takes the keyboard to itself. */
async function create(window: Workbench): Promise<void> {
  const tab = window.page.locator('.tab.active .label-name');
  const before = (await tab.count()) > 0 ? await tab.innerText() : '';
  await window.page.keyboard.press('Control+Alt+n');
  await window.quickInput.waitForTitle('New Postmortem');
  await window.quickInput.accept();
  await eventually(
    'the new page',
    async () => ((await tab.count()) > 0 ? tab.innerText() : ''),
    (name) => name.includes('incident') && name !== before,
  );
  await window.editorFocus();
}

/** The postmortems of a folder, by name. */
function contents(folder: string): Map<string, string> {
  const directory = join(folder, 'docs/postmortems');
  return new Map(
    readdirSync(directory)
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name, readFileSync(join(directory, name), 'utf8')]),
  );
}

function isWhole(text: string): boolean {
  return /^---\npostmortem: same-day\n[\s\S]*\n## What we don't know yet\n\n<!--[^>]*-->\n$/.test(text);
}
