import { randomUUID } from 'node:crypto';
import { link, open, rm, writeFile } from 'node:fs/promises';

/**
 * Creates a file that appears with all of its content or not at all, and never touches one that exists.
 * A hard link is the one step that is both atomic and exclusive; where a file system has none, an exclusive write must do.
 * @throws NodeJS.ErrnoException for everything but an existing file
 */
export async function createExclusively(path: string, content: Uint8Array): Promise<'created' | 'exists'> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await link(temporary, path);
    return 'created';
  } catch (error) {
    return isCode(error, 'EEXIST') ? 'exists' : await writeExclusively(path, content);
  } finally {
    // A virus scanner may hold the file for a moment; what was created is created all the same.
    await rm(temporary, { force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

async function writeExclusively(path: string, content: Uint8Array): Promise<'created' | 'exists'> {
  let file;
  try {
    file = await open(path, 'wx');
  } catch (error) {
    if (isCode(error, 'EEXIST')) {
      return 'exists';
    }
    throw error;
  }
  try {
    await file.writeFile(content);
    await file.close();
    return 'created';
  } catch (error) {
    // Half a file would be in the way of the next try.
    await file.close().catch(() => undefined);
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
