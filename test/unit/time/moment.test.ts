import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { formatMoment, isZone, parseMoment } from '../../../src/core/time/moment';
import { inEachHostZone } from './hostZones';

function parsed(text: string, zone: string): string | undefined {
  const moment = parseMoment(text, zone);
  return moment?.kind === 'instant' ? moment.zoned.toString() : moment?.date.toString();
}

describe('parseMoment', () => {
  const tokyo = 'Asia/Tokyo';
  const newYork = 'America/New_York';
  const cases: [text: string, zone: string, expected: string | undefined][] = [
    ['2026-11-23T14:05+09:00', tokyo, '2026-11-23T14:05:00+09:00[Asia/Tokyo]'],
    ['2026-11-23T14:05:00Z', tokyo, '2026-11-23T23:05:00+09:00[Asia/Tokyo]'],
    ['2026-11-23T14:05z', 'UTC', '2026-11-23T14:05:00+00:00[UTC]'],
    ['2026-11-23 14:05 UTC', tokyo, '2026-11-23T23:05:00+09:00[Asia/Tokyo]'],
    ['2026-11-23 14:05', tokyo, '2026-11-23T14:05:00+09:00[Asia/Tokyo]'],
    ['2026-11-23T14:05', newYork, '2026-11-23T14:05:00-05:00[America/New_York]'],
    ['2026-11-23 14:05 +09:00', newYork, '2026-11-23T00:05:00-05:00[America/New_York]'],
    ['2026-11-23T14:05+0900', tokyo, '2026-11-23T14:05:00+09:00[Asia/Tokyo]'],
    ['2026-11-23T14:05-05', newYork, '2026-11-23T14:05:00-05:00[America/New_York]'],
    ['2026-11-23T14:05+09:00[Asia/Tokyo]', newYork, '2026-11-23T00:05:00-05:00[America/New_York]'],
    ['2026-11-23T14:05[Asia/Tokyo]', 'UTC', '2026-11-23T05:05:00+00:00[UTC]'],
    ['2026-11-23T14:05Z[Asia/Tokyo]', 'UTC', '2026-11-23T14:05:00+00:00[UTC]'],
    ['  2026-11-23  9:05 ', tokyo, '2026-11-23T09:05:00+09:00[Asia/Tokyo]'],
    ['2026-11-23T14:05:06.789Z', 'UTC', '2026-11-23T14:05:06.789+00:00[UTC]'],
    ['2026-11-23T23:59:59+09:00', tokyo, '2026-11-23T23:59:59+09:00[Asia/Tokyo]'],
    ['2026-11-24T00:00:00+09:00', tokyo, '2026-11-24T00:00:00+09:00[Asia/Tokyo]'],
    ['2026-11-23', tokyo, '2026-11-23'],
    ['2024-02-29', 'UTC', '2024-02-29'],
    // Clocks forward: the hour that does not exist; back: the first of the two.
    ['2026-03-08T02:30', newYork, '2026-03-08T03:30:00-04:00[America/New_York]'],
    ['2026-11-01T01:30', newYork, '2026-11-01T01:30:00-04:00[America/New_York]'],
    ['2026-11-01T01:30-05:00', newYork, '2026-11-01T01:30:00-05:00[America/New_York]'],
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T03:30:00+02:00[Europe/Berlin]'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T02:30:00+02:00[Europe/Berlin]'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-04T02:45:00+11:00[Australia/Lord_Howe]'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-05T01:45:00+11:00[Australia/Lord_Howe]'],
    ['', tokyo, undefined],
    ['soon', tokyo, undefined],
    ['14:05', tokyo, undefined],
    ['2026-11', tokyo, undefined],
    ['2026-02-29', tokyo, undefined],
    ['2026-13-01', tokyo, undefined],
    ['2026-11-23T25:00', tokyo, undefined],
    ['2026-11-23T14:60', tokyo, undefined],
    ['2026-11-23T14:05+99:00', tokyo, undefined],
    ['2026-11-23T14:05 JST', tokyo, undefined],
    ['2026-11-23T14:05[Asia/Nowhere]', tokyo, undefined],
    ['2026-11-23T14:05[+09:00]', tokyo, undefined],
    ['2026-11-23T14:05+08:00[Asia/Tokyo]', tokyo, undefined],
    ['2026-11-23T14:05 and more', tokyo, undefined],
  ];
  for (const [text, zone, expected] of cases) {
    it(`reads "${text}" in ${zone} as ${expected ?? 'nothing'}`, () => {
      inEachHostZone(() => {
        assert.equal(parsed(text, zone), expected);
      });
    });
  }

  it('never throws', () => {
    const digits = fc.stringMatching(
      /^\d{4}-\d\d-\d\d[T ]\d{1,2}:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?(\[[A-Za-z/]{1,12}\])?$/,
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits), (text) => {
        parseMoment(text, 'America/New_York');
      }),
    );
  });
});

describe('formatMoment', () => {
  const cases: [zoned: string, expected: string][] = [
    ['2026-11-23T14:05:59+09:00[Asia/Tokyo]', '2026-11-23T14:05+09:00'],
    ['2026-11-23T14:05+00:00[UTC]', '2026-11-23T14:05+00:00'],
    ['2026-07-01T00:00-02:30[America/St_Johns]', '2026-07-01T00:00-02:30'],
  ];
  for (const [zoned, expected] of cases) {
    it(`writes ${zoned} as ${expected}`, () => {
      assert.equal(formatMoment(Temporal.ZonedDateTime.from(zoned)), expected);
    });
  }

  it('is read back to the minute, in every zone', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    // Since 1973 every offset is of whole minutes; before, a few zones had seconds that the format leaves out.
    const minutes = fc.integer({ min: Date.UTC(1973, 0) / 60_000, max: Date.UTC(2100, 0) / 60_000 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone);
        assert.equal(parsed(formatMoment(zoned), zone), zoned.toString());
      }),
    );
  });
});

describe('isZone', () => {
  for (const zone of [
    'Asia/Tokyo',
    'asia/tokyo',
    'UTC',
    'America/Argentina/Buenos_Aires',
    'Etc/GMT+9',
    'Pacific/Kiritimati',
  ]) {
    it(`accepts ${zone}`, () => {
      assert.equal(isZone(zone), true);
    });
  }
  for (const text of [
    '',
    'Tokyo',
    'Asia/Nowhere',
    '+09:00',
    '2026-01-01T00:00[Asia/Tokyo]',
    'Asia/Tokyo ',
    'Z',
    '日本',
  ]) {
    it(`rejects "${text}"`, () => {
      assert.equal(isZone(text), false);
    });
  }
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        isZone(text);
      }),
    );
  });
});
