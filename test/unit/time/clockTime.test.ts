import assert from 'node:assert/strict';
import { parseClockTime } from '../../../src/core/time/clockTime';

describe('parseClockTime', () => {
  const cases: [text: string | undefined, expected: string | undefined][] = [
    ['21:00', '21:00:00'],
    ['9:05', '09:05:00'],
    [' 00:00 ', '00:00:00'],
    ['23:59', '23:59:00'],
    [undefined, undefined],
    ['', undefined],
    ['24:00', undefined],
    ['21:60', undefined],
    ['9pm', undefined],
    ['21', undefined],
  ];
  for (const [text, expected] of cases) {
    it(`reads ${text ?? 'nothing'} as ${expected ?? 'nothing'}`, () => {
      assert.equal(parseClockTime(text)?.toString(), expected);
    });
  }
});
