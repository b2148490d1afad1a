import { equal, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startSession } from './session';
import { sharedByAll } from './started';
import { translation, variants } from './variants';

describe('The whole loop', function () {
  this.timeout(120_000);

  for (const variant of variants) {
    describe(variant.name, () => {
      const say = translation(variant);
      const title = variant.language === 'ja' ? '決済が遅い' : 'Payments are slow';
      const session = sharedByAll(() => startSession({ variant, hour: 15 }));
      let created: string;

      it('1. opens the example, and says once what is overdue', async () => {
        const { workbench } = session();
        const toast = await workbench.notification('Search index was empty');
        for (const button of ['Open', 'Snooze…', 'Reminder Settings']) {
          await toast.locator('.monaco-button', { hasText: say(button) }).waitFor();
        }
        await workbench.picture('1-start');
        await toast.locator('.monaco-button', { hasText: say('Snooze…') }).click();
        await workbench.quickInput.pick(say('1 hour'));
        await toast.waitFor({ state: 'detached' });
      });

      it('2. asks for the facts, goes back a step, and understands times', async () => {
        const { workbench } = session();
        const { quickInput } = workbench;
        await workbench.runCommand(say('command.newPostmortem'));
        await quickInput.waitForTitle('1/7');
        await quickInput.type(title);
        await workbench.picture('2-title');
        await quickInput.accept();
        await quickInput.waitForTitle('2/7');
        await quickInput.back();
        await quickInput.waitForTitle('1/7');
        equal(await quickInput.input.inputValue(), title);
        await quickInput.accept();
        await quickInput.waitForTitle('2/7');
        await quickInput.pick('SEV-2');
        await quickInput.waitForTitle('3/7');
        await quickInput.row('Shop team');
        await workbench.picture('2-template');
        await quickInput.accept();
        await quickInput.waitForTitle('4/7');
        await quickInput.type('25:99');
        await quickInput.waitForMessage(
          say('This is not understood as a time; try 14:05, yesterday 23:10 or 2 hours ago.'),
        );
        await quickInput.type(variant.language === 'ja' ? '2時間前' : '2 hours ago');
        await quickInput.waitForMessage(/\(\w+\/\w+\)/);
        await quickInput.back();
        await quickInput.waitForTitle('3/7');
        await quickInput.accept();
        await quickInput.waitForTitle('4/7');
        await quickInput.waitForMessage(/\(\w+\/\w+\)/);
        await workbench.picture('2-started');
        await quickInput.accept();
        for (const step of ['5/7', '6/7', '7/7']) {
          await quickInput.waitForTitle(step);
          await quickInput.accept();
        }
      });

      it('3. creates the document from the template, with the cursor in its first section', async () => {
        const { workbench, folder, today } = session();
        const slug = variant.language === 'ja' ? title : 'payments-are-slow';
        await workbench.waitForEditor(slug);
        await workbench.cursor(22, 1);
        created = join(folder, 'docs/postmortems', `${today}-${slug}.md`);
        const text = readFileSync(created, 'utf8');
        match(text, new RegExp(`^title: ${title}$`, 'm'));
        match(text, /^severity: SEV-2$/m);
        match(text, /^started: \d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d$/m);
        match(text, variant.language === 'ja' ? /^## サマリー$/m : /^## Summary$/m);
        await workbench.page.locator('.squiggly-info').first().waitFor();
        await workbench.picture('3-created');
      });

      it('leaves nothing behind after Escape', async () => {
        const { workbench, folder } = session();
        const before = readdirSync(join(folder, 'docs/postmortems'));
        await workbench.runCommand(say('command.newPostmortem'));
        await workbench.quickInput.waitForTitle('1/7');
        await workbench.quickInput.accept();
        await workbench.quickInput.waitForTitle('2/7');
        await workbench.quickInput.escape();
        equal(readdirSync(join(folder, 'docs/postmortems')).join(), before.join());
      });

      it('4. underlines what is missing and fixes it', async () => {
        const { workbench, folder, today } = session();
        await workbench.openFile('checkout-latency');
        const problems = await workbench.problems();
        const missing = say('Section “{0}” is missing; it belongs after “{1}”.', 'Impact', 'Summary');
        await problems.filter({ hasText: missing }).waitFor();
        await problems.filter({ hasText: say('“{0}” is still to be filled in.', 'TBD') }).waitFor();
        await workbench.openFile('checkout-latency');
        const hover = await workbench.hoverSquiggle('warning');
        await hover.locator('a', { hasText: 'missing-section' }).waitFor();
        await workbench.picture('4-hover');
        await workbench.goTo(18);
        const fixes = await workbench.quickFixes();
        const insert = fixes.filter({ hasText: say('Insert section “{0}”', 'Impact') });
        await insert.waitFor();
        await workbench.picture('4-quick-fix');
        await insert.click();
        await problems.filter({ hasText: missing }).waitFor({ state: 'detached' });
        await workbench.save();
        const text = readFileSync(join(folder, 'docs/postmortems', `${today}-checkout-latency.md`), 'utf8');
        ok(text.indexOf('## Summary') < text.indexOf('## Impact'));
        ok(text.indexOf('## Impact') < text.indexOf('## Timeline'));
        match(text, /## Impact\n\n<!-- Who felt it/);
      });

      it('opens the page of a rule from its link', async () => {
        const { workbench } = session();
        await workbench.openFile('search-index');
        const problems = await workbench.problems();
        const row = problems.filter({
          hasText: say('Unknown status “{0}”; did you mean “{1}”?', 'in-reveiw', 'in-review'),
        });
        await row.locator('a', { hasText: 'front-matter-invalid' }).click();
        await workbench.page.locator('.tab.active', { hasText: 'front-matter-invalid' }).waitFor();
        await workbench.picture('4-rule-page');
        await workbench.runCommand('View: Close Editor');
      });

      it('5. shows what is due, the most urgent first', async () => {
        const { workbench } = session();
        const item = workbench.dueItem();
        ok((await item.innerText()).includes(say('Postmortem overdue · {0}', '')));
        match((await item.getAttribute('class')) ?? '', /error-kind/);
        const view = await workbench.explorerView(say('view.postmortems'));
        await view.locator('.monaco-list-row', { hasText: say('Due today') }).waitFor();
        await view.locator('.monaco-list-row', { hasText: 'Checkout latency' }).waitFor();
        await workbench.page.locator('.activitybar .badge-content', { hasText: '3' }).first().waitFor();
        await item.locator('a').click();
        const rows = await workbench.quickInput.rows();
        match(rows[0] ?? '', /Search index was empty/);
        equal(rows.length, 3);
        await workbench.picture('5-due');
        await workbench.quickInput.pick('Search index');
        await workbench.waitForEditor('search-index');
      });

      it('6. says what is missing, marks as final, and says whether it was the day', async () => {
        const { workbench } = session();
        await workbench.openFile(created.slice(created.lastIndexOf('/') + 1, -3));
        await workbench.runCommand(say('command.markAsFinal'));
        await workbench.quickInput.row(say('Finish anyway'));
        await workbench.picture('6-missing');
        const before = readFileSync(created, 'utf8');
        await workbench.quickInput.pick(say('Finish anyway'));
        await workbench.notification(say('“{0}” is final, finished on the day. Well done.', title));
        await workbench.picture('6-final');
        const after = readFileSync(created, 'utf8');
        match(after, /^finished: \d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d$/m);
        equal(after.replace(/^finished: .*$/m, 'finished:').replace('status: final', 'status: draft'), before);
        ok(existsSync(created));
      });
    });
  }
});
