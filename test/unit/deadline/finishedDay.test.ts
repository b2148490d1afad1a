import assert from 'node:assert/strict';
import { byLatestFinish, finishedDay } from '../../../src/core/deadline/finishedDay';

describe('finishedDay', () => {
  const cases: [finished: string | undefined, day: string | undefined][] = [
    ['2026-11-23T14:05+09:00', '2026-11-23'],
    ['2026-11-23 14:05', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['next week, I hope', undefined],
    [undefined, undefined],
  ];
  for (const [finished, day] of cases) {
    it(`is ${String(day)} for ${String(finished)}`, () => {
      assert.equal(finishedDay(finished === undefined ? {} : { finished }), day);
    });
  }
});

describe('byLatestFinish', () => {
  it('puts the one that was finished last first, and those of no known day last', () => {
    const sorted = [
      { id: 'soon', day: { finished: 'soon' } },
      { id: 'old', day: { finished: '2026-10-01' } },
      { id: 'none', day: {} },
      { id: 'morning', day: { finished: '2026-11-23T09:00Z' } },
      { id: 'evening', day: { finished: '2026-11-23T19:00Z' } },
    ].sort(byLatestFinish);
    assert.deepEqual(
      sorted.map(({ id }) => id),
      ['evening', 'morning', 'old', 'none', 'soon'],
    );
  });
});
