import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { TextEdit } from '../../../src/core/document/textEdit';
import type { Finding, Fix } from '../../../src/core/lint/rule';
import { fixSafely } from '../../../src/core/lint/safeFixes';
import { message } from '../../../src/core/message';

describe('fixing all that is safe', () => {
  it('goes on until nothing is left, and says what is still found', async () => {
    const fixed = await fixSafely('aab', (text) =>
      Promise.resolve(Array.from(text, (letter, index) => finding([next(letter, index)], letter !== 'c'))),
    );
    strictEqual(fixed.text, 'ccc');
    strictEqual(fixed.findings.length, 3);
    strictEqual(fixed.applied, 5);
  });

  it('applies one of two fixes of the same place', async () => {
    const fixed = await fixSafely('ab', (text) =>
      Promise.resolve(
        text === 'ab' ? [finding([edit(0, 2, 'x')]), finding([edit(1, 2, 'y')]), finding([edit(0, 0, 'z')])] : [],
      ),
    );
    strictEqual(fixed.text, 'x');
  });

  it('inserts two texts at one place, and the same text once', async () => {
    const fixed = await fixSafely('', (text) =>
      Promise.resolve(
        text === '' ? [finding([edit(0, 0, 'one ')]), finding([edit(0, 0, 'two')]), finding([edit(0, 0, 'one ')])] : [],
      ),
    );
    strictEqual(fixed.text, 'one two');
  });

  it('ends where fixes undo each other', async () => {
    const fixed = await fixSafely('a', (text) => Promise.resolve([finding([edit(0, 1, text === 'a' ? 'b' : 'a')])]));
    deepStrictEqual([fixed.text, fixed.findings.length], ['a', 1]);
  });
});

function next(letter: string, index: number): TextEdit {
  return edit(index, index + 1, letter === 'a' ? 'b' : 'c');
}

function edit(start: number, end: number, newText: string): TextEdit {
  return { range: { start, end }, newText };
}

function finding(edits: TextEdit[], safe = true): Finding {
  const fix: Fix = { title: message('Fix'), edits, preferred: true, safe };
  return {
    rule: 'placeholder',
    severity: 'warning',
    message: message('Found'),
    range: { start: 0, end: 0 },
    fixes: [fix],
  };
}
