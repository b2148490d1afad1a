import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { document, findings, findingsOf, sentences, underlined } from './environment';

const rule = 'draft-after-deadline';

describe('draft-after-deadline', () => {
  const tokyo = ['postmortem: same-day', 'status: draft', 'timezone: Asia/Tokyo', 'resolved: 2026-11-23T15:40+09:00'];
  type Case = [name: string, lines: string[], now: string, late: boolean];
  const cases: Case[] = [
    ['in the last second of the day', tokyo, '2026-11-23T23:59:59+09:00', false],
    ['in the first second of the next day', tokyo, '2026-11-24T00:00:00+09:00', true],
    ['while it is still the day in UTC', tokyo, '2026-11-23T15:00:00Z', true],
    ['when in review', tokyo.map((line) => line.replace('draft', 'in-review')), '2026-11-24T09:00:00Z', true],
    ['when final', tokyo.map((line) => line.replace('draft', 'final')), '2026-11-24T09:00:00Z', false],
    ['when due later', [...tokyo, 'due: 2026-11-30'], '2026-11-29T09:00:00Z', false],
    ['when due later, and late', [...tokyo, 'due: 2026-11-30'], '2026-12-01T00:00:00+09:00', true],
    ['with a mark alone', ['type: postmortem'], '2026-11-24T09:00:00Z', true],
    ['with a status alone', ['status: draft'], '2026-11-24T09:00:00Z', true],
    ['with a status of another tool', ['status: published'], '2026-11-24T09:00:00Z', false],
    ['with the front matter of a site generator', ['layout: post'], '2026-11-24T09:00:00Z', false],
  ];
  for (const [name, lines, now, late] of cases) {
    it(`is ${late ? '' : 'not '}late ${name}`, () => {
      const found = findingsOf(rule, document(lines), { now: Temporal.Instant.from(now) });
      assert.equal(found.length, late ? 1 : 0);
    });
  }

  const now = Temporal.Instant.from('2026-11-26T09:00:00Z');

  it('says when it was due and shows the status', () => {
    assert.deepEqual(sentences(rule, document(tokyo), { now }), [
      'This postmortem was due on 2026-11-23 and is not final.',
    ]);
    assert.deepEqual(underlined(rule, document(tokyo), { now }), ['draft']);
  });

  it('is never said of a document without front matter, whose file name has an old date', () => {
    assert.deepEqual(sentences(rule, '# Checkout\n', { now }), []);
  });

  it('is not known without any day', () => {
    const path = 'postmortems/checkout.md';
    assert.deepEqual(sentences(rule, document(['postmortem: same-day', 'status: draft']), { now, path }), []);
  });

  it('makes what is missing in a draft as serious as in review', () => {
    const text = document(tokyo, '# Checkout\n\n## Impact\n');
    const severityOf = (day: Temporal.Instant): (string | undefined)[] =>
      findingsOf('empty-section', text, { now: day }).map((found) => found.severity);
    assert.deepEqual(severityOf(Temporal.Instant.from('2026-11-23T09:00:00Z')), ['information']);
    assert.deepEqual(severityOf(now), ['warning']);
    assert.equal(
      findings(text, { now }, 'draft').find((found) => found.rule === 'empty-section')?.severity,
      'information',
    );
  });

  it('does not make old documents that never had a status more serious', () => {
    assert.deepEqual(
      [...new Set(findings('# Checkout\n\n## Impact\n', { now }).map((found) => found.severity))],
      ['information'],
    );
  });
});
