import { commands, workspace, type TextDocument } from 'vscode';
import { lintingCaughtUp } from '../support/canary';
import { assertEqual } from '../support/check';
import { configurationFile, decide, decideNothing } from '../support/configurationFile';
import { completeBody, frontMatter } from '../support/documents';
import { diagnosticsOf, findingsBy, findingsOf, findingsWhen, noFindingsBy } from '../support/findings';
import { resetSettings, set } from '../support/settings';
import {
  closeEditors,
  inFolder,
  openFile,
  openInEditor,
  openUntitled,
  remove,
  replaceText,
  writeFile,
} from '../support/workspace';

const unfinished = frontMatter() + completeBody.replace('A full disk.', 'TBD');

describe('.postmortem.yml', () => {
  afterEach(async () => {
    await closeEditors();
    await resetSettings();
    await remove('reviews');
    await decideNothing();
  });

  it('applies at once to open postmortems when it appears, changes and goes away', async () => {
    const { uri } = await openFile('postmortems/open.md', unfinished);
    await severityWhen(uri, 'information');
    await decide('rules:\n  placeholder: error\n');
    await severityWhen(uri, 'error');
    await decide('rules:\n  placeholder:\n    draft: hint\n');
    await severityWhen(uri, 'hint');
    await decide('rules:\n  placeholder: off\n');
    await noFindingsBy(uri, 'placeholder');
    await remove(configurationFile);
    await severityWhen(uri, 'information');
  });

  it('applies as it is typed, before it is saved', async () => {
    const postmortem = await openUntitled(unfinished);
    await severityWhen(postmortem.uri, 'information');
    const file = await openInEditor(configurationFile, 'rules:\n  placeholder: error\n');
    await severityWhen(postmortem.uri, 'error');
    await replaceText(file, 'error', 'warning');
    await severityWhen(postmortem.uri, 'warning');
    await commands.executeCommand('workbench.action.files.revert');
    await severityWhen(postmortem.uri, 'error');
  });

  it('keeps what was saved in force while half a line is typed, and shows where it breaks', async () => {
    const postmortem = await openUntitled(unfinished);
    const file = await openInEditor(configurationFile, 'rules:\n  placeholder: error\n');
    await severityWhen(postmortem.uri, 'error');
    await replaceText(file, 'placeholder: error\n', 'placeholder: error\n  empty\n');
    assertEqual(await problemsOf(file), [
      '2 error: This cannot be read as YAML from here on. The defaults are in force.',
    ]);
    await lintingCaughtUp();
    await severityWhen(postmortem.uri, 'error');
    await file.save();
    await severityWhen(postmortem.uri, 'information');
    await replaceText(file, '  empty\n', '');
    await severityWhen(postmortem.uri, 'error');
    await findingsWhen(file.uri, 'no findings', (findings) => findings.length === 0);
  });

  it('shows what is wrong with it although nobody has opened it', async () => {
    await decide('rule:\n  placeholder: off\nthresholds: 3\n');
    const uri = inFolder(configurationFile);
    const findings = await findingsWhen(uri, 'two findings', ({ length }) => length === 2);
    assertEqual(
      findings.map(({ line, severity, message }) => `${line} ${severity}: ${message}`),
      [
        '0 warning: Unknown key “rule”; did you mean “rules”?',
        '2 error: “thresholds” must hold keys such as “timelineGapMinutes”, each on its own line; it is ignored.',
      ],
    );
    await remove(configurationFile);
    await findingsWhen(uri, 'no findings', ({ length }) => length === 0);
  });

  it('wins over the settings of the editor', async () => {
    await set('severities', ['P1']);
    const { uri } = await openFile('postmortems/severity.md', frontMatter({ severity: 'S1' }) + completeBody);
    await findingsBy(uri, 'front-matter-invalid');
    await decide('severities: [S1]\n');
    await noFindingsBy(uri, 'front-matter-invalid');
    await decide('severities: [S2]\n');
    const [finding] = await findingsBy(uri, 'front-matter-invalid');
    assertEqual(finding?.message, 'Unknown severity “S1”; did you mean “S2”?');
  });

  it('says which files are postmortems', async () => {
    const { uri } = await openFile('reviews/outage.md', completeBody);
    await lintingCaughtUp();
    assertEqual(diagnosticsOf(uri), []);
    await decide('files: ["reviews/**/*.md"]\n');
    await findingsBy(uri, 'front-matter-missing');
  });

  it('says where the templates are, and follows those', async () => {
    const template = '---\npostmortem: own\n---\n\n# {{markdown title}}\n\n## Summary\n\n## Orders\n';
    const path = '.postmortem/own.md.hbs';
    await writeFile(path, template);
    const { uri } = await openFile(
      'postmortems/own.md',
      `${frontMatter({ postmortem: 'own' })}# X\n\n## Summary\n\nY.\n`,
    );
    await findingsWhen(uri, 'no such template', (findings) =>
      findings.some(({ message }) => message.includes('no template')),
    );
    await decide('templates: ./.postmortem\n');
    await findingsWhen(uri, 'Orders', (findings) =>
      findings.some(({ message }) => message.includes('“Orders” is missing')),
    );
    await writeFile(path, template.replace('Orders', 'Queries'));
    await findingsWhen(uri, 'Queries', (findings) =>
      findings.some(({ message }) => message.includes('“Queries” is missing')),
    );
    await remove(path);
    await findingsWhen(uri, 'no such template', (findings) =>
      findings.some(({ message }) => message.includes('no template')),
    );
  });

  it('says what sections are called, and which there must be', async () => {
    const body = completeBody.replace('## Impact', '## Who felt it');
    const { uri } = await openFile('postmortems/sections.md', frontMatter() + body);
    await findingsWhen(uri, 'Impact', (findings) => findings.some(({ message }) => message.includes('“Impact”')));
    await decide('aliases:\n  impact: [Who felt it]\n');
    await noFindingsBy(uri, 'missing-section');
    await decide('aliases:\n  impact: [Who felt it]\nsections:\n  required: [Orders]\n  optional: [cause]\n');
    await findingsWhen(uri, 'Orders', (findings) => findings.some(({ message }) => message.includes('“Orders”')));
  });

  it('adds words to the rules about language, and takes some away', async () => {
    const body = completeBody.replace('A full disk.', 'Obviously a whoopsie of the night shift.');
    const { uri } = await openFile('postmortems/words.md', frontMatter() + body);
    await findingsBy(uri, 'hindsight');
    await decide('words:\n  animated: [whoopsie]\n  allowed: [obviously]\n');
    await findingsBy(uri, 'animated');
    await noFindingsBy(uri, 'hindsight');
  });

  it('may be called .postmortem.yaml, and is the only one', async () => {
    const { uri } = await openFile('postmortems/yaml.md', unfinished);
    await openFile('.postmortem.yaml', 'rules:\n  placeholder: error\n');
    try {
      await severityWhen(uri, 'error');
      await decide('rules:\n  placeholder: hint\n');
      await severityWhen(uri, 'hint');
      const findings = await findingsWhen(inFolder('.postmortem.yaml'), 'a finding', ({ length }) => length === 1);
      assertEqual(findings[0]?.message, 'This file is not read: “.postmortem.yml” is in force.');
    } finally {
      await remove('.postmortem.yaml');
    }
  });

  it('counts only at the root of the folder', async () => {
    const { uri } = await openFile('postmortems/root.md', unfinished);
    const file = await openFile('postmortems/.postmortem.yml', 'rules:\n  placeholder: error\n  colour: off\n');
    await lintingCaughtUp();
    await severityWhen(uri, 'information');
    assertEqual(findingsOf(file.uri), []);
    await remove('postmortems/.postmortem.yml');
  });

  it('survives a folder and a binary file of its name', async () => {
    const { uri } = await openFile('postmortems/binary.md', unfinished);
    await workspace.fs.createDirectory(inFolder(configurationFile));
    await severityWhen(uri, 'information');
    await remove(configurationFile);
    await workspace.fs.writeFile(inFolder(configurationFile), new Uint8Array([0, 255, 254, 0, 58, 10, 0]));
    await lintingCaughtUp();
    await severityWhen(uri, 'information');
  });
});

async function severityWhen(uri: TextDocument['uri'], severity: string): Promise<void> {
  await findingsWhen(uri, `a placeholder of severity ${severity}`, (findings) =>
    findings.some((finding) => finding.rule === 'placeholder' && finding.severity === severity),
  );
}

async function problemsOf({ uri }: TextDocument): Promise<string[]> {
  const findings = await findingsWhen(uri, 'a finding', ({ length }) => length > 0);
  return findings.map(({ line, severity, message }) => `${line} ${severity}: ${message}`);
}
