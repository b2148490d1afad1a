import assert from 'node:assert/strict';
import { document, findings, findingsOf, fixed, sentences, underlined } from './environment';

/** A document, whose owner is alice, with this section of actions. */
function withActions(
  content: string,
  lines: readonly string[] = ['postmortem: same-day', 'status: draft', 'owner: alice'],
): string {
  return document(lines, `# Checkout\n\n## Actions\n\n${content}\n`);
}

const table = '| Action | Owner | Due | Ticket |\n|--|--|--|--|\n';

describe('action-owner', () => {
  const rule = 'action-owner';

  it('says once that no action of a list has an owner', () => {
    const text = withActions('- Add an index\n- Add a cache\n- [x] Roll back');
    assert.deepEqual(sentences(rule, text), ['None of the 2 open actions has an owner.']);
    assert.deepEqual(underlined(rule, text), ['## Actions']);
  });

  it('says it of each section where there are several', () => {
    const incident = '## Incident\n\n### Actions\n\n- Add an index\n- Add a cache\n\n';
    assert.equal(sentences(rule, incident.repeat(2)).length, 2);
  });

  it('names the actions that lack one where others have it', () => {
    const text = withActions('- Add an index @alice\n- Add a *cache*\n  soon');
    assert.deepEqual(sentences(rule, text), ['“Add a cache soon” has no owner.']);
    assert.deepEqual(underlined(rule, text), ['Add a *cache*']);
  });

  it('underlines the cell or the label that asks for it', () => {
    const text = withActions(
      `${table}| Add an index | TBD | 2026-12-01 | #12 |\n| Add a cache |  | 2026-12-01 | #13 |\n| Move | bob | 2026-12-01 | #14 |\n\n- Page (Owner: Team)`,
    );
    assert.deepEqual(underlined(rule, text), ['TBD', '|  |', 'Team']);
  });

  it('is a hint in a draft, and information where the document asks for it', () => {
    const severities = (content: string): (string | undefined)[] =>
      (['draft', 'in-review', 'final'] as const).map(
        (stage) => findings(withActions(content), {}, stage).find((found) => found.rule === rule)?.severity,
      );
    assert.deepEqual(severities('- Add an index'), ['hint', 'information', 'warning']);
    assert.deepEqual(severities(`${table}| Add an index | TBD | 2026-12-01 | #12 |`), [
      'information',
      'warning',
      'warning',
    ]);
  });

  describe('offers to assign the action to the one owner of the document', () => {
    const cases: [content: string, expected: string][] = [
      ['- Add an index', '- Add an index (owner: alice)'],
      [
        '- [ ] Add an index [#12](https://github.com/acme/shop/issues/12).',
        '- [ ] Add an index [#12](https://github.com/acme/shop/issues/12). (owner: alice)',
      ],
      ['- Add an index\n  on the orders\n  - slowly', '- Add an index\n  on the orders (owner: alice)\n  - slowly'],
      ['Add an index<br>\nAdd a cache @bob', 'Add an index (owner: alice)<br>\nAdd a cache @bob'],
      ['- Add an index (Owner: TBD)', '- Add an index (Owner: alice)'],
      ['- Add an index\n  - Owner:', '- Add an index\n  - Owner: alice'],
      [`${table}| Add an index |  | 2026-12-01 | #12 |`, `${table}| Add an index | alice | 2026-12-01 | #12 |`],
      [
        `${table}| Add an index | TBD     | 2026-12-01 | #12 |`,
        `${table}| Add an index | alice   | 2026-12-01 | #12 |`,
      ],
      [`${table}| Add an index || 2026-12-01 | #12 |`, `${table}| Add an index | alice | 2026-12-01 | #12 |`],
      ['- 索引を追加する。注文の表が遅いため', '- 索引を追加する。注文の表が遅いため（担当: alice）'],
    ];
    for (const [content, expected] of cases) {
      it(`in ${JSON.stringify(content)}`, () => {
        const text = withActions(content);
        const [found] = findingsOf(rule, text);
        const after = fixed(text, found?.fixes[0]);
        assert.equal(after, withActions(expected));
        assert.deepEqual(sentences(rule, after), []);
      });
    }

    it('where there is exactly one, and a place to write it', () => {
      const fixesOf = (text: string): number | undefined => findingsOf(rule, text)[0]?.fixes.length;
      assert.equal(fixesOf(withActions('- Add an index', ['owner: [alice, bob]'])), 0);
      assert.equal(fixesOf(withActions('- Add an index', ['owner: TBD'])), 0);
      assert.equal(fixesOf(withActions('- Add an index', ['title: Checkout'])), 0);
      assert.equal(fixesOf(withActions('| Action | Due |\n|--|--|\n| Add an index | 2026-12-01 |')), 0);
      assert.equal(fixesOf(withActions('- Add an index', ['owner: [alice]'])), 1);
    });
  });
});

describe('action-due', () => {
  const rule = 'action-due';

  it('names what has no due date, and offers one in two weeks', () => {
    const text = withActions('- Add an index');
    const [found] = findingsOf(rule, text);
    assert.deepEqual(sentences(rule, text), ['“Add an index” has no due date.']);
    assert.equal(fixed(text, found?.fixes[0]), withActions('- Add an index (due: 2026-12-07)'));
    assert.equal(found?.fixes[0]?.preferred, false);
    assert.equal(found.fixes[0].safe, false);
  });

  it('counts the two weeks in the zone of the document', () => {
    const text = withActions('- Add an index', ['timezone: Pacific/Kiritimati']);
    assert.match(fixed(text, findingsOf(rule, text)[0]?.fixes[0]), /due: 2026-12-08/);
  });

  it('is content with words', () => {
    assert.deepEqual(sentences(rule, withActions('- Add an index by end of week\n- Add a cache by Friday')), []);
  });
});

describe('action-ticket', () => {
  const rule = 'action-ticket';

  it('names what has no ticket where others have one', () => {
    assert.deepEqual(
      sentences(rule, withActions('- Add an index (#123)\n- Add a cache ([manual](https://example.com/docs))')),
      ['“Add a cache (manual)” has no ticket.'],
    );
  });

  it('underlines the cell for it', () => {
    const text = withActions(
      `${table}| Add an index | bob | 2026-12-01 | TBD |\n| Add a cache | bob | 2026-12-01 | OPS-1 |`,
    );
    assert.deepEqual(underlined(rule, text), ['TBD']);
  });
});

describe('the facts of actions', () => {
  it('are not asked for in a row that nobody filled in, nor of what is done', () => {
    const rules = ['action-owner', 'action-due', 'action-ticket'] as const;
    for (const content of [`${table}|  |  |  |  |`, '- [x] Add an index\n- Add a cache (done)', 'None', 'TBD']) {
      assert.deepEqual(
        rules.flatMap((rule) => sentences(rule, withActions(content))),
        [],
      );
    }
  });
});
