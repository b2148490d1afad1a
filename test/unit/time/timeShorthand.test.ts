import { equal } from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { parseTimeInput } from '../../../src/core/time/naturalTime';
import { writeOut } from '../../../src/core/time/timeShorthand';

describe('a time in shorthand', () => {
  const now = Temporal.Instant.from('2026-11-23T15:30:00+09:00');
  const cases: [typed: string, moment: string][] = [
    ['just now', '2026-11-23T15:30'],
    ['05:05Z', '2026-11-23T14:05'],
    ['14.05', '2026-11-23T14:05'],
    ['14h05', '2026-11-23T14:05'],
    ['1405', '2026-11-23T14:05'],
    ['~14:05', '2026-11-23T14:05'],
    ['約14時05分', '2026-11-23T14:05'],
    ['14:05頃', '2026-11-23T14:05'],
    ['about 2:05 pm', '2026-11-23T14:05'],
    ['昨夜23時', '2026-11-22T23:00'],
    ['今朝8時10分', '2026-11-23T08:10'],
  ];
  for (const [typed, moment] of cases) {
    it(`${typed} is ${moment}`, () => {
      const result = parseTimeInput(typed, { now, zone: 'Asia/Tokyo' });
      equal('ok' in result ? result.ok.toPlainDateTime().toString({ smallestUnit: 'minute' }) : result.problem, moment);
    });
  }

  for (const text of ['', 'hello', '2405', '1465', 'yesterday 23:10']) {
    it(`${JSON.stringify(text)} is none, and stays as it is`, () => {
      equal(writeOut(text), text);
    });
  }
});
