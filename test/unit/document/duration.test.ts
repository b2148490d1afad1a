import assert from 'node:assert/strict';
import { parsePostmortem } from '../../../src/core/document/postmortem';

const facts =
  '- Started: 2026-11-23 14:05 UTC\n- Detected: 2026-11-23 14:12 UTC\n- Mitigated: 2026-11-23 15:10 UTC\n- Resolved: 2026-11-23 15:40 UTC\n';

describe('readDurations', () => {
  type Case = [name: string, text: string, durations: string[]];
  const cases: Case[] = [
    [
      'behind labels, against the milestones',
      `${facts}- **Time to detection:** 7 minutes\n- **Time to mitigate**: 1h 5m\n- MTTR: 95 minutes\n- Duration 1 hour 35 minutes\n`,
      [
        'label TTD 7 minutes = 7, 7 match',
        'label TTM 1h 5m = 65, 65 match',
        'label TTR 95 minutes = 95, 95 match',
        'label duration 1 hour 35 minutes = 95, 95 match',
      ],
    ],
    [
      'that are wrong',
      `${facts}- Time to detection: 17 minutes\n- Time to recovery: 2h 35m\n`,
      ['label TTD 17 minutes = 17, 7 mismatch', 'label TTR 2h 35m = 155, 95 mismatch'],
    ],
    ['counted from the detection', `${facts}- Time to resolve: 88 minutes\n`, ['label TTR 88 minutes = 88, 88 match']],
    ['to the minute', `${facts}- Time to detect: 8 minutes\n`, ['label TTD 8 minutes = 8, 7 match']],
    [
      'rounded',
      `${facts}- Duration: 1.5 hours\n- Outage: 2 hours\n- Downtime: about 100 minutes\n`,
      [
        'label duration 1.5 hours = 90, 88 unclear',
        'label duration 2 hours = 120, 95 unclear',
        'label duration 100 minutes = 100, 95 unclear',
      ],
    ],
    ['far from "about"', `${facts}- Downtime: about 3 hours\n`, ['label duration 3 hours = 180, 95 mismatch']],
    [
      'in support hours',
      `${facts}- Time to resolve: 35 minutes (support hours)\n`,
      ['label TTR 35 minutes = 35, – unclear'],
    ],
    [
      'written as unknown',
      `${facts}- Time to detect: N/A\n- Time to resolve: ?\n`,
      ['label TTD N/A = –, – unclear', 'label TTR ? = –, – unclear'],
    ],
    ['as a span of lengths', `${facts}- Duration: 1-2 hours\n`, ['label duration 2 hours = –, – unclear']],
    [
      'beside their own times',
      '| 影響時間 | 22 分（08:37 → 10:00）／検知まで 14 分（08:37〜08:51） |\n|---|---|\n| Downtime | 23:50 – 00:20 UTC (30 minutes) |\n',
      [
        'label duration 22 分 = 22, 83 mismatch',
        'label TTD 14 分 = 14, 14 match',
        'label duration 30 minutes = 30, 30 match',
      ],
    ],
    [
      'beside two times of which the second names the day',
      'The shop was down for about 13 minutes, between 12:17 and 12:30 UTC on 2026-11-23.\n\n## Timeline (UTC)\n\n- 2026-11-22 17:41 The change is merged\n- 2026-11-23 12:17 It is deployed\n- 12:30 It is rolled back\n\nDowntime: 30 minutes (23:50 - 00:20 UTC on 2026-11-24)\n',
      ['prose duration 13 minutes = 13, 13 match', 'label duration 30 minutes = 30, 30 match'],
    ],
    [
      'that say "about" and count from another entry than the first',
      '**Duration**: ~15 minutes\n\n## Timeline\n\n- 2026-11-23 09:25 The file is made\n- 09:57 The file is committed\n- 10:00 The secret is detected\n- 10:10 Incident resolved\n',
      ['label duration 15 minutes = 15, 13 unclear'],
    ],
    [
      'that say "about" and are of another scale than the milestones',
      `${facts}- 影響期間: 約 4 週間（設定の変更以降）\n`,
      ['label duration 4 週間 = 40320, – unclear'],
    ],
    [
      'beside a span of days, the last one counted or not',
      '- Duration: 3 days (2026-11-20 – 2026-11-23)\n- Downtime: 4 days (2026-11-20 – 2026-11-23)\n',
      ['label duration 3 days = 4320, 4320 match', 'label duration 4 days = 5760, 4320 match'],
    ],
    [
      'of a repair and of the resolution',
      `${facts}- Time to repair: 65 minutes\n- Time to resolve: 95 minutes\n`,
      ['label TTM 65 minutes = 65, 65 match', 'label TTR 95 minutes = 95, 95 match'],
    ],
    [
      'in Japanese',
      '- 発生日時: 2026-11-23 14:05 JST\n- 検知日時: 2026-11-23 14:12 JST\n- 復旧日時: 2026-11-23 15:40 JST\n- 検知までの時間 (TTD): 約 7 分\n- 影響時間: 2時間35分\n',
      ['label TTD 7 分 = 7, 7 match', 'label duration 2時間35分 = 155, 95 mismatch'],
    ],
    ['in the title', `# 3 hour outage of the checkout\n\n${facts}`, ['title duration 3 hour = 180, 95 mismatch']],
    [
      'in sentences',
      `${facts}\n## Summary\n\nThe checkout was unavailable for 95\nminutes. It went unnoticed for 7 minutes. It took us 88 minutes to restore it.\n`,
      [
        'prose duration 95\nminutes = 95, 95 match',
        'prose TTD 7 minutes = 7, 7 match',
        'prose TTR 88 minutes = 88, 88 match',
      ],
    ],
    [
      'of other things: not at all',
      `${facts}\n## Summary\n\nThe job is retried every 5 minutes, with a timeout of 30 seconds. This occurred once previously and lasted 24 hours. We will monitor it for 24 hours.\n`,
      [],
    ],
    [
      'of a part of the incident, as unclear',
      `${facts}\n## Impact\n\nThe search was offline for 4 minutes.\n`,
      ['prose duration 4 minutes = 4, – unclear'],
    ],
    [
      'of several incidents, each against its own milestones',
      '## Incident on 2026-11-20\n\n- Detected: 2026-11-20 10:00\n- Resolved: 2026-11-20 10:30\n- Time to resolve: 30m\n\n## Incident on 2026-11-23\n\n- Detected: 2026-11-23 12:00\n- Resolved: 2026-11-23 14:00\n- Time to resolve: 1h\n',
      ['label TTR 30m = 30, 30 match', 'label TTR 1h = 60, 120 mismatch'],
    ],
    ['without any timestamps', '- Time to detect: 5 minutes\n', ['label TTD 5 minutes = 5, – unclear']],
  ];
  for (const [name, text, durations] of cases) {
    it(`reads durations ${name}`, () => {
      assert.deepEqual(
        parsePostmortem(text).durations.map(
          ({ form, kind, range, statedMinutes, computedMinutes, verdict }) =>
            `${form} ${kind} ${text.slice(range.start, range.end)} = ${statedMinutes ?? '–'}, ${computedMinutes ?? '–'} ${verdict}`,
        ),
        durations,
      );
    });
  }

  it('names the two times between which it measured', () => {
    const text = `${facts}- Time to detection: 17 minutes\n`;
    const [duration] = parsePostmortem(text).durations;
    assert.deepEqual(
      duration?.between?.map(({ range }) => text.slice(range.start, range.end)),
      ['2026-11-23 14:05 UTC', '2026-11-23 14:12 UTC'],
    );
  });
});
