import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { captureTimeline, mostLines } from '../../../src/core/capture/captureTimeline';

const tokyo = Temporal.ZonedDateTime.from('2026-11-23T16:00:30+09:00[Asia/Tokyo]');

describe('captureTimeline', () => {
  const oneLine: [line: string, moment: string, text: string][] = [
    ['[14:05] alice: checkout is slow', '11-23T14:05:00+09:00', 'alice: checkout is slow'],
    ['14:05 alice checkout is slow', '11-23T14:05:00+09:00', 'alice checkout is slow'],
    ['14:05:12 <alice> checkout is slow', '11-23T14:05:12+09:00', '<alice> checkout is slow'],
    ['2:05 PM - alice: checkout is slow', '11-23T14:05:00+09:00', 'alice: checkout is slow'],
    ['(2:05pm) alice: 3 pods left', '11-23T14:05:00+09:00', 'alice: 3 pods left'],
    ['- 14:05 alice: [x] done', '11-23T14:05:00+09:00', 'alice: [x] done'],
    ['**14:05** alice: `kubectl get pods`', '11-23T14:05:00+09:00', 'alice: `kubectl get pods`'],
    ['14:05 *important* alert', '11-23T14:05:00+09:00', '*important* alert'],
    ['> 14:05 alice: quoted', '11-23T14:05:00+09:00', 'alice: quoted'],
    ['2026-11-23T05:05:12Z ERROR upstream timed out', '11-23T14:05:12+09:00', 'ERROR upstream timed out'],
    ['2026-11-23T14:05:12.123456+09:00 host app: up', '11-23T14:05:12+09:00', 'host app: up'],
    ['2026-11-23 14:05:12,123 INFO ready', '11-23T14:05:12+09:00', 'INFO ready'],
    ['2026-11-23 14:05:12,123 [main] INFO ready', '11-23T14:05:12+09:00', '[main] INFO ready'],
    ['2026-11-23 00:05:12 -0500 FATAL: no space', '11-23T14:05:12+09:00', 'FATAL: no space'],
    ['2026-11-23 05:05:12 UTC [42] LOG: started', '11-23T14:05:12+09:00', '[42] LOG: started'],
    ['2026/11/23 14:05:12 [error] 31#31: *1 connect()', '11-23T14:05:12+09:00', '[error] 31#31: *1 connect()'],
    ['[2026-11-23 14:05:12] production.ERROR: boom', '11-23T14:05:12+09:00', 'production.ERROR: boom'],
    ['Nov 23 14:05:12 host app[1]: out of memory', '11-23T14:05:12+09:00', 'host app[1]: out of memory'],
    ['Mon Nov 23 14:05:12 2026 kernel: oops', '11-23T14:05:12+09:00', 'kernel: oops'],
    ['23 Nov 2026 14:05 alice: oops', '11-23T14:05:00+09:00', 'alice: oops'],
    ['14時05分 アラートが鳴った', '11-23T14:05:00+09:00', 'アラートが鳴った'],
    ['11月23日 14:05 アラートが鳴った', '11-23T14:05:00+09:00', 'アラートが鳴った'],
    ['2026年11月23日14時05分 アラート', '11-23T14:05:00+09:00', 'アラート'],
    ['午後2時5分 アラート', '11-23T14:05:00+09:00', 'アラート'],
    ['14:05\t田中\t復旧しました', '11-23T14:05:00+09:00', '田中\t復旧しました'],
    ['１４：０５　全角の時刻', '11-23T14:05:00+09:00', '全角の時刻'],
    ['05:05Z page', '11-23T14:05:00+09:00', 'page'],
    ['05:05 UTC page', '11-23T14:05:00+09:00', 'page'],
    ['14:05 JST page', '11-23T14:05:00+09:00', 'page'],
    ['12:05 AM ET page', '11-23T14:05:00+09:00', 'page'],
    ['Yesterday 14:05 alice: first sign', '11-22T14:05:00+09:00', 'alice: first sign'],
    ['昨日 14:05 兆候', '11-22T14:05:00+09:00', '兆候'],
    ['Sunday 14:05 alice: first sign', '11-22T14:05:00+09:00', 'alice: first sign'],
    ['Monday 18:00 alice: a week ago', '11-16T18:00:00+09:00', 'alice: a week ago'],
    ['~14:05 alice: about then', '11-23T14:05:00+09:00', '~14:05 alice: about then'],
    ['11月 23 14:05:12 web1 app[1]: error', '11-23T14:05:12+09:00', 'web1 app[1]: error'],
    ['11月  3 14:05:12 web1 app[1]: error', '11-03T14:05:12+09:00', 'web1 app[1]: error'],
    ['E1123 14:05:12.003456       1 reflector.go:138] failed', '11-23T14:05:12+09:00', 'E 1 reflector.go:138] failed'],
    ['1. 14:05 alert', '11-23T14:05:00+09:00', 'alert'],
    ['2) 2026-11-23 14:05 alert', '11-23T14:05:00+09:00', 'alert'],
    ['- [x] 14:05 rollback', '11-23T14:05:00+09:00', 'rollback'],
    ['[x] 14:05–14:20 rollback', '11-23T14:05:00+09:00', '14:05–14:20 rollback'],
    ['3. Mon Nov 23 14:05:12 2026 kernel: oops', '11-23T14:05:12+09:00', 'kernel: oops'],
    ['Alice, [23.11.2026 14:05]', '11-23T14:05:00+09:00', 'Alice'],
    ['14:05–14:20 payments fail', '11-23T14:05:00+09:00', '14:05–14:20 payments fail'],
    ['app-1  | 2026-11-23T05:05:12Z ready', '11-23T14:05:12+09:00', 'app-1  | 2026-11-23T05:05:12Z ready'],
    [
      'level=error ts=2026-11-23T05:05:12Z msg="boom"',
      '11-23T14:05:12+09:00',
      'level=error ts=2026-11-23T05:05:12Z msg="boom"',
    ],
    [
      '{"time":"2026-11-23T05:05:12Z","level":"error"}',
      '11-23T14:05:12+09:00',
      '{"time":"2026-11-23T05:05:12Z","level":"error"}',
    ],
    [
      '10.0.0.1 - - [23/Nov/2026:05:05:12 +0000] "GET / HTTP/1.1" 500',
      '11-23T14:05:12+09:00',
      '10.0.0.1 - - [23/Nov/2026:05:05:12 +0000] "GET / HTTP/1.1" 500',
    ],
  ];
  for (const [line, moment, text] of oneLine) {
    it(`reads ${line}`, () => {
      assert.deepEqual(captured(line), [[`2026-${moment}`, text]]);
    });
  }

  const several: [name: string, text: string, events: [moment: string, text: string][]][] = [
    [
      'lines without a time belong to the one above',
      '14:05 ERROR boom\n  at main (app.js:14:07)\n\n  at 3 more\n14:06 INFO ok',
      [
        ['2026-11-23T14:05', 'ERROR boom\nat main (app.js:14:07)\nat 3 more'],
        ['2026-11-23T14:06', 'INFO ok'],
      ],
    ],
    [
      'lines above the first time belong to it',
      '#incidents\n14:05 alice: boom',
      [['2026-11-23T14:05', '#incidents\nalice: boom']],
    ],
    [
      'numbers begin no entry',
      '14:05 alice: boom\n1405 pods failed\n2026 was calm\n1:30 hours lost\n2 of 3\nbefore 14:00 all was well',
      [
        [
          '2026-11-23T14:05',
          'alice: boom\n1405 pods failed\n2026 was calm\n1:30 hours lost\n2 of 3\nbefore 14:00 all was well',
        ],
      ],
    ],
    [
      'Slack, name and time on lines of their own',
      'Alice Smith\n  2:05 PM\nCheckout is slow\nsince the deploy\nbob\n  2:07 PM\nRolling back',
      [
        ['2026-11-23T14:05', 'Alice Smith: Checkout is slow\nsince the deploy'],
        ['2026-11-23T14:07', 'bob: Rolling back'],
      ],
    ],
    [
      'Slack, name and time on one line',
      'Alice Smith  2:05 PM\nCheckout is slow\npagerduty APP  2:06 PM\nTriggered\nalice  [2:07 PM]\nRolling back',
      [
        ['2026-11-23T14:05', 'Alice Smith: Checkout is slow'],
        ['2026-11-23T14:06', 'pagerduty APP: Triggered'],
        ['2026-11-23T14:07', 'alice: Rolling back'],
      ],
    ],
    [
      'Slack, a message that follows another of the same person',
      'Alice Smith  2:05 PM\nCheckout is slow\n2:06\nRolling back',
      [
        ['2026-11-23T14:05', 'Alice Smith: Checkout is slow'],
        ['2026-11-23T14:06', 'Rolling back'],
      ],
    ],
    [
      'Slack, days as dividers',
      'Sunday, November 22nd\nAlice  11:50 PM\nBoom\nToday\nBob  12:10 AM\nOver',
      [
        ['2026-11-22T23:50', 'Alice: Boom'],
        ['2026-11-23T00:10', 'Bob: Over'],
      ],
    ],
    [
      'Discord',
      'alice — Yesterday at 2:05 PM\nBoom\nbob — Today at 2:10 PM\nOver',
      [
        ['2026-11-22T14:05', 'alice: Boom'],
        ['2026-11-23T14:10', 'bob: Over'],
      ],
    ],
    [
      'Telegram',
      'Alice, [23.11.2026 14:05]\nslow\n田中, [23.11.2026 14:07]\nRolling back',
      [
        ['2026-11-23T14:05', 'Alice: slow'],
        ['2026-11-23T14:07', '田中: Rolling back'],
      ],
    ],
    [
      'a comma between the name and the time',
      'Alice Smith, 2:05 PM\nhello\nBob, 2:07 PM\nhi',
      [
        ['2026-11-23T14:05', 'Alice Smith: hello'],
        ['2026-11-23T14:07', 'Bob: hi'],
      ],
    ],
    [
      'a comma between the name and the day',
      'Alice Smith, Yesterday 14:05\nhello\nBob Jones\nYesterday 14:07\nhi',
      [
        ['2026-11-22T14:05', 'Alice Smith: hello'],
        ['2026-11-22T14:07', 'Bob Jones: hi'],
      ],
    ],
    [
      'a comma in a message',
      '14:05 alice: when?\nSure, 14:01\nnow, 14:02\n14:06 bob: ok',
      [
        ['2026-11-23T14:05', 'alice: when?\nSure, 14:01\nnow, 14:02'],
        ['2026-11-23T14:06', 'bob: ok'],
      ],
    ],
    [
      'lists with numbers and with boxes',
      '1. 14:10 alert\n2. 14:12 rollback\n[x] 14:13 told support\n[ ] 14:14 to do',
      [
        ['2026-11-23T14:10', 'alert'],
        ['2026-11-23T14:12', 'rollback'],
        ['2026-11-23T14:13', 'told support\n[ ] 14:14 to do'],
      ],
    ],
    [
      'a plan says nothing of the days of the lines beside it',
      '2026-12-01 10:00 planned\n14:05 boom\n14:20 over',
      [
        ['2026-11-23T14:05', 'boom'],
        ['2026-11-23T14:20', 'over'],
        ['2026-12-01T10:00', 'planned'],
      ],
    ],
    [
      'LINE',
      '2026/11/22(日)\n23:50\t田中\t止まった\n00:10\t鈴木\t直した',
      [
        ['2026-11-22T23:50', '田中\t止まった'],
        ['2026-11-23T00:10', '鈴木\t直した'],
      ],
    ],
    [
      'a sentence that ends with a time is no message',
      '14:05 alice: boom\nIt should be over by 14:30\nWe saw it at 14:01',
      [['2026-11-23T14:05', 'alice: boom\nIt should be over by 14:30\nWe saw it at 14:01']],
    ],
    [
      'midnight between two times',
      '23:58 boom\n00:03 over',
      [
        ['2026-11-22T23:58', 'boom'],
        ['2026-11-23T00:03', 'over'],
      ],
    ],
    [
      'the evening before',
      '18:00 boom\n09:00 over',
      [
        ['2026-11-22T18:00', 'boom'],
        ['2026-11-23T09:00', 'over'],
      ],
    ],
    [
      'a time that has not come is of yesterday',
      '17:00 boom\n17:30 over',
      [
        ['2026-11-22T17:00', 'boom'],
        ['2026-11-22T17:30', 'over'],
      ],
    ],
    [
      'machines that are a little out of order',
      '14:05 a\n14:07 b\n14:06 c\n14:09 d',
      [
        ['2026-11-23T14:05', 'a'],
        ['2026-11-23T14:06', 'c'],
        ['2026-11-23T14:07', 'b'],
        ['2026-11-23T14:09', 'd'],
      ],
    ],
    [
      'the newest line first',
      '00:03 d\n23:59 c\n23:58 b\n23:58 a',
      [
        ['2026-11-22T23:58', 'a'],
        ['2026-11-22T23:58', 'b'],
        ['2026-11-22T23:59', 'c'],
        ['2026-11-23T00:03', 'd'],
      ],
    ],
    [
      'times behind a written day',
      '2026-10-02 23:50 boom\n23:55 look\n00:10 over',
      [
        ['2026-10-02T23:50', 'boom'],
        ['2026-10-02T23:55', 'look'],
        ['2026-10-03T00:10', 'over'],
      ],
    ],
    [
      'times before a written day',
      '23:50 boom\n2026-10-03 00:10 over',
      [
        ['2026-10-02T23:50', 'boom'],
        ['2026-10-03T00:10', 'over'],
      ],
    ],
    ['a day without its year is past', 'Dec 31 23:50:00 host app: boom', [['2025-12-31T23:50', 'host app: boom']]],
    [
      'a zone that nobody can tell keeps its line whole',
      '14:05 alice: boom\n14:07 IST bob: seen',
      [['2026-11-23T14:05', 'alice: boom\n14:07 IST bob: seen']],
    ],
    [
      'a day that there is not',
      '14:05 alice: boom\n2026-02-31 14:07 bob: seen',
      [['2026-11-23T14:05', 'alice: boom\n2026-02-31 14:07 bob: seen']],
    ],
    ['a day without entries is words', '14:05 boom\nToday', [['2026-11-23T14:05', 'boom\nToday']]],
    ['a day alone', '2026-11-23', []],
    ['no time', 'boom\nover', []],
    ['nothing', '', []],
  ];
  for (const [name, text, events] of several) {
    it(name, () => {
      assert.deepEqual(
        captured(text).map(([moment, words]) => [moment.slice(0, 16), words]),
        events,
      );
    });
  }

  it('reads letters of several zones as that of the team', () => {
    const now = tokyo.withTimeZone('Asia/Kolkata');
    assert.deepEqual(captured('11:05 IST boom', now), [['2026-11-23T11:05:00+05:30', 'boom']]);
  });

  const newYork = Temporal.ZonedDateTime.from('2026-11-01T12:00-05:00[America/New_York]');
  const clocksBack: [name: string, text: string, events: [moment: string, text: string][]][] = [
    [
      'times alone',
      '[00:50] a: alert\n[01:30] b: ack\n[01:10] c: rollback\n[02:05] d: resolved',
      [
        ['00:50:00-04:00', 'a: alert'],
        ['01:30:00-04:00', 'b: ack'],
        ['01:10:00-05:00', 'c: rollback'],
        ['02:05:00-05:00', 'd: resolved'],
      ],
    ],
    [
      'written days',
      '2026-11-01 01:50:00 app error\n2026-11-01 01:10:00 app ok\n2026-11-01 01:20:00 app calm\n2026-11-01 02:00:00 app fine',
      [
        ['01:50:00-04:00', 'app error'],
        ['01:10:00-05:00', 'app ok'],
        ['01:20:00-05:00', 'app calm'],
        ['02:00:00-05:00', 'app fine'],
      ],
    ],
    [
      'times behind a written day',
      '2026-11-01 00:50 a\n01:50 b\n01:10 c',
      [
        ['00:50:00-04:00', 'a'],
        ['01:50:00-04:00', 'b'],
        ['01:10:00-05:00', 'c'],
      ],
    ],
    [
      'the newest line first',
      '02:05 d\n01:10 c\n01:30 b\n01:20 b\n00:50 a',
      [
        ['00:50:00-04:00', 'a'],
        ['01:20:00-04:00', 'b'],
        ['01:30:00-04:00', 'b'],
        ['01:10:00-05:00', 'c'],
        ['02:05:00-05:00', 'd'],
      ],
    ],
    [
      'offsets that are written',
      '01:30 EDT a\n01:10 EDT b',
      [
        ['01:10:00-04:00', 'b'],
        ['01:30:00-04:00', 'a'],
      ],
    ],
    [
      'machines that are a little out of order',
      '01:30:20 a\n01:30:10 b\n01:31:00 c',
      [
        ['01:30:10-04:00', 'b'],
        ['01:30:20-04:00', 'a'],
        ['01:31:00-04:00', 'c'],
      ],
    ],
  ];
  for (const [name, text, events] of clocksBack) {
    it(`reads the hour that comes twice: ${name}`, () => {
      assert.deepEqual(
        captured(text, newYork),
        events.map(([time, words]) => [`2026-11-01T${time}`, words]),
      );
    });
  }

  it('takes the earlier of two hours where the later has not come', () => {
    const now = Temporal.ZonedDateTime.from('2026-11-01T01:40-04:00[America/New_York]');
    assert.deepEqual(captured('01:30 a\n01:10 b', now), [
      ['2026-11-01T01:10:00-04:00', 'b'],
      ['2026-11-01T01:30:00-04:00', 'a'],
    ]);
  });

  const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
  const word = fc.stringMatching(/^[a-z]{3,8}$/);

  it('takes no time from the future, and keeps the order of time, whatever lines are selected', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      word,
      clock.map(([hour, minute]) => `${two(hour)}:${two(minute)} `),
      fc.constantFrom(
        '\n',
        '\n\n',
        ' ',
        '\t',
        '2026-11-21 ',
        'Nov 23 ',
        'UTC',
        'Z ',
        ' — ',
        '[',
        ']',
        'today',
        '昨日 ',
        'PM',
      ),
    );
    const now = fc.constantFrom(tokyo, tokyo.withTimeZone('UTC'), tokyo.withTimeZone('America/St_Johns'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), now, (pieces, present) => {
        const { events } = captureTimeline(pieces.join(''), present);
        for (const [index, { moment }] of events.entries()) {
          assert.ok(Temporal.ZonedDateTime.compare(moment, present.add({ minutes: 1 })) <= 0);
          assert.ok(index === 0 || Temporal.ZonedDateTime.compare(moment, events[index - 1]?.moment ?? moment) >= 0);
          assert.equal(moment.timeZoneId, present.timeZoneId);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every line, in its order', () => {
    const line = fc.tuple(fc.option(clock), word, word);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const times = lines.flatMap(([time]) => (time ? [time[0] * 60 + time[1]] : []));
        fc.pre(times.length > 0 && times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0)));
        const text = lines.map(([time, ...words]) => [...(time ? [time.map(two).join(':')] : []), ...words].join(' '));
        const { events } = captureTimeline(text.join('\n'), tokyo.with({ hour: 23, minute: 59 }));
        assert.deepEqual(
          events.flatMap(({ text: words }) => words.split('\n')),
          lines.map(([, ...words]) => words.join(' ')),
        );
      }),
    );
  });

  it('reads as many lines as can be selected', () => {
    const lines = Array.from(
      { length: mostLines / 2 },
      (_, index) => `14:${two(index % 60)} line ${String(index)}\n  at it`,
    );
    assert.equal(captureTimeline(lines.join('\n'), tokyo).events.length, mostLines / 2);
  });
});

function captured(text: string, now = tokyo): [moment: string, text: string][] {
  return captureTimeline(text, now).events.map((event) => [
    event.moment.toString({ timeZoneName: 'never' }),
    event.text,
  ]);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
