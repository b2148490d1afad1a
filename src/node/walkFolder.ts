import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { GitIgnore } from './gitIgnore';

/**
 * Yields the files below a folder in a stable order, without what Git leaves out. Symbolic links are not followed: they lead out of the
 * folder, or in circles.
 * @param unreadable is told of every folder that cannot be read
 */
export async function* walkFolder(
  folder: string,
  unreadable: (path: string, error: unknown) => void,
): AsyncGenerator<string> {
  const rules = await GitIgnore.below(folder);
  yield* walk(folder);

  async function* walk(parent: string): AsyncGenerator<string> {
    for (const entry of await entriesOf(parent)) {
      const path = join(parent, entry.name);
      if ((!entry.isDirectory() && !entry.isFile()) || (await rules.leavesOutEntry(path, entry.isDirectory()))) {
        continue;
      }
      if (entry.isDirectory()) {
        yield* walk(path);
      } else {
        yield path;
      }
    }
  }

  async function entriesOf(parent: string): Promise<Dirent[]> {
    try {
      const entries = await readdir(parent, { withFileTypes: true });
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      unreadable(parent, error);
      return [];
    }
  }
}
