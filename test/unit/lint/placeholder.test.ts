import assert from 'node:assert/strict';
import { document, findingsOf, fixed, underlined } from './environment';

describe('placeholder', () => {
  const inBody: [body: string, underlined: string[]][] = [
    ['TBD', ['TBD']],
    ['The owner is TBD.', ['TBD']],
    ['Fix commit: TBC', ['TBC']],
    ['- Owner: tbd', ['tbd']],
    ['TODO', ['TODO']],
    ['TODO: write the impact', ['TODO']],
    ['- TODO write the impact', ['TODO']],
    ['**Owner:** TODO', ['TODO']],
    ['**Owner**: TODO', ['TODO']],
    ['a sentence\nTODO: the rest', ['TODO']],
    ['[describe the impact]', ['[describe the impact]']],
    ['We lost [insert number] orders', ['[insert number]']],
    ['- [???] The disk filled up', ['[???]']],
    ['[link to the dashboard]', ['[link to the dashboard]']],
    ['<your name>', ['<your name>']],
    ['Written by <name of the owner>.', ['<name of the owner>']],
    ['{{ service }} was slow', ['{{ service }}']],
    ['- YYYY-MM-DD HH:MM The first alert', ['YYYY-MM-DD HH:MM']],
    ['- 2026-11-23 HH:mm The first alert', ['HH:mm']],
    ['| Time | Event |\n|---|---|\n| HH:MM | Alert |', ['HH:MM']],
    ['- Started: DD/MM/YYYY', ['DD/MM/YYYY']],
    ['Lorem ipsum dolor', ['Lorem ipsum']],
    ['ここに影響を記入してください。', ['ここに影響を記入してください']],
    ['担当: ○○さん', ['○○']],
    ['（要記入）', ['（要記入）']],
    ['TBD and TBD', ['TBD', 'TBD']],
  ];
  for (const [body, expected] of inBody) {
    it(`finds ${expected.join(', ')} in “${oneLine(body)}”`, () => {
      assert.deepEqual(underlined('placeholder', document([], `## Impact\n\n${body}\n`)), expected);
    });
  }

  const ordinary = [
    'We had added a TODO in March.',
    'A second\nTODO was never read.',
    'The `cache` TODO list was long.',
    'TODO comments were left in the code.',
    'See *the old* TODO in the code.',
    '`TBD` and `{{ service }}`',
    '```\nTODO\n{{ service }}\n```',
    '    TODO',
    '[TBD](https://example.com/)',
    '[describe the impact](https://example.com/)',
    '[TBD][1]\n\n[1]: https://example.com/',
    '> TBD, said the status page',
    '<!-- TBD -->',
    '<!-- [describe the impact] -->',
    'Press [Enter] twice.',
    '[Add] a second check',
    'All times are written as HH:MM in UTC.',
    'Give the date as YYYY-MM-DD.',
    '| Time (HH:MM) | YYYY-MM-DD |\n|---|---|\n| 14:05 | 2026-11-23 |',
    '| HH:MM | Event |\n|---|---|\n| 14:05 | Alert |',
    '| Action | Status |\n|---|---|\n| Alert at 80 % | TODO |',
    '| アクション | ステータス |\n|---|---|\n| アラート | TODO |',
    '<time>14:05</time>',
    'The type is List<Date> there.',
    'Write to <alice@example.com>.',
    'What happened? Who knows???',
    'A circle ○ and a cross ×',
  ];
  for (const body of ordinary) {
    it(`leaves “${oneLine(body)}” alone`, () => {
      assert.deepEqual(underlined('placeholder', document([], `## Impact\n\n${body}\n`)), []);
    });
  }

  const actions = [
    '- TODO Alert at 80 %',
    '- [TODO] Alert at 80 %',
    '- Alert at 80 %: TODO',
    '| A | B |\n|---|---|\n| x | TODO |',
  ];
  for (const body of actions) {
    it(`takes TODO for the state of an action in “${oneLine(body)}”`, () => {
      assert.deepEqual(underlined('placeholder', document([], `## Action items\n\n${body}\n`)), []);
    });
  }

  it('still finds an owner of an action who is TBD', () => {
    assert.deepEqual(underlined('placeholder', document([], '## Actions\n\n- Alert at 80 %, owner TBD\n')), ['TBD']);
  });

  it('leaves the title alone', () => {
    assert.deepEqual(underlined('placeholder', document([], '# {{ service }} was TBD\n')), []);
  });

  const values: [line: string, expected: string[]][] = [
    ['owner: TBD', ['TBD']],
    ['owner: tbd', ['tbd']],
    ['owner: <your name>', ['<your name>']],
    ['owner: "[name]"', ['"[name]"']],
    ['resolved: YYYY-MM-DDTHH:MM', ['YYYY-MM-DDTHH:MM']],
    ['title: "{{ title }}"', ['"{{ title }}"']],
    ['severity: ???', ['???']],
    ['owner: <alice@example.com>', []],
    ['title: TBD was the answer', []],
    ['owner:', []],
    ['services: [TBD]', []],
  ];
  for (const [line, expected] of values) {
    it(`finds ${String(expected.length)} in the front matter “${line}”`, () => {
      assert.deepEqual(underlined('placeholder', document([line])), expected);
    });
  }

  it('reports a placeholder of a time once, and not as an unreadable time too', () => {
    const text = document(['resolved: TBD']);
    assert.equal(findingsOf('placeholder', text).length, 1);
    assert.deepEqual(findingsOf('front-matter-invalid', text), []);
  });

  const removals: [before: string, after: string][] = [
    ['TBD\n', '\n'],
    ['The owner is TBD.\n', 'The owner is.\n'],
    ['Lost TBD orders\n', 'Lost orders\n'],
    ['Lost orders TBD\n', 'Lost orders\n'],
    ['- Owner: TBD\n', '- Owner: \n'],
    ['（要記入）\r\n次\r\n', '\r\n次\r\n'],
    ['ここに記入\r\n次\r\n', '\r\n次\r\n'],
  ];
  for (const [before, after] of removals) {
    it(`removes the placeholder of ${JSON.stringify(before)}`, () => {
      const text = `## Impact\n\n${before}`;
      assert.equal(fixed(text, findingsOf('placeholder', text)[0]?.fixes[0]), `## Impact\n\n${after}`);
    });
  }
});

function oneLine(text: string): string {
  return text.replace(/\n/g, '⏎');
}
