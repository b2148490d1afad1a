/** Assertions for tests that also run in a web worker, where there is no `node:assert`; Mocha shows the difference of the two values. */
class Mismatch extends Error {
  override readonly name = 'Mismatch';
  readonly showDiff = true;

  constructor(
    message: string,
    readonly actual: unknown,
    readonly expected: unknown,
  ) {
    super(message);
  }
}

/** Throws unless two values are the same as JSON. */
export function assertEqual(actual: unknown, expected: unknown, what = 'The values differ.'): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Mismatch(`${what} Found ${JSON.stringify(actual)}.`, actual, expected);
  }
}

/** Throws with a sentence unless a condition holds. */
export function assertTrue(condition: boolean, sentence: string): asserts condition {
  if (!condition) {
    throw new Error(sentence);
  }
}

/** Returns a value that must be there. */
export function required<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) {
    throw new Error(`There is no ${what}.`);
  }
  return value;
}
