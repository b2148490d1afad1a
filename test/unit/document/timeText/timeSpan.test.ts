import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayOrderOf } from '../../../../src/core/document/timeText/dates';
import { toWrittenTime } from '../../../../src/core/document/timeText/resolve';
import { findTimeSpans, leadingTime, type MomentText } from '../../../../src/core/document/timeText/timeSpan';
import { localText } from '../../../../src/core/document/writtenTime';

const near = Temporal.PlainDate.from('2026-11-20');

function momentText(moment: MomentText): string {
  const written = toWrittenTime(moment);
  const { date, clock } = moment;
  const day = localText({ ...written, time: undefined });
  const partial =
    day ??
    [
      date?.year ?? '',
      date?.month ?? '',
      date?.day ?? '',
      date?.weekday === undefined ? '' : `w${date.weekday}`,
      date?.shift === undefined ? '' : `${date.shift}d`,
      date?.dayNumber === undefined ? '' : `#${date.dayNumber}`,
    ]
      .filter(String)
      .join('.');
  const time = clock && written.time?.toString({ smallestUnit: written.seconds ? 'second' : 'minute' });
  return [
    moment.approximate ? '~' : '',
    [date ? partial : '', time, moment.unknown ? '?' : ''].filter(Boolean).join(' '),
    moment.zone ? ` ${moment.zone.name}` : '',
  ].join('');
}

function spansOf(text: string, expected: boolean): string {
  return findTimeSpans(text, { expected, order: dayOrderOf(text) })
    .map(({ at, until }) => momentText(at) + (until ? ` -> ${momentText(until)}` : ''))
    .join(' | ');
}

