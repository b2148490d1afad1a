import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { DocumentDay } from '../../../src/core/deadline/documentDay';
import { deadline, documentZone, finishedSameDay, incidentDay } from '../../../src/core/deadline/incidentDay';
import type { DeadlineSettings } from '../../../src/core/deadline/settings';
import { inEachHostZone } from '../time/hostZones';
import { draft, everyZone, instants, zones } from './documents';

const settings: DeadlineSettings = { fallbackZone: 'UTC' };

describe('documentZone', () => {
  const cases: [zone: string | undefined, fallback: string, expected: string][] = [
    ['Asia/Tokyo', 'UTC', 'Asia/Tokyo'],
    ['asia/tokyo', 'UTC', 'asia/tokyo'],
    [undefined, 'Europe/Berlin', 'Europe/Berlin'],
    ['JST (UTC+9)', 'Europe/Berlin', 'Europe/Berlin'],
    ['', 'Europe/Berlin', 'Europe/Berlin'],
    [undefined, 'nowhere', 'UTC'],
  ];
  for (const [zone, fallback, expected] of cases) {
    it(`of ${zone ?? 'none'}, else ${fallback}, is ${expected}`, () => {
      assert.equal(documentZone({ stage: 'draft', ...(zone !== undefined && { zone }) }, fallback), expected);
    });
  }
});

describe('incidentDay', () => {
  const cases: [name: string, day: DocumentDay, expected: string | undefined][] = [
    ['resolved first', draft({ resolved: '2026-11-23T15:40+09:00', started: '2026-11-22T14:05+09:00' }), '2026-11-23'],
    ['else started', draft({ started: '2026-11-22T14:05+09:00', fileNameDate: '2026-11-20' }), '2026-11-22'],
    ['else the file name', draft({ fileNameDate: '2026-11-20' }), '2026-11-20'],
    ['else nothing', draft(), undefined],
    [
      'an unreadable resolved is none',
      draft({ resolved: 'in the evening', started: '2026-11-22T14:05' }),
      '2026-11-22',
    ],
    ['an impossible file name date is none', draft({ fileNameDate: '2026-02-30' }), undefined],
    ['a date alone', draft({ resolved: '2026-11-23' }), '2026-11-23'],
    ['the last second of the day', draft({ resolved: '2026-11-23T23:59:59+09:00' }), '2026-11-23'],
    ['the first second of the day', draft({ resolved: '2026-11-24T00:00:00+09:00' }), '2026-11-24'],
    ['another offset, still that day here', draft({ resolved: '2026-11-23T14:59:59Z' }), '2026-11-23'],
    ['another offset, already the next day here', draft({ resolved: '2026-11-23T15:00:00Z' }), '2026-11-24'],
    ['a wall clock is local', draft({ resolved: '2026-11-23 23:59' }), '2026-11-23'],
    ['furthest east', draft({ zone: 'Pacific/Kiritimati', resolved: '2026-11-23T10:00Z' }), '2026-11-24'],
    ['furthest west', draft({ zone: 'Pacific/Pago_Pago', resolved: '2026-11-23T10:59Z' }), '2026-11-22'],
    [
      'the fallback zone, when the document names none',
      { stage: 'draft', resolved: '2026-11-23T23:00-05:00' },
      '2026-11-24',
    ],
  ];
  for (const [name, day, expected] of cases) {
    it(`is ${expected ?? 'unknown'}: ${name}`, () => {
      inEachHostZone(() => {
        assert.equal(incidentDay(day, settings)?.toString(), expected);
      });
    });
  }

  it('does not roll over', () => {
    const late = draft({ resolved: '2026-11-23T23:00+09:00' });
    assert.equal(incidentDay(late, { ...settings, rollOverAfter: '21:00' })?.toString(), '2026-11-23');
  });

  it('of every instant in every zone is its date on the wall there', () => {
    for (const zone of everyZone) {
      fc.assert(
        fc.property(instants, (instant) => {
          const wall = instant.toZonedDateTimeISO(zone);
          for (const resolved of [instant.toString(), wall.toString(), wall.toString({ timeZoneName: 'never' })]) {
            assert.equal(
              incidentDay({ stage: 'draft', zone, resolved }, settings)?.toString(),
              wall.toPlainDate().toString(),
            );
          }
        }),
        { numRuns: 3 },
      );
    }
  });
});

