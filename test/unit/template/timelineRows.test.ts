import assert from 'node:assert/strict';
import type { IncidentFacts } from '../../../src/core/template/incidentFacts';
import { timelineRows } from '../../../src/core/template/timelineRows';
import { minimalFacts } from './builtInTemplates';

const at = (time: string): string => `2026-11-23T${time}+09:00`;

/** Each row as its time, its milestone and its text. */
function rows(facts: Partial<IncidentFacts>): string[] {
  const names = ['started', 'detected', 'mitigated', 'resolved'] as const;
  return timelineRows({ ...minimalFacts, ...facts }).map((row) =>
    [row.moment.slice(11, 16), ...names.filter((name) => row[name]), row.text].filter((part) => part !== '').join(' '),
  );
}

describe('the rows of the timeline', () => {
  const started = at('14:00');
  const line = (time: string, text: string): { moment: string; text: string } => ({ moment: at(time), text });
  const cases: [what: string, facts: Partial<IncidentFacts>, expected: string[]][] = [
    ['nothing of nothing', {}, []],
    ['the milestones alone', { resolved: at('15:00'), started }, ['14:00 started', '15:00 resolved']],
    ['the lines alone', { timeline: [line('14:02', 'a')] }, ['14:02 a']],
    [
      'both in the order of time, whatever order they came in',
      { started, resolved: at('15:00'), timeline: [line('14:30', 'c'), line('13:59', 'a')] },
      ['13:59 a', '14:00 started', '14:30 c', '15:00 resolved'],
    ],
    [
      'a line at the moment of a milestone as one row',
      { started, timeline: [line('14:00', 'a')] },
      ['14:00 started a'],
    ],
    [
      'the first of several such lines as the start',
      { started, timeline: [line('14:00', 'a'), line('14:00', 'b')] },
      ['14:00 started a', '14:00 b'],
    ],
    [
      'the last of several such lines as the end',
      { resolved: started, timeline: [line('14:00', 'a'), line('14:00', 'b')] },
      ['14:00 a', '14:00 resolved b'],
    ],
    [
      'two milestones of one moment as two rows',
      { started, detected: started, timeline: [line('14:00', 'a')] },
      ['14:00 started', '14:00 detected a'],
    ],
    [
      'the same moment written in two zones as one',
      { started, timeline: [{ moment: '2026-11-23T05:00Z', text: 'a' }] },
      ['05:00 started a'],
    ],
    ['a text in several lines as one', { timeline: [line('14:00', ' a\n\tb\u0000')] }, ['14:00 a b']],
    ['what is no moment at the end', { started, timeline: [{ moment: 'soon', text: 'a' }] }, ['14:00 started', 'a']],
  ];
  for (const [what, facts, expected] of cases) {
    it(`are ${what}`, () => {
      assert.deepEqual(rows(facts), expected);
    });
  }

  it('say their offset only where the clocks changed in between', () => {
    const offsets = (facts: Partial<IncidentFacts>): string[] =>
      timelineRows({ ...minimalFacts, ...facts }).map(({ offset }) => offset);
    assert.deepEqual(offsets({ started, resolved: at('15:00') }), ['', '']);
    const [before, after] = ['2026-10-25T02:50+02:00', '2026-10-25T02:10+01:00'];
    assert.deepEqual(offsets({ started: before, resolved: after }), ['+02:00', '+01:00']);
    assert.deepEqual(offsets({ started: '2026-03-29T00:50Z', resolved: '2026-03-29T02:10+01:00' }), [
      '+00:00',
      '+01:00',
    ]);
  });
});
