import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Returns the folder of this package, which lies somewhere above each of its files. */
export function packageFolderOf(file: string): string {
  const folder = dirname(file);
  if (existsSync(join(folder, 'package.json')) || folder === dirname(folder)) {
    return folder;
  }
  return packageFolderOf(folder);
}
