import { equal, match, ok } from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSession } from './session';
import { endedAfterEach, sharedByAll } from './started';
import { translation, type Variant } from './variants';

const variants: readonly Variant[] = [
  { name: 'templates-english', language: 'en', theme: 'light' },
  { name: 'templates-japanese', language: 'ja', theme: 'dark' },
];

/** As repositories have it. */
const page = '# Postmortem: [Title]\n\nDate: YYYY-MM-DD\n\n## Summary\n\n<!-- What happened? -->\n\n## Follow-ups\n';
const personal =
  '{{!--\nname: My own\n--}}\n---\npostmortem: {{yaml template}}\n---\n\n# {{markdown title}}\n\n## Summary\n';

describe('Templates of a team, seen', function () {
  this.timeout(120_000);

  for (const variant of variants) {
    describe(variant.name, () => {
      const say = translation(variant);
      const title = variant.language === 'ja' ? '決済が遅い' : 'Payments are slow';
      const file = `same-day.${variant.language}.md.hbs`;
      const session = sharedByAll(() =>
        startSession({
          variant,
          hour: 15,
          settings: { 'postmortem.reminders.level': 'off' },
          prepare: (folder) => {
            writeFileSync(join(folder, 'docs/postmortems/TEMPLATE.md'), page);
          },
        }),
      );

      it('1. copies a built-in template into the workspace', async () => {
        const { workbench, folder } = session();
        await workbench.runCommand(say('command.customizeTemplate'));
        await workbench.quickInput.row('same-day');
        await workbench.picture('1-which');
        await workbench.quickInput.pick(`${variant.language} · same-day`);
        await workbench.waitForEditor(file);
        ok(existsSync(join(folder, '.postmortem/templates', file)));
        await workbench.runCommand(say('command.customizeTemplate'));
        await workbench.quickInput.pick(`${variant.language} · same-day`);
        const toast = await workbench.notification(
          say('“{0}” exists already; it was opened and not changed.', `.postmortem/templates/${file}`),
        );
        await workbench.picture('1-exists');
        await toast.waitFor();
        await workbench.clearNotifications();
      });

      it('2. underlines what is misspelt, and corrects it by keyboard', async () => {
        const { workbench } = session();
        const lines = (await workbench.text()).split('\n');
        const line = lines.findIndex((each) => each.startsWith('# {{markdown title}}')) + 1;
        ok(line > 0, 'The template has no title.');
        await workbench.goTo(line, '# {{markdown t'.length + 1);
        await workbench.type('x');
        await workbench.page.locator('.squiggly-error').first().waitFor();
        const hover = await workbench.hoverAtCursor();
        const said = say('“{0}” does not exist here; did you mean “{1}”?', 'txitle', 'title');
        ok((await hover.innerText()).includes(said), await hover.innerText());
        await workbench.picture('2-squiggle');
        await workbench.page.keyboard.press('Escape');
        await workbench.applyQuickFix(say('Change to “{0}”', 'title'), '2-fix');
        await workbench.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
      });

      it('3. shows beside it what it makes of an example, as it is typed', async () => {
        const { workbench } = session();
        const example = variant.language === 'ja' ? '決済の遅延' : 'Checkout latency';
        const button = workbench.page.locator(
          `.editor-group-container.active .action-label[aria-label*="${say('command.previewTemplate')}"]`,
        );
        await button.click();
        const shown = workbench.page.locator('.editor-group-container', {
          has: workbench.page.locator('.tab', { hasText: say('Preview of {0}', file.replace('.hbs', '')) }),
        });
        await shown
          .locator('.view-line', { hasText: `# ${example}` })
          .first()
          .waitFor();
        await workbench.goTo(1);
        await workbench.page.keyboard.press('Control+End');
        await workbench.type(
          `\n## ${variant.language === 'ja' ? 'お客様への連絡' : 'What we told our customers'}\n\n{{titel}}\n`,
        );
        await shown
          .locator('.view-line', {
            hasText: say('“{0}” does not exist here; did you mean “{1}”?', 'titel', 'title').slice(0, 12),
          })
          .first()
          .waitFor();
        await workbench.picture('3-error');
        const line = (await workbench.text()).split('\n').indexOf('{{titel}}') + 1;
        await workbench.goTo(line, '{{tit'.length + 1);
        await workbench.applyQuickFix(say('Change to “{0}”', 'title'), '3-fix');
        await shown
          .locator('.view-line', { hasText: `# ${example}` })
          .first()
          .waitFor();
        await workbench.picture('3-preview');
        await workbench.save();
      });

      it('4. is what New Postmortem then uses, and says where each template comes from', async () => {
        const { workbench, folder, today } = session();
        const { quickInput } = workbench;
        await workbench.runCommand(say('command.newPostmortem'));
        await quickInput.waitForTitle('1/7');
        await quickInput.type(title);
        await quickInput.accept();
        await quickInput.waitForTitle('2/7');
        await quickInput.accept();
        await quickInput.waitForTitle('3/7');
        await quickInput.row(say('{0} · this workspace', 'same-day'));
        await quickInput.row(say('{0} · as it is', 'docs/postmortems/TEMPLATE.md'));
        await workbench.picture('4-where-from');
        await quickInput.pick(say('{0} · this workspace', 'same-day'));
        await quickInput.waitForTitle('4/7');
        await quickInput.accept();
        for (const step of [5, 6, 7]) {
          await quickInput.waitForTitle(`${String(step)}/7`);
          await quickInput.accept();
        }
        const name = `${today}-${variant.language === 'ja' ? title : 'payments-are-slow'}`;
        await workbench.waitForEditor(name);
        const created = readFileSync(join(folder, 'docs/postmortems', `${name}.md`), 'utf8');
        match(created, variant.language === 'ja' ? /^## お客様への連絡$/m : /^## What we told our customers$/m);
        await workbench.picture('4-created');
      });

      it('5. copies the page that the team has long had', async () => {
        const { workbench, folder } = session();
        const { quickInput } = workbench;
        await workbench.runCommand(say('command.newPostmortem'));
        await quickInput.waitForTitle('1/7');
        await quickInput.type('Old way');
        await quickInput.accept();
        await quickInput.waitForTitle('2/7');
        await quickInput.accept();
        await quickInput.waitForTitle('3/7');
        await quickInput.pick('docs/postmortems/TEMPLATE.md');
        await quickInput.waitForTitle('4/7');
        await quickInput.accept();
        for (const step of [5, 6, 7]) {
          await quickInput.waitForTitle(`${String(step)}/7`);
          await quickInput.accept();
        }
        await workbench.waitForEditor('old-way');
        const [name = ''] = readdirSync(join(folder, 'docs/postmortems')).filter((each) => each.includes('old-way'));
        equal(readFileSync(join(folder, 'docs/postmortems', name), 'utf8'), page.replace('[Title]', 'Old way'));
        await workbench.picture('5-as-it-is');
      });
    });
  }
});

describe('Personal templates, seen', function () {
  this.timeout(120_000);
  const variant = { name: 'templates-personal', language: 'en', theme: 'light' } as const;
  const ended = endedAfterEach();

  it('are listed as such, while those of a workspace that is not trusted say why they cannot be used', async () => {
    const mine = mkdtempSync(join(tmpdir(), 'postmortem-templates-'));
    writeFileSync(join(mine, 'mine.md.hbs'), personal);
    const starting = startSession({
      variant,
      hour: 15,
      trust: false,
      machineSettings: { 'postmortem.personalTemplates': mine },
      prepare: (folder) => {
        writeFileSync(join(folder, 'docs/postmortems/TEMPLATE.md'), page);
      },
    });
    const { workbench } = await ended(starting);
    await workbench.runCommand('New Postmortem…');
    for (const step of ['1/7', '2/7']) {
      await workbench.quickInput.waitForTitle(step);
      await workbench.quickInput.accept();
    }
    await workbench.quickInput.waitForTitle('3/7');
    await workbench.quickInput.row('docs/postmortems/TEMPLATE.md: not available until you trust this workspace');
    await workbench.picture('untrusted');
    // The list is longer than its window.
    await workbench.quickInput.type('mine');
    await workbench.quickInput.row('mine · personal');
    await workbench.picture('personal');
    await workbench.quickInput.escape();
    rmSync(mine, { recursive: true });
  });
});
