import { writeFileSync } from 'node:fs';
import type { Counts } from './counts';

/** The environment variable that names a file into which a suite writes its counts. */
export const countsFileVariable = 'TEST_COUNTS';

/** Hands a suite's counts to whoever started it and asked for them. */
export function reportCounts(counts: Counts): void {
  const file = process.env[countsFileVariable];
  if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
}
