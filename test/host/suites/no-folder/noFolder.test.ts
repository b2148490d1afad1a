import { commands, env, workspace } from 'vscode';
import { assertEqual } from '../support/check';
import { newPostmortem } from '../support/creation';
import { dismissNotifications, enterAllTheWay } from '../support/quickInput';

describe('New Postmortem without a folder', () => {
  it('explains itself and creates nothing', async () => {
    const before = open();
    await dismissNotifications(newPostmortem());
    assertEqual(open(), before);
  });

  it('explains itself for a selection as well', async () => {
    const before = open();
    await dismissNotifications(commands.executeCommand('postmortem.newPostmortemFromSelection'));
    assertEqual(open(), before);
  });

  it('still copies links for alerts, which need none', async () => {
    await enterAllTheWay(commands.executeCommand('postmortem.copyAlertLink'));
    assertEqual(
      await env.clipboard.readText(),
      `${env.uriScheme}://same-day-postmortem.same-day-postmortem/new?title={{title}}&started={{started}}`,
    );
  });
});

describe('Customize Template without a folder', () => {
  it('explains itself and creates nothing', async () => {
    const before = open();
    await dismissNotifications(commands.executeCommand('postmortem.customizeTemplate'));
    assertEqual(open(), before);
  });
});

function open(): string[] {
  return workspace.textDocuments.map(({ uri }) => uri.toString()).sort();
}
