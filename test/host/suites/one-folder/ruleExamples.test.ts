import { commands, window, type Diagnostic, type TextDocument, type Uri } from 'vscode';
import { lintingCaughtUp } from '../support/canary';
import { assertEqual, assertTrue, required } from '../support/check';
import { applyQuickFix } from '../support/codeActions';
import { diagnosticsOf, findingsBy, findingsOf, findingsWhen, ruleOf } from '../support/findings';
import { fixTitles, openExample, speakingRules } from '../support/ruleExamples';
import { openRulePage } from '../support/rulePages';
import { closeEditors, remove } from '../support/workspace';

describe('every rule, on the examples of its page', () => {
  afterEach(closeEditors);

  after(async () => {
    await remove('examples');
  });

  for (const rule of speakingRules) {
    const { id, severities, documentation } = rule;

    it(`${id} underlines its bad example, has fixes that can be undone, and a link to its page`, async () => {
      const document = await openExample({ rule, kind: 'bad' });
      await window.showTextDocument(document);
      for (const { severity, message } of await findingsBy(document.uri, id)) {
        const isOwn = documentation.exceptions !== undefined || Object.values(severities).includes(severity);
        assertTrue(isOwn, `The severity is ${severity}.`);
        assertTrue(message !== '' && !/\{\d+\}|undefined|\[object/.test(message), message);
      }
      const first = required(diagnosticsBy(document.uri, id)[0], 'finding');
      assertTrue(document.getText(first.range).trim() !== '', 'Nothing is underlined.');
      for (const title of fixTitles(rule, document)) {
        await fixAndUndo(document, id, title);
      }
      await openRulePage(first);
    });

    it(`${id} finds nothing in its good example`, async () => {
      const document = await openExample({ rule, kind: 'good' });
      await lintingCaughtUp();
      assertEqual(
        findingsOf(document.uri).filter((finding) => finding.rule === id),
        [],
      );
    });
  }
});

async function fixAndUndo(document: TextDocument, rule: string, title: string): Promise<void> {
  const text = document.getText();
  const before = JSON.stringify(findingsOf(document.uri));
  const found = diagnosticsBy(document.uri, rule);
  await applyQuickFix(document, found[0]?.range.start.line ?? 0, title);
  await findingsWhen(
    document.uri,
    `one finding less after “${title}”`,
    () => diagnosticsBy(document.uri, rule).length < found.length,
  );
  await commands.executeCommand('undo');
  assertEqual(document.getText(), text, `Undo of “${title}” does not restore the text.`);
  await findingsWhen(document.uri, 'the findings of before', (findings) => JSON.stringify(findings) === before);
}

function diagnosticsBy(uri: Uri, rule: string): Diagnostic[] {
  return diagnosticsOf(uri).filter((diagnostic) => ruleOf(diagnostic) === rule);
}
