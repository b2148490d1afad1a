import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { document, findingsOf, fixed, sentences, underlined } from './environment';

const rule = 'action-overdue';
const now = Temporal.Instant.from('2026-12-02T20:00:00Z');
const lines = ['postmortem: same-day', 'status: final', 'owner: alice'];

/** A document with this section of actions. */
function withActions(content: string, more: readonly string[] = []): string {
  return document([...lines, ...more], `# Checkout\n\n## Actions\n\n${content}\n`);
}

describe('action-overdue', () => {
  const cases: [name: string, content: string, expected: string[]][] = [
    ['yesterday', '- Add an index (due: 2026-12-01)', ['“Add an index” was due yesterday (2026-12-01).']],
    ['days ago', '- [ ] Add an index by Nov 30', ['“Add an index” was due 2 days ago (2026-11-30).']],
    ['today', '- Add an index by 2026-12-02', []],
    ['a day that has two readings', '- Add an index (due 05/06/2026)', []],
    ['a word', '- Add an index by Friday', []],
    ['done', '- [x] Add an index (due: 2026-12-01)', []],
    ['given up', '| Action | Due | Status |\n|--|--|--|\n| Add an index | 2026-12-01 | Won’t do |', []],
    [
      'in a cell',
      '| Action | Due |\n|--|--|\n| Add an index | 2026-12-01 |',
      ['“Add an index” was due yesterday (2026-12-01).'],
    ],
    ['a span of days', '- Add an index (due: 2026-11-20 – 2026-12-05)', []],
  ];
  for (const [name, content, expected] of cases) {
    it(`of what was due: ${name}`, () => {
      assert.deepEqual(sentences(rule, withActions(content), { now }), expected);
    });
  }

  it('ends the day in the zone of the document', () => {
    const text = withActions('- Add an index by 2026-12-02', ['timezone: Asia/Tokyo']);
    assert.deepEqual(sentences(rule, text, { now }), ['“Add an index” was due yesterday (2026-12-02).']);
  });

  it('underlines the date where it stands in a cell', () => {
    assert.deepEqual(
      underlined(rule, withActions('| Action | Due |\n|--|--|\n| Add an index | 2026-12-01 |'), { now }),
      ['2026-12-01'],
    );
  });

  it('is information where the document never promised anything', () => {
    const severity = (text: string): string | undefined => findingsOf(rule, text, { now })[0]?.severity;
    assert.equal(severity(withActions('- Add an index by 2026-12-01')), 'warning');
    assert.equal(severity('# Checkout\n\n## Actions\n\n- Add an index by 2026-12-01\n'), 'information');
  });

  it('is one finding, at the heading, where nobody follows up', () => {
    const text = withActions(
      Array.from({ length: 6 }, (_, index) => `- Add ${index} (due: 2026-11-2${index})`).join('\n'),
    );
    assert.deepEqual(sentences(rule, text, { now }), [
      '6 open actions are past their due dates, the first since 2026-11-20.',
    ]);
    assert.deepEqual(underlined(rule, text, { now }), ['## Actions']);
  });

  it('offers to tick the box', () => {
    const text = withActions('- a\n- [ ] Add an index (due: 2026-12-01)');
    const [found] = findingsOf(rule, text, { now });
    assert.equal(fixed(text, found?.fixes[0]), text.replace('[ ]', '[x]'));
    assert.equal(found?.fixes[0]?.safe, false);
    assert.deepEqual(findingsOf(rule, withActions('- Add an index by 2026-12-01'), { now })[0]?.fixes, []);
  });
});
