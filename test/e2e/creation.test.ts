import { equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSession } from './session';
import { sharedByAll } from './started';
import { translation, variants } from './variants';

const link = 'code-oss://same-day-postmortem.same-day-postmortem/new';

describe('Creating a postmortem', function () {
  this.timeout(90_000);

  for (const variant of variants) {
    describe(variant.name, () => {
      const say = translation(variant);
      const session = sharedByAll(() => startSession({ variant, hour: 15, prepare }));

      it('takes Enter for every answer', async () => {
        const { workbench, folder, today } = session();
        const { quickInput } = workbench;
        await workbench.notification('Search index was empty');
        await workbench.clearNotifications();
        const begun = performance.now();
        await workbench.runCommand(say('command.newPostmortem'));
        for (let step = 1; step <= 7; step++) {
          await quickInput.waitForTitle(`${String(step)}/7`);
          await quickInput.accept();
        }
        const slug = variant.language === 'ja' ? 'インシデント' : 'incident';
        await workbench.waitForEditor(slug);
        console.log(`From the palette to the page: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
        const text = readFileSync(join(folder, 'docs/postmortems', `${today}-${slug}.md`), 'utf8');
        match(text, /^owner: Mika Example$/m);
      });

      it('knows the owner from Git and the services from earlier postmortems', async () => {
        const { workbench, folder, today } = session();
        const { quickInput } = workbench;
        await workbench.runCommand(say('command.newPostmortem'));
        await quickInput.waitForTitle('1/7');
        await quickInput.type('Two services');
        for (let step = 2; step <= 6; step++) {
          await quickInput.accept();
          await quickInput.waitForTitle(`${String(step)}/7`);
        }
        equal(await quickInput.input.inputValue(), 'Mika Example');
        await quickInput.type('alice, bob');
        await quickInput.waitForMessage(say('These are {0} people; name exactly one.', '2'));
        await workbench.picture('creation-owner');
        await quickInput.type('alice');
        await quickInput.accept();
        await quickInput.waitForTitle('7/7');
        await workbench.picture('creation-services');
        await (await quickInput.row('checkout')).click();
        await quickInput.type('gateway');
        await quickInput.row('gateway');
        await workbench.picture('creation-services-new');
        await quickInput.accept();
        await workbench.waitForEditor('two-services');
        const text = readFileSync(join(folder, 'docs/postmortems', `${today}-two-services.md`), 'utf8');
        match(text, /^owner: alice$/m);
        match(text, /checkout/);
        match(text, /gateway/);
      });

      it('makes a timeline of selected lines', async () => {
        const { workbench, folder, today } = session();
        const { page, quickInput } = workbench;
        await workbench.openFile('incident.log');
        await page.locator('.editor-instance .view-line').first().click();
        await page.keyboard.press('Control+a');
        await workbench.runCommand(say('command.newPostmortemFromSelection'));
        await quickInput.waitForTitle('1/7');
        await quickInput.type('From the log');
        for (let step = 2; step <= 7; step++) {
          await quickInput.accept();
          await quickInput.waitForTitle(`${String(step)}/7`);
          if (step === 5) {
            await workbench.picture('creation-selection-resolved');
          }
        }
        await quickInput.accept();
        await workbench.waitForEditor('from-the-log');
        await workbench.picture('creation-selection');
        const name = readdirSync(join(folder, 'docs/postmortems')).find((each) => each.endsWith('from-the-log.md'));
        ok(name !== undefined && name <= today + '~');
        const text = readFileSync(join(folder, 'docs/postmortems', name), 'utf8');
        match(text, /^started: 2026-01-05T/m);
        match(text, /^resolved: 2026-01-05T/m);
      });

      it('asks before a link creates anything', async () => {
        const { workbench, folder, today } = session();
        const { dialog } = workbench;
        await openUrl(`${link}?title=Checkout%20latency%20%26%20errors&severity=SEV-2&services=checkout`);
        const { message, detail } = await dialog.waitFor();
        match(message, /Checkout latency & errors/);
        ok(detail.includes(say('Severity: {0}', 'SEV-2')), detail);
        await workbench.picture('creation-link');
        equal(existsSync(join(folder, 'docs/postmortems', `${today}-checkout-latency-errors.md`)), false);
        await dialog.click(say('Create'));
        await workbench.waitForEditor('checkout-latency-errors');
        const text = readFileSync(join(folder, 'docs/postmortems', `${today}-checkout-latency-errors.md`), 'utf8');
        match(text, /^severity: SEV-2$/m);
        match(text, /^resolved:\s*$/m);
      });

      it('says what is wrong with a link', async () => {
        const { workbench } = session();
        await openUrl(`${link}?title=a&folder=/etc`);
        await workbench.notification(
          say(
            'No postmortem was created. {0}',
            say(
              'The link has an unknown part “{0}”; known are {1}.',
              'folder',
              'title, severity, template, owner, services, started, resolved',
            ),
          ),
        );
        await workbench.picture('creation-link-wrong');
        await workbench.clearNotifications();
      });

      it('copies a link for alerts', async () => {
        const { workbench } = session();
        const { quickInput, page } = workbench;
        await workbench.runCommand(say('command.copyAlertLink'));
        await quickInput.waitForTitle('1/2');
        await quickInput.pick('Shop team');
        await quickInput.waitForTitle('2/2');
        await quickInput.pick('SEV-1');
        await workbench.notification('{{title}}');
        await workbench.picture('creation-link-copied');
        equal(
          await page.evaluate('navigator.clipboard.readText()'),
          `${link}?title={{title}}&severity=SEV-1&template=team&started={{started}}`,
        );
        await workbench.clearNotifications();
      });

      it('creates in the folder of the Explorer that was clicked', async () => {
        const { workbench, folder, today } = session();
        const { page, quickInput } = workbench;
        await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'notes' }).click({ button: 'right' });
        const item = page.getByRole('menuitem', { name: say('command.newPostmortemHere') });
        await item.waitFor();
        await workbench.picture('creation-explorer');
        await workbench.chooseFromMenu(say('command.newPostmortemHere'));
        await quickInput.waitForTitle('1/7');
        await quickInput.type('Here');
        for (let step = 2; step <= 7; step++) {
          await quickInput.accept();
          await quickInput.waitForTitle(`${String(step)}/7`);
        }
        await quickInput.accept();
        await workbench.waitForEditor('here');
        ok(existsSync(join(folder, 'notes', `${today}-here.md`)));
      });

      async function openUrl(url: string): Promise<void> {
        const { workbench } = session();
        await workbench.runCommand('Developer: Open URL');
        await workbench.quickInput.type(url);
        await workbench.quickInput.accept();
        await workbench.dialog.waitFor();
        await workbench.dialog.click('Open');
      }
    });
  }
});

function prepare(folder: string): void {
  mkdirSync(join(folder, 'notes'));
  writeFileSync(join(folder, 'notes/read-me.txt'), 'Notes.\n');
  writeFileSync(
    join(folder, 'incident.log'),
    [
      'Outage report of #incidents',
      '2026-01-05 14:05:12 ERROR checkout is down',
      '  at pay (checkout.js:14:07)',
      '2026-01-05 14:12:00 INFO alice: rolled back the deploy',
      '2026-01-05 14:20:31 INFO service is back to normal',
    ].join('\n'),
  );
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  execFileSync('git', ['config', 'user.name', 'Mika Example'], { cwd: folder });
}
