import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import type { RuleId } from '../../../src/core/lint/ruleId';
import { findingsOf, fixed } from './environment';

type Case = [name: string, rule: RuleId, text: string, underlined: string[], after?: string];

const timeline = (...lines: string[]): string =>
  `# Checkout\n\n## Timeline (UTC)\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
const cases: Case[] = [
  [
    'a month that is not its neighbours’',
    'date-outlier',
    timeline('2026-11-20 14:05 Alert', '2026-01-20 14:20 Rollback', '2026-11-20 14:55 Restored'),
    ['2026-01-20'],
    '2026-11-20',
  ],
  [
    'last year in January',
    'date-outlier',
    timeline('2025-12-31 23:05 Alert', '2025-12-31 23:50 Rollback', '2025-01-01 00:20 Restored'),
    ['2025-01-01'],
    '2026-01-01',
  ],
  [
    'a year of five digits',
    'date-outlier',
    timeline('2026-11-20 14:05 Alert', '20226-11-20 14:55 Restored'),
    ['20226-11-20'],
    '2026-11-20',
  ],
  [
    'the future',
    'date-outlier',
    timeline('2026-11-20 14:05 Alert', '2027-11-20 14:55 Restored'),
    ['2027-11-20'],
    '2026-11-20',
  ],
  [
    'not what led to the incident, or followed it',
    'date-outlier',
    timeline(
      '2025-03-01 10:00 Introduced',
      '2026-08-20 14:05 Alert',
      '2026-08-20 14:55 Restored',
      '2026-11-01 09:00 Removed',
    ),
    [],
  ],
  [
    'not a certificate of a year',
    'date-outlier',
    timeline(
      '2025-11-20 14:05 Certificate issued',
      '2026-11-20 14:05 Certificate expires',
      '2026-11-20 14:55 Restored',
    ),
    [],
  ],
  [
    'a review before the incident',
    'date-outlier',
    `- Detected: 2026-11-20 14:05 UTC\n- Review date: 2026-11-10\n`,
    ['2026-11-10'],
  ],
  [
    'a weekday that is not that of its date',
    'date-disagreement',
    '# Checkout\n\nOn Friday, 2026-11-19 orders failed.\n',
    ['Friday, 2026-11-19'],
    'Thursday, 2026-11-19',
  ],
  ['not the right weekday', 'date-disagreement', '# Checkout\n\nOn Thursday, 19 November 2026 orders failed.\n', []],
  [
    'a zone with the offset of another',
    'date-disagreement',
    '# Checkout\n\nAll times in PST (UTC-7).\n',
    ['PST (UTC-7'],
  ],
  [
    'one moment in two zones that is two',
    'date-disagreement',
    '# Checkout\n\nIt began at 14:05 UTC (22:05 JST).\n',
    ['14:05 UTC (22:05 JST'],
  ],
  ['not one moment in two zones', 'date-disagreement', '# Checkout\n\nIt began at 14:05 UTC (23:05 JST).\n', []],
  [
    'a milestone that the front matter has otherwise',
    'date-disagreement',
    '---\nresolved: 2026-11-20T15:40Z\n---\n\n- Resolved: 2026-11-20 16:40 UTC\n',
    ['2026-11-20 16:40 UTC'],
  ],
  [
    'milestones behind labels in the wrong order',
    'milestone-order',
    '- Detected: 2026-11-20 14:05\n- Resolved: 2026-11-20 13:05\n',
    ['2026-11-20 13:05'],
    '2026-11-20 14:05',
  ],
  [
    'not the order in which a template lists them',
    'milestone-order',
    '- Resolved: 2026-11-20 16:00\n- Repaired: 2026-11-20 15:30\n- First detected: 2026-11-20 14:00\n',
    [],
  ],
  ['not a night without dates', 'milestone-order', '- Detected: 2026-11-20 23:50\n- Resolved: 00:20\n', []],
];

describe('the rules about dates', () => {
  for (const [name, rule, text, expected, after] of cases) {
    it(`find ${name}`, () => {
      const found = findingsOf(rule, text, {
        now: Temporal.Instant.from('2026-11-23T18:00:00Z'),
        path: 'postmortems/checkout.md',
      });
      const places = found.map(({ range }) => text.slice(range.start, range.end));
      assert.deepEqual(places, expected);
      if (after !== undefined && expected[0] !== undefined) {
        assert.ok(fixed(text, found[0]?.fixes[0]).includes(after));
      }
    });
  }
});

describe('metrics-missing', () => {
  const facts = '- Started: 2026-11-20 14:05 UTC\n- Detected: 2026-11-20 14:12 UTC\n- Resolved: 2026-11-20 15:40 UTC\n';

  for (const [name, text] of [
    ['at the end of the summary', `# Checkout\n\n${facts}\n## Summary\n\nOrders failed.\n\n## Impact\n\nAll.\n`],
    ['below the title while the summary is empty', `# Checkout\n${facts}\n## Summary\n\n<!-- What? -->\n`],
    ['in the section about metrics', `# Checkout\n\n${facts}\n## Metrics\n## Impact\n`],
  ] as const) {
    it(`inserts the table ${name}, once`, () => {
      const after = fixed(text, findingsOf('metrics-missing', text)[0]?.fixes[0]);
      assert.match(
        after,
        /\n\n\| Metric \| Time \|\n\| --- \| --- \|\n\| Time to detect \(TTD\) \| 7m \|\n\| Time to resolve \(TTR\) \| 1h 35m \|\n/,
      );
      assert.deepEqual(findingsOf('metrics-missing', after), []);
    });
  }

  it('is content with what is stated', () => {
    assert.deepEqual(findingsOf('metrics-missing', `${facts}- TTD: 7m\n`), []);
  });
});
