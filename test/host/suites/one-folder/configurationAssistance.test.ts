import { commands, Position, window, type CompletionList, type Hover, type TextDocument } from 'vscode';
import { assertEqual, assertTrue, required } from '../support/check';
import { applyQuickFix, quickFixes } from '../support/codeActions';
import { configurationFile, decideNothing } from '../support/configurationFile';
import { findingsWhen } from '../support/findings';
import { closeEditors, openInEditor } from '../support/workspace';

describe('writing .postmortem.yml', () => {
  afterEach(async () => {
    await closeEditors();
    await decideNothing();
  });

  it('is helped with keys, rules, severities and stages', async () => {
    assertTrue((await labelsAt('|')).includes('thresholds'), 'There are no keys.');
    assertTrue((await labelsAt('rules:\n  |')).includes('missing-section'), 'There are no rules.');
    assertEqual((await labelsAt('rules:\n  missing-section: |')).slice(0, 5), [
      'off',
      'hint',
      'information',
      'warning',
      'error',
    ]);
    assertEqual((await labelsAt('rules:\n  missing-section:\n    |')).slice(0, 3), ['draft', 'in-review', 'final']);
  });

  it('explains a rule while it is chosen', async () => {
    const document = await open('rules:\n  |');
    const { items } = await completions(document, 50);
    const item = required(
      items.find(({ label }) => label === 'missing-section'),
      'missing-section',
    );
    assertTrue(textOf(item.documentation).includes('A section that the template'), textOf(item.documentation));
  });

  it('replaces what was typed as a whole', async () => {
    const document = await open('rules:\n  missing-sec|\n');
    await window.showTextDocument(document);
    const { items } = await completions(document);
    const range = items.find(({ label }) => label === 'missing-section')?.range;
    const replaced = range && 'inserting' in range ? range.inserting : range;
    assertEqual(document.getText(replaced), 'missing-sec');
  });

  it('explains keys, rules and severities under the mouse', async () => {
    const text = 'rules:\n  missing-section: warning\nthresholds:\n  dateDays: 3\n';
    const hover = async (word: string): Promise<string> => {
      const document = await open(text.replace(word, `|${word}`));
      const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, cursor);
      return hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n');
    };
    assertTrue((await hover('rules')).includes('How serious each rule is'), 'rules');
    const rule = await hover('missing-section');
    assertTrue(rule.includes('Default: draft: `warning`') && rule.includes('postmortem.openRulePage'), rule);
    assertTrue((await hover('warning')).includes('A yellow squiggle'), 'warning');
    assertTrue((await hover('dateDays')).includes('Default: `31`'), 'dateDays');
  });

  it('has what was meant as a quick fix', async () => {
    const document = await open('|rules:\n  missing-sections: warn\n');
    await findingsWhen(document.uri, 'a finding', ({ length }) => length === 1);
    assertEqual(
      (await quickFixes(document, 1)).map(({ title, isPreferred }) => [title, isPreferred]),
      [['Change to “missing-section”', true]],
    );
    await applyQuickFix(document, 1, 'Change to “missing-section”');
    await findingsWhen(
      document.uri,
      'the severity',
      ([first]) => first?.message.startsWith('Unknown severity') === true,
    );
    await applyQuickFix(document, 1, 'Change to “warning”');
    await findingsWhen(document.uri, 'no findings', ({ length }) => length === 0);
    assertEqual(document.getText(), 'rules:\n  missing-section: warning\n');
  });
});

let cursor = new Position(0, 0);

/** Opens the team's file with a text, and remembers where the bar in it was. */
async function open(marked: string): Promise<TextDocument> {
  await closeEditors();
  const document = await openInEditor(configurationFile, marked.replace('|', ''));
  cursor = document.positionAt(marked.indexOf('|'));
  return document;
}

async function labelsAt(marked: string): Promise<string[]> {
  const { items } = await completions(await open(marked));
  return items
    .sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

function completions({ uri }: TextDocument, resolved = 0): Thenable<CompletionList> {
  return commands.executeCommand('vscode.executeCompletionItemProvider', uri, cursor, undefined, resolved);
}

function textOf(content: unknown): string {
  return typeof content === 'object' && content !== null && 'value' in content
    ? String(content.value)
    : String(content);
}
