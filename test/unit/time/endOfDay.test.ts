import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { endOfDay } from '../../../src/core/time/endOfDay';

describe('endOfDay', () => {
  const cases: [name: string, date: string, zone: string, expected: string][] = [
    ['a plain day', '2026-11-23', 'Asia/Tokyo', '2026-11-23T23:59:59+09:00'],
    ['the last day of a year', '2026-12-31', 'UTC', '2026-12-31T23:59:59+00:00'],
    ['a leap day', '2024-02-29', 'UTC', '2024-02-29T23:59:59+00:00'],
    ['a day of 23 hours', '2026-03-08', 'America/New_York', '2026-03-08T23:59:59-04:00'],
    ['a day of 25 hours', '2026-11-01', 'America/New_York', '2026-11-01T23:59:59-05:00'],
    ['a day of 24.5 hours', '2026-04-05', 'Australia/Lord_Howe', '2026-04-05T23:59:59+10:30'],
    ['east of the date line', '2026-11-23', 'Pacific/Kiritimati', '2026-11-23T23:59:59+14:00'],
    ['west of the date line', '2026-11-23', 'Pacific/Pago_Pago', '2026-11-23T23:59:59-11:00'],
    ['clocks forward from midnight to 1', '2022-03-26', 'Asia/Beirut', '2022-03-26T23:59:59+02:00'],
    ['clocks forward from midnight to 1', '2018-11-03', 'America/Sao_Paulo', '2018-11-03T23:59:59-03:00'],
    ['clocks back from midnight to 23', '2018-02-17', 'America/Sao_Paulo', '2018-02-17T23:59:59-03:00'],
    ['clocks back from 0:01 to 23:01', '2010-11-06', 'America/St_Johns', '2010-11-06T23:59:59-03:30'],
    ['clocks forward from 23:30 to 0:30', '1919-03-30', 'America/Toronto', '1919-03-30T23:29:59-05:00'],
    ['the day before a skipped one', '2011-12-29', 'Pacific/Apia', '2011-12-29T23:59:59-10:00'],
    ['a skipped day', '2011-12-30', 'Pacific/Apia', '2011-12-29T23:59:59-10:00'],
    ['the day after a skipped one', '2011-12-31', 'Pacific/Apia', '2011-12-31T23:59:59+14:00'],
    ['the day before one that came twice', '1892-07-03', 'Pacific/Pago_Pago', '1892-07-03T23:59:59+12:37'],
  ];
  for (const [name, date, zone, expected] of cases) {
    it(`ends ${name}, ${date} in ${zone}, at ${expected}`, () => {
      const end = endOfDay(Temporal.PlainDate.from(date), zone);
      assert.equal(end.toString({ timeZoneName: 'never' }), expected);
    });
  }

  function assertLastSecond(zoned: Temporal.ZonedDateTime): void {
    const date = zoned.toPlainDate();
    const end = endOfDay(date, zoned.timeZoneId);
    assert.ok(end.epochMilliseconds + 1000 > zoned.epochMilliseconds, zoned.toString());
    assert.ok(end.toPlainDate().equals(date), zoned.toString());
    assert.ok(!end.add({ seconds: 1 }).toPlainDate().equals(date), zoned.toString());
  }

  it('is the last second with that date, in every zone', () => {
    const milliseconds = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) });
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      fc.assert(
        fc.property(milliseconds, (moment) => {
          assertLastSecond(Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone));
        }),
        { numRuns: 5 },
      );
    }
  });

  it('is the last second with that date, on days when clocks change', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      let change = Temporal.PlainDate.from('2005-01-01').toZonedDateTime(zone).getTimeZoneTransition('next');
      for (let changes = 0; change && changes < 2; changes += 1) {
        for (const hours of [-24, -1, 0, 1, 24]) {
          assertLastSecond(change.add({ hours, minutes: hours % 2 }));
        }
        change = change.getTimeZoneTransition('next');
      }
    }
  });
});
