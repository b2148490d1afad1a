import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { message, type Message } from '../core/message';
import { fileError } from '../node/fileError';
import { GitIgnore } from '../node/gitIgnore';
import { isWithin, withSlashes } from '../node/pathNames';
import { walkFolder } from '../node/walkFolder';
import { UsageError } from '../node/usageError';

/** A file that an argument stands for. */
export interface SelectedFile {
  /** Absolute. */
  readonly path: string;
  /** As the person who asked would write it, with forward slashes. */
  readonly name: string;
  /** Whether it was named itself, matched a glob that was named, or was found in a folder that was named. */
  readonly how: 'named' | 'matched' | 'found';
  /** The folder above it in which the search for its root ends. */
  readonly outermost: string;
}

/**
 * Returns the files that arguments stand for, each once, in the order of the arguments and sorted within each. A folder stands for every file below it that Git does not leave out;
 * whether that is a postmortem is not looked at.
 * @param folder the current folder, which paths are relative to
 * @param notice told of what cannot be read on the way
 * @throws UsageError for an argument that stands for nothing
 */
export async function selectFiles(
  args: readonly string[],
  folder: string,
  notice: (sentence: Message) => void,
): Promise<readonly SelectedFile[]> {
  const selected = new Map<string, SelectedFile>();
  for (const arg of args) {
    for await (const file of filesOf(arg, folder, notice)) {
      // Who names a file wants it, whatever else the folder around it is searched for.
      if (!selected.has(file.path) || file.how === 'named') {
        selected.set(file.path, file);
      }
    }
  }
  return [...selected.values()];
}

async function* filesOf(
  arg: string,
  folder: string,
  notice: (sentence: Message) => void,
): AsyncGenerator<SelectedFile> {
  const path = resolve(folder, arg);
  const nameOf = (file: string): string => withSlashes(isAbsolute(arg) ? file : relative(folder, file));
  const outermostOf = (start: string): string => (isWithin(folder, start) ? folder : start);
  const found = await statOf(path);
  if (!('isFile' in found)) {
    if (!isDynamicPattern(arg)) {
      throw new UsageError(
        found.missing
          ? message('There is no file or folder “{0}”.', arg)
          : message('“{0}” could not be read: {1}.', arg, found.reason),
      );
    }
    for (const file of await filesMatching(arg, folder)) {
      yield { path: file, name: nameOf(file), how: 'matched', outermost: outermostOf(dirname(file)) };
    }
  } else if (found.isDirectory()) {
    const unreadable = (parent: string, error: unknown): void => {
      notice(message('“{0}” could not be read: {1}.', nameOf(parent), fileError(error)));
    };
    for await (const file of walkFolder(path, unreadable)) {
      yield { path: file, name: nameOf(file), how: 'found', outermost: outermostOf(path) };
    }
  } else if (found.isFile()) {
    yield { path, name: withSlashes(arg), how: 'named', outermost: outermostOf(dirname(path)) };
  } else {
    throw new UsageError(message('“{0}” is neither a file nor a folder.', arg));
  }
}

async function statOf(path: string): Promise<Stats | { readonly missing: boolean; readonly reason: string }> {
  try {
    return await stat(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return { missing: code === 'ENOENT' || code === 'ENOTDIR', reason: fileError(error) };
  }
}

async function filesMatching(pattern: string, folder: string): Promise<readonly string[]> {
  const slashed = withSlashes(pattern);
  const matches = await glob(slashed, {
    cwd: folder,
    absolute: true,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
  const rules = await GitIgnore.below(fixedFolder(slashed, folder));
  const files: string[] = [];
  for (const path of matches.map((match) => resolve(match)).sort()) {
    if (!(await rules.leavesOut(path, false))) {
      files.push(path);
    }
  }
  if (files.length === 0) {
    throw new UsageError(message('No file matches “{0}”.', pattern));
  }
  return files;
}

/** Who writes a glob for a folder that Git leaves out wants to see into it. */
function fixedFolder(pattern: string, folder: string): string {
  const steps = pattern.split('/').slice(0, -1);
  const first = steps.findIndex((step) => isDynamicPattern(step));
  return resolve(
    folder,
    steps.slice(0, first === -1 ? undefined : first).join('/') || (isAbsolute(pattern) ? '/' : '.'),
  );
}
