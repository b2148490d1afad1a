import { commands, Uri, workspace } from 'vscode';
import { assertEqual } from '../support/check';
import { createdEditor, newPostmortem, warmUp } from '../support/creation';
import { completeBody, frontMatter } from '../support/documents';
import { lintingCaughtUp } from '../support/canary';
import { diagnosticsOf, findingsBy } from '../support/findings';
import { enterAllTheWay, pickSecond } from '../support/quickInput';
import { closeEditors, exists, inFolder, openFile, openUntitled, remove } from '../support/workspace';

const [checkout, search] = [0, 1];

describe('several folders', () => {
  afterEach(async () => {
    await closeEditors();
    await remove('docs', checkout);
    await remove('docs', search);
  });

  it('are asked about before anything else, and the postmortem goes to the one that was picked', async () => {
    await warmUp();
    const command = newPostmortem();
    await pickSecond();
    await enterAllTheWay(command);
    assertEqual(workspace.getWorkspaceFolder((await createdEditor()).document.uri)?.name, 'search');
    assertEqual(await exists(inFolder('docs', checkout)), false);
  });

  it('have the first of them proposed, so that Enter is an answer', async () => {
    await enterAllTheWay(newPostmortem());
    assertEqual(workspace.getWorkspaceFolder((await createdEditor()).document.uri)?.name, 'checkout');
  });

  it('are not asked about where the Explorer tells which it is', async () => {
    const file = await openFile('docs/other.md', 'Notes.\n', search);
    await enterAllTheWay(commands.executeCommand('postmortem.newPostmortemHere', Uri.joinPath(file.uri, '..')));
    const { uri } = (await createdEditor()).document;
    assertEqual(uri.path.startsWith(inFolder('docs', search).path), true);
  });

  it('have each their own templates', async () => {
    const text = `${frontMatter({ postmortem: 'team' })}# Checkout\n\n## Summary\n\nSlow.\n`;
    assertEqual(await missing(text, checkout), ['Section “Orders” is missing; it belongs after “Summary”.']);
    assertEqual(await missing(text, search), ['Section “Queries” is missing; it belongs after “Summary”.']);
  });

  it('have each their own settings', async () => {
    const known = await openFile('incidents/known.md', frontMatter({ severity: 'P1' }) + completeBody, checkout);
    const unknown = await openFile('incidents/unknown.md', frontMatter({ severity: 'P1' }) + completeBody, search);
    assertEqual((await findingsBy(unknown.uri, 'front-matter-invalid')).length, 1);
    await lintingCaughtUp();
    assertEqual(diagnosticsOf(known.uri), []);
  });

  it('may each be meant by a new document, so that the templates of all exist for it', async () => {
    const { uri } = await openUntitled(`${frontMatter({ postmortem: 'team' })}# Checkout\n\n## Impact\n\nSmall.\n`);
    await findingsBy(uri, 'missing-section');
    assertEqual(
      diagnosticsOf(uri).filter(({ message }) => message.includes('There is no template')),
      [],
    );
  });
});

async function missing(text: string, folder: number): Promise<string[]> {
  const { uri } = await openFile('incidents/team.md', text, folder);
  return (await findingsBy(uri, 'missing-section')).map(({ message }) => message);
}
