import { newPostmortem } from '../support/creation';
import { dismissNotifications, enter } from '../support/quickInput';
import { resetSettings, set } from '../support/settings';
import { assertEqual, assertTrue } from '../support/check';
import { applyQuickFix } from '../support/codeActions';
import { completeBody, frontMatter } from '../support/documents';
import { findingsBy, findingsWhen } from '../support/findings';
import { inFolder, listing, openUntitled, readFile, remove, writeFile } from '../support/workspace';

const templates = '.postmortem/templates';
const broken = `${templates}/broken.md.hbs`;
const brokenTemplate = '# {{markdown title}}\n\n## Broken\n\n{{#if started}}\nIt never ends.\n';
const team = `${templates}/team.md.hbs`;

describe('templates of the workspace', () => {
  afterEach(async () => {
    await resetSettings();
    await remove(broken);
  });

  it('say which sections their documents have', async () => {
    const document = await openUntitled(`${frontMatter({ postmortem: 'team' })}# Checkout\n\n## Summary\n\nSlow.\n`);
    const missing = await findingsBy(document.uri, 'missing-section');
    assertEqual(
      missing.map(({ message }) => message),
      ['Section “Customers” is missing; it belongs after “Summary”.'],
    );
    await applyQuickFix(document, missing[0]?.line ?? 0, 'Insert section “Customers”');
    assertTrue(document.getText().endsWith('## Customers\n\n<!-- Who called us? -->\n'), document.getText());
  });

  it('are read again when they change on disk, come and go', async () => {
    const before = await readFile(inFolder(team));
    const { uri } = await openUntitled(`${frontMatter({ postmortem: 'team' })}# Checkout\n\n## Summary\n\nSlow.\n`);
    const missing = (title: string): Promise<unknown> =>
      findingsWhen(uri, `“${title}” missing`, (findings) => findings.some(({ message }) => message.includes(title)));
    try {
      await missing('Customers');
      await writeFile(team, before.replace('## Customers', '## Partners'));
      await missing('Partners');
      await remove(team);
      await missing('There is no template “team”');
    } finally {
      await writeFile(team, before);
    }
    await missing('Customers');
  });

  it('with an error leave their documents to the five sections, and the other templates at work', async () => {
    await writeFile(broken, brokenTemplate);
    const named = await openUntitled(`${frontMatter({ postmortem: 'broken' })}# Checkout\n\n## Summary\n\nSlow.\n`);
    assertEqual(
      (await findingsBy(named.uri, 'missing-section')).map(({ severity }) => severity),
      ['information', 'information', 'information', 'information'],
    );
    const builtIn = await openUntitled(frontMatter({ postmortem: 'google-sre' }) + completeBody);
    const findings = await findingsBy(builtIn.uri, 'missing-section');
    assertTrue(
      findings.some(({ message }) => message.includes('Lessons Learned')),
      JSON.stringify(findings),
    );
  });

  it('with an error create nothing', async () => {
    await writeFile(broken, brokenTemplate);
    await set('defaultTemplate', 'broken');
    const before = await listing();
    const command = newPostmortem();
    await enter(7);
    await dismissNotifications(command);
    assertEqual(await listing(), before);
  });

  it('that do not exist are reported with those that do', async () => {
    const { uri } = await openUntitled(frontMatter({ postmortem: 'taem' }) + completeBody);
    const [finding] = await findingsBy(uri, 'front-matter-invalid');
    assertTrue(
      finding?.message.startsWith('There is no template “taem”; available: ') === true,
      finding?.message ?? '',
    );
  });
});
