import { deepStrictEqual, equal } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbench } from './driver/workbench';
import { packageForSessions, startSession, type Session } from './session';

const variant = { name: 'many-creations', language: 'en', theme: 'light' } as const;
const key = { key: 'ctrl+alt+n', command: 'postmortem.newPostmortem' };
const perWindow = 50;

describe('Creating many postmortems', function () {
  this.timeout(480_000);
  let session: Session | undefined;

  before(async () => {
    await packageForSessions();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      console.log(`Evidence: ${(await session?.vscode.saveArtifacts()) ?? 'none'}`);
    }
    await session?.end();
    session = undefined;
  });

  async function start(): Promise<Session> {
    session = await startSession({
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
    return session;
  }

  it('overwrites nothing when two windows create a hundred of one name at once', async () => {
    const { vscode, workbench, folder } = await start();
    const before = contents(folder);
    const other = new Workbench(await vscode.openPage({ folder }), variant.name);
    await other.waitUntilReady();
    // The command is there once it can be run from the palette.
    for (const window of [workbench, other]) {
      await window.runCommand('Postmortem: Show What Is Due');
      await window.quickInput.escape();
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
    for (let round = 0; round < 4; round++) {
      await workbench.runCommand('Postmortem: Show What Is Due');
      await workbench.quickInput.escape();
      const before = contents(folder).size;
      const creating = (async () => {
        for (;;) await create(workbench);
      })().catch(() => undefined);
      // From the first file on, at a moment that differs from round to round.
      while (contents(folder).size === before) await new Promise((resolve) => setImmediate(resolve));
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

async function create(window: Workbench): Promise<void> {
  await window.page.keyboard.press('Control+Alt+n');
  await window.quickInput.waitForTitle('New Postmortem');
  await window.quickInput.accept();
  await window.quickInput.input.waitFor({ state: 'hidden' });
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
