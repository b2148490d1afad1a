import { DiagnosticSeverity } from 'vscode';
import { assertEqual, assertTrue } from '../support/check';
import { completeBody, frontMatter } from '../support/documents';
import { diagnosticsOf, findingsBy, findingsWhen, noFindingsBy, type Finding } from '../support/findings';
import { openFile, openUntitled, replaceText } from '../support/workspace';

const overdue = { timezone: 'UTC', resolved: '2024-02-28T15:40Z' };

describe('findings in the editor', () => {
  it('reports every section of the template that is missing, at the heading before its place', async () => {
    const text = `${frontMatter({ postmortem: 'same-day' })}# Checkout\n\n## Summary\n\nSlow.\n\n## Timeline\n\n- 14:05 Alert\n`;
    const { uri } = await openUntitled(text);
    const lines = text.split('\n');
    const [summary, timeline] = [lines.indexOf('## Summary'), lines.indexOf('## Timeline')];
    assertEqual(shortened(await findingsBy(uri, 'missing-section')), [
      [summary, 'warning', 'Section “Impact” is missing; it belongs after “Summary”.'],
      [timeline, 'warning', 'Section “Cause” is missing; it belongs after “Timeline”.'],
      [timeline, 'warning', 'Section “Actions” is missing; it belongs after “Timeline”.'],
      [timeline, 'warning', "Section “What we don't know yet” is missing; it belongs after “Timeline”."],
    ]);
  });

  it('reports an empty section, whose comment is no content', async () => {
    const { uri } = await openUntitled(frontMatter() + completeBody.replace('A full disk.', '<!-- What was it? -->'));
    assertEqual(
      (await findingsBy(uri, 'empty-section')).map(({ message }) => message),
      ['Section “Cause” is empty.'],
    );
  });

  it('marks exactly the placeholder', async () => {
    const document = await openUntitled(frontMatter() + completeBody.replace('A full disk.', 'It was TBD, we think.'));
    await findingsBy(document.uri, 'placeholder');
    assertEqual(
      diagnosticsOf(document.uri).map(({ range }) => document.getText(range)),
      ['TBD'],
    );
  });

  it('reports missing front matter where the path alone says that it is a postmortem', async () => {
    const { uri } = await openFile('postmortems/bare.md', completeBody);
    assertEqual(shortened(await findingsWhen(uri, 'a finding', (findings) => findings.length > 0)), [
      [0, 'information', 'This postmortem has no front matter, so its day and its state are not known.'],
    ]);
  });

  it('reports front matter that cannot be read as an error, and nothing that would follow from it', async () => {
    const { uri } = await openUntitled(frontMatter({ title: 'Checkout: slow: again' }) + completeBody);
    assertEqual(shortened(await findingsBy(uri, 'front-matter-invalid')), [
      [2, 'error', 'The front matter cannot be read: the value on line 3 needs quotes.'],
    ]);
  });

  it('says which status was meant', async () => {
    const { uri } = await openUntitled(frontMatter({ status: 'finale' }) + completeBody);
    assertEqual(shortened(await findingsBy(uri, 'front-matter-invalid')), [
      [3, 'warning', 'Unknown status “finale”; did you mean “final”?'],
    ]);
  });

  it('reports an incident that was resolved before it started', async () => {
    const times = { started: '2024-02-28T15:00Z', resolved: '2024-02-28T14:00Z', due: '2999-01-01' };
    const { uri } = await openUntitled(frontMatter(times) + completeBody);
    assertEqual(
      (await findingsBy(uri, 'milestone-order')).map(({ message }) => message),
      ['“resolved” (2024-02-28T14:00Z) is before “started” (2024-02-28T15:00Z).'],
    );
  });

  it('reports a draft whose day is over, and judges it as if in review', async () => {
    const { uri } = await openUntitled(frontMatter(overdue) + completeBody.replace('A full disk.', 'TBD'));
    const findings = await findingsBy(uri, 'draft-after-deadline');
    assertEqual(shortened(findings), [[3, 'warning', 'This postmortem was due on 2024-02-28 and is not final.']]);
    assertEqual(
      (await findingsBy(uri, 'placeholder')).map(({ severity }) => severity),
      ['warning'],
    );
  });

  it('follows the stage: what is information in a draft is a warning in review and an error in a final document', async () => {
    const document = await openUntitled(frontMatter() + completeBody.replace('A full disk.', 'TBD'));
    const severityWhen = async (severity: Finding['severity']): Promise<void> => {
      await findingsWhen(
        document.uri,
        `one ${severity}`,
        (findings) => findings.length === 1 && findings[0]?.severity === severity,
      );
    };
    await severityWhen('information');
    await replaceText(document, 'status: draft', 'status: in-review');
    await severityWhen('warning');
    await replaceText(document, 'status: in-review', 'status: final');
    await severityWhen('error');
    assertEqual(diagnosticsOf(document.uri)[0]?.severity, DiagnosticSeverity.Error);
  });

  it('has nothing to say about a complete document', async () => {
    const document = await openUntitled(frontMatter() + completeBody.replace('A full disk.', 'TBD'));
    await findingsBy(document.uri, 'placeholder');
    await replaceText(document, 'TBD', 'A full disk.');
    await noFindingsBy(document.uri, 'placeholder');
    assertEqual(diagnosticsOf(document.uri), []);
  });

  it('counts lines and columns right in a document with Windows line ends and characters outside of the BMP', async () => {
    const body = completeBody.replace('A full disk.', '🔥 𠮷野家 TBD').replaceAll('\n', '\r\n');
    const document = await openUntitled(frontMatter().replaceAll('\n', '\r\n') + body);
    await findingsBy(document.uri, 'placeholder');
    const [diagnostic] = diagnosticsOf(document.uri);
    assertTrue(diagnostic !== undefined, 'There is no finding.');
    assertEqual(document.getText(diagnostic.range), 'TBD');
  });
});

function shortened(findings: readonly Finding[]): unknown[] {
  return findings.map(({ line, severity, message }) => [line, severity, message]);
}
