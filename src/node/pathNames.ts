import { isAbsolute, relative, sep } from 'node:path';

/** Returns a path with forward slashes, as findings and globs have it. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Returns whether a path is a folder or lies somewhere below it. */
export function isWithin(folder: string, path: string): boolean {
  const step = relative(folder, path);
  return step === '' || (step !== '..' && !step.startsWith(`..${sep}`) && !isAbsolute(step));
}

/** Returns a path relative to a folder above it, with forward slashes. */
export function pathBelow(folder: string, path: string): string {
  return withSlashes(relative(folder, path));
}
