import assert from 'node:assert/strict';
import { splitMinutes } from '../../../src/core/time/splitMinutes';

describe('splitMinutes', () => {
  const cases: [total: number, days: number, hours: number, minutes: number][] = [
    [0, 0, 0, 0],
    [59, 0, 0, 59],
    [60, 0, 1, 0],
    [1439, 0, 23, 59],
    [1440, 1, 0, 0],
    [3000, 2, 2, 0],
    [-61, 0, 1, 1],
    [1.9, 0, 0, 1],
  ];
  for (const [total, days, hours, minutes] of cases) {
    it(`splits ${total}`, () => {
      assert.deepEqual(splitMinutes(total), { days, hours, minutes });
    });
  }
});
