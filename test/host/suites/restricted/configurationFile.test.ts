import { assertTrue } from '../support/check';
import { decide, decideNothing } from '../support/configurationFile';
import { completeBody, frontMatter } from '../support/documents';
import { findingsBy, findingsWhen, noFindingsBy } from '../support/findings';
import { closeEditors, openFile, remove, writeFile } from '../support/workspace';

describe('the .postmortem.yml of a workspace that is not trusted', () => {
  afterEach(async () => {
    await closeEditors();
    await remove('own');
    await decideNothing();
  });

  it('holds, since it is data', async () => {
    const { uri } = await openFile('incidents/decided.md', frontMatter() + completeBody.replace('A full disk.', 'TBD'));
    await findingsBy(uri, 'placeholder');
    await decide('rules:\n  placeholder: off\nseverities: [S1]\n');
    await noFindingsBy(uri, 'placeholder');
  });

  it('has its templates left unread', async () => {
    await writeFile('own/ours.md.hbs', '# {{title}}\n\n## Orders\n');
    await decide('templates: own\n');
    const { uri } = await openFile(
      'incidents/ours.md',
      `${frontMatter({ postmortem: 'ours' })}# X\n\n## Summary\n\nY.\n`,
    );
    // What a template would ask for is not known, and that nobody can say whether it exists.
    const findings = await findingsWhen(uri, 'only what every postmortem has', (all) => {
      const missing = all.filter(({ rule }) => rule === 'missing-section');
      return missing.length === 4 && missing.length === all.length;
    });
    assertTrue(!findings.some(({ message }) => message.includes('Orders')), JSON.stringify(findings));
  });
});
