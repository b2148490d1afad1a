import { commands, window, type TextDocument } from 'vscode';
import { assertEqual, assertTrue } from '../support/check';
import { apply, applyQuickFix, fixAll, quickFixes } from '../support/codeActions';
import { completeBody, frontMatter } from '../support/documents';
import { findingsBy, noFindingsBy } from '../support/findings';
import { closeEditors, openUntitled, replaceText } from '../support/workspace';

describe('quick fixes', () => {
  afterEach(closeEditors);

  it('inserts a missing section with the guidance of the template, at its place in the order', async () => {
    const document = await openUntitled(frontMatter({ postmortem: 'same-day' }) + completeBody);
    const [missing] = await findingsBy(document.uri, 'missing-section');
    await applyQuickFix(document, missing?.line ?? 0, "Insert section “What we don't know yet”");
    await noFindingsBy(document.uri, 'missing-section');
    assertTrue(document.getText().includes('<!-- Questions that stay open today'), 'The guidance is not there.');
    assertEqual(headings(document).at(-1), "## What we don't know yet");
  });

  it('inserts a section between its neighbours', async () => {
    const text = frontMatter() + completeBody.replace('## Impact\n\n2 % of the orders failed.\n\n', '');
    await fixAndUndo(text, 'missing-section', 'Insert section “Impact”', (document) => {
      assertEqual(headings(document), ['## Summary', '## Impact', '## Timeline', '## Cause', '## Actions']);
    });
  });

  it('sets the status that was meant', async () => {
    const text = frontMatter({ status: 'finale  # soon' }) + completeBody;
    await fixAndUndo(text, 'front-matter-invalid', 'Set the status to final', (document) => {
      assertEqual(document.getText(), text.replace('finale', 'final'));
    });
  });

  it('removes a placeholder and the space before it', async () => {
    const text = frontMatter() + completeBody.replace('A full disk.', 'A full disk, since TBD.');
    await fixAndUndo(text, 'placeholder', 'Remove “TBD”', (document) => {
      assertEqual(document.getText(), text.replace(/ ?TBD/, ''));
    });
  });

  it('puts a value that breaks the front matter in quotes', async () => {
    const text = frontMatter({ title: 'Checkout: slow: again' }) + completeBody;
    await fixAndUndo(text, 'front-matter-invalid', 'Put the value in quotes', (document) => {
      assertEqual(document.lineAt(2).text, 'title: "Checkout: slow: again"');
    });
  });

  it('swaps two times', async () => {
    const [early, late] = ['2024-02-28T14:00Z', '2024-02-28T15:00Z'];
    const text = frontMatter({ started: late, resolved: early, due: '2999-01-01' }) + completeBody;
    await fixAndUndo(text, 'milestone-order', 'Swap “started” and “resolved”', (document) => {
      assertEqual([document.lineAt(5).text, document.lineAt(6).text], [`started: ${early}`, `resolved: ${late}`]);
    });
  });

  it('offers to mark a late draft as final', async () => {
    const document = await openUntitled(frontMatter({ resolved: '2024-02-28' }) + completeBody);
    const [late] = await findingsBy(document.uri, 'draft-after-deadline');
    const offered = await quickFixes(document, late?.line ?? 0);
    assertEqual(
      offered.map(({ command }) => command?.command),
      ['postmortem.markAsFinal'],
    );
  });

  it('fixes all that is safe to fix at once, and leaves the words to the author', async () => {
    const document = await openUntitled(`${frontMatter({ postmortem: 'same-day' })}# Checkout\n\n## Impact\n\nTBD\n`);
    await findingsBy(document.uri, 'missing-section');
    const [action, ...others] = await fixAll(document);
    assertTrue(action !== undefined && others.length === 0, 'There is not exactly one action.');
    await apply(action);
    await noFindingsBy(document.uri, 'missing-section');
    const wanted = ['Summary', 'Impact', 'Timeline', 'Cause', 'Actions', "What we don't know yet"];
    assertEqual(
      headings(document),
      wanted.map((title) => `## ${title}`),
    );
    assertTrue(document.getText().includes('\nTBD\n'), 'The placeholder is gone.');
    assertTrue(!/\S\n## /.test(document.getText()), 'A heading has no blank line before it.');
  });

  it('never offers a fix of the text as it was before the last keystroke', async () => {
    const document = await openUntitled(frontMatter() + completeBody.replace('A full disk.', 'TBD'));
    const [finding] = await findingsBy(document.uri, 'placeholder');
    await replaceText(document, '# Checkout', 'A line more.\n\n# Checkout');
    // If VS Code was slow, the document was linted anew in the meantime; then the fix must fit the new text.
    const line = finding?.line ?? 0;
    const offered = [...(await quickFixes(document, line)), ...(await quickFixes(document, line + 2))];
    for (const { edit } of offered) {
      for (const [, changes] of edit?.entries() ?? []) {
        assertEqual(
          changes.map(({ range }) => document.getText(range)),
          ['TBD'],
        );
      }
    }
  });
});

/** Applies a fix, checks its result, and takes it back in one step. */
async function fixAndUndo(
  text: string,
  rule: string,
  title: string,
  check: (document: TextDocument) => void,
): Promise<void> {
  const document = await openUntitled(text);
  await window.showTextDocument(document);
  const [finding] = await findingsBy(document.uri, rule);
  await applyQuickFix(document, finding?.line ?? 0, title);
  await noFindingsBy(document.uri, rule);
  check(document);
  await commands.executeCommand('undo');
  await findingsBy(document.uri, rule);
  assertEqual(document.getText(), text, 'Undo does not restore the text.');
}

function headings(document: TextDocument): string[] {
  return document
    .getText()
    .split('\n')
    .filter((line) => line.startsWith('## '));
}
