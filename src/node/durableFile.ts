import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

/**
 * Appends to a file, which is created if it is missing: two processes that do so at once lose nothing of each other. It is on the disk
 * when this returns.
 * @throws NodeJS.ErrnoException
 */
export async function appendToFile(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'a');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes a file in one step: whoever reads it, or looks after a crash, finds the old content or the new.
 * @throws NodeJS.ErrnoException
 */
export async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
