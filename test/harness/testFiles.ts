import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** All files `*.test.ts` below a folder, in a stable order; none if there is no such folder. */
export function findTestFiles(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.split(/[\\/]/).includes('fixtures'))
    .sort()
    .map((name) => join(directory, name));
}
