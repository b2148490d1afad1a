import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { isQuiet, quietEnd } from '../../../src/core/deadline/quietHours';
import { defaultQuietHours, type QuietHours } from '../../../src/core/deadline/settings';

describe('quiet hours', () => {
  const night = defaultQuietHours;
  const lunch = { from: '12:00', to: '13:00' };
  const cases: [time: string, quietHours: QuietHours | undefined, quiet: boolean, end: string | undefined][] = [
    ['2026-11-23T21:59:59', night, false, '2026-11-24T08:00'],
    ['2026-11-23T22:00:00', night, true, '2026-11-24T08:00'],
    ['2026-11-23T23:59:59', night, true, '2026-11-24T08:00'],
    ['2026-11-24T00:00:00', night, true, '2026-11-24T08:00'],
    ['2026-11-24T07:59:59', night, true, '2026-11-24T08:00'],
    ['2026-11-24T08:00:00', night, false, '2026-11-25T08:00'],
    ['2026-11-23T11:59:59', lunch, false, '2026-11-23T13:00'],
    ['2026-11-23T12:00:00', lunch, true, '2026-11-23T13:00'],
    ['2026-11-23T13:00:00', lunch, false, '2026-11-24T13:00'],
    ['2026-11-23T23:00:00', undefined, false, undefined],
    ['2026-11-23T23:00:00', { from: '22:00', to: '22:00' }, false, undefined],
    ['2026-11-23T23:00:00', { from: 'ten', to: '08:00' }, false, undefined],
  ];
  for (const [time, quietHours, quiet, end] of cases) {
    it(`${quietHours ? `${quietHours.from} to ${quietHours.to}` : 'none'}, at ${time}: ${quiet ? 'quiet' : 'not quiet'}`, () => {
      const zone = 'America/New_York';
      const now = Temporal.PlainDateTime.from(time).toZonedDateTime(zone);
      assert.equal(isQuiet(now, quietHours), quiet);
      const expected =
        end === undefined ? undefined : Temporal.PlainDateTime.from(end).toZonedDateTime(zone).toInstant();
      assert.equal(quietEnd(now, quietHours)?.toString(), expected?.toString());
    });
  }
});
