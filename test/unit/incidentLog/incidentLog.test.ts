import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { applyEdits } from '../../../src/core/document/textEdit';
import {
  appendedLine,
  beginLine,
  finishLine,
  newIncidentLog,
  readIncidentLog,
} from '../../../src/core/incidentLog/incidentLog';
import { lacksTime, logLine, timeInsertion } from '../../../src/core/incidentLog/logLine';
import { timelinesOf } from '../document/timeline/timelines';

const zone = 'Asia/Tokyo';
const at = (time: string): Temporal.ZonedDateTime => Temporal.ZonedDateTime.from(`2026-11-23T${time}[${zone}]`);

function told(text: string, inZone = zone): string[] {
  return readIncidentLog(text, inZone).entries.map(
    ({ moment, text: words }) => `${moment.toString({ smallestUnit: 'minute', timeZoneName: 'never' })} ${words}`,
  );
}

const moments = fc
  .tuple(
    fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2090, 0) }),
    fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
  )
  .map(([milliseconds, name]) => Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(name));
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('12:00 to 13:00', '- 3 % errors', '<!-- x -->', '# up', '+09:00'),
  )
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

describe('an incident log', () => {
  it('begins with an explanation and a line that waits for its text', () => {
    const text = newIncidentLog('Type and press Enter.', at('14:05'));
    assert.equal(text, '<!-- Type and press Enter. -->\n- 2026-11-23T14:05+09:00 ');
    assert.deepEqual(told(text), []);
    assert.deepEqual(told(newIncidentLog('Type.', at('14:05'), 'a') + 'b'), ['2026-11-23T14:05+09:00 a b']);
    assert.equal(readIncidentLog(text, zone).since?.toString(), at('14:05').toString());
  });

  const handEdited: [name: string, text: string, expected: string[]][] = [
    ['nothing', '', []],
    ['text without any time', 'All is slow.\n', []],
    [
      'its own lines',
      '- 2026-11-23T14:05+09:00 a\n- 2026-11-23T14:07+09:00 b\n',
      ['2026-11-23T14:05+09:00 a', '2026-11-23T14:07+09:00 b'],
    ],
    ['Windows line ends', '- 2026-11-23T14:05+09:00 a\r\n  b\r\n', ['2026-11-23T14:05+09:00 a b']],
    ['the time and the text glued by an editor that trims', '- 2026-11-23T14:05+09:00a', ['2026-11-23T14:05+09:00 a']],
    [
      'another zone',
      '- 2026-11-23T05:05Z a\n- 2026-11-23 00:06 -05:00 b',
      ['2026-11-23T14:05+09:00 a', '2026-11-23T14:06+09:00 b'],
    ],
    ['no offset', '2026-11-23 14:05 a', ['2026-11-23T14:05+09:00 a']],
    [
      'a time alone',
      '- 2026-11-23T14:05+09:00 a\n- 14:09 – b\n14:10: c',
      ['2026-11-23T14:05+09:00 a', '2026-11-23T14:09+09:00 b', '2026-11-23T14:10+09:00 c'],
    ],
    [
      'a time alone after midnight',
      '- 2026-11-23T23:55+09:00 a\n- 0:10 b',
      ['2026-11-23T23:55+09:00 a', '2026-11-24T00:10+09:00 b'],
    ],
    [
      'a line added afterwards',
      '- 2026-11-23T14:05+09:00 a\n- 13:50 b',
      ['2026-11-23T13:50+09:00 b', '2026-11-23T14:05+09:00 a'],
    ],
    [
      'lines of one minute',
      '- 2026-11-23T14:05+09:00 b\n- 2026-11-23T14:05+09:00 a',
      ['2026-11-23T14:05+09:00 b', '2026-11-23T14:05+09:00 a'],
    ],
    ['a time without a text', '- 2026-11-23T14:05+09:00 \n- 2026-11-23T14:07+09:00 b', ['2026-11-23T14:07+09:00 b']],
    [
      'lines without a time',
      'early\n- 2026-11-23T14:05+09:00 a\n\n- more\n  log line\n',
      ['2026-11-23T14:05+09:00 early a more log line'],
    ],
    [
      'a number that looks like an offset',
      '- 2026-11-23 14:05 +50 orders failed',
      ['2026-11-23T14:05+09:00 +50 orders failed'],
    ],
    [
      'the end of a span behind the time, which is no offset',
      '- 2026-11-23T14:00+09:00 a\n- 14:05-14:20 b\n- 14:25 c\n- 14:30–14:40: d\n- 14:45 - 14:50 e',
      [
        '2026-11-23T14:00+09:00 a',
        '2026-11-23T14:05+09:00 14:05-14:20 b',
        '2026-11-23T14:25+09:00 c',
        '2026-11-23T14:30+09:00 14:30–14:40: d',
        '2026-11-23T14:45+09:00 14:45 - 14:50 e',
      ],
    ],
    [
      'a span that looks like an offset, without a date',
      '- 2026-11-23T09:00+09:00 a\n- 09:05-10:00 b\n- 10:05 c',
      ['2026-11-23T09:00+09:00 a', '2026-11-23T09:05+09:00 09:05-10:00 b', '2026-11-23T10:05+09:00 c'],
    ],
    [
      'a span behind a date',
      '- 2026-11-23T14:05-14:20 a\n- 2026-11-23 14:05-14:30 b\n- 14:40 c',
      ['2026-11-23T14:05+09:00 14:05-14:20 a', '2026-11-23T14:05+09:00 14:05-14:30 b', '2026-11-23T14:40+09:00 c'],
    ],
    [
      'an offset with a plus',
      '- 2026-11-23T05:00Z a\n- 14:05+09:00 b',
      ['2026-11-23T14:00+09:00 a', '2026-11-23T14:05+09:00 b'],
    ],
    [
      'am and pm',
      '- 2026-11-23T14:00-05:00 a\n- 2:05 pm b\n- 2:06PM: c\n- 2:07 p.m. d\n- 11:00 am e\n- 2026-11-24 12:05 AM -05:00 f\n- 14:05 pm g',
      [
        '2026-11-24T01:00+09:00 e',
        '2026-11-24T04:00+09:00 a',
        '2026-11-24T04:05+09:00 b',
        '2026-11-24T04:06+09:00 c',
        '2026-11-24T04:07+09:00 d',
        '2026-11-24T14:05+09:00 f',
        '2026-11-25T04:05+09:00 g',
      ],
    ],
    [
      '午前 and 午後',
      '- 2026-11-23T14:00+09:00 a\n午後2:05 b\n- 午後 0:10 c\n- 2026-11-24 午前9:00 d',
      ['2026-11-23T12:10+09:00 c', '2026-11-23T14:00+09:00 a', '2026-11-23T14:05+09:00 b', '2026-11-24T09:00+09:00 d'],
    ],
    [
      'am and pm at the end of a span only',
      '- 2026-11-23T11:00+09:00 a\n- 11:50-12:10 pm b\n- 2:05-2:20 pm c',
      ['2026-11-23T11:00+09:00 a', '2026-11-23T11:50+09:00 11:50-12:10 pm b', '2026-11-23T14:05+09:00 2:05-2:20 pm c'],
    ],
    [
      'a word that begins like am',
      '- 2026-11-23T14:00+09:00 a\n- 14:05 amber alert\n- 14:06 a user',
      ['2026-11-23T14:00+09:00 a', '2026-11-23T14:05+09:00 amber alert', '2026-11-23T14:06+09:00 a user'],
    ],
    [
      'a time that does not exist',
      '- 2026-11-23T14:05+09:00 a\n- 2026-11-31T25:99+09:00 b',
      ['2026-11-23T14:05+09:00 a 2026-11-31T25:99+09:00 b'],
    ],
  ];
  for (const [name, text, expected] of handEdited) {
    it(`is read with ${name}`, () => {
      assert.deepEqual(told(text), expected);
    });
  }

  it('has times without an offset on the clock of the lines around them', () => {
    assert.deepEqual(told('- 2026-11-23T14:05+09:00 a\n- 15:40 b\n16:00 c\n- 08:00Z d\n8:10 e', 'UTC'), [
      '2026-11-23T05:05+00:00 a',
      '2026-11-23T06:40+00:00 b',
      '2026-11-23T07:00+00:00 c',
      '2026-11-23T08:00+00:00 d',
      '2026-11-23T08:10+00:00 e',
    ]);
  });

  it('is read as it was written, in any zone', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(moments, words), { minLength: 1 }), (lines) => {
        const inOrder = [...lines].sort(([a], [b]) => a.epochMilliseconds - b.epochMilliseconds);
        const [[first]] = inOrder as [(typeof inOrder)[0]];
        const text = inOrder.reduce(
          (log, [moment, said]) => log + appendedLine(log, moment, said),
          newIncidentLog('x', first),
        );
        for (const inZone of ['UTC', first.timeZoneId]) {
          assert.deepEqual(
            readIncidentLog(text, inZone).entries.map(({ moment, text: said }) => [moment.epochMilliseconds, said]),
            inOrder.map(([moment, said]) => [
              moment.round({ smallestUnit: 'minute', roundingMode: 'floor' }).epochMilliseconds,
              said,
            ]),
          );
        }
      }),
    );
  });

  it('has lines that the reader of timelines takes for what they are, in any zone', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const [timeline] = timelinesOf(`## Timeline\n\n${logLine(moment, 'The alert fires')}\n`);
        const [entry, ...others] = timeline?.entries ?? [];
        assert.deepEqual(others, []);
        assert.equal(entry?.text, 'The alert fires');
        assert.ok(entry.at?.certain === true && entry.until === undefined);
        const { date, time, zone: written } = entry.at;
        assert.equal(
          `${date?.toString() ?? ''} ${time?.toString() ?? ''}`,
          moment
            .toPlainDateTime()
            .round({ smallestUnit: 'minute', roundingMode: 'floor' })
            .toString()
            .replace('T', ' '),
        );
        assert.equal(written?.offsetMinutes, moment.offsetNanoseconds / 60_000_000_000);
      }),
    );
  });

  const unfinished: [line: string, lacks: boolean][] = [
    ['The alert fires', true],
    ['- The alert fires', true],
    ['3 % of the orders fail', true],
    ['#payments says it is slow', true],
    ['', false],
    ['  a line of the log', false],
    ['14:05 The alert fires', false],
    ['- 2026-11-23T14:05+09:00 The alert fires', false],
    ['2026-11-23 14:05 UTC The alert fires', false],
    ['- 2:05 pm The alert fires', false],
    ['午後2:05 警報', false],
    ['- 14:05-14:20 The alert fires', false],
    ['<!-- a note -->', false],
    ['```', false],
  ];
  for (const [line, lacks] of unfinished) {
    it(`${lacks ? 'gives a time to' : 'leaves alone'} “${line}”`, () => {
      assert.equal(lacksTime(line), lacks);
      if (lacks) {
        const { column, text } = timeInsertion(line, at('14:05'));
        assert.equal(
          line.slice(0, column) + text + line.slice(column),
          `- 2026-11-23T14:05+09:00 ${line.replace(/^- /, '')}`,
        );
      }
    });
  }

  const begun: [name: string, before: string, after: string][] = [
    ['an empty log', '', '- 2026-11-23T14:09+09:00 '],
    ['a line', '- 2026-11-23T14:05+09:00 a', '- 2026-11-23T14:05+09:00 a\n- 2026-11-23T14:09+09:00 '],
    ['empty lines', '- 2026-11-23T14:05+09:00 a\n\n\n', '- 2026-11-23T14:05+09:00 a\n- 2026-11-23T14:09+09:00 '],
    ['a line without a time', 'x\ntyped', 'x\n- 2026-11-23T14:09+09:00 typed\n- 2026-11-23T14:09+09:00 '],
    ['a time without a text', 'x\n- 2026-11-23T14:05+09:00 ', 'x\n- 2026-11-23T14:09+09:00 '],
  ];
  for (const [name, before, after] of begun) {
    it(`goes on after ${name}`, () => {
      assert.equal(applyEdits(before, beginLine(before, at('14:09'))), after);
    });
  }

  it('gives its last line a time, once', () => {
    const text = '- 2026-11-23T14:05+09:00 a\n- typed\n\n';
    const finished = applyEdits(
      text,
      [finishLine(text, at('14:09'))].flatMap((edit) => edit ?? []),
    );
    assert.equal(finished, '- 2026-11-23T14:05+09:00 a\n- 2026-11-23T14:09+09:00 typed\n\n');
    assert.equal(finishLine(finished, at('14:10')), undefined);
  });

  it('is never thrown off by what a person writes', () => {
    const moment = at('14:05');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        readIncidentLog(text, zone);
        assert.ok(applyEdits(text, beginLine(text, moment)).endsWith(logLine(moment, '')));
      }),
    );
  });
});
