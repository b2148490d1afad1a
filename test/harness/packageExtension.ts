import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { projectRoot } from './paths';

/**
 * Packages an extension, built before, into the file that a user would install.
 * The packager looks at every file below its folder before it drops most of them, and the embedded VS Code lies there with
 * tens of thousands: so it gets a copy of what .vscodeignore lets through, and of nothing else at the top.
 */
export async function packageExtension(packagePath: string, extension: string = projectRoot): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'postmortem-package-'));
  try {
    for (const name of topLevelNames(extension)) {
      if (existsSync(join(extension, name))) cpSync(join(extension, name), join(cwd, name), { recursive: true });
    }
    await quietly(() =>
      createVSIX({ cwd, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true }),
    );
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

function topLevelNames(extension: string): Set<string> {
  const allowed = readFileSync(join(extension, '.vscodeignore'), 'utf8').match(/(?<=^!)[^/\n]+/gm) ?? [];
  return new Set([...allowed, '.vscodeignore']);
}

/** The packager prints what a publisher wants to know; whoever starts or tests the extension does not. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const { log, warn } = console;
  console.log = console.warn = () => undefined;
  try {
    await work();
  } finally {
    Object.assign(console, { log, warn });
  }
}
