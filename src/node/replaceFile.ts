import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, lstat, open, readFile, rename, rm } from 'node:fs/promises';

/** Why a file was left as it is. */
export type NotReplaced = 'link' | 'changed';

/**
 * Replaces a file's content in one step, with its permissions kept: whoever reads meanwhile sees the old or the new, and a failure leaves
 * the old. A symbolic link is left alone, for it leads to a file that nobody named.
 * @param before what the file held when the new content was made of it
 * @throws NodeJS.ErrnoException when the file or its folder cannot be written
 */
export async function replaceFile(
  path: string,
  before: Uint8Array,
  content: Uint8Array,
): Promise<'replaced' | NotReplaced> {
  const found = await lstat(path);
  if (!found.isFile()) {
    return 'link';
  }
  // Renaming asks for the rights of the folder only, and would replace a file that its owner made read-only.
  await access(path, constants.W_OK);
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'wx', found.mode);
    try {
      await file.writeFile(content);
      // The mode of a new file is narrowed by the process's mask.
      await file.chmod(found.mode);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!(await readFile(path)).equals(before)) {
      return 'changed';
    }
    await rename(temporary, path);
    return 'replaced';
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
