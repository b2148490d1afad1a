import * as vscode from 'vscode';
import { commandId } from './commandId';
import { errorText } from './errorText';
import type { Features } from './features';
import type { Parts } from './parts';
import type { Platform } from './platform';
import { fail } from './notifications';
import { rulePageScheme } from './rulePage';
import { RulePageFiles } from './rulePageFiles';

/**
 * Registers the commands and returns; everything else is loaded and started right after, so that it holds up no other extension.
 * @param loadFeatures loads the code of all features; what a command needs beyond that loads when it is first used
 */
export function activateExtension(
  context: vscode.ExtensionContext,
  platform: Platform,
  loadFeatures: () => Promise<Features>,
): void {
  const log = vscode.window.createOutputChannel('Postmortem', { log: true });
  context.subscriptions.push(log);
  let parts: Promise<Parts> | undefined;
  const getParts = (): Promise<Parts> =>
    (parts ??= loadFeatures().then(({ createParts }) => createParts(context, platform, log)));

  /** Runs something that a person has asked for, and says what went wrong if it does. */
  const carryOut = async (name: string, task: () => Promise<void>): Promise<void> => {
    try {
      await task();
    } catch (error) {
      log.error(`${name}: ${errorText(error)}`);
      const showLog = vscode.l10n.t('Show Log');
      const answer = await fail(vscode.l10n.t('The command could not be carried out: {0}.', errorText(error)), showLog);
      if (answer === showLog) {
        log.show();
      }
    }
  };

  for (const id of Object.values(commandId).filter((id) => id !== commandId.showLog)) {
    context.subscriptions.push(
      vscode.commands.registerCommand(id, (argument: unknown) =>
        carryOut(id, async () => {
          const { commandHandlers } = await loadFeatures();
          const handler = await commandHandlers[id]();
          await handler(await getParts(), argument);
        }),
      ),
    );
  }
  context.subscriptions.push(
    vscode.window.registerUriHandler({
      handleUri: (uri) =>
        carryOut('link', async () => {
          const { followLink } = await loadFeatures();
          await followLink(await getParts(), uri);
        }),
    }),
  );
  const pages = new RulePageFiles(async (rule) => (await loadFeatures()).rulePage(rule));
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider(rulePageScheme, pages, { isReadonly: true }));
  context.subscriptions.push(
    vscode.commands.registerCommand(commandId.showLog, () => {
      log.show();
    }),
  );
  const timer = setTimeout(() => {
    getParts().catch((error: unknown) => {
      log.error(`The extension could not start: ${errorText(error)}`);
    });
  }, 0);
  context.subscriptions.push({
    dispose: () => {
      clearTimeout(timer);
    },
  });
}
