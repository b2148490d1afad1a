import { randomUUID } from 'node:crypto';
import { link, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Nobody needs this long between writing a file and naming it. */
const leftOverMilliseconds = 3_600_000;

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
    await removeLeftOvers(path).catch(() => undefined);
    return 'created';
  } catch (error) {
    return isCode(error, 'EEXIST') ? 'exists' : await writeExclusively(path, content);
  } finally {
    // A virus scanner may hold the file for a moment; what was created is created all the same.
    await rm(temporary, { force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** Removes what a process that was killed between writing a file and naming it has left beside a new file, by the clock of the disk. */
async function removeLeftOvers(path: string): Promise<void> {
  const folder = dirname(path);
  const { mtimeMs: now } = await stat(path);
  for (const name of await readdir(folder)) {
    const isOwn = /\.md\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/.test(name);
    const leftOver = join(folder, name);
    if (isOwn && now - (await stat(leftOver)).mtimeMs > leftOverMilliseconds) {
      await rm(leftOver);
    }
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
