import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { parsePostmortem, type Postmortem } from '../../src/core/document/postmortem';
import type { WrittenTime } from '../../src/core/document/writtenTime';
import { inspectPostmortem } from '../../src/core/inspect';

const path = 'incidents/2023-04-11-logs.md';

describe('inspectPostmortem', () => {
  it('names file, title, day, zone, status and template', () => {
    const lines = [
      'postmortem: google-sre',
      'status: In-Review',
      'timezone: Asia/Tokyo',
      'resolved: 2023-04-12T00:30Z',
    ];
    const inspection = inspect(['---', ...lines, '---', '', '# Logs not shipped', ''].join('\n'));
    assert.equal(inspection.file, path);
    assert.equal(inspection.title, 'Logs not shipped');
    assert.equal(inspection.incidentDay, '2023-04-12');
    assert.equal(inspection.zone, 'Asia/Tokyo');
    assert.equal(inspection.status, 'in-review');
    assert.equal(inspection.template, 'google-sre');
  });

  it('says null for what the document does not say', () => {
    const { title, zone, status, template } = inspect('Nothing here.\n');
    assert.deepEqual({ title, zone, status, template }, { title: null, zone: null, status: null, template: null });
    assert.equal(inspectPostmortem(parsePostmortem('')).incidentDay, null);
  });

  it('does not take the mark of a postmortem for a template', () => {
    assert.equal(inspect('---\npostmortem: true\n---\n').template, null);
  });

  it('lists what has a canonical id, and level-2 headings without one', () => {
    const { sections } = inspect(
      '# Logs\r\n\r\n## Timeline\r\n\r\n### 14:05\r\n\r\n## Thanks\r\n\r\n### Impact\r\nAll\r\n',
    );
    assert.deepEqual(sections, [
      { id: 'timeline', title: 'Timeline', line: 3, empty: false },
      { id: null, title: 'Thanks', line: 7, empty: false },
      { id: 'impact', title: 'Impact', line: 9, empty: false },
    ]);
  });

  it('gives times as the document means them, with the zone of their surroundings', () => {
    const { timelines, milestones, durations, actions } = inspectPostmortem(filled('One\nTwo\nThree\n'));
    assert.deepEqual(timelines, [
      {
        line: 1,
        container: 'list',
        zoneStated: true,
        entries: [
          { line: 2, local: '2023-04-11T11:20', zone: 'CET', certain: true, text: 'Alert' },
          { line: 3, local: null, zone: 'CET', certain: false, text: 'Nobody knows when' },
        ],
      },
    ]);
    assert.deepEqual(milestones, [{ kind: 'detected', line: 2, local: '2023-04-11T11:20', zone: 'UTC' }]);
    assert.deepEqual(durations, [
      { kind: 'TTD', line: 3, statedMinutes: 544, computedMinutes: 547.33, verdict: 'mismatch' },
    ]);
    assert.deepEqual(actions, [
      { line: 3, text: 'Add an alert', owner: null, due: '2023-05-01', link: null, done: false },
    ]);
  });
});

function inspect(text: string): ReturnType<typeof inspectPostmortem> {
  return inspectPostmortem(parsePostmortem(text, { path }));
}

function filled(text: string): Postmortem {
  const [first, second, third] = [0, 4, 8].map((start) => ({ start, end: start + 3 }));
  assert.ok(first && second && third);
  const at = {
    range: second,
    date: Temporal.PlainDate.from('2023-04-11'),
    time: Temporal.PlainTime.from('11:20'),
    seconds: false,
    zone: undefined,
    certain: true,
    approximate: false,
  } satisfies WrittenTime;
  return {
    ...parsePostmortem(text),
    timelines: [
      {
        range: first,
        container: 'list',
        zone: { name: 'CET', offsetMinutes: 60 },
        zoneStated: true,
        entries: [
          { range: second, at, until: undefined, dateStated: true, placed: true, earliest: undefined, text: 'Alert' },
          {
            range: third,
            at: undefined,
            until: undefined,
            dateStated: false,
            placed: false,
            earliest: undefined,
            text: 'Nobody knows when',
          },
        ],
      },
    ],
    milestones: [
      {
        kind: 'detected',
        form: 'label',
        label: 'Detected',
        range: second,
        at: { ...at, zone: { name: 'UTC', offsetMinutes: 0 } },
        earliest: undefined,
      },
    ],
    durations: [
      {
        kind: 'TTD',
        form: 'label',
        range: third,
        statedMinutes: 544,
        computedMinutes: 547 + 1 / 3,
        between: undefined,
        verdict: 'mismatch',
      },
    ],
    actions: [
      {
        range: third,
        container: 'list',
        text: 'Add an alert',
        textRange: third,
        details: '',
        owner: undefined,
        ownerRange: undefined,
        due: 'May 1st',
        dueRange: undefined,
        dueDate: '2023-05-01',
        link: undefined,
        linkRange: undefined,
        done: false,
      },
    ],
  };
}
