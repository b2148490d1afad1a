import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { forgettable } from '../core/deadline/rememberedDays';
import { isSnoozeOn } from '../core/deadline/runningSnooze';
import type { ShownReminders } from '../core/deadline/shownReminders';
import type { ReminderMemory } from '../vscode/reminderMemory';

const hashLength = 32;

/**
 * Remembers in files that all windows of a person share. Each key is a file that can be created once, so that of any number of windows
 * exactly one shows a reminder, whatever becomes of the others.
 */
export class ReminderFiles implements ReminderMemory {
  readonly #shown: string;
  readonly #muted: string;
  readonly #lastShown: string;
  readonly #snoozedUntil: string;

  readonly #folder: string;

  /** @param storage a folder of all windows; what is needed below it is created when something is to be remembered */
  constructor(storage: string) {
    const folder = join(storage, 'reminders');
    this.#folder = folder;
    this.#shown = join(folder, 'shown');
    this.#muted = join(folder, 'muted');
    this.#lastShown = join(folder, 'last-shown');
    this.#snoozedUntil = join(folder, 'snoozed-until');
  }

  async read(): Promise<ShownReminders> {
    const [names, muted, lastShown, snoozedUntil] = await Promise.all([
      list(this.#shown),
      this.#readMuted(),
      read(this.#lastShown),
      read(this.#snoozedUntil),
    ]);
    const known = new Set(names);
    return {
      has: (key) => known.has(nameOf(key)),
      muted,
      ...(lastShown !== undefined && { lastShown }),
      ...(snoozedUntil !== undefined && { snoozedUntil }),
    };
  }

  async claim(keys: readonly string[], now: Temporal.Instant): Promise<boolean> {
    const [first, ...others] = keys;
    await mkdir(this.#shown, { recursive: true });
    const isFirst = first !== undefined && (await this.#create(first));
    // What is claimed has to be shown, whatever becomes of the rest.
    await Promise.allSettled([
      ...(isFirst ? [...others.map((key) => this.#create(key)), this.#replace(this.#lastShown, now.toString())] : []),
      this.#endSnooze(now),
      this.#forgetOldKeys(now),
    ]);
    return isFirst;
  }

  async #endSnooze(now: Temporal.Instant): Promise<void> {
    if (!isSnoozeOn(await read(this.#snoozedUntil), now.epochMilliseconds)) {
      await rm(this.#snoozedUntil, { force: true });
    }
  }

  async #forgetOldKeys(now: Temporal.Instant): Promise<void> {
    const past = forgettable(await list(this.#shown), now);
    await Promise.all(past.map((name) => rm(join(this.#shown, name), { force: true })));
  }

  async snooze(until: Temporal.Instant): Promise<void> {
    await this.#replace(this.#snoozedUntil, until.toString());
  }

  async mute(id: string, muted: boolean): Promise<void> {
    const path = join(this.#muted, hashOf(id));
    if (muted) {
      await mkdir(this.#muted, { recursive: true });
      await this.#replace(path, id);
    } else {
      await rm(path, { force: true });
    }
  }

  async #readMuted(): Promise<string[]> {
    const names = await list(this.#muted);
    const ids = await Promise.all(names.map((name) => read(join(this.#muted, name))));
    return ids.filter((id) => id !== undefined);
  }

  /** Returns whether this call created the file of a key. */
  async #create(key: string): Promise<boolean> {
    try {
      await writeFile(join(this.#shown, nameOf(key)), '', { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
        return false;
      }
      throw error;
    }
  }

  /** A reader finds the whole text or the one before, never half of it. */
  async #replace(path: string, text: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    // One window may write the same file twice at once.
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, text);
    await rename(draft, path);
  }
}

/** The date stays readable, so that old keys can be forgotten; the rest of a key may be longer than a file name. */
function nameOf(key: string): string {
  return `${key.slice(0, '2026-11-23'.length)}-${hashOf(key)}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, hashLength);
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    // Nothing was remembered yet.
    return [];
  }
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
