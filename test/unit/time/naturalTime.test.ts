import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { parseTimeInput } from '../../../src/core/time/naturalTime';
import { inEachHostZone } from './hostZones';

function understood(text: string, now: string): string {
  const zoned = Temporal.ZonedDateTime.from(now);
  const input = parseTimeInput(text, { now: zoned.toInstant(), zone: zoned.timeZoneId });
  return 'ok' in input ? input.ok.toString({ timeZoneName: 'never' }) : input.problem;
}

type Case = [text: string, expected: string];

function itUnderstands(now: string, cases: readonly Case[]): void {
  for (const [text, expected] of cases) {
    it(`${now}: "${text}" is ${expected}`, () => {
      inEachHostZone((hostZone) => {
        assert.equal(understood(text, now), expected, `on a machine in ${hostZone}`);
      });
    });
  }
}

// A Monday.
const afternoon = '2026-11-23T14:30+09:00[Asia/Tokyo]';

describe('parseTimeInput in English', () => {
  itUnderstands(afternoon, [
    ['now', '2026-11-23T14:30:00+09:00'],
    ['14:05', '2026-11-23T14:05:00+09:00'],
    [' 14:05 ', '2026-11-23T14:05:00+09:00'],
    ['14:05:30', '2026-11-23T14:05:30+09:00'],
    ['2:05 pm', '2026-11-23T14:05:00+09:00'],
    ['at 2pm', '2026-11-23T14:00:00+09:00'],
    ['today 9:30', '2026-11-23T09:30:00+09:00'],
    ['yesterday 23:10', '2026-11-22T23:10:00+09:00'],
    ['yesterday at 11:10 pm', '2026-11-22T23:10:00+09:00'],
    ['23:10 yesterday', '2026-11-22T23:10:00+09:00'],
    ['2 hours ago', '2026-11-23T12:30:00+09:00'],
    ['1h30m ago', '2026-11-23T13:00:00+09:00'],
    ['half an hour ago', '2026-11-23T14:00:00+09:00'],
    ['36 hours ago', '2026-11-22T02:30:00+09:00'],
    ['3 days ago 23:10', '2026-11-20T23:10:00+09:00'],
    ['last Friday 18:00', '2026-11-20T18:00:00+09:00'],
    ['Friday 18:00', '2026-11-20T18:00:00+09:00'],
    ['Wednesday 18:00', '2026-11-18T18:00:00+09:00'],
    ['Monday 14:00', '2026-11-23T14:00:00+09:00'],
    ['Monday 15:00', '2026-11-16T15:00:00+09:00'],
    ['Nov 22 23:10', '2026-11-22T23:10:00+09:00'],
    ['Nov 22, 2025 at 11:10pm', '2025-11-22T23:10:00+09:00'],
    ['Sunday Nov 22 23:10', '2026-11-22T23:10:00+09:00'],
    ['noon', '2026-11-23T12:00:00+09:00'],
    ['midnight', '2026-11-23T00:00:00+09:00'],
  ]);
});

describe('parseTimeInput in Japanese', () => {
  itUnderstands(afternoon, [
    ['今', '2026-11-23T14:30:00+09:00'],
    ['１４：０５', '2026-11-23T14:05:00+09:00'],
    ['14時05分', '2026-11-23T14:05:00+09:00'],
    ['１４時０５分', '2026-11-23T14:05:00+09:00'],
    ['14時', '2026-11-23T14:00:00+09:00'],
    ['13時半', '2026-11-23T13:30:00+09:00'],
    ['午後2時5分', '2026-11-23T14:05:00+09:00'],
    ['今日 9:30', '2026-11-23T09:30:00+09:00'],
    ['昨日 23時10分', '2026-11-22T23:10:00+09:00'],
    ['昨日の23:10', '2026-11-22T23:10:00+09:00'],
    ['昨日　２３：１０', '2026-11-22T23:10:00+09:00'],
    ['一昨日 23:10', '2026-11-21T23:10:00+09:00'],
    ['おとといの23時10分', '2026-11-21T23:10:00+09:00'],
    ['3日前の23:10', '2026-11-20T23:10:00+09:00'],
    ['2時間前', '2026-11-23T12:30:00+09:00'],
    ['２時間前', '2026-11-23T12:30:00+09:00'],
    ['1時間半前', '2026-11-23T13:00:00+09:00'],
    ['1時間30分前', '2026-11-23T13:00:00+09:00'],
    ['30分前', '2026-11-23T14:00:00+09:00'],
    ['11月22日 23:10', '2026-11-22T23:10:00+09:00'],
    ['11月22日23時10分', '2026-11-22T23:10:00+09:00'],
    ['2025年11月22日 23:10', '2025-11-22T23:10:00+09:00'],
    ['11/22 23:10', '2026-11-22T23:10:00+09:00'],
    ['金曜日の18時', '2026-11-20T18:00:00+09:00'],
  ]);
});

