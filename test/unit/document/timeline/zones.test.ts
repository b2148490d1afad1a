import assert from 'node:assert/strict';
import { momentsOf, timelinesOf } from './timelines';

describe('the zone of a timeline', () => {
  const entries = '- 2026-11-23 14:05 Alert\n- 14:12 Page\n';
  const stated: [name: string, text: string, zone: string | undefined][] = [
    ['in the heading', `## Timeline (times in UTC)\n\n${entries}`, 'UTC'],
    ['in the heading, as two letters', `## Timeline (PT)\n\n${entries}`, 'PT'],
    ['in the heading, as an offset', `## Timeline (UTC+9)\n\n${entries}`, 'UTC+9'],
    ['in the heading above', `## Timeline, JST\n\n### Backend\n\n${entries}`, 'JST'],
    ['in a line above', `## Timeline\n\nAll times are in Central European Time (CET).\n\n${entries}`, 'CET'],
    ['in a line above, in Japanese', `## 時系列\n\n時刻はすべて日本時間。\n\n${entries}`, 'JST'],
    ['in an item above', `## Timeline\n\n- All times UTC\n${entries}`, 'UTC'],
    ['in a line, as a zone that nobody knows', `## Timeline\n\nAll times in UC/Pacific\n\n${entries}`, 'UC/Pacific'],
    ['as local time', `## Timeline\n\nAll times are local.\n\n${entries}`, 'local'],
    ['beside a date', `## Timeline\n\n2026-11-23 (*all times UTC*)\n\n- 14:05 Alert\n- 14:12 Page\n`, 'UTC'],
    ['at the top of the document', `# Checkout\n\nAll times PDT.\n\n## Timeline\n\n${entries}`, 'PDT'],
    [
      'in the title of the column',
      '## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 2026-11-23 14:05 | Alert |',
      'UTC',
    ],
    ['behind a bold label', `**Timeline** (UTC):\n\n${entries}`, 'UTC'],
  ];
  for (const [name, text, zone] of stated) {
    it(`is stated ${name}`, () => {
      const [timeline] = timelinesOf(text);
      assert.equal(timeline?.zoneStated, true);
      assert.equal(timeline.zone?.name, zone);
    });
  }

  it('is stated with an entry by the name of a region', () => {
    const text =
      '## Timeline\n\n- 2026-11-23 7:09 AM Eastern: Alert\n- 2026-11-23 7:20 AM Pacific - Page\n- 2026-11-23 7:30 Central bank calls\n';
    assert.deepEqual(momentsOf(text), [['2026-11-23T07:09 ET', '2026-11-23T07:20 PT', '2026-11-23T07:30']]);
  });

  it('is stated with an entry, and belongs to that entry alone', () => {
    const text = '# 2026-11-23\n\n## Timeline\n\n- 14:05 JST Alert\n- 14:12 Page\n';
    assert.equal(timelinesOf(text)[0]?.zoneStated, true);
    assert.deepEqual(momentsOf(text), [['2026-11-23T14:05 JST', '2026-11-23T14:12']]);
  });

  it('is stated with a time that an entry tells of', () => {
    const text = '# 2026-11-23\n\n## Timeline\n\n- 14:05 Alert of 05:05 UTC\n- 14:12 Page\n';
    assert.equal(timelinesOf(text)[0]?.zoneStated, true);
  });

  it('gives way to that of an entry', () => {
    const text =
      '# 2026-11-23\n\n## Timeline\n\n| Time (JST) | Event |\n|---|---|\n| 14:05 | Alert |\n| 05:12 (UTC) | Page |\n';
    assert.deepEqual(momentsOf(text), [['2026-11-23T14:05 JST', '2026-11-23T05:12 UTC']]);
  });

  it('is known from the front matter, but not stated', () => {
    const text = `---\ntimezone: Asia/Tokyo\n---\n\n## Timeline\n\n${entries}`;
    assert.equal(timelinesOf(text)[0]?.zoneStated, false);
    assert.deepEqual(momentsOf(text), [['2026-11-23T14:05 Asia/Tokyo', '2026-11-23T14:12 Asia/Tokyo']]);
  });

  for (const sentence of [
    'The response times rose at 14:05 in the US.',
    'It happens at all times.',
    'Three times we tried.',
  ]) {
    it(`is not stated by "${sentence}"`, () => {
      assert.equal(
        timelinesOf(`# Checkout\n\n${sentence}\n\n## Timeline\n\n${sentence}\n\n${entries}`)[0]?.zoneStated,
        false,
      );
    });
  }
});
