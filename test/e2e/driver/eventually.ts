import { setTimeout as pause } from 'node:timers/promises';

/** Reads something again and again until it is as it should be; if it never is, says what it was instead. */
export async function eventually<T>(
  what: string,
  read: () => Promise<T> | T,
  isRight: (value: T) => boolean = Boolean,
  milliseconds = 30_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await read();
    if (isRight(value)) return value;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}; in the end it was ${JSON.stringify(value)}.`);
    await pause(50);
  }
}
