import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, copyFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const library = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';

/** A clock for the processes of one server: they run on from the time that was set last, at their real pace. */
export interface TurnableClock {
  /** A Node that shows this clock. */
  readonly node: string;
  readonly env: Readonly<Record<string, string>>;
  /** Sets the clock. @param moment ISO 8601 with an offset */
  turnTo(moment: string): Promise<void>;
}

/**
 * Returns a clock that tests can turn, or undefined where there is none: it takes Debian's faketime and patchelf, which are installed where
 * that is possible. The product knows nothing of it.
 * @param node the Node that would run the server
 * @param directory where the files of the clock go
 */
export async function turnableClock(
  node: string,
  directory: string,
  moment: string,
): Promise<TurnableClock | undefined> {
  if (!(await installTools())) {
    return undefined;
  }
  const file = join(directory, 'clock');
  const ownNode = join(directory, 'node-with-clock');
  await copyFile(node, ownNode);
  await chmod(ownNode, 0o755);
  // VS Code takes LD_PRELOAD away from its extension host, but not what the program itself asks for.
  await execute('patchelf', ['--add-needed', library, ownNode]);
  const turnTo = async (next: string): Promise<void> => {
    const text = new Date(next).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length).replace('T', ' ');
    await writeFile(`${file}.next`, `@${text}`);
    await rename(`${file}.next`, file);
  };
  await turnTo(moment);
  return {
    node: ownNode,
    env: {
      // The times in the file are read in this zone.
      TZ: 'UTC',
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    turnTo,
  };
}

async function installTools(): Promise<boolean> {
  if (await areInstalled()) {
    return true;
  }
  try {
    await execute('apt-get', ['update', '-qq'], { timeout: 120_000 });
    await execute('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'faketime', 'patchelf'], {
      timeout: 120_000,
    });
  } catch {
    // Not Debian, or not allowed.
    return false;
  }
  return areInstalled();
}

async function areInstalled(): Promise<boolean> {
  return (
    existsSync(library) &&
    (await execute('patchelf', ['--version']).then(
      () => true,
      () => false,
    ))
  );
}
