import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/textEdit';

describe('applyEdits', () => {
  it('applies edits in the order of the text, and insertions at one place in the order given', () => {
    const edits = [
      { range: { start: 4, end: 5 }, newText: 'E' },
      { range: { start: 1, end: 1 }, newText: '1' },
      { range: { start: 1, end: 1 }, newText: '2' },
      { range: { start: 0, end: 1 }, newText: '' },
    ];
    assert.equal(applyEdits('abcde', edits), '12bcdE');
  });

  it('refuses edits that overlap', () => {
    const edits = [
      { range: { start: 0, end: 2 }, newText: '' },
      { range: { start: 1, end: 3 }, newText: '' },
    ];
    assert.throws(() => applyEdits('abc', edits), RangeError);
  });
});
