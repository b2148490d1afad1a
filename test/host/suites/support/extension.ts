import { extensions, type Extension } from 'vscode';
import { required } from './check';

export const extensionId = 'same-day-postmortem.same-day-postmortem';

/** The extension under test, activated. */
export async function activatedExtension(): Promise<Extension<unknown>> {
  const extension = required(extensions.getExtension<unknown>(extensionId), 'extension');
  await extension.activate();
  return extension;
}
