import { commands } from 'vscode';
import { assertEqual } from '../support/check';
import { activatedExtension } from '../support/extension';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('activation', () => {
  it('registers every command of the manifest', async () => {
    const manifest = (await activatedExtension()).packageJSON as Manifest;
    const declared = manifest.contributes.commands.map(({ command }) => command);
    const registered = new Set(await commands.getCommands());
    assertEqual(
      declared.filter((command) => !registered.has(command)),
      [],
      'Commands are missing.',
    );
  });
});
