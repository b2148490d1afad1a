import { commands, languages, window, type TextDocument } from 'vscode';
import { assertEqual, assertTrue, required } from '../support/check';
import { createdEditor, newPostmortem, warmUp } from '../support/creation';
import {
  activeLog,
  endLog,
  keptPlace,
  pressEnter,
  rewrite,
  savedText,
  startLog,
  stepThatReads,
  typeText,
} from '../support/incidentLog';
import { dismissNotifications, enter, enterAllTheWay, escape, pickSecond } from '../support/quickInput';
import { resetSettings, set } from '../support/settings';
import { exists, listing, readFile, remove } from '../support/workspace';

const lines = [
  '- 2024-11-25T14:05+09:00 The alert fires',
  '- 2024-11-25T14:20+09:00 Rolled back',
  '  to 1.41',
  '- 15:40 The error rate is normal',
  '',
].join('\n');
const questions = 7;

describe('New Postmortem after an incident log', () => {
  let log: TextDocument;
  before(warmUp);
  beforeEach(async () => {
    // Other tests have chosen a template that says nothing of when it started, and the last choice is remembered.
    await set('defaultTemplate', 'same-day');
    log = await startLog();
    await rewrite(log, lines);
  });
  afterEach(async () => {
    await dismissNotifications(Promise.resolve());
    await endLog();
    await resetSettings();
    await remove('docs');
  });

  it('takes it over, proposes when the incident began and ended, and keeps the log', async () => {
    await enterAllTheWay(newPostmortem());
    const text = (await createdEditor()).document.getText();
    assertEqual(
      ['started', 'resolved'].map((key) => instant(text, key)),
      ['2024-11-25T05:05:00.000Z', '2024-11-25T06:40:00.000Z'],
    );
    assertTrue(!(await exists(log.uri)), 'The log is still in use.');
    assertEqual(await readFile(keptPlace(log.uri)), lines);
  });

  it('leaves the log as it is when it is not wanted', async () => {
    const command = newPostmortem();
    await stepThatReads();
    await pickSecond();
    await enterAllTheWay(command);
    const text = (await createdEditor()).document.getText();
    assertTrue(/^started:\s*$/m.test(text), text.slice(0, 300));
    assertEqual(await readFile(log.uri), lines);
  });

  for (let step = 0; step < questions; step++) {
    it(`leaves the log as it is when Escape is pressed after ${step} answers`, async () => {
      const before = await listing();
      const command = newPostmortem();
      await stepThatReads();
      await enter(step);
      await escape(command);
      assertEqual(await listing(), before);
      assertEqual(await readFile(log.uri), lines);
    });
  }

  it('does not take the one time of a log for its end', async () => {
    await rewrite(log, '- 2024-11-25T14:05+09:00 The alert fires\n');
    await enterAllTheWay(newPostmortem());
    const text = (await createdEditor()).document.getText();
    assertEqual(instant(text, 'started'), '2024-11-25T05:05:00.000Z');
    assertTrue((instant(text, 'resolved') ?? '') > '2025', text.slice(0, 300));
  });

  it('does not ask about a log in which nothing stands', async () => {
    await rewrite(log, '<!-- nothing yet -->\n- 2024-11-25T14:05+09:00 ');
    await enterAllTheWay(newPostmortem());
    assertTrue(/^started:\s*$/m.test((await createdEditor()).document.getText()), 'It was taken over.');
    assertTrue(await exists(log.uri), 'The log is gone.');
  });

  it('takes over an earlier log that is open in the editor', async () => {
    await dismissNotifications(commands.executeCommand('postmortem.closeIncidentLog'));
    await enterAllTheWay(commands.executeCommand('postmortem.openIncidentLog'));
    const kept = activeLog();
    assertEqual(await readFile(kept.uri), lines);
    await enterAllTheWay(newPostmortem());
    assertEqual(instant((await createdEditor()).document.getText(), 'started'), '2024-11-25T05:05:00.000Z');
    assertEqual(await readFile(kept.uri), lines);
  });
});

describe('an incident log that is edited', () => {
  afterEach(endLog);

  it('keeps the old one when a new one is started', async () => {
    const first = await startLog();
    await typeText('The first');
    const command = commands.executeCommand('postmortem.startIncidentLog');
    await stepThatReads();
    await pickSecond();
    await command;
    const second = activeLog();
    assertTrue(second.uri.toString() !== first.uri.toString(), 'It is the same log.');
    assertTrue((await readFile(keptPlace(first.uri))).endsWith('The first'), 'The first log has lost its line.');
    await enterAllTheWay(commands.executeCommand('postmortem.startIncidentLog'));
    assertEqual(activeLog().uri.toString(), second.uri.toString());
  });

  it('does not give a time to what is indented or a comment, and not again to what is undone', async () => {
    const log = await startLog();
    for (const text of ['The alert fires', '<!-- for me -->', 'Rolled back']) {
      await typeText(text);
      await pressEnter();
    }
    await savedText(log, (now) => /^- \S+ The alert fires\n<!-- for me -->\n- \S+ Rolled back\n$/m.test(now));
    await commands.executeCommand('undo');
    await savedText(log, (now) => now.endsWith('-->\nRolled back\n'));
    await typeText('  a line of output');
    await pressEnter();
    await savedText(log, (now) => now.endsWith('Rolled back\n  a line of output\n  '));
  });

  it('does not give a time to lines that are pasted', async () => {
    const log = await startLog();
    await typeText('The alert fires');
    await pressEnter();
    const end = log.lineAt(log.lineCount - 1).range.end;
    await required(window.activeTextEditor, 'active editor').edit((edit) => {
      edit.insert(end, 'pasted 1\npasted 2\n');
    });
    await savedText(log, (now) => now.endsWith('The alert fires\npasted 1\npasted 2\n'));
  });

  it('is no postmortem: nothing is found in it', async () => {
    const log = await startLog();
    await typeText('TBD');
    await savedText(log, (now) => now.endsWith('TBD'));
    assertEqual(languages.getDiagnostics(log.uri).length, 0);
  });
});

function instant(text: string, key: string): string | undefined {
  const value = new RegExp(`^${key}: (.+)$`, 'm').exec(text)?.[1];
  return value === undefined ? undefined : new Date(value).toISOString();
}
