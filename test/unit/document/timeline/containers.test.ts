import assert from 'node:assert/strict';
import { timelinesOf } from './timelines';

type Case = [name: string, body: string, expected: string[]];

/** Each timeline as its container and the texts of its entries. */
function read(body: string): string[] {
  return timelinesOf(`# Checkout, 2026-11-23\n\n${body}\n`).map(
    ({ container, entries }) => `${container}: ${entries.map(({ text }) => text).join(' / ')}`,
  );
}

function itReads(cases: readonly Case[]): void {
  for (const [name, body, expected] of cases) {
    it(name, () => {
      assert.deepEqual(read(body), expected);
    });
  }
}

describe('a timeline', () => {
  itReads([
    ['as a list', '## Timeline\n\n- 14:05 Alert\n- **14:12** Page\n- `14:20` – Fix', ['list: Alert / Page / Fix']],
    ['as a numbered list', '## Timeline\n\n1. 14:05 Alert\n2. 14:12: Page', ['list: Alert / Page']],
    ['with check boxes and emoji', '## Timeline\n\n- [x] 14:05 Alert\n- 🔥 14:12 Fire', ['list: Alert / Fire']],
    [
      'with times as links',
      '## Timeline\n\n- [14:05](https://example.com/1) Alert\n- [14:12](https://example.com/2) Page',
      ['list: Alert / Page'],
    ],
    [
      'as a table',
      '## Timeline\n\n| Time | Event |\n|---|---|\n| 14:05 | Alert |\n| 14:12 | Page |',
      ['table: Alert / Page'],
    ],
    [
      'as a table without closing pipes',
      '## Timeline\n\n| Time | Event\n|---|---\n| 14:05 | Alert\n| 14:12 | `a | b`',
      ['table: Alert / `a b`'],
    ],
    [
      'as a table that numbers its rows',
      '## Timeline\n\n| # | Time | Event |\n|---|---|---|\n| 1 | 14:05 | Alert |\n| 2 | 14:12 | Page |',
      ['table: 1 Alert / 2 Page'],
    ],
    [
      'as a table with the time in the end',
      '## Timeline\n\n| Event | Time |\n|---|---|\n| Alert of the shop | 14:05 |\n| The page | 14:12 |',
      ['table: Alert of the shop / The page'],
    ],
    [
      'as a table with words for times',
      '## タイムライン\n\n| 時刻 | 出来事 |\n|---|---|\n| 不明 | 潜在 |\n| （長期） | 放置 |\n| 14:05 | 検知 |\n| ― | 復旧 |',
      ['table: 潜在 / （長期） 放置 / 検知 / 復旧'],
    ],
    [
      'as lines',
      '## Timeline\n\n14:05 Alert\n14:12 Page\nand nobody hears it\n14:20 Fix',
      ['paragraph: Alert / Page and nobody hears it / Fix'],
    ],
    [
      'as lines with line breaks of HTML',
      '## Timeline\n\n16.55 AB sees it<br>\n17.05 CD too<br>\n17.20 AB mends it',
      ['paragraph: AB sees it / CD too / AB mends it'],
    ],
    [
      'as paragraphs',
      '## Timeline\n\n**14:05** – Alert\n\nMore of it.\n\n**14:12** – Page',
      ['paragraph: Alert / Page'],
    ],
    [
      'as times above paragraphs',
      '## Timeline\n\n**14:05**\n\nAlert\n\n**14:12**\n\nPage',
      ['paragraph: Alert / Page'],
    ],
    [
      'as sentences',
      '## Timeline\n\nAt 14:05 the alert fired.\n\nBy 14:12 all was fine.',
      ['paragraph: the alert fired. / all was fine.'],
    ],
    [
      'as headings',
      '## Timeline\n\n### 14:05 ###\n\nAlert\n\n- 14:06 a detail\n\n### 14:12 – Page\n\n| 14:13 |\n|---|\n| x |',
      ['heading: Alert 14:06 a detail / Page 14:13 x'],
    ],
    [
      'as headings in the braces of a template',
      '## Timeline\n\n### {{ 14:05 }}\n\nAlert\n\n### {{ 14:12 }}\n\nPage',
      ['heading: Alert / Page'],
    ],
    [
      'as headings that go on above the level of the section',
      '## Timeline\n\n### 14:05\n\nAlert\n\n### 14:20\n\nFix\n\n## Nov 24, 09:00\n\nMore\n\n### 10:00\n\nEnd\n\n## Causes\n\nA disk.',
      ['heading: Alert / Fix / More / End'],
    ],
    [
      'with a heading of words',
      '## Timeline\n\n### Over the weekend\n\nQuiet\n\n### 14:05\n\nAlert\n\n### 14:20\n\nFix',
      ['heading: Over the weekend Quiet / Alert / Fix'],
    ],
    [
      'with unknown times',
      '## Timeline\n\n- [???] Deployed\n- 14:?? Alert\n- TBD - Page\n- 2X:XX (not sure) Fix\n- 15:00 End',
      ['list: Deployed / Alert / Page / (not sure) Fix / End'],
    ],
    [
      'below a bold label',
      '**Impact:** 2 %\n\n**Timeline** (UTC):\n\n- 14:05 Alert\n- 14:12 Page\n\n**Cause:** disk',
      ['list: Alert / Page'],
    ],
    [
      'below a label of a list',
      '- **Timeline**\n  - 14:05 Alert\n  - 14:12 Page\n- **Cause**: a disk',
      ['list: Alert / Page'],
    ],
    [
      'in phases',
      '## Timeline\n\n### Detection\n\n- 14:05 Alert\n\n### Mitigation\n\n- 14:12 Rollback\n- 14:20 Fine',
      ['list: Alert / Rollback / Fine'],
    ],
    [
      'that starts again',
      '## Timeline\n\n### Customers\n\n- 14:05 Errors\n- 14:40 Fine\n\n### Engineers\n\n- 14:06 Alert\n- 14:30 Rollback',
      ['list: Errors / Fine', 'list: Alert / Rollback'],
    ],
    [
      'of several incidents',
      '## First\n\n### Timeline\n\n- 14:05 Down\n\n## Second\n\n### Timeline\n\n- 09:00 Down\n',
      ['list: Down', 'list: Down'],
    ],
    [
      'with folded details',
      '## Timeline\n\n<details>\n<summary>All</summary>\n\n| Time | Event |\n|---|---|\n| 14:05 | Alert |\n\n</details>',
      ['table: Alert'],
    ],
  ]);
});

