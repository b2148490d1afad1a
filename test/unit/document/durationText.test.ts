import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDurations } from '../../../src/core/document/durationText';

describe('findDurations', () => {
  type Case = [text: string, ...found: [words: string, minutes: number | undefined][]];
  const cases: Case[] = [
    ['Time to detection: 544 minutes', ['544 minutes', 544]],
    ['1,415 minutes', ['1,415 minutes', 1415]],
    ['0h 16m', ['0h 16m', 16]],
    ['27m', ['27m', 27]],
    ['673h 34m', ['673h 34m', 40414]],
    ['1 h 35 min', ['1 h 35 min', 95]],
    ['It took 2 d 5 h.', ['2 d 5 h', 3180]],
    ['3 D printing, 24 H, 5 m of cable'],
    ['1d 5h 47m', ['1d 5h 47m', 1787]],
    ['5h14m', ['5h14m', 314]],
    ['2,5 hours', ['2,5 hours', 150]],
    ['10.5 hours', ['10.5 hours', 630]],
    ['1 hour and 47 minutes', ['1 hour and 47 minutes', 107]],
    ['19 hours, 43 minutes', ['19 hours, 43 minutes', 1183]],
    ['22 minutes, 30 seconds', ['22 minutes, 30 seconds', 22.5]],
    ['for ninety minutes', ['ninety minutes', 90]],
    ['forty-five minutes', ['forty-five minutes', 45]],
    ['four and a half days', ['four and a half days', 6480]],
    ['an hour and a half', ['an hour and a half', 90]],
    ['half an hour', ['half an hour', 30]],
    ['a 47 minute period', ['47 minute', 47]],
    ['a two-hour outage', ['two-hour', 120]],
    ['30min outage', ['30min', 30]],
    ['24+ hours', ['24+ hours', 1440]],
    ['1時間7分', ['1時間7分', 67]],
    ['約 3 日 23 時間', ['3 日 23 時間', 5700]],
    ['約4日間', ['4日間', 5760]],
    ['24.5時間', ['24.5時間', 1470]],
    ['約1時間半', ['1時間半', 90]],
    ['30 分以内', ['30 分', 30]],
    ['8 日間 (= 192 時間)', ['8 日間', 11520], ['192 時間', 11520]],
    ['around 4-5 hours', ['5 hours', undefined]],
    ['推定 48〜72 時間', ['72 時間', undefined]],
    ['between two and three hours', ['three hours', undefined]],
    ['at 14:05 on 2026-11-23, 14時37分, 4月10日'],
    ['the 3分の1, 5 M users, 300 milliseconds, 5ms'],
    ['the 3days Recap and the 7-day Recap'],
    ['pod-3d5f, v1.5h, mem_limit'],
  ];
  for (const [text, ...found] of cases) {
    it(`reads ${found.map(([words]) => words).join(', ') || 'nothing'} in “${text}”`, () => {
      assert.deepEqual(
        findDurations(text).map(({ range, minutes }) => [text.slice(range.start, range.end), minutes]),
        found,
      );
    });
  }

  type Vague = [text: string, approximate: boolean, bound: 'lower' | 'upper' | undefined];
  const vague: Vague[] = [
    ['45 minutes', false, undefined],
    ['about 45 minutes', true, undefined],
    ['~45 minutes', true, undefined],
    ['roughly **45 minutes**', true, undefined],
    ['約45分', true, undefined],
    ['45分ほど', true, undefined],
    ['nearly an hour', true, 'upper'],
    ['9時間弱', true, 'upper'],
    ['just over nine hours', true, 'lower'],
    ['at least seven hours', false, 'lower'],
    ['24 時間以上', false, 'lower'],
    ['within ten minutes', false, 'upper'],
    ['30 分以内', false, 'upper'],
  ];
  for (const [text, approximate, bound] of vague) {
    it(`hears what “${text}” leaves open`, () => {
      const [found] = findDurations(text);
      assert.deepEqual([found?.approximate, found?.bound], [approximate, bound]);
    });
  }

  it('tells how fine a length is written', () => {
    const steps = ['11 days', '2.5 hours', '54 hours 10 minutes', '3 hours'].map(
      (text) => findDurations(text)[0]?.stepMinutes,
    );
    assert.deepEqual(steps, [1440, 30, 1, 60]);
  });

  it('reads back what it is given in days, hours and minutes', () => {
    const number = fc.integer({ min: 1, max: 59 });
    fc.assert(
      fc.property(number, number, number, (days, hours, minutes) => {
        const total = days * 1440 + hours * 60 + minutes;
        for (const text of [
          `${days}d ${hours}h ${minutes}m`,
          `${days} 日 ${hours} 時間 ${minutes} 分`,
          `${total} minutes`,
        ]) {
          assert.deepEqual(
            findDurations(text).map((found) => found.minutes),
            [total],
          );
        }
      }),
    );
  });
});
