import { commands } from 'vscode';
import { repeatUntil } from './waiting';

/*
 * Nothing in the API tells a test that a quick input is shown. But its commands do nothing while there is none, so they can be repeated
 * until the command that asks is over. And messages between VS Code's window and the extension host keep their order: when Enter has
 * come back, the step it answered is gone, and after some more round trips the next one is shown, if nothing has to be loaded for it.
 */
const accept = 'workbench.action.acceptSelectedQuickOpenItem';
const roundTrips = 5;

/** Presses Enter at every step until a command is over. */
export async function enterAllTheWay(command: PromiseLike<unknown>): Promise<void> {
  await repeatUntil('the end of the questions', command, () => commands.executeCommand(accept));
}

/** Picks the second item of the list that is shown. Everything that the step loads must have been loaded before. */
export function pickSecond(): Promise<void> {
  return pick('workbench.action.quickOpenSelectNext');
}

/** Picks the last item of the list that is shown. Everything that the step loads must have been loaded before. */
export function pickLast(): Promise<void> {
  return pick('quickInput.last');
}

async function pick(select: string): Promise<void> {
  await settle();
  await commands.executeCommand(select);
  await settle();
  await commands.executeCommand(accept);
  await settle();
}

/** Presses Enter a number of times, once at each step. Everything that the steps load must have been loaded before. */
export async function enter(times: number): Promise<void> {
  await settle();
  for (let step = 0; step < times; step++) {
    await commands.executeCommand(accept);
    await settle();
  }
}

/** Presses Escape until a command is over. */
export async function escape(command: PromiseLike<unknown>): Promise<void> {
  await repeatUntil('the end of the questions', command, () =>
    commands.executeCommand('workbench.action.closeQuickOpen'),
  );
}

/** Closes notifications until a command that waits for an answer to one is over. */
export async function dismissNotifications(command: PromiseLike<unknown>): Promise<void> {
  await repeatUntil('the end of a notification', command, () => commands.executeCommand('notifications.clearAll'));
}

async function settle(): Promise<void> {
  for (let trip = 0; trip < roundTrips; trip++) {
    await commands.executeCommand('setContext', 'postmortem.test.roundTrip', trip);
  }
}
