import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDurations } from '../../../src/core/document/durationText';
import { durationLike } from '../../../src/core/lint/durationLike';

const forms = [
  '544 minutes',
  '1 minute',
  '30min',
  '45 mins',
  '0h 16m',
  '5h14m',
  '1d 5h 47m',
  '19 hours 43 minutes',
  '1 hour and 47 minutes',
  '22 hours',
  '2,5 hours',
  'nine hours',
  'two-hour',
  '47 minute',
  '11 Days',
  '2 hrs',
  '1時間7分',
  '3 日 23 時間',
  '約33 時間',
  '40分間',
  'half an hour',
];

describe('durationLike', () => {
  type Case = [like: string, minutes: number, written: string];
  const cases: Case[] = [
    ['544 minutes', 548, '548 minutes'],
    ['2 minutes', 1, '1 minute'],
    ['1 minute', 5, '5 minutes'],
    ['30min', 39, '39min'],
    ['0h 16m', 22, '0h 22m'],
    ['5h14m', 125, '2h5m'],
    ['1d 5h 47m', 65, '0d 1h 5m'],
    ['54 hours 10 minutes', 3310, '55 hours 10 minutes'],
    ['1 hour and 47 minutes', 103, '1 hour and 43 minutes'],
    ['nine hours', 420, '7 hours'],
    ['nine hours', 684, '11 hours 24 minutes'],
    ['2,5 hours', 95, '1 hour 35 minutes'],
    ['two-hour', 95, '95-minute'],
    ['two-hour', 180, '3-hour'],
    ['47 minute', 50, '50 minute'],
    ['2 days', 1445, '1 day 5 minutes'],
    ['3 hrs', 95, '1 hr 35 minutes'],
    ['33 時間', 1265, '21 時間 5 分'],
    ['1時間7分', 95, '1時間35分'],
    ['22 分', 83, '83 分'],
    ['544 minutes', 0, '0 minutes'],
  ];
  for (const [like, minutes, written] of cases) {
    it(`writes ${minutes} like “${like}” as “${written}”`, () => {
      assert.equal(durationLike(like, minutes), written);
    });
  }

  it('writes what reads as the same length again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.integer({ min: 1, max: 100_000 }), (like, minutes) => {
        const written = durationLike(like, minutes);
        assert.deepEqual(
          findDurations(written).map((found) => found.minutes),
          [minutes],
          written,
        );
      }),
    );
  });
});