describe('deadline', () => {
  const rolling: DeadlineSettings = { ...settings, rollOverAfter: '21:00' };
  const cases: [name: string, day: DocumentDay, settings: DeadlineSettings, expected: string | undefined][] = [
    ['the end of the day', draft({ resolved: '2026-11-23T00:00+09:00' }), settings, '2026-11-23T23:59:59+09:00'],
    ['of its own second', draft({ resolved: '2026-11-23T23:59:59+09:00' }), settings, '2026-11-23T23:59:59+09:00'],
    [
      'of the next day from midnight',
      draft({ resolved: '2026-11-24T00:00+09:00' }),
      settings,
      '2026-11-24T23:59:59+09:00',
    ],
    ['unknown without a day', draft(), settings, undefined],
    [
      'of a day of 23 hours',
      draft({ zone: 'America/New_York', resolved: '2026-03-08T01:00' }),
      settings,
      '2026-03-08T23:59:59-04:00',
    ],
    [
      'of a day of 25 hours',
      draft({ zone: 'America/New_York', resolved: '2026-11-01T01:00' }),
      settings,
      '2026-11-01T23:59:59-05:00',
    ],
    [
      'of a day of 23 hours',
      draft({ zone: 'Europe/Berlin', resolved: '2026-03-29T01:00' }),
      settings,
      '2026-03-29T23:59:59+02:00',
    ],
    [
      'of a day of 25 hours',
      draft({ zone: 'Europe/Berlin', resolved: '2026-10-25T01:00' }),
      settings,
      '2026-10-25T23:59:59+01:00',
    ],
    [
      'of a skipped day',
      draft({ zone: 'Pacific/Apia', fileNameDate: '2011-12-30' }),
      settings,
      '2011-12-29T23:59:59-10:00',
    ],
    ['due, a date', draft({ resolved: '2026-11-23T14:00', due: '2026-11-25' }), settings, '2026-11-25T23:59:59+09:00'],
    [
      'due, a moment',
      draft({ resolved: '2026-11-23T14:00', due: '2026-11-25T12:00' }),
      settings,
      '2026-11-25T12:00:00+09:00',
    ],
    ['due, without a day', draft({ due: '2026-11-25T03:00Z' }), settings, '2026-11-25T12:00:00+09:00'],
    [
      'of the day when due is unreadable',
      draft({ resolved: '2026-11-23T14:00', due: 'soon' }),
      settings,
      '2026-11-23T23:59:59+09:00',
    ],
    [
      'the same until the roll-over time',
      draft({ resolved: '2026-11-23T21:00' }),
      rolling,
      '2026-11-23T23:59:59+09:00',
    ],
    ['of the next day after it', draft({ resolved: '2026-11-23T21:00:01' }), rolling, '2026-11-24T23:59:59+09:00'],
    [
      'of the next day after it, from UTC',
      draft({ resolved: '2026-11-23T12:01Z' }),
      rolling,
      '2026-11-24T23:59:59+09:00',
    ],
    ['the same for a late start', draft({ started: '2026-11-23T22:00' }), rolling, '2026-11-23T23:59:59+09:00'],
    ['the same for a date alone', draft({ resolved: '2026-11-23' }), rolling, '2026-11-23T23:59:59+09:00'],
    [
      'due in spite of roll-over',
      draft({ resolved: '2026-11-23T22:00', due: '2026-11-23' }),
      rolling,
      '2026-11-23T23:59:59+09:00',
    ],
    [
      'the same when the roll-over time is unreadable',
      draft({ resolved: '2026-11-23T23:00' }),
      { ...settings, rollOverAfter: '9pm' },
      '2026-11-23T23:59:59+09:00',
    ],
  ];
  for (const [name, day, applied, expected] of cases) {
    it(`is ${expected ?? 'unknown'}: ${name}`, () => {
      inEachHostZone(() => {
        assert.equal(deadline(day, applied)?.toString({ timeZoneName: 'never' }), expected);
      });
    });
  }

  it('is not before the incident was resolved, and ends the incident day', () => {
    fc.assert(
      fc.property(zones, instants, (zone, resolved) => {
        const day: DocumentDay = { stage: 'draft', zone, resolved: resolved.toString() };
        const limit = deadline(day, settings);
        const date = incidentDay(day, settings);
        assert.ok(limit && date);
        assert.ok(Temporal.Instant.compare(limit.toInstant(), resolved) >= 0);
        assert.ok(limit.toPlainDate().equals(date));
        assert.ok(!limit.add({ seconds: 1 }).toPlainDate().equals(date));
      }),
      { numRuns: 500 },
    );
  });

  it('is not moved forward by roll-over', () => {
    fc.assert(
      fc.property(zones, instants, (zone, resolved) => {
        const day: DocumentDay = { stage: 'draft', zone, resolved: resolved.toString() };
        const [plain, rolled] = [deadline(day, settings), deadline(day, rolling)];
        assert.ok(plain && rolled && Temporal.ZonedDateTime.compare(rolled, plain) >= 0);
      }),
    );
  });
});

describe('finishedSameDay', () => {
  const resolved = '2026-11-23T15:40+09:00';
  const cases: [name: string, day: DocumentDay, expected: boolean | undefined][] = [
    ['an hour later', draft({ resolved, finished: '2026-11-23T16:40+09:00' }), true],
    ['in the last minute', draft({ resolved, finished: '2026-11-23T23:59+09:00' }), true],
    ['in the last second', draft({ resolved, finished: '2026-11-23T23:59:59.999+09:00' }), true],
    ['at midnight', draft({ resolved, finished: '2026-11-24T00:00+09:00' }), false],
    ['on the day here, written elsewhere', draft({ resolved, finished: '2026-11-23T09:59-05:00' }), true],
    ['on the next day here, written elsewhere', draft({ resolved, finished: '2026-11-23T10:00-05:00' }), false],
    ['a date alone, that day', draft({ resolved, finished: '2026-11-23' }), true],
    ['a date alone, the next day', draft({ resolved, finished: '2026-11-24' }), false],
    [
      'a date alone, the day of a due moment',
      draft({ resolved, due: '2026-11-25T12:00', finished: '2026-11-25' }),
      true,
    ],
    ['at the due moment', draft({ resolved, due: '2026-11-25T12:00', finished: '2026-11-25T12:00' }), true],
    ['after the due moment', draft({ resolved, due: '2026-11-25T12:00', finished: '2026-11-25T12:01' }), false],
    ['not finished', draft({ resolved }), undefined],
    ['unreadable', draft({ resolved, finished: 'yes' }), undefined],
    ['no day known', draft({ finished: '2026-11-23' }), undefined],
  ];
  for (const [name, day, expected] of cases) {
    it(`is ${expected ?? 'unknown'}: ${name}`, () => {
      inEachHostZone(() => {
        assert.equal(finishedSameDay(day, settings), expected);
      });
    });
  }
});
