import assert from 'node:assert/strict';
import { document, findingsOf, fixed, sentences, underlined } from './environment';

const rule = 'milestone-order';

describe('milestone-order', () => {
  type Case = [name: string, lines: string[], pairs: [later: string, earlier: string][]];
  const cases: Case[] = [
    ['in order', ['started: 2026-11-23T14:05Z', 'detected: 2026-11-23T14:12Z', 'resolved: 2026-11-23T15:40Z'], []],
    [
      'at the same moment',
      ['started: 2026-11-23T14:05Z', 'detected: 2026-11-23T14:05Z', 'resolved: 2026-11-23T14:05Z'],
      [],
    ],
    [
      'resolved before started',
      ['started: 2026-11-23T14:05Z', 'resolved: 2026-11-23T13:40Z'],
      [['resolved', 'started']],
    ],
    [
      'detected before started',
      ['started: 2026-11-23T14:05Z', 'detected: 2026-11-23T14:04:59Z'],
      [['detected', 'started']],
    ],
    [
      'resolved before mitigated',
      ['mitigated: 2026-11-23T14:05Z', 'resolved: 2026-11-23T13:40Z'],
      [['resolved', 'mitigated']],
    ],
    [
      'acknowledged before detected',
      ['detected: 2026-11-23T14:05Z', 'acknowledged: 2026-11-23T14:00Z'],
      [['acknowledged', 'detected']],
    ],
    ['mitigated before detected', ['detected: 2026-11-23T14:05Z', 'mitigated: 2026-11-23T14:00Z'], []],
    ['in other offsets, in order', ['started: 2026-11-23T14:05+09:00', 'resolved: 2026-11-23T06:00Z'], []],
    [
      'in other offsets, reversed',
      ['started: 2026-11-23T14:05Z', 'resolved: 2026-11-23T22:40+09:00'],
      [['resolved', 'started']],
    ],
    ['dates on one day', ['started: 2026-11-23', 'resolved: 2026-11-23'], []],
    ['dates reversed', ['started: 2026-11-24', 'resolved: 2026-11-23'], [['resolved', 'started']]],
    ['a date and a time of that day', ['started: 2026-11-23T14:05Z', 'resolved: 2026-11-23'], []],
    [
      'a date before the day of a time',
      ['started: 2026-11-23T14:05Z', 'resolved: 2026-11-22'],
      [['resolved', 'started']],
    ],
    ['a date in the zone', ['timezone: Asia/Tokyo', 'started: 2026-11-23T16:00Z', 'resolved: 2026-11-24'], []],
    [
      'a date before the day in the zone',
      ['timezone: Asia/Tokyo', 'started: 2026-11-23T16:00Z', 'resolved: 2026-11-23'],
      [['resolved', 'started']],
    ],
    [
      'in the hour that comes twice',
      ['timezone: Europe/Berlin', 'started: 2026-10-25T02:50+02:00', 'resolved: 2026-10-25T02:10+01:00'],
      [],
    ],
    [
      'over the hour that is skipped',
      ['timezone: Europe/Berlin', 'started: 2026-03-29T01:59', 'resolved: 2026-03-29T03:00'],
      [],
    ],
    [
      'one wrong value in several pairs',
      [
        'started: 2026-11-23T14:00Z',
        'detected: 2026-11-23T14:05Z',
        'mitigated: 2026-11-23T14:10Z',
        'resolved: 2025-11-23T15:00Z',
      ],
      [['resolved', 'started']],
    ],
    ['empty values', ['started: 2026-11-23T14:05Z', 'resolved:'], []],
    ['values that cannot be read', ['started: 2026-11-23T14:05Z', 'resolved: earlier'], []],
    ['a list', ['started: 2026-11-23T14:05Z', 'resolved: [2025-11-23]'], []],
  ];
  for (const [name, lines, pairs] of cases) {
    it(`finds ${pairs.map((pair) => pair.join(' before ')).join(', ') || 'nothing'} ${name}`, () => {
      assert.deepEqual(
        findingsOf(rule, document(lines)).map(({ message: { args } }) => [args[0], args[2]]),
        pairs,
      );
    });
  }

  it('quotes both values, as they are written, and shows the later one', () => {
    const text = document(['started: "2026-11-23 14:05"', 'resolved: 2026-11-23 13:40 # JST']);
    assert.deepEqual(sentences(rule, text), ['“resolved” (2026-11-23 13:40) is before “started” (2026-11-23 14:05).']);
    assert.deepEqual(underlined(rule, text), ['2026-11-23 13:40']);
  });

  it('swaps the two values and leaves comments where they are', () => {
    const text = document(['resolved: 2026-11-23 13:40 # JST', "started: '2026-11-23 14:05'"]);
    const after = document(['resolved: 2026-11-23 14:05 # JST', 'started: 2026-11-23 13:40']);
    assert.equal(fixed(text, findingsOf(rule, text)[0]?.fixes[0]), after);
    assert.deepEqual(findingsOf(rule, after), []);
  });
});
