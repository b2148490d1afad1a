import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { defaultQuietHours, type QuietHours } from '../../../src/core/deadline/settings';
import { longestSnooze, snoozeChoices, snoozeEnd, type SnoozeChoice } from '../../../src/core/deadline/snooze';
import { instants, zones } from './documents';

describe('snoozeEnd', () => {
  const night = defaultQuietHours;
  const lunch = { from: '12:00', to: '13:00' };
  type Case = [choice: SnoozeChoice, now: string, quietHours: QuietHours | undefined, end: string];
  const cases: Case[] = [
    ['fifteenMinutes', '2026-11-23T23:50+09:00[Asia/Tokyo]', night, '2026-11-24T00:05+09:00'],
    ['oneHour', '2026-11-23T23:50+09:00[Asia/Tokyo]', night, '2026-11-24T00:50+09:00'],
    ['oneHour', '2026-03-08T01:30-05:00[America/New_York]', night, '2026-03-08T03:30-04:00'],
    ['tomorrowMorning', '2026-11-23T17:30+09:00[Asia/Tokyo]', night, '2026-11-24T08:00+09:00'],
    ['tomorrowMorning', '2026-11-23T23:59:59+09:00[Asia/Tokyo]', night, '2026-11-24T08:00+09:00'],
    ['tomorrowMorning', '2026-11-24T00:00+09:00[Asia/Tokyo]', night, '2026-11-24T08:00+09:00'],
    ['tomorrowMorning', '2026-11-24T08:00+09:00[Asia/Tokyo]', night, '2026-11-25T08:00+09:00'],
    ['tomorrowMorning', '2026-11-23T08:30+09:00[Asia/Tokyo]', undefined, '2026-11-24T09:00+09:00'],
    ['tomorrowMorning', '2026-11-23T12:30+09:00[Asia/Tokyo]', lunch, '2026-11-24T09:00+09:00'],
    ['tomorrowMorning', '2026-03-07T17:30-05:00[America/New_York]', night, '2026-03-08T08:00-04:00'],
  ];
  for (const [choice, now, quietHours, end] of cases) {
    it(`${choice} at ${now} is ${end}`, () => {
      const zoned = Temporal.ZonedDateTime.from(now);
      assert.equal(
        snoozeEnd(choice, zoned.toInstant(), zoned.timeZoneId, quietHours).toString(),
        Temporal.Instant.from(end).toString(),
      );
    });
  }

  it('is later than now, and within the longest snooze', () => {
    const quietHours = fc.constantFrom(
      undefined,
      night,
      lunch,
      { from: '01:00', to: '11:59' },
      { from: '23:59', to: '00:00' },
    );
    fc.assert(
      fc.property(fc.constantFrom(...snoozeChoices), instants, zones, quietHours, (choice, now, zone, quiet) => {
        const end = snoozeEnd(choice, now, zone, quiet);
        assert.ok(Temporal.Instant.compare(end, now) > 0);
        assert.ok(Temporal.Instant.compare(end, now.add(longestSnooze)) <= 0);
      }),
    );
  });
});