describe('parseTimeInput of ISO 8601 and offsets', () => {
  itUnderstands(afternoon, [
    ['2026-11-23T14:05', '2026-11-23T14:05:00+09:00'],
    ['2026-11-23 14:05', '2026-11-23T14:05:00+09:00'],
    ['2026-11-23T05:05Z', '2026-11-23T14:05:00+09:00'],
    ['2026-11-23T00:05:30-05:00', '2026-11-23T14:05:30+09:00'],
    ['2026-11-23T14:05+09:00[Asia/Tokyo]', '2026-11-23T14:05:00+09:00'],
    ['05:05 UTC', '2026-11-23T14:05:00+09:00'],
    ['06:00 UTC', '2026-11-22T15:00:00+09:00'],
    ['14:05 JST', '2026-11-23T14:05:00+09:00'],
    ['14:05 +09:00', '2026-11-23T14:05:00+09:00'],
    ['today 04:00 UTC', '2026-11-23T13:00:00+09:00'],
  ]);
});

describe('parseTimeInput refuses', () => {
  itUnderstands(afternoon, [
    ['', 'notUnderstood'],
    ['hello', 'notUnderstood'],
    ['14:05 foo', 'notUnderstood'],
    ['about 14:05 I think', 'notUnderstood'],
    ['25:99', 'notUnderstood'],
    ['14:60', 'notUnderstood'],
    ['14時99分', 'notUnderstood'],
    ['Feb 30 12:00', 'notUnderstood'],
    ['2026-02-30 12:00', 'notUnderstood'],
    ['14:05-15:00', 'notUnderstood'],
    ['14:05 IST', 'notUnderstood'],
    ['14:05 ET', 'notUnderstood'],
    ['2 hours before 14:00', 'notUnderstood'],
    ['2 months ago', 'notUnderstood'],
    ['Monday Nov 22 14:00', 'notUnderstood'],
    ['14:05 '.repeat(50), 'notUnderstood'],
    ['today', 'timeMissing'],
    ['yesterday', 'timeMissing'],
    ['昨日', 'timeMissing'],
    ['2026-11-22', 'timeMissing'],
    ['Nov 22', 'timeMissing'],
    ['Friday', 'timeMissing'],
    ['this morning', 'timeMissing'],
    ['today 14:32', 'future'],
    ['tomorrow 9:00', 'future'],
    ['明日 9:00', 'future'],
    ['in 2 hours', 'future'],
    ['next Friday 18:00', 'future'],
    ['Nov 24 9:00', 'future'],
    ['2026-11-23T14:31:01', 'future'],
  ]);
  itUnderstands(afternoon, [
    ['today 14:31', '2026-11-23T14:31:00+09:00'],
    ['14:31', '2026-11-23T14:31:00+09:00'],
    ['14:32', '2026-11-22T14:32:00+09:00'],
  ]);
});

describe('parseTimeInput around midnight', () => {
  itUnderstands('2026-11-24T00:20+09:00[Asia/Tokyo]', [
    ['23:50', '2026-11-23T23:50:00+09:00'],
    ['0:10', '2026-11-24T00:10:00+09:00'],
    ['23時50分', '2026-11-23T23:50:00+09:00'],
    ['30 minutes ago', '2026-11-23T23:50:00+09:00'],
    ['30分前', '2026-11-23T23:50:00+09:00'],
    ['yesterday 23:50', '2026-11-23T23:50:00+09:00'],
    ['today 23:50', 'future'],
  ]);
  itUnderstands('2026-11-24T00:00:00+09:00[Asia/Tokyo]', [
    ['23:59', '2026-11-23T23:59:00+09:00'],
    ['0:00', '2026-11-24T00:00:00+09:00'],
  ]);
  itUnderstands('2026-11-23T23:59:59+09:00[Asia/Tokyo]', [
    ['23:59', '2026-11-23T23:59:00+09:00'],
    ['0:01', '2026-11-23T00:01:00+09:00'],
  ]);
  itUnderstands('2026-01-01T00:20+14:00[Pacific/Kiritimati]', [
    ['23:50', '2025-12-31T23:50:00+14:00'],
    ['Dec 31 23:50', '2025-12-31T23:50:00+14:00'],
    ['12月31日 23:50', '2025-12-31T23:50:00+14:00'],
  ]);
  itUnderstands('2025-12-31T23:30-11:00[Pacific/Pago_Pago]', [
    ['23:10', '2025-12-31T23:10:00-11:00'],
    ['Jan 1 9:00', 'future'],
  ]);
});

