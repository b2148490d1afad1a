import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Returns the root of the Git repository, or work tree, that a folder is in; undefined where there is none. */
export async function repositoryRoot(folder: string): Promise<string | undefined> {
  if (await exists(join(folder, '.git'))) {
    return folder;
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryRoot(parent);
}

/** Returns whether there is anything of that name, a dangling link included. */
export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
