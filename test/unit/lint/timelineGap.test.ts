import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../src/core/config/configuration';
import { sentences, underlined } from './environment';

const rule = 'timeline-gap';

function list(...entries: string[]): string {
  return `# Checkout, 2026-11-23\n\n## Timeline (UTC)\n\n${entries.map((entry) => `- ${entry}\n`).join('')}`;
}

describe('timeline-gap', () => {
  it('finds a long time without an entry while the incident goes on', () => {
    const text = list('09:05 The alert fires', '13:40 A node is drained', '13:55 All is restored');
    assert.deepEqual(sentences(rule, text), ['Nothing is told between 09:05 and 13:40: 4 h 35 min.']);
    assert.deepEqual(underlined(rule, text), ['13:40']);
  });

  it('counts from the end of a span, and over midnight', () => {
    assert.deepEqual(sentences(rule, list('22:00 Alert', '22:10–23:30 Rollback', '02:00 Restart', '02:10 Resolved')), [
      'Nothing is told between 2026-11-23 23:30 and 2026-11-24 02:00: 2 h 30 min.',
    ]);
  });

  const silent: [name: string, text: string][] = [
    [
      'a year that is mistyped',
      list('2022-11-23 09:05 The alert fires', '2023-11-23 09:20 A node is drained', '2023-11-23 09:30 Resolved'),
    ],
    ['what led to the incident', list('03:00 Deployment', '09:05 Alert', '09:30 Resolved')],
    ['what came after it', list('09:05 Alert', '09:30 Resolved', '16:00 Letter to customers')],
    ['an entry without a known time in between', list('09:05 Alert', '??:?? Restart', '13:40 Resolved')],
    ['two hours', list('09:05 Alert', '11:05 Restart', '11:30 Resolved')],
    ['a timeline without an end', list('09:05 Alert', '13:00 Restart')],
    ['a day alone', list('09:05 Alert', '2026-11-24 Restart', '2026-11-24 13:00 Resolved')],
  ];
  for (const [name, text] of silent) {
    it(`leaves ${name} alone`, () => {
      assert.deepEqual(sentences(rule, text), []);
    });
  }

  it('takes the length from the team', () => {
    const text = list('09:05 Alert', '10:10 Restart', '10:20 Resolved');
    const thresholds = { ...defaultConfiguration.thresholds, timelineGapMinutes: 60 };
    assert.deepEqual(sentences(rule, text), []);
    assert.equal(sentences(rule, text, { configuration: { ...defaultConfiguration, thresholds } }).length, 1);
  });
});
