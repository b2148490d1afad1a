import { commands, Uri, window, type TextDocument } from 'vscode';
import { assertEqual, assertTrue } from '../support/check';
import { completeBody, frontMatter } from '../support/documents';
import { findingsBy, noFindingsBy } from '../support/findings';
import { dismissNotifications, enterAllTheWay, escape, pickLast } from '../support/quickInput';
import { closeEditors, openFile, openUntitled, readFile } from '../support/workspace';

const unusual = `---
# What this is
type: "postmortem"
owner: 'alice'   # she was there
severity:   SEV-2

tags: [ checkout,  "disk" ]
finished:   # not yet
status: "draft" # by hand
timezone: Asia/Tokyo
resolved: 2024-02-28T15:40+09:00
title: >-
  Checkout
  was slow
---

`;

describe('Mark as Final', () => {
  afterEach(closeEditors);

  it('writes status and time, saves, and leaves every other byte of the front matter alone', async () => {
    const text = unusual + completeBody;
    const document = await openFile('postmortems/unusual.md', text);
    await findingsBy(document.uri, 'draft-after-deadline');
    await markAsFinal(document);
    const finished = /^finished: +(\S+) +# not yet$/m.exec(document.getText())?.[1] ?? '';
    assertTrue(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?\+09:00$/.test(finished), `finished: ${finished}`);
    assertTrue(Math.abs(Date.parse(finished) - Date.now()) < 300_000, `${finished} is not now.`);
    // The two values, and the spaces around one that was not there before, are all that may differ.
    const withoutValues = (page: string): string =>
      page.replace(/^finished:.*# not yet$/m, 'finished: # not yet').replace(/^status: \S+ /m, 'status: ');
    assertEqual(withoutValues(document.getText()), withoutValues(text));
    assertTrue(document.getText().includes('\nstatus: final # by hand\n'), document.getText().slice(0, 300));
    assertTrue(!document.isDirty, 'The document is not saved.');
    assertEqual(await readFile(document.uri), document.getText());
    await noFindingsBy(document.uri, 'draft-after-deadline');
  });

  it('keeps Windows line ends', async () => {
    const text = (frontMatter({ resolved: '2024-02-28' }) + completeBody).replaceAll('\n', '\r\n');
    const document = await openFile('postmortems/windows.md', text);
    await markAsFinal(document);
    const saved = await readFile(document.uri);
    assertTrue(/\r\nfinished: \S+\r\n/.test(saved) && saved.includes('\r\nstatus: final\r\n'), saved.slice(0, 200));
    assertTrue(!/[^\r]\n/.test(saved), 'A line ends as on Unix.');
  });

  it('changes nothing on an incomplete document when Escape is pressed', async () => {
    const document = await openFile(
      'postmortems/given-up.md',
      frontMatter() + completeBody.replace('A full disk.', 'TBD'),
    );
    const text = document.getText();
    await escape(command(document.uri));
    assertEqual([document.getText(), document.isDirty], [text, false]);
    assertEqual(await readFile(document.uri), text);
  });

  it('goes to what is missing when that is picked', async () => {
    const document = await openFile(
      'postmortems/looked-at.md',
      frontMatter() + completeBody.replace('A full disk.', 'TBD'),
    );
    const text = document.getText();
    const place = text.indexOf('TBD');
    await enterAllTheWay(command(document.uri));
    assertEqual(window.activeTextEditor?.selection.active, document.positionAt(place));
    assertEqual(document.getText(), text);
  });

  it('finishes an incomplete document when that is what the author wants', async () => {
    const document = await openFile(
      'postmortems/anyway.md',
      frontMatter() + completeBody.replace('A full disk.', 'TBD'),
    );
    const finished = command(document.uri);
    await pickLast();
    await finished;
    assertTrue(document.getText().includes('\nstatus: final\n'), document.getText().slice(0, 200));
    assertTrue(document.getText().includes('\nTBD\n'), 'The text has changed.');
    assertEqual(await readFile(document.uri), document.getText());
  });

  it('writes nothing into front matter that cannot be read', async () => {
    const document = await openFile('postmortems/unreadable.md', frontMatter({ title: 'a: b: c' }) + completeBody);
    const text = document.getText();
    const finished = command(document.uri);
    await pickLast();
    await finished;
    assertEqual([document.getText(), document.isDirty], [text, false]);
  });

  it('adds front matter to a document that has none', async () => {
    const document = await openFile('postmortems/2024-02-28-bare.md', completeBody);
    await markAsFinal(document);
    assertTrue(
      /^---\ntype: postmortem\ntitle: Checkout\nstatus: final\nfinished: \S+\n---\n\n# Checkout\n/.test(
        document.getText(),
      ),
      document.getText().slice(0, 200),
    );
  });

  it('leaves a document alone that is final already', async () => {
    const text = frontMatter({ status: 'final', finished: '2024-02-28T18:00Z' }) + completeBody;
    const document = await openFile('postmortems/done.md', text);
    await markAsFinal(document);
    assertEqual([document.getText(), document.isDirty], [text, false]);
  });

  it('leaves a document alone that is no postmortem', async () => {
    const document = await openUntitled('# Notes\n');
    await markAsFinal(document);
    assertEqual(document.getText(), '# Notes\n');
  });

  it('survives strange arguments and a file that is gone', async () => {
    await closeEditors();
    for (const argument of [undefined, null, 42, 'text', {}, { postmortem: null }, { postmortem: { uri: 1 } }]) {
      await commands.executeCommand('postmortem.markAsFinal', argument);
    }
    await command(Uri.file('/nowhere/at/all.md'));
    await dismissNotifications(Promise.resolve());
  });
});

function command(uri: Uri): Thenable<unknown> {
  return commands.executeCommand('postmortem.markAsFinal', uri);
}

async function markAsFinal({ uri }: TextDocument): Promise<void> {
  await command(uri);
}
