import type { Disposable } from 'vscode';

/** An event of the API, whatever it tells: what counts is that something happened. */
type AnyEvent = (listener: () => unknown) => Disposable;

/** Below Mocha's own limit, so that the message that says what was waited for wins. */
const patienceMilliseconds = 45_000;

/**
 * Looks now, and again after each of the events, and returns the first thing found.
 * @param look returns undefined as long as there is nothing to find
 * @param describe says what there was instead, when the patience is over
 */
export async function found<Thing>(
  what: string,
  events: readonly AnyEvent[],
  look: () => Thing | undefined,
  describe: () => string = () => 'nothing',
): Promise<Thing> {
  const listeners: Disposable[] = [];
  let patience: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Thing>((resolve, reject) => {
      const lookAgain = (): void => {
        try {
          const thing = look();
          if (thing !== undefined) {
            resolve(thing);
          }
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      listeners.push(...events.map((event) => event(lookAgain)));
      patience = setTimeout(() => {
        reject(new Error(`Waited in vain for ${what}; there was ${describe()}.`));
      }, patienceMilliseconds);
      lookAgain();
    });
  } finally {
    clearTimeout(patience);
    for (const listener of listeners) {
      listener.dispose();
    }
  }
}

/** Repeats an action until a promise has settled, and returns what it settled to. For actions that do nothing when it is not their time. */
export async function repeatUntil<Result>(
  what: string,
  settled: PromiseLike<Result>,
  action: () => PromiseLike<unknown>,
): Promise<Result> {
  const state = { open: true };
  const result = Promise.resolve(settled).finally(() => {
    state.open = false;
  });
  // The rejection is the caller's, who gets it below.
  result.catch(() => undefined);
  const end = Date.now() + patienceMilliseconds;
  while (state.open && Date.now() < end) {
    await action();
  }
  if (state.open) {
    throw new Error(`Waited in vain for ${what}.`);
  }
  return result;
}
