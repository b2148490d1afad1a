import assert from 'node:assert/strict';
import { linePositions } from '../../../src/core/document/lines';

describe('linePositions', () => {
  it('counts lines and columns from 1, whatever ends a line', () => {
    const position = linePositions('one\r\ntwo\n\nfour\rfive');
    assert.deepEqual(position(0), { line: 1, column: 1 });
    assert.deepEqual(position(3), { line: 1, column: 4 });
    assert.deepEqual(position(5), { line: 2, column: 1 });
    assert.deepEqual(position(9), { line: 3, column: 1 });
    assert.deepEqual(position(14), { line: 4, column: 5 });
    assert.deepEqual(position(19), { line: 5, column: 5 });
  });

  it('counts UTF-16 units, as editors do', () => {
    assert.deepEqual(linePositions('a\n🔥b')(4), { line: 2, column: 3 });
  });

  it('takes the end of an empty text', () => {
    assert.deepEqual(linePositions('')(0), { line: 1, column: 1 });
  });
});