describe('findTimeSpans where a time is expected', () => {
  const cases: readonly (readonly [text: string, expected: string])[] = [
    ['14:05', '14:05'],
    ['14.05', '14:05'],
    ['14: 45', '14:45'],
    ['14：05', '14:05'],
    ['2:05 pm', '14:05'],
    ['2:05PM', '14:05'],
    ['2.05 p.m.', '14:05'],
    ['9:02a', '09:02'],
    ['12:28p', '12:28'],
    ['12:05 am', '00:05'],
    ['17:14pm', '17:14'],
    ['23:00 AM', '23:00'],
    ['1405', '14:05'],
    ['1405 UTC', '14:05 UTC'],
    ['14:05 UTC', '14:05 UTC'],
    ['14:05 GMT', '14:05 UTC'],
    ['14:05Z', '14:05 UTC'],
    ['14:05 (JST)', '14:05 JST'],
    ['14:05 PT', '14:05 PT'],
    ['14:05 Europe/Berlin', '14:05 Europe/Berlin'],
    ['14:05 [Asia/Tokyo]', '14:05 Asia/Tokyo'],
    ['14:05 UTC-7', '14:05 UTC-7'],
    ['UTC 14:05', '14:05 UTC'],
    ['14:05 日本時間', '14:05 JST'],
    ['~14:05', '~14:05'],
    ['14:05~', '~14:05'],
    ['14:05頃', '~14:05'],
    ['14時頃', '~14:00'],
    ['c. 2.00', '~02:00'],
    ['ca. 18:30', '~18:30'],
    ['± 14:05', '~14:05'],
    ['10.30ish', '~10:30'],
    ['around 19:30', '~19:30'],
    ['22:52 (maybe earlier?)', '~22:52'],
    ['14:05:09', '14:05:09'],
    ['14:05:09.123Z', '14:05:09 UTC'],
    ['14時05分', '14:05'],
    ['14時半', '14:30'],
    ['14時5分30秒', '14:05:30'],
    ['午後2時5分', '14:05'],
    ['午前 9:30', '09:30'],
    ['14h05', '14:05'],
    ['2pm', '14:00'],
    ['noon', '12:00'],
    ['25:10', '01:10'],
    ['14:05〜14:20', '14:05 -> 14:20'],
    ['14:05 - 14:20 UTC', '14:05 -> 14:20 UTC'],
    ['14.05–14.20', '14:05 -> 14:20'],
    ['1405-1420', '14:05 -> 14:20'],
    ['12:22 to 13:00', '12:22 -> 13:00'],
    ['~13:30-13:45', '~13:30 -> 13:45'],
    ['between 02:00 and 02.30 PM', '02:00 -> 14:30'],
    ['14:05から14:20', '14:05 -> 14:20'],
    ['12:26-12:??', '12:26 -> ?'],
    ['14:05 - 1405 pods died', '14:05 | 14:05'],
    ['09:36:28 (18:36)', '09:36:28'],
    ['14:05 UTC / 23:05 JST', '14:05 UTC'],
    ['14:05 JST (05:05 UTC)', '14:05 JST'],
    ['14:05 (UTC 05:05)', '14:05'],
    ['14:05（UTC 11-22 05:05）', '14:05'],
    ['14:05: The alert fired', '14:05'],
    ['12:05 a user reports it', '12:05'],
    ['14:05 Uhr', '14:05'],
    ['14.05 Uhr', '14:05'],
    ['14:05 hrs', '14:05'],
    ['12-13 May 2026', '2026-05-12 -> 2026-05-13'],
    ['May 12-13, 2026 14:05', '2026-05-12 | 14:05'],
    ['翌0:10', '1d 00:10'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-23T14:05+09:00', '2026-11-23 14:05 +09:00'],
    ['2026-11-23T14:05:00-08:00', '2026-11-23 14:05:00 -08:00'],
    ['2026-11-23 14:05 +0900', '2026-11-23 14:05 +0900'],
    ['2026-11-23, 14:05', '2026-11-23 14:05'],
    ['2026-11-23 - 14:05', '2026-11-23 14:05'],
    ['14:05 2026-11-23', '2026-11-23 14:05'],
    ['14:05, 23 Nov 2026', '2026-11-23 14:05'],
    ['2026/11/23 14:05', '2026-11-23 14:05'],
    ['23/11/2026 14:05', '2026-11-23 14:05'],
    ['11/23/2026 2:05 PM', '2026-11-23 14:05'],
    ['11/23/26 14:05', '2026-11-23 14:05'],
    ['23.11.2026 14.05', '2026-11-23 14:05'],
    ['23-11-2026', '2026-11-23'],
    ['11-23 14:05', '11.23 14:05'],
    ['11/23(月) 14:05', '11.23.w1 14:05'],
    ['11月23日 14:05', '11.23 14:05'],
    ['2026年11月23日(月) 14時05分', '2026-11-23 14:05'],
    ['November 23, 2026 at 2:05 PM JST', '2026-11-23 14:05 JST'],
    ['Monday, November 23rd 2026, 14:05', '2026-11-23 14:05'],
    ['July 25th', '7.25'],
    ['Feb 22, 07:13', '2.22 07:13'],
    ['19. April, 11:00', '4.19 11:00'],
    ['3rd of May 14:05', '5.3 14:05'],
    ['23-Nov-2026 14:05', '2026-11-23 14:05'],
    ['Fri 14:05', 'w5 14:05'],
    ['Day 2, 14:05', '#2 14:05'],
    ['翌日 09:00', '1d 09:00'],
    ['next day 09:00', '1d 09:00'],
    ['yesterday at 09:00', '-1d 09:00'],
    ['同日 14:05', '0d 14:05'],
    ['20202-01-16 12:00', '2020-01-16 12:00'],
    ['2026-11-23 ??:??', '2026-11-23 ?'],
    ['2026-11-23 HH:mm', '2026-11-23 ?'],
    ['14:??', '?'],
    ['2X:XX', '?'],
    ['[???]', '?'],
    ['不明', '?'],
    ['―', '?'],
    ['TBD', '?'],
    ['2026-11-22〜11-25', '2026-11-22 -> 11.25'],
    ['2026-11-22 23:50 – 2026-11-23 00:20', '2026-11-22 23:50 -> 2026-11-23 00:20'],
    ['2026-11', '2026.11'],
  ];
  for (const [text, expected] of cases) {
    it(`reads "${text}"`, () => {
      assert.equal(spansOf(text, true), expected);
    });
  }
});

describe('findTimeSpans in running text', () => {
  const cases: readonly (readonly [text: string, expected: string])[] = [
    ['At 14:05 UTC on 23 November 2026 the first alert fired, it ended at 15:40.', '2026-11-23 14:05 UTC | 15:40'],
    ['Between 14:05 and 15:40 JST checkout failed.', '14:05 -> 15:40 JST'],
    ['On 2026-11-23 at around 14.05 we saw it.', '~2026-11-23 14:05'],
    ['Version 1.28 of 2019 needs 14.05 GB, 1405 pods and a 16-bit port 8080.', ''],
    ['It took 1:30 hours, then 2 時間 and 14.30 minutes.', ''],
    ['See https://example.com/2026/11/23/post and v2.10.21, 10.0.0.12:80.', ''],
    ['We may 3 times; on Friday and the next day.', ''],
    ['commit 2026-11-23-fix-disk and 3/4 of the nodes', ''],
    ['14時05分から15時まで、2時間にわたり', '14:05 -> ~15:00'],
  ];
  for (const [text, expected] of cases) {
    it(`reads "${text}"`, () => {
      assert.equal(spansOf(text, false), expected);
    });
  }
});

describe('dayOrderOf', () => {
  it('is told by the dates that can only be one of the two', () => {
    assert.equal(dayOrderOf('03/04/2026 and 23/04/2026'), 'day-first');
    assert.equal(dayOrderOf('03/04/2026 and 04/23/2026'), 'month-first');
    assert.equal(dayOrderOf('03/04/2026'), undefined);
    assert.equal(dayOrderOf('23/04/2026 and 04/23/2026'), undefined);
  });
});

describe('toWrittenTime', () => {
  function read(text: string, certain = true): string {
    const [span] = findTimeSpans(text, { expected: true });
    const written = span && toWrittenTime(span.at, { date: near, certain, zone: { name: 'JST', offsetMinutes: 540 } });
    return written
      ? `${localText(written) ?? '-'} ${written.zone?.name ?? ''}${written.certain ? '' : ' uncertain'}`
      : '';
  }

  it('takes the date, the year and the zone from the surroundings', () => {
    assert.equal(read('14:05'), '2026-11-20T14:05 JST');
    assert.equal(read('14:05', false), '2026-11-20T14:05 JST uncertain');
    assert.equal(read('14:05 UTC'), '2026-11-20T14:05 UTC');
    assert.equal(read('11-22 14:05'), '2026-11-22T14:05 JST');
    assert.equal(read('Jan 3, 14:05'), '2027-01-03T14:05 JST');
    assert.equal(read('翌日 14:05'), '2026-11-21T14:05 JST');
    assert.equal(read('25:10'), '2026-11-21T01:10 JST');
  });

  it('decides between day and month where one of the two is near', () => {
    assert.equal(read('10/11/2026'), '2026-11-10 JST');
    assert.equal(read('03/04/2026'), '2026-03-04 JST uncertain');
  });

  it('is uncertain about a mistyped year', () => {
    assert.equal(read('20226-11-22 14:05'), '2026-11-22T14:05 JST uncertain');
    assert.equal(read('206-11-22'), '2026-11-22 JST uncertain');
  });
});

describe('leadingTime', () => {
  function read(text: string): string | undefined {
    const leading = leadingTime(text);
    return leading && `${momentText(leading.span.at)} / ${text.slice(leading.textStart)}`;
  }
  const cases: readonly (readonly [text: string, expected: string | undefined])[] = [
    ['**14:05** The alert fired', '14:05 / The alert fired'],
    ['[14:05] The alert fired', '14:05 / The alert fired'],
    ['`14:05 UTC` - The alert fired', '14:05 UTC / The alert fired'],
    ['*14:05*: The alert fired', '14:05 / The alert fired'],
    ['Around 14:05 UTC, the alert fired', '~14:05 UTC / the alert fired'],
    ['14:05 – 5 pods died at 14:06', '14:05 / 5 pods died at 14:06'],
    ['[14:05](https://example.com) The alert fired', '14:05 / (https://example.com) The alert fired'],
    ['The alert fired at 14:05', undefined],
    ['5 pods died at 14:05', undefined],
    ['', undefined],
  ];
  for (const [text, expected] of cases) {
    it(`reads "${text}"`, () => {
      assert.equal(read(text), expected);
    });
  }
});

describe('the scanner of times', () => {
  it('never throws, and its ranges lie in the text in their order', () => {
    const pieces = fc.constantFrom(
      '14:05',
      '~',
      '2026-11-23',
      ' ',
      '〜',
      '(',
      ')',
      'UTC',
      '-',
      '\n',
      '午後',
      '時',
      '分',
      'pm',
      '.',
      '12',
      '/',
      '月',
      '日',
      'May',
      '?',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.boolean(), (chosen, expected) => {
        const text = chosen.join('');
        let position = 7;
        for (const { range, at, until } of findTimeSpans(text, { expected, offset: 7 })) {
          assert.ok(range.start >= position && range.end <= text.length + 7 && range.start < range.end);
          assert.ok(at.range.start >= range.start && (until ?? at).range.end <= range.end);
          position = range.end;
          toWrittenTime(at, { date: near });
        }
      }),
    );
  });

  it('is quick on hostile text', () => {
    for (const piece of ['1:', '1.', '2026-', '(', '午後', '12 ', '~ ', '14:05 (', '1 時', 'Mon, ', '\t', '*_`']) {
      findTimeSpans(piece.repeat(4_000), { expected: true });
    }
  });
});
