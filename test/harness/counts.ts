/** How many tests of a suite passed, failed, and were left out by the tests themselves. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** The full titles of those that failed. */
  failures: string[];
}

/** Returns the counts of a suite that has not run yet. */
export function noCounts(): Counts {
  return { passed: 0, failed: 0, skipped: 0, failures: [] };
}

/** Adds one failure that no test counted, for what it says. */
export function withFailure(counts: Counts, what: string): Counts {
  return { ...counts, failed: counts.failed + 1, failures: [...counts.failures, what] };
}

/** Adds up. */
export function sum(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.reduce((total, { failed }) => total + failed, 0),
    skipped: all.reduce((total, { skipped }) => total + skipped, 0),
    failures: all.flatMap(({ failures }) => failures),
  };
}

/** "3 passed, 1 failed", with what was skipped if anything was. */
export function describeCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
