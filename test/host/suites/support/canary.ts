import type { TextDocument } from 'vscode';
import { findingsWhen } from './findings';
import { openUntitled, replaceText } from './workspace';

let canary: TextDocument | undefined;
let turn = 0;

/**
 * Waits until everything that was opened or changed before has been linted: a document that is changed now is linted after it, and
 * shows when. So the absence of a finding can be asserted without waiting for a time.
 */
export async function lintingCaughtUp(): Promise<void> {
  if (!canary || canary.isClosed) {
    canary = await openUntitled(`---\npostmortem: same-day\nstatus: ${status()}\n---\n`);
  }
  const before = status();
  turn += 1;
  const after = status();
  await replaceText(canary, before, after);
  await findingsWhen(canary.uri, `the finding of ${after}`, (findings) =>
    findings.some(({ message }) => message.includes(after)),
  );
}

function status(): string {
  return `canary-${turn}-sings`;
}
