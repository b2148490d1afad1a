import assert from 'node:assert/strict';
import { parsePostmortem } from '../../../src/core/document/postmortem';
import { localText } from '../../../src/core/document/writtenTime';

describe('readMilestones', () => {
  type Case = [name: string, text: string, milestones: string[]];
  const cases: Case[] = [
    [
      'in front matter, in the zone that it names',
      '---\ntimezone: Asia/Tokyo\nstarted: 2026-11-23T14:05\ndetected_at: 2026-11-23T05:12Z\nresolved:\n---\n',
      ['started 2026-11-23T14:05 Asia/Tokyo', 'detected 2026-11-23T05:12 UTC'],
    ],
    [
      'behind bold labels, with the colon inside, outside or missing',
      '- **Started:** 2026-11-23 14:05 UTC\n- **First detected**: 2026-11-23 14:12 UTC\n- **Resolved** 2026-11-23 15:40 UTC\n',
      ['started 2026-11-23T14:05 UTC', 'detected 2026-11-23T14:12 UTC', 'resolved 2026-11-23T15:40 UTC'],
    ],
    [
      'in a nested list, without colons, and in the order of a template',
      '## Incident on 2026-11-23\n\n- **Key events**\n  - First detected 2026-11-23 11.50\n  - Incident declared 2026-11-23 1205\n  - Resolved 2026-11-23 16:00\n  - Repaired 2026-11-23 15:30\n',
      [
        'detected 2026-11-23T11:50',
        'acknowledged 2026-11-23T12:05',
        'resolved 2026-11-23T16:00',
        'mitigated 2026-11-23T15:30',
      ],
    ],
    [
      'with the day of the title, and what is not known left out',
      '# Checkout down on 2026-11-23\n\n- Start time: 14:05 CET\n- Declared: not declared\n- Mitigated: (time TBC)\n- End time: 15:40 CET\n',
      ['started 2026-11-23T14:05 CET', 'resolved 2026-11-23T15:40 CET'],
    ],
    [
      'with the day of the milestone above',
      '- Incident began: November 23, 2026 14:05 PST\n- Incident end: 15:40 PST\n',
      ['started 2026-11-23T14:05 PST', 'resolved 2026-11-23T15:40 PST'],
    ],
    [
      'in a table of facts, Japanese',
      '| 項目 | 内容 |\n|---|---|\n| 発生日時 | 2026-11-23 14:05 (JST) |\n| 検知日時 | 2026-11-23 14:12 頃 (JST) |\n| 復旧日時 | 2026-11-23 15:40 (JST) — 再起動で復旧 |\n',
      ['started 2026-11-23T14:05 JST', 'detected 2026-11-23T14:12 JST', 'resolved 2026-11-23T15:40 JST'],
    ],
    [
      'in a table with the labels on top, the zone in a label',
      '| Started (UTC) | Resolved (UTC) | Severity |\n|---|---|---|\n| 2026-11-23 14:05 | 2026-11-23 15:40 | 2 |\n',
      ['started 2026-11-23T14:05 UTC', 'resolved 2026-11-23T15:40 UTC'],
    ],
    [
      'as a span, over midnight',
      '**Time of incident:** 2026-11-23 23:50 – 00:20 UTC\n',
      ['started 2026-11-23T23:50 UTC', 'resolved 2026-11-24T00:20 UTC'],
    ],
    [
      'as a span of days',
      '| 影響期間 | 2026-11-20 〜 2026-11-23（約 3 日間） |\n|---|---|\n',
      ['started 2026-11-20', 'resolved 2026-11-23'],
    ],
    [
      'several in one line',
      'Started: 2026-11-23 14:05 | Resolved: 2026-11-23 15:40\n',
      ['started 2026-11-23T14:05', 'resolved 2026-11-23T15:40'],
    ],
    ['below a heading', '### Incident start\n\n2026-11-23 14:05 UTC\n', ['started 2026-11-23T14:05 UTC']],
    [
      'in Windows line ends',
      '- Detected: 2026-11-23 14:05\r\n- Resolved: 2026-11-23 15:40\r\n',
      ['detected 2026-11-23T14:05', 'resolved 2026-11-23T15:40'],
    ],
    [
      'not in code, comments and sentences',
      '```\nStarted: 2026-11-23 14:05\n```\n\n<!-- Started: 2026-11-23 14:05 -->\n\nResolution: we restarted at 2026-11-23 14:05.\n\nDetection: 3 alerts fired.\n',
      [],
    ],
  ];
  for (const [name, text, milestones] of cases) {
    it(`finds them ${name}`, () => {
      assert.deepEqual(
        parsePostmortem(text).milestones.map(({ kind, at }) =>
          [kind, localText(at), at.zone?.name ?? ''].join(' ').trim(),
        ),
        milestones,
      );
    });
  }

  it('says where a milestone stands and what it is called', () => {
    const text = '# Checkout\n\n- **First detected:** 2026-11-23 14:12 UTC\n';
    const [milestone] = parsePostmortem(text).milestones;
    assert.ok(milestone);
    assert.equal(milestone.label, 'First detected');
    assert.equal(text.slice(milestone.range.start, milestone.range.end), '**First detected:** 2026-11-23 14:12 UTC');
    assert.equal(text.slice(milestone.at.range.start, milestone.at.range.end), '2026-11-23 14:12 UTC');
  });

  it('is not certain of a day that only a file name tells, of when it was published', () => {
    const [milestone] = parsePostmortem('- Detected: 14:05 UTC\n', {
      path: 'blog/2026-11-23-checkout.md',
    }).milestones;
    assert.equal(milestone && localText(milestone.at), '2026-11-23T14:05');
    assert.equal(milestone?.at.certain, false);
  });
});
