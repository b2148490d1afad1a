import { deepStrictEqual, equal, match, ok } from 'node:assert/strict';
import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './driver/eventually';
import { Workbench } from './driver/workbench';
import { startSession } from './session';
import { sharedByAll } from './started';
import { translation, variants } from './variants';

const item = 'same-day-postmortem.same-day-postmortem.incidentLog';
const storage = 'User/globalStorage/same-day-postmortem.same-day-postmortem/incident-logs';
const time = String.raw`- \d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d `;
const lines = {
  en: [
    'Checkout is slow',
    'The pool of connections is full',
    'Rolled back to 1.41',
    'Errors are back to normal',
    'All clear',
  ],
  ja: ['決済が遅い', 'コネクションプールが枯渇', '1.41 にロールバック', 'エラー率が正常に戻った', '収束を宣言'],
} as const;

/** What the lines are on disk when they have their times. */
function timed(...texts: readonly string[]): string[] {
  return texts.map((text) => `${time}${text}\n`);
}

describe('The incident log', function () {
  this.timeout(180_000);

  for (const variant of variants.filter(({ name }) => ['english-light', 'japanese-dark'].includes(name))) {
    describe(variant.name, () => {
      const say = translation(variant);
      const [first, second, third, fourth, last] = lines[variant.language];
      const session = sharedByAll(() =>
        startSession({
          variant,
          hour: 15,
          // Nothing of the machine is in the pictures, and nothing in front of them.
          settings: { 'breadcrumbs.enabled': false, 'postmortem.reminders.level': 'statusBar' },
        }),
      );
      let workbench: Workbench;

      before(() => {
        workbench = session().workbench;
      });

      function folder(): string {
        return join(session().vscode.server.userDataDirectory, storage);
      }

      function names(): string[] {
        return readdirSync(folder()).filter((name) => name.endsWith('.incident-log'));
      }

      function onDisk(...expected: readonly string[]): Promise<string> {
        const pattern = new RegExp(`^<!-- .* -->\n${expected.join('')}$`);
        return eventually(
          'the log on disk',
          () => readFileSync(join(folder(), names()[0] ?? ''), 'utf8'),
          (text) => pattern.test(text),
        );
      }

      it('1. opens with one command, and gives each line its time', async () => {
        await workbench.runCommand(say('command.startIncidentLog'));
        await workbench.waitForEditor('.incident-log');
        await workbench.cursor(2, '- 2026-11-28T15:30-02:00 '.length + 1);
        await workbench.type(first);
        await workbench.page.keyboard.press('Enter');
        await workbench.type(second);
        await workbench.page.keyboard.press('Enter');
        await onDisk(...timed(first, second));
        const { text } = await workbench.statusBar.waitFor(item);
        ok(text.includes(say('Incident log · {0}', '')), text);
      });

      it('2. begins a line with the time on Ctrl+Enter', async () => {
        await workbench.page.keyboard.press('Control+Enter');
        await onDisk(...timed(first, second), time);
        await workbench.type(third);
        await onDisk(...timed(first, second), `${time}${third}`);
        await workbench.picture('2-incident-log');
      });

      it('3. takes a line while another file is open', async () => {
        await workbench.openFile('checkout-latency');
        await workbench.runCommand(say('command.addIncidentLogLine'));
        await workbench.quickInput.waitForTitle(say('Add Incident Log Line'));
        await workbench.quickInput.type(fourth);
        await workbench.picture('2-incident-log-line');
        await workbench.quickInput.accept();
        await onDisk(...timed(first, second, third, fourth));
        await workbench.waitForEditor('checkout-latency');
      });

      it('4. is whole after VS Code was killed in the middle of a save', async () => {
        const { vscode } = session();
        await workbench.statusBar.click(item);
        await workbench.waitForEditor('.incident-log');
        // The line that was added meanwhile is there, and the cursor behind it.
        await workbench.cursor(6, 1);
        await workbench.editorFocus();
        await workbench.type(last);
        const text = await onDisk(...timed(first, second, third, fourth), last);
        await vscode.crash(() => {
          // VS Code empties a file before it writes it anew: this is how far it may have come.
          truncateSync(join(folder(), names()[0] ?? ''), 0);
        });
        await workbench.page.close();
        const page = await vscode.openPage({
          folder: session().folder,
          ...(variant.language === 'ja' ? { language: 'ja' } : {}),
        });
        // A server that was just killed starts slowly.
        page.setDefaultTimeout(60_000);
        workbench = new Workbench(page, variant.name);
        await workbench.waitUntilReady();
        await workbench.statusBar.waitFor(item);
        equal(await onDisk(...timed(first, second, third, fourth), last), text);
        await workbench.statusBar.click(item);
        await workbench.waitForEditor('.incident-log');
        await workbench.cursor(6, last.length + 1);
        await workbench.editorFocus();
        await workbench.page.keyboard.press('Enter');
        await onDisk(...timed(first, second, third, fourth, last));
        await workbench.picture('2-incident-log-after-kill');
      });

      it('5. is offered by New Postmortem, stays as it is when that is given up, and becomes its timeline', async () => {
        const before = await onDisk(...timed(first, second, third, fourth, last));
        await workbench.runCommand(say('command.newPostmortem'));
        await workbench.quickInput.row(say('Yes, as its timeline'));
        await workbench.picture('2-incident-log-offer');
        await workbench.quickInput.accept();
        await workbench.quickInput.waitForTitle('1/');
        await workbench.quickInput.escape();
        equal(await onDisk(...timed(first, second, third, fourth, last)), before);
        await workbench.runCommand(say('command.newPostmortem'));
        await workbench.quickInput.row(say('Yes, as its timeline'));
        await workbench.quickInput.accept();
        await workbench.quickInput.waitForTitle('1/');
        await workbench.quickInput.type('Slow checkout');
        const steps = Number(/1\/(\d+)/.exec(await workbench.quickInput.title())?.[1]);
        for (let step = 1; step <= steps; step++) {
          await workbench.quickInput.waitForTitle(`${String(step)}/${String(steps)}`);
          await workbench.quickInput.accept();
        }
        await workbench.waitForEditor('slow-checkout');
        await workbench.notification(say('The incident log was taken over; it is closed and kept.'));
        const created = join(session().folder, 'docs/postmortems', `${session().today}-slow-checkout.md`);
        const document = readFileSync(created, 'utf8');
        match(document, /^started: \d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d$/m);
        match(document, /^resolved: \d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d$/m);
        for (const line of [first, second, third, fourth, last]) {
          ok(document.includes(line), `“${line}” is missing in the document.`);
        }
        await workbench.picture('3-from-incident-log');
        deepStrictEqual(names(), []);
        const kept = join(folder(), 'earlier');
        equal(readFileSync(join(kept, readdirSync(kept)[0] ?? ''), 'utf8'), before);
        equal(await workbench.statusBar.isShown(item), false);
      });

      it('6. is found again when it is over, and ends without a postmortem after a false alarm', async () => {
        await workbench.clearNotifications();
        await workbench.runCommand(say('command.openIncidentLog'));
        await workbench.quickInput.waitForTitle(say('command.openIncidentLog'));
        await workbench.quickInput.row(say('{0} lines', 5));
        await workbench.picture('2-incident-log-earlier');
        await workbench.quickInput.accept();
        await workbench.waitForEditor('.incident-log');
        await workbench.runCommand(say('command.startIncidentLog'));
        await workbench.statusBar.waitFor(item);
        equal(names().length, 1);
        await workbench.runCommand(say('command.closeIncidentLog'));
        await workbench.notification(say('The incident log is closed and kept.'));
        await workbench.picture('2-incident-log-closed');
        deepStrictEqual(names(), []);
        equal(await workbench.statusBar.isShown(item), false);
      });
    });
  }
});
