import { equal, ok } from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSession } from './session';
import { sharedByAll } from './started';
import { ruleCase, type RuleCase } from './ruleCases';
import { translation, type Variant } from './variants';

/** Rules of every kind, with the fix that a person would choose where there is one. */
const english: readonly RuleCase[] = [
  ruleCase('milestone-order'),
  ruleCase('placeholder'),
  ruleCase('missing-section'),
  ruleCase('blame'),
  ruleCase('counterfactual'),
  ruleCase('hindsight'),
  ruleCase('human-error'),
  ruleCase('secret'),
  ruleCase('timeline-timezone'),
  ruleCase('timeline-order'),
  ruleCase('action-vague'),
  ruleCase('action-owner'),
];

const japanese: readonly RuleCase[] = [ruleCase('placeholder'), ruleCase('blame'), ruleCase('timeline-order')];

const windows: readonly (readonly [Variant, readonly RuleCase[]])[] = [
  [{ name: 'linter-english', language: 'en', theme: 'light' }, english],
  [{ name: 'linter-japanese', language: 'ja', theme: 'dark' }, japanese],
];

describe('The linter, seen', function () {
  this.timeout(120_000);

  for (const [variant, cases] of windows) {
    describe(variant.name, () => {
      const say = translation(variant);
      const session = sharedByAll(() =>
        startSession({
          variant,
          hour: 15,
          // The page is looked at, and what is late is not what this is about.
          settings: { 'postmortem.reminders.level': 'off' },
          prepare: (folder) => {
            mkdirSync(join(folder, 'docs/incidents'));
            for (const { path, text } of cases) writeFileSync(join(folder, path), text);
          },
        }),
      );

      for (const { rule, path, name, severity, sentence, line, column, fix } of cases) {
        it(`underlines ${rule}, says why, and ${fix ? 'mends it by keyboard' : 'leaves the words to the author'}`, async () => {
          const { workbench, folder } = session();
          await workbench.openFile(name);
          await workbench.page.locator(`.squiggly-${severity}`).first().waitFor();
          await workbench.goTo(line, column);
          const hover = await workbench.hoverAtCursor();
          const said = say(sentence.text, ...sentence.args);
          ok((await hover.innerText()).includes(said), `${await hover.innerText()} does not say: ${said}`);
          await hover.locator('a', { hasText: rule }).waitFor();
          await workbench.picture(`${rule}-hover`);
          await workbench.page.keyboard.press('Escape');
          if (fix) {
            const title = say(fix.title.text, ...fix.title.args);
            await workbench.applyQuickFix(title, `${rule}-fix`);
            const problems = await workbench.problems();
            await problems.filter({ hasText: said }).waitFor({ state: 'detached' });
            await workbench.openFile(name);
            await workbench.save();
            equal(readFileSync(join(folder, path), 'utf8'), fix.result);
            await workbench.picture(`${rule}-fixed`);
          }
          await workbench.runCommand('View: Close Editor');
        });
      }
    });
  }
});