describe('a timeline that nothing calls so', () => {
  itReads([
    [
      'is a list of times',
      'We were down.\n\n- 14:05 UTC down\n- 14:12 UTC alert\n- 14:40 UTC up',
      ['list: down / alert / up'],
    ],
    [
      'stands below another label',
      '- **Context**\n  - 2026-11-23 14:05 down\n  - 2026-11-23 14:12 alert\n  - 2026-11-23 14:40 up\n- **Cause**: a disk',
      ['list: down / alert / up'],
    ],
    [
      'is told in headings',
      '## 14:05\n\nDown\n\n## 14:12\n\nAlert\n\n## 14:40\n\nUp\n\n## Causes\n\nA disk.',
      ['heading: Down / Alert / Up'],
    ],
    [
      'is not found where something is called so',
      '## Summary\n\n- 14:05 a\n- 14:06 b\n- 14:07 c\n\n## Timeline\n\n- 14:05 Alert\n- 14:12 Page',
      ['list: Alert / Page'],
    ],
    ['is no list of two', '- 14:05 down\n- 14:40 up', []],
    [
      'is no table of dates',
      '## Actions\n\n| Due | What |\n|---|---|\n| 2026-12-01 | a |\n| 2026-12-02 | b |\n| 2026-12-03 | c |',
      [],
    ],
    ['is no appendix', '## Appendix: chat\n\n- 14:05 hello\n- 14:06 hello\n- 14:07 who is there', []],
  ]);
});

describe('no entry is', () => {
  itReads([
    [
      'a detail of another',
      '## Timeline\n\n- 14:05 Alert\n  - 13:59 in the log\n- 14:12 Page',
      ['list: Alert 13:59 in the log / Page'],
    ],
    [
      'a line of a log',
      '## Timeline\n\n14:05 Alert\n\n2026-11-23 14:05:02,123 ERROR disk full\n\n14:12 Page',
      ['paragraph: Alert / Page'],
    ],
    ['code', '## Timeline\n\n- 14:05 Alert\n\n```\n14:06 ERROR\n```\n\n- 14:12 Page', ['list: Alert / Page']],
    [
      'a quoted chat',
      '## Timeline\n\n- 14:05 Alert\n- 14:12 Page\n\n> 14:06 hello\n>\n> 14:07 who is there',
      ['list: Alert / Page'],
    ],
    ['a milestone of a list', '## Key events\n\n- Started: 14:05\n- Detected: 14:12\n- Resolved: 15:00', []],
    [
      'a milestone of a table',
      '## Timeline\n\n| Milestone | Time |\n|---|---|\n| Started | 14:05 |\n| Resolved | 15:00 |\n| Detected | 14:12 |',
      [],
    ],
    [
      'a row of the template',
      '## Timeline\n\n| Time | Event |\n|---|---|\n| HH:mm | Event description |\n| 14:05 | Alert |',
      ['table: Alert'],
    ],
    ['an empty row', '## Timeline\n\n| Time | Event |\n|---|---|\n| | |\n| 14:05 | Alert |', ['table: Alert']],
    [
      'a duration below a table',
      '## Timeline\n\n| Time | Event |\n|---|---|\n| 14:05 | Alert |\n\n- TTD: 14 min\n- 12:30 is no entry',
      ['table: Alert'],
    ],
    ['a number', '## Timeline\n\n- 500 errors rise\n- 3 pods die\n- 2019 was worse', []],
    [
      'a sentence that tells of times',
      '## Timeline\n\nAt 14:05 we deployed and saw errors until\n14:12, and it was over at\n15:00.',
      [],
    ],
    [
      'prose of another section',
      '## What happened\n\nAt 14:05 we deployed.\n\nAt 14:12 it broke.\n\nAt 15:00 it was over.',
      [],
    ],
  ]);
});
