import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nextFreeName } from '../core/template/fileName';
import { createExclusively } from './exclusiveFile';

/**
 * Creates a file under the first free name in a folder, which is made if need be, also when somebody else takes a name at the same moment;
 * returns its path.
 * @throws NodeJS.ErrnoException when the folder cannot be made or written
 */
export async function createUnderFreeName(folder: string, name: string, text: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const taken = new Set(await readdir(folder));
  for (;;) {
    const free = nextFreeName(name, taken);
    const path = join(folder, free);
    if ((await createExclusively(path, new TextEncoder().encode(text))) === 'created') {
      return path;
    }
    taken.add(free);
  }
}
