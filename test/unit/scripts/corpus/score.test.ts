import assert from 'node:assert/strict';
import { Score, scoreLine } from '../../../../scripts/corpus/score';
import { scoreActions } from '../../../../scripts/corpus/scoreActions';
import { scoreDurations } from '../../../../scripts/corpus/scoreDurations';
import { scoreLanguage } from '../../../../scripts/corpus/scoreLanguage';
import { scoreMilestones } from '../../../../scripts/corpus/scoreMilestones';
import { scoreSections } from '../../../../scripts/corpus/scoreSections';
import { scoreTimelines } from '../../../../scripts/corpus/scoreTimelines';
import { scoreTraps } from '../../../../scripts/corpus/scoreTraps';
import type { Inspection } from '../../../../src/core/inspect';
import { counted, documentsOf, labelsOf } from './corpus';

type Entry = Inspection['timelines'][number]['entries'][number];
type Duration = Inspection['durations'][number];

describe('the scores of a corpus', () => {
  it('are precision and recall', () => {
    const score = new Score('sections');
    score.hit(9);
    score.addWrong('a.md', 1, 'impact');
    score.addMissed('a.md', 1, 'cause', 3);
    assert.match(scoreLine(score), /^sections +0\.900 \(9\/10\) +0\.750 \(9\/12\)/);
  });

  it('count sections by id, the trigger as a cause, and leave the unsure ones out', () => {
    const text = '# Checkout\n\n## Summary\n\nSlow.\n\n## Trigger\n\nA deploy.\n\n## Impact\n\n## Timeline\n\nNone.\n';
    const labels = labelsOf('sections', [
      { sections: 'timeline,cause,actions', unsure_sections: 'summary', empty: 'impact', unsure_empty: '' },
    ]);
    assert.deepEqual(counted(scoreSections(documentsOf(text), labels)), [
      'sections 2/1/1',
      'sections empty 1/0/0',
      'sections empty-section findings 0/0/1',
    ]);
  });

  it('count the entries of a block, and those of none as wrong', () => {
    const found = { timelines: [timeline([entry(4), entry(5)]), timeline([entry(20)])] };
    const labels = labelsOf('timeline', [timelineRow({ n_entries: 3, entry_line_span: '4-6' })]);
    const [entries] = counted(scoreTimelines(documentsOf('', { inspection: found }), labels));
    assert.equal(entries, 'timeline entries 2/1/1');
  });

  it('compare the first and the last moment where the label is definite', () => {
    const cases: [first: string, entry: Partial<Entry>, counts: string][] = [
      ['2026-11-23T14:05', { local: '2026-11-23T14:05' }, '2/0/0'],
      ['2026-11-23T14:05', { local: '2026-11-23T14:05:30' }, '2/0/0'],
      ['2026-11-23T14:05', { local: '2026-11-24T14:05' }, '1/1/1'],
      ['2026-11-23', { local: '2026-11-23T14:05' }, '1/1/1'],
      ['2026-11-23T14:05', { local: '2026-11-23T14:05', certain: false }, '1/0/1'],
      ['undated:??', { local: null }, '1/0/0'],
      ['undated:??', { local: '2026-11-23T14:05' }, '1/1/0'],
      ['T14:05', { local: '2026-11-23T14:05' }, '1/0/0'],
      ['T14:05', { local: '2026-11-23T02:05' }, '1/1/0'],
    ];
    for (const [first, changes, counts] of cases) {
      const found = { timelines: [timeline([entry(4, changes), entry(5)])] };
      const labels = labelsOf('timeline', [timelineRow({ first })]);
      const scores = counted(scoreTimelines(documentsOf('', { inspection: found }), labels));
      assert.equal(scores[3], `timeline first and last ${counts}`, first);
    }
  });

  it('hold the findings about order against the lines that are out of order', () => {
    const findings = [4, 9].map((line) => ({ rule: 'timeline-order', line }));
    const labels = labelsOf('timeline', [timelineRow({ inversion_lines: '4,5' })]);
    const scores = counted(scoreTimelines(documentsOf('', { findings }), labels));
    assert.equal(scores[4], 'timeline order 1/1/1');
  });

  it('ask nothing of durations that are labelled unclear', () => {
    const labels = labelsOf('durations', [
      { line: 3, kind: 'TTD', stated_min: 10, computed_min: 14, verdict: 'mismatch' },
      { line: 4, kind: 'TTM(repair)', stated_min: 20, computed_min: 20, verdict: 'match' },
      { line: 5, kind: 'TTR', stated_min: 30, computed_min: 31, verdict: 'unclear' },
      { line: 6, kind: 'TTR', stated_min: 40, computed_min: 40, verdict: 'match' },
    ]);
    const durations = [
      duration(3, { kind: 'TTD', statedMinutes: 10, computedMinutes: 14, verdict: 'mismatch' }),
      duration(4, { kind: 'TTR', statedMinutes: 20, computedMinutes: 20, verdict: 'mismatch' }),
      duration(5, { kind: 'TTR', statedMinutes: 30, verdict: 'mismatch' }),
      duration(7, { kind: 'TTR', statedMinutes: 50, computedMinutes: 50, verdict: 'match' }),
    ];
    const findings = [3, 4, 5].map((line) => ({ rule: 'duration-mismatch', line }));
    assert.deepEqual(counted(scoreDurations(documentsOf('', { inspection: { durations }, findings }), labels)), [
      'durations stated value 2/1/1',
      'durations kind 1/1/1',
      'durations computed value 2/0/0',
      'durations verdict match 0/1/2',
      'durations verdict mismatch 1/1/0',
      'durations mismatch findings 1/1/0',
    ]);
  });

  it('tell two durations of one line apart by their value and kind', () => {
    const labels = labelsOf('durations', [
      { line: 3, kind: 'TTD', stated_min: 10, computed_min: 10, verdict: 'match' },
      { line: 3, kind: 'TTR', stated_min: 10, computed_min: 10, verdict: 'match' },
    ]);
    const durations = (['TTR', 'TTD'] as const).map((kind) =>
      duration(3, { kind, statedMinutes: 10, computedMinutes: 10, verdict: 'match' }),
    );
    const [stated, kind] = counted(scoreDurations(documentsOf('', { inspection: { durations } }), labels));
    assert.deepEqual([stated, kind], ['durations stated value 2/0/0', 'durations kind 2/0/0']);
  });

  it('take a contradiction as found on either of its lines, and score those of high confidence', () => {
    const rows = [
      { line: 3, category: 'order', confidence: 'high', explanation: 'before line 8' },
      { line: 4, category: 'date-typo', confidence: 'high' },
      { line: 5, category: 'date-typo', confidence: 'medium' },
    ];
    const found = [
      ['milestone-order', 8],
      ['date-outlier', 5],
      ['date-disagreement', 1],
    ] as const;
    const findings = found.map(([rule, line]) => ({ rule, line }));
    assert.deepEqual(counted(scoreMilestones(documentsOf('', { findings }), labelsOf('milestones', rows))), [
      'milestones contradictions 1/1/1',
    ]);
  });

  it('count action items, owners, due dates and links by their number', () => {
    const action = { line: 3, text: 'Alert', owner: 'alice', due: null, link: '#1', done: false };
    const labels = labelsOf('actions', [
      { n_items: 3, n_owner: 1, n_due: 1, n_link: 0, vague_lines: '3:no-criterion;4:question' },
    ]);
    const findings = [{ rule: 'action-vague', line: 3 }];
    const documents = documentsOf('', { inspection: { actions: [action, { ...action, owner: null }] }, findings });
    assert.deepEqual(counted(scoreActions(documents, labels)), [
      'actions items 2/0/1',
      'actions owner 1/0/0',
      'actions due 0/0/1',
      'actions link 0/2/0',
      'actions vague (recall only) 1/0/1',
    ]);
  });

  it('take a phrase as found when a language rule underlines some of it', () => {
    const text = 'The pod failed to start.\nBob was careless.\nWe should have known.\n';
    const rows = [
      { line: 1, phrase: 'failed to', label: 'FP', confidence: 'high' },
      { line: 2, phrase: 'was careless', label: 'TP', kind: 'blame', confidence: 'high' },
      { line: 3, phrase: 'should have', label: 'TP', kind: 'counterfactual', confidence: 'medium' },
      { line: 3, phrase: 'known', label: 'FP', confidence: 'low' },
    ];
    const findings = [
      { rule: 'blame', line: 1, start: 8, end: 11 },
      { rule: 'blame', line: 2, start: 8, end: 16 },
      { rule: 'counterfactual', line: 3, start: 15, end: 20 },
    ];
    const labels = labelsOf('language', rows);
    assert.deepEqual(counted(scoreLanguage(documentsOf(text, { findings }), labels)), ['language 1/1/1']);
  });

  it('count a trap as silent when nothing stepped into it', () => {
    const rows = [
      { line: 3, rule: 'timeline-order' },
      { line: 4, rule: 'date-agreement' },
      { line: 5, rule: 'actions' },
    ];
    const findings = [
      { rule: 'timeline-order', line: 4 },
      { rule: 'date-disagreement', line: 1 },
    ];
    assert.deepEqual(counted(scoreTraps(documentsOf('', { findings }), labelsOf('traps', rows))), [
      'traps silent 2/1/0',
    ]);
  });

  it('leave out the labels that are believed wrong', () => {
    const labels = labelsOf('sections', [{ sections: 'impact,cause' }], ['impact']);
    assert.equal(counted(scoreSections(documentsOf('# Checkout\n'), labels))[0], 'sections 0/0/1');
    const lines = labelsOf('traps', [{ line: 3, rule: 'actions' }], ['3']);
    assert.deepEqual(counted(scoreTraps(documentsOf(''), lines)), ['traps silent 0/0/0']);
  });
});

function timelineRow(changes: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  return {
    role: 'timeline',
    n_entries: 2,
    container: 'list',
    tz_stated: 'yes',
    first: '2026-11-23T14:00',
    last: '2026-11-23T14:00',
    inversion_lines: '',
    entry_line_span: '4-5',
    ...changes,
  };
}

function timeline(entries: readonly Entry[]): Inspection['timelines'][number] {
  return { line: 2, container: 'list', zoneStated: true, entries };
}

function entry(line: number, changes: Partial<Entry> = {}): Entry {
  return { line, local: '2026-11-23T14:00', zone: null, certain: true, text: 'Alert', ...changes };
}

function duration(line: number, changes: Partial<Duration>): Duration {
  return { kind: 'duration', line, statedMinutes: null, computedMinutes: null, verdict: 'unclear', ...changes };
}
