import assert from 'node:assert/strict';
import { momentsOf } from './timelines';

type Case = [name: string, text: string, expected: string[], path?: string];

function itFinds(cases: readonly Case[]): void {
  for (const [name, text, expected, path] of cases) {
    it(name, () => {
      assert.deepEqual(momentsOf(text, path).flat(), expected);
    });
  }
}

const list = '## Timeline\n\n- 14:05 Alert\n- 14:12 Page\n';
const onTheDay = ['2026-11-23T14:05', '2026-11-23T14:12'];

describe('the day of a timeline', () => {
  itFinds([
    [
      'is stated with each entry',
      '## Timeline\n\n- 2026-11-23 14:05 Alert\n- 2026-11-24 14:12 Page',
      ['2026-11-23T14:05', '2026-11-24T14:12'],
    ],
    ['is stated with the first', '## Timeline\n\n- 2026-11-23 14:05 Alert\n- 14:12 Page', onTheDay],
    ['is in the title', `# Checkout, November 23rd, 2026\n\n${list}`, onTheDay],
    ['is in the title of the front matter', `---\ntitle: Outage of 23 November 2026\n---\n\n${list}`, onTheDay],
    [
      'is when the incident started',
      `---\nstarted: 2026-11-23T14:05+09:00\n---\n\n# Checkout, 2026-11-20\n\n${list}`,
      onTheDay,
    ],
    ['is the date of the front matter', `---\ndate: 2026-11-23\n---\n\n${list}`, onTheDay],
    [
      'is in the column with its number, beside one with the weekday',
      '# June 2022\n\n## Timeline\n\n| Day | Date (2022) | Time (PST) | Event |\n|---|---|---|---|\n| Mon | Jun 27 | 13:47 | Down |\n| Tues | Jun 28 | 20:28 | Scan |\n',
      ['2022-06-27T13:47 PST', '2022-06-28T20:28 PST'],
      'postmortems/2022-06-28-proxy.md',
    ],
    ['is in a line of facts', `# Checkout\n\n**Date**: 23.11.2026\n\n${list}`, onTheDay],
    [
      'is in a list of facts',
      `# 決済\n\n- 作成日: 2026-12-01\n- 発生日時: 2026年11月23日(月) 14:05頃\n\n${list}`,
      onTheDay,
    ],
    [
      'is in a table of facts',
      `# 決済\n\n| 項目 | 内容 |\n|---|---|\n| 発生日時 | 2026-11-23 14:05 |\n\n${list}`,
      onTheDay,
    ],
    ['is in the heading', '# Checkout\n\n## Timeline (2026-11-23)\n\n- 14:05 Alert\n- 14:12 Page', onTheDay],
    [
      'is in the heading above',
      '# Two\n\n## Outage of 2026-11-23\n\n### Timeline\n\n- 14:05 Alert\n- 14:12 Page',
      onTheDay,
    ],
    [
      'is in a line above the entries',
      '# Checkout\n\n## Timeline\n\nAll times in UTC, on November 23rd 2026\n\n- 14:05 Alert',
      ['2026-11-23T14:05 UTC'],
    ],
    ['is told in the first sentences', `# Checkout\n\nOn 23 November 2026 the shop was down.\n\n${list}`, onTheDay],
    ['is in the file name', `# Checkout\n\n${list}`, onTheDay, 'postmortems/2026-11-23-checkout.md'],
    ['is in the name of the folder', `# Checkout\n\n${list}`, onTheDay, 'incidents/20261123_checkout/index.md'],
    [
      'is not for sure that of a published post',
      `---\nlayout: post\n---\n\n${list}`,
      ['2026-11-23T14:05?', '2026-11-23T14:12?'],
      '_posts/2026-11-23-x.md',
    ],
    [
      'is not for sure that of a title which the file name contradicts',
      `# 2026-07-01, Checkout\n\n${list}`,
      ['2026-07-01T14:05?', '2026-07-01T14:12?'],
      '2026-11-23-checkout.md',
    ],
    ['is unknown', `# Checkout\n\n${list}`, ['T14:05?', 'T14:12?']],
  ]);
});

