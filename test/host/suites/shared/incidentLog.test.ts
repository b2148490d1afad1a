import { commands } from 'vscode';
import { assertEqual, assertTrue } from '../support/check';
import { activeLog, endLog, keptPlace, pressEnter, savedText, startLog, typeText } from '../support/incidentLog';
import { dismissNotifications } from '../support/quickInput';
import { exists, readFile } from '../support/workspace';

const time = String.raw`- \d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d `;

describe('the incident log', () => {
  afterEach(endLog);

  it('gives every line its time and has it on disk at once', async () => {
    const log = await startLog();
    await typeText('The alert fires');
    await pressEnter();
    await typeText('Rolled back');
    await pressEnter();
    const expected = new RegExp(`^<!-- .* -->\n${time}The alert fires\n${time}Rolled back\n$`);
    const saved = await savedText(log, (now) => expected.test(now));
    assertEqual(log.getText(), saved);
  });

  it('begins a line with the time on a key, also after a line that was not ended', async () => {
    const log = await startLog();
    await typeText('The alert fires');
    await pressEnter();
    await typeText('not ended');
    await commands.executeCommand('postmortem.addIncidentLogLine');
    await typeText('Rolled back');
    const expected = new RegExp(`\n${time}The alert fires\n${time}not ended\n${time}Rolled back$`);
    const saved = await savedText(log, (now) => expected.test(now));
    assertEqual(log.getText(), saved);
  });

  it('is the same until it is closed, and kept then', async () => {
    const log = await startLog();
    await typeText('A false alarm');
    const text = await savedText(log, (now) => now.endsWith('A false alarm'));
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await commands.executeCommand('postmortem.openIncidentLog');
    assertEqual(activeLog().uri.toString(), log.uri.toString());
    await dismissNotifications(commands.executeCommand('postmortem.closeIncidentLog'));
    assertTrue(!(await exists(log.uri)), 'The log is still in use.');
    assertEqual(await readFile(keptPlace(log.uri)), text);
  });
});
