import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../src/core/config/configuration';
import { findingsOf, fixed, sentences, underlined } from './environment';

const rule = 'timeline-order';

function list(...entries: string[]): string {
  return `# Checkout, 2026-11-23\n\n## Timeline (UTC)\n\n${entries.map((entry) => `- ${entry}\n`).join('')}`;
}

describe('timeline-order', () => {
  it('finds an entry below a later one, and names both times', () => {
    const text = list('14:05 Alert', '14:49 Rollback', '14:43 Errors fall', '14:55 Fine');
    assert.deepEqual(sentences(rule, text), ['14:43 stands below 14:49, which is later.']);
    assert.deepEqual(underlined(rule, text), ['14:43']);
  });

  const found: [name: string, text: string, expected: string[]][] = [
    [
      'an earlier day',
      list('2026-11-23 14:05 A', '2026-11-22 14:10 B', '2026-11-23 14:20 C'),
      ['2026-11-22 14:10 stands below 2026-11-23 14:05, which is later.'],
    ],
    [
      'an earlier day alone',
      list('2026-11-23 14:05 A', '2026-11-22 B', '2026-11-23 14:20 C'),
      ['2026-11-22 stands below 2026-11-23 14:05, which is later.'],
    ],
    [
      'an earlier moment in another zone',
      list('14:05 UTC A', '22:50 JST B', '14:20 UTC C'),
      ['22:50 JST stands below 14:05 UTC, which is later.'],
    ],
    [
      'a time before the part of the day above it',
      '# 2026-11-23\n\n## タイムライン (JST)\n\n| 時刻 | 出来事 |\n|---|---|\n| 2026-11-23 09:00 | 検知 |\n| 2026-11-23 午後 | 調査 |\n| 2026-11-23 10:00 | 復旧 |',
      ['2026-11-23 10:00 stands below 2026-11-23, which is later.'],
    ],
    [
      'one among headings',
      '# 2026-11-23\n\n## Timeline\n\n### 23:21\n\nA\n\n### 21:31\n\nB\n\n### 21:41\n\nC',
      ['21:31 stands below 23:21, which is later.'],
    ],
  ];
  for (const [name, text, expected] of found) {
    it(`finds ${name}`, () => {
      assert.deepEqual(sentences(rule, text), expected);
    });
  }

  const silent: [name: string, text: string][] = [
    ['midnight', list('23:50 A', '00:10 B', '07:00 C')],
    ['the next morning', list('17:50 A', '09:10 B')],
    ['a 12-hour clock', list('11:50 A', '12:56 B', '1:00 C')],
    ['spans that overlap', list('14:05–15:00 A', '14:30 B', '14:20–14:50 C')],
    ['a span of days that overlaps', list('2026-11-22 A', '2026-11-20 – 2026-11-24 B')],
    ['"about"', list('14:05 A', '~14:00 B', '14:20 C')],
    ['seconds that one of the two leaves out', list('14:05:20 A', '14:05 B')],
    ['a day after its own hours', list('2026-11-23 14:05 A', '2026-11-23 B')],
    ['zones that cannot be compared', list('14:05 ET A', '13:20 UTC B')],
    ['the same moments in two zones', list('14:05 UTC A', '23:05 JST B', '14:10 UTC C')],
    ['unknown times', list('14:05 A', '13:?? B', '14:20 C')],
    ['the newest first', list('16:00 A', '15:20 B', '14:50 C', '14:05 D')],
    [
      'a timeline that starts again',
      '# 2026-11-23\n\n## Timeline\n\n### Shop\n\n- 14:05 A\n- 15:00 B\n\n### Bank\n\n- 14:10 C\n- 14:50 D',
    ],
    ['a mistyped year', list('2026-11-23 14:05 A', '20226-11-23 14:10 B', '2026-11-23 14:20 C')],
    ['a year copied from another document', list('2026-11-23 14:05 A', '2025-11-23 14:10 B', '2026-11-23 14:20 C')],
    ['day and month that may be swapped', '# X\n\n## Timeline\n\n- 03/04/2026 14:05 A\n- 01/12/2026 14:10 B'],
    ['times without any day that are a slip by hours', '## Timeline\n\n- 14:05 A\n- 08:00 B'],
    [
      'milestones in the order of the template',
      '# 2026-11-23\n\n## Timeline\n\n- Started: 14:05\n- Resolved: 15:00\n- Detected: 14:10',
    ],
    ['details of an entry', list('14:05 A\n  - 13:50 in the log', '14:10 B')],
  ];
  for (const [name, text] of silent) {
    it(`leaves ${name} alone`, () => {
      assert.deepEqual(sentences(rule, text), []);
    });
  }

  it('leaves days alone that lie farther apart than the team allows', () => {
    const text = list('2026-11-23 14:05 A', '2026-11-13 14:10 B', '2026-11-23 14:20 C');
    const thresholds = { ...defaultConfiguration.thresholds, dateDays: 7 };
    assert.equal(sentences(rule, text).length, 1);
    assert.deepEqual(sentences(rule, text, { configuration: { ...defaultConfiguration, thresholds } }), []);
  });

  describe('the fix', () => {
    function fix(text: string): string | undefined {
      const [finding] = findingsOf(rule, text);
      return finding?.fixes[0] && fixed(text, finding.fixes[0]);
    }

    it('moves an item up to its place', () => {
      assert.equal(
        fix(list('14:05 A', '14:45 B', '14:49 C', '14:43 D\n  with more', '14:55 E')),
        list('14:05 A', '14:43 D\n  with more', '14:45 B', '14:49 C', '14:55 E'),
      );
    });

    it('moves a row, the last one of a document without a last line break too', () => {
      const table = '# 2026-11-23\n\n## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n';
      assert.equal(
        fix(`${table}| 14:05 | A |\n| 14:49 | B |\n| 14:43 | C |`),
        `${table}| 14:05 | A |\n| 14:43 | C |\n| 14:49 | B |`,
      );
    });

    it('keeps the line ends of Windows', () => {
      const text = list('14:05 A', '14:49 B', '14:43 C').trimEnd().replace(/\n/g, '\r\n');
      assert.equal(fix(text), list('14:05 A', '14:43 C', '14:49 B').trimEnd().replace(/\n/g, '\r\n'));
    });

    it('is not offered where the day would change, other text is in between, or another entry would be out of order then', () => {
      assert.equal(fix(list('2026-11-23 14:05 A', '14:49 B', '2026-11-23 14:43 C')), undefined);
      assert.equal(fix(`${list('14:05 A', '14:49 B')}\nIn between.\n\n- 14:43 C\n`), undefined);
      assert.equal(fix(list('14:05 A', '14:49 B', '14:43 C', '14:45 D')), undefined);
    });
  });
});