describe('the days of a timeline change', () => {
  itFinds([
    [
      'at midnight',
      '# 2026-11-23\n\n## Timeline\n\n- 22:10 a\n- 23:55 b\n- 00:20 c\n- 07:00 d',
      ['2026-11-23T22:10', '2026-11-23T23:55', '2026-11-24T00:20', '2026-11-24T07:00'],
    ],
    [
      'overnight',
      '# 2026-11-23\n\n## Timeline\n\n- 16:00 A\n- 18:30 B\n- 09:10 C',
      ['2026-11-23T16:00', '2026-11-23T18:30', '2026-11-24T09:10'],
    ],
    [
      'perhaps, where a time may be mistyped',
      '# 2026-11-23\n\n## Timeline\n\n- 10:02 A\n- 19:05 B\n- 10:10 C',
      ['2026-11-23T10:02', '2026-11-23T19:05', '2026-11-24T10:10?'],
    ],
    [
      'not when a time is a little earlier',
      '# 2026-11-23\n\n## Timeline\n\n- 14:49 A\n- 14:43 B\n- 14:50 C',
      ['2026-11-23T14:49', '2026-11-23T14:43', '2026-11-23T14:50'],
    ],
    [
      'with lines of dates',
      '## Timeline\n\n2026-11-23\n\n- 14:05 A\n\n**24 November**\n\n- 09:00 B',
      ['2026-11-23T14:05', '2026-11-24T09:00'],
    ],
    [
      'with a line of a date that became part of an item',
      '## Timeline\n\n*2026-11-23:*\n- 14:05 A\n*2026-11-24:*\n- 09:00 B',
      ['2026-11-23T14:05', '2026-11-24T09:00'],
    ],
    [
      'with items of dates',
      '## Timeline\n\n- 2026-11-23\n  - 23:05 A\n- 2026-11-24\n  - 09:00 B',
      ['2026-11-23T23:05', '2026-11-24T09:00'],
    ],
    [
      'with headings of dates',
      '## Timeline\n\n### Monday, November 23, 2026\n\n- 14:05 A\n\n### Tuesday, November 24\n\n- 9:00am B',
      ['2026-11-23T14:05', '2026-11-24T09:00'],
    ],
    [
      'with a column of dates',
      '## Timeline\n\n| Date | Day | Time | Event |\n|---|---|---|---|\n| 11/23/2026 | Mon | 14:05 | A |\n| | | 14:10 | B |\n| 11/24/2026 | Tue | 9:00 | C |',
      ['2026-11-23T14:05', '2026-11-23T14:10', '2026-11-24T09:00'],
    ],
    [
      'with dates behind the times',
      '## Timeline\n\n| UTC | Date | Event |\n|---|---|---|\n| 23:05 | 2026-11-23 | A |\n| 04:00 | 2026-11-25 | B |',
      ['2026-11-23T23:05 UTC', '2026-11-25T04:00 UTC'],
    ],
    [
      'with dates without a year',
      '# 2026-01-02 Checkout\n\n## Timeline\n\n- [12-31 23:50] A\n- [01-02 08:00] B',
      ['2025-12-31T23:50', '2026-01-02T08:00'],
    ],
    [
      'with weekdays',
      '# 2026-11-23\n\n## Timeline\n\n- Monday 14:05 A\n- Wednesday 09:00 B',
      ['2026-11-23T14:05', '2026-11-25T09:00'],
    ],
    [
      'with words',
      '# 2026-11-23\n\n## 経緯\n\n- 14:05 検知\n- 翌日 10:00 修正\n- 同日 11:00 報告\n- 翌0:10 完了',
      ['2026-11-23T14:05', '2026-11-24T10:00', '2026-11-24T11:00', '2026-11-25T00:10'],
    ],
    [
      'with hours beyond 24',
      '# 2026-11-23\n\n## 経緯\n\n- 23:50 検知\n- 25:10 対応\n- 25:30 復旧\n- 09:00 報告',
      ['2026-11-23T23:50', '2026-11-24T01:10', '2026-11-24T01:30', '2026-11-24T09:00'],
    ],
    [
      'by the order of day and month of the other dates',
      '## Timeline\n\n- 28/11/2026 14:05 A\n- 02/12/2026 09:00 B',
      ['2026-11-28T14:05', '2026-12-02T09:00'],
    ],
    [
      'by the order that brings dates together',
      '## Timeline\n\n- 03/04/2026 14:05 A\n- 05/04/2026 09:00 B',
      ['2026-04-03T14:05', '2026-04-05T09:00'],
    ],
  ]);
});

describe('a clock of twelve hours', () => {
  itFinds([
    [
      'goes on after noon',
      '# 2026-11-23\n\n## Timeline\n\n11.45 A<br>\n12.56 B<br>\n1.00 C<br>\n4.30 D',
      ['2026-11-23T11:45', '2026-11-23T12:56', '2026-11-23T13:00', '2026-11-23T16:30'],
    ],
    [
      'has am and pm',
      '# 2026-11-23\n\n## Timeline\n\n- 11:45 PM A\n- 12:20 AM B\n- 9:02a C\n- 12:28p D',
      ['2026-11-23T23:45', '2026-11-24T00:20', '2026-11-24T09:02', '2026-11-24T12:28'],
    ],
    [
      'is none where hours have their zero',
      '# 2026-11-23\n\n## Timeline\n\n- 12:30 A\n- 09:40 B',
      ['2026-11-23T12:30', '2026-11-23T09:40'],
    ],
  ]);
});

describe('the moments of an entry', () => {
  itFinds([
    [
      'are a span',
      '# 2026-11-23\n\n## Timeline\n\n- 23:50–00:10 A\n- 00:12 to 00:20 B',
      ['2026-11-23T23:50 – 2026-11-24T00:10', '2026-11-24T00:12 – 2026-11-24T00:20'],
    ],
    [
      'are in two columns',
      '## Timeline\n\n| Start | End | What |\n|---|---|---|\n| 2026-11-23 14:05 | 14:20 | A |',
      ['2026-11-23T14:05 – 2026-11-23T14:20'],
    ],
    [
      'are about',
      '# 2026-11-23\n\n## Timeline\n\n- ~14:05 A\n- 14:12頃 B\n- around 14:30 C',
      ['~2026-11-23T14:05', '~2026-11-23T14:12', '~2026-11-23T14:30'],
    ],
    [
      'are a day alone',
      '## タイムライン\n\n| 日時 | 出来事 |\n|---|---|\n| 2026-11-22 深夜 | A |\n| 2026-11-23 以前 | B |',
      ['2026-11-22', '~2026-11-23?'],
    ],
    [
      'are not the second reading in brackets',
      '# 2026-11-23\n\n## Timeline (UTC)\n\n- 05:05 (14:05 JST) A\n- 05:12（JST 14:12）B\n- 05:20 / 14:20 JST C',
      ['2026-11-23T05:05 UTC', '2026-11-23T05:12 UTC', '2026-11-23T05:20 UTC'],
    ],
  ]);
});