describe('parseTimeInput around a change of clocks', () => {
  // Forward: 02:00 became 03:00.
  itUnderstands('2026-03-08T03:30-04:00[America/New_York]', [
    ['1 hour ago', '2026-03-08T01:30:00-05:00'],
    ['1時間前', '2026-03-08T01:30:00-05:00'],
    ['1:45', '2026-03-08T01:45:00-05:00'],
    ['yesterday 2:30', '2026-03-07T02:30:00-05:00'],
  ]);
  // Back: 02:00 became 01:00.
  itUnderstands('2026-11-01T01:50-05:00[America/New_York]', [
    ['1 hour ago', '2026-11-01T01:50:00-04:00'],
    ['1:40', '2026-11-01T01:40:00-05:00'],
    ['1:55', '2026-11-01T01:55:00-04:00'],
    ['0:30', '2026-11-01T00:30:00-04:00'],
  ]);
  itUnderstands('2026-10-04T02:40+11:00[Australia/Lord_Howe]', [['30 minutes ago', '2026-10-04T01:40:00+10:30']]);
  // 30 December 2011 did not exist in Apia.
  itUnderstands('2011-12-31T09:00+14:00[Pacific/Apia]', [
    ['8:00', '2011-12-31T08:00:00+14:00'],
    ['10:00', '2011-12-29T10:00:00-10:00'],
    ['10 hours ago', '2011-12-29T23:00:00-10:00'],
  ]);
  // A wall clock that the machine in New York never showed is a plain one in Tokyo.
  itUnderstands('2026-03-08T02:30+09:00[Asia/Tokyo]', [
    ['now', '2026-03-08T02:30:00+09:00'],
    ['2:15', '2026-03-08T02:15:00+09:00'],
    ['2 hours ago', '2026-03-08T00:30:00+09:00'],
    ['today 2:15', '2026-03-08T02:15:00+09:00'],
    ['March 8 2:15', '2026-03-08T02:15:00+09:00'],
  ]);
});

describe('parseTimeInput by law', () => {
  const zones = fc.constantFrom(
    'UTC',
    'Asia/Tokyo',
    'America/New_York',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Asia/Beirut',
  );
  const instants = fc
    .integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) })
    .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));
  const words = fc.constantFrom(
    ...[
      '14:05',
      '2',
      'pm',
      'hours',
      'days',
      'ago',
      'last',
      'next',
      'Friday',
      'Nov',
      '22',
      '2026',
      'yesterday',
      'before',
      '+09:00',
    ],
    ...[
      '昨日',
      'の',
      '23時',
      '10分',
      '前',
      '時間',
      '半',
      '午後',
      '11月',
      '22日',
      '-',
      '99999999999',
      '1e9',
      '/',
      'EST',
      'week',
      'month',
    ],
  );
  const phrases = fc.array(words, { maxLength: 6 }).chain((list) => fc.constantFrom(list.join(' '), list.join('')));

  it('never throws, and never returns what is to come', () => {
    fc.assert(
      fc.property(fc.oneof(phrases, fc.string({ unit: 'binary' })), instants, zones, (text, now, zone) => {
        const input = parseTimeInput(text, { now, zone });
        if ('ok' in input) {
          assert.equal(input.ok.timeZoneId, zone);
          assert.ok(input.ok.epochMilliseconds <= now.epochMilliseconds + 60_000);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a time alone for the latest one, on every machine', () => {
    const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(times, instants, zones, ([hour, minute], now, zone) => {
        const text = `${hour}:${String(minute).padStart(2, '0')}`;
        const answers = new Set<string>();
        inEachHostZone(() => {
          const input = parseTimeInput(text, { now, zone });
          assert.ok('ok' in input);
          answers.add(input.ok.toString());
          const age = now.epochMilliseconds - input.ok.epochMilliseconds;
          assert.ok(
            age >= -60_000 && age <= 25 * 3_600_000,
            `${text} at ${now.toString()} in ${zone}: ${input.ok.toString()}`,
          );
        });
        assert.equal(answers.size, 1);
      }),
    );
  });

  it('takes elapsed time for exactly that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), instants, zones, (hours, now, zone) => {
        for (const text of [`${hours} hours ago`, `${hours}時間前`]) {
          const input = parseTimeInput(text, { now, zone });
          assert.ok('ok' in input);
          assert.equal(now.epochMilliseconds - input.ok.epochMilliseconds, hours * 3_600_000);
        }
      }),
    );
  });
});
