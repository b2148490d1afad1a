import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePostmortem } from '../../../src/core/document/postmortem';
import type { Sentence } from '../../../src/core/document/prose';
import { documents } from '../lint/environment';

describe('the running text', () => {
  const texts: [name: string, markdown: string, sentences: string[]][] = [
    ['splits sentences', 'One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['splits Japanese sentences', '一つ。二つ！三つ', ['一つ。', '二つ！', '三つ']],
    [
      'keeps abbreviations',
      'We saw errors, e.g. Timeouts, at 2 p.m. on Monday.',
      ['We saw errors, e.g. Timeouts, at 2 p.m. on Monday.'],
    ],
    ['keeps numbers', 'It took 2.5 hours.', ['It took 2.5 hours.']],
    ['joins the lines of a paragraph', 'One\ntwo.', ['One\ntwo.']],
    ['joins Japanese lines without a space', '確認すべ\nきだった。', ['確認すべきだった。']],
    [
      'ends a sentence where the author breaks the line',
      'One  \ntwo<br>three\\\nfour',
      ['One', 'two', 'three', 'four'],
    ],
    ['reads through emphasis', 'We *should* **have** tested.', ['We should have tested.']],
    [
      'reads escapes and entities',
      'We shouldn&#39;t \\*have\\*&nbsp;tested &amp; run.',
      ["We shouldn't *have* tested & run."],
    ],
    ['leaves code out', 'Run `rm -rf` now.', ['Run \uFFFC now.']],
    ['leaves HTML code out', 'Run <code>rm -rf</code> now.', ['Run \uFFFC now.']],
    ['leaves fenced and indented code out', '```\nOne.\n```\n\n    Two.\n\nThree.', ['Three.']],
    [
      'leaves links and addresses out',
      'See [the other](https://a.example/) and https://b.example/x. End.',
      ['See \uFFFC and \uFFFC.', 'End.'],
    ],
    ['leaves pictures and footnote marks out', 'See ![one](a.png)[^1].\n\n[^1]: Two.', ['See \uFFFC\uFFFC.', 'Two.']],
    ['leaves block quotes out', '> One.\n\nTwo.', ['Two.']],
    ['leaves comments out', 'One <!-- two --> three.\n\n<!-- four -->', ['One  three.']],
    ['leaves out what was struck out', 'One ~~two~~.', ['One \uFFFC.']],
    [
      'reads items, cells and headings',
      '## One\n\n- two\n  - three\n\n| four |\n|---|\n| five |',
      ['One', 'two', 'three', 'four', 'five'],
    ],
    ['leaves front matter out', '---\ntitle: One.\n---\n\nTwo.', ['Two.']],
  ];
  for (const [name, markdown, expected] of texts) {
    it(name, () => {
      assert.deepEqual(textsOf(markdown), expected);
      assert.deepEqual(
        textsOf(markdown.replace(/\n/g, '\r\n')).map((text) => text.replace(/\r\n/g, '\n')),
        expected,
        'with CRLF',
      );
    });
  }

  const quotations = [
    'She said “one two”.',
    'She said "one two".',
    '「one two」と書かれていた。',
    '『one two』',
    'Said «one two».',
  ];
  for (const text of quotations) {
    it(`leaves the quotation of ${text} out`, () => {
      assert.doesNotMatch(textsOf(text).join(), /one|two/);
    });
  }

  const keptQuotes = ['A 5" disk and a 3" disk one two.', 'It said "one two and never ended.'];
  for (const text of keptQuotes) {
    it(`keeps the words of ${text}`, () => {
      assert.match(textsOf(text).join(), /one two/);
    });
  }

  const pasted = [
    '2026-11-23T14:05:11.123Z ERROR api: one two',
    '2026-11-23 14:05:11,123 [main] WARN one two',
    'Nov 23 14:05:11 web-1 sshd[123]: one two',
    'E1123 14:05:11.123456 1 server.go:1] one two',
    'level=error msg=one two',
    '[ERROR] [1700000000.1] one two',
    'at com.example.Shop.order(Shop.java:12) ',
    '[14:05] <alice> one two',
    'alice [10:21 AM]\none two\nthree',
  ];
  for (const text of pasted) {
    it(`leaves the pasted ${JSON.stringify(text)} out`, () => {
      assert.doesNotMatch(textsOf(`Before it.\n${text}`).join(), /one|two|three|example/);
      assert.match(textsOf(`Before it.\n${text}`).join(), /Before it/);
    });
  }

  const kept = [
    '14:05 The ERROR rate rose',
    '14:05:11 We paged alice',
    '2026-11-23 14:05 INFO page was put up',
    'The WARN level was off.',
  ];
  for (const text of kept) {
    it(`keeps ${text}`, () => {
      assert.deepEqual(textsOf(text), [text]);
    });
  }

  it('knows the section that a sentence lies in', () => {
    const found = sentencesOf(
      'Zero.\n\n# Checkout\n\n## Impact\n\nOne.\n\n### Users\n\nTwo.\n\n## Root cause\n\nThree.',
    );
    assert.deepEqual(
      found.filter(({ form }) => form === 'paragraph').map(({ text, section }) => [text, section?.title]),
      [
        ['Zero.', undefined],
        ['One.', 'Impact'],
        ['Two.', 'Users'],
        ['Three.', 'Root cause'],
      ],
    );
  });

  it('knows the form of what it reads', () => {
    const found = sentencesOf('# Checkout\n\n## Impact\n\nOne. Two.\n\n| a |\n|---|\n| b |');
    assert.deepEqual(
      found.map(({ form, opens, alone }) => [form, opens, alone]),
      [
        ['title', true, true],
        ['heading', true, true],
        ['paragraph', true, false],
        ['paragraph', false, false],
        ['cell', true, true],
        ['cell', true, true],
      ],
    );
  });

  const places: [markdown: string, words: string, source: string][] = [
    ['We *should* have', 'should have', 'should* have'],
    ['We&nbsp;should\\_have', 'should_have', 'should\\_have'],
    ['- a\n  b c', 'b c', 'b c'],
    ["shouldn&#39;t've", "n't", 'n&#39;t'],
    ['`x` was `y`', '\uFFFC was', '`x` was'],
    ['🔥 fire', 'fire', 'fire'],
    ['&copy; fire', 'fire', 'fire'],
    ['[a](b) fire <b>x</b> end', 'fire x end', 'fire <b>x</b> end'],
    ['| a \\| b | c |\n|---|---|', 'a | b', 'a \\| b'],
    ['Write to bob@example.com or www.example.com now', 'now', 'now'],
    ['確認すべ\n  きだった', 'すべきだった', 'すべ\n  きだった'],
  ];
  for (const [markdown, words, source] of places) {
    it(`finds “${words}” in ${JSON.stringify(markdown)}`, () => {
      for (const text of [markdown, `# T\r\n\r\n${markdown.replace(/\n/g, '\r\n')}`]) {
        const sentence = sentencesOf(text).find((candidate) => candidate.text.includes(words));
        const at = sentence?.text.indexOf(words) ?? -1;
        const range = sentence?.rangeOf(at, at + words.length);
        assert.equal(text.slice(range?.start, range?.end).replace(/\r\n/g, '\n'), source);
      }
    });
  }

  it('lies, in any document, in its order and where its letters stand', () => {
    fc.assert(
      fc.property(documents, (text) => {
        let last = 0;
        for (const sentence of sentencesOf(text)) {
          const { start, end } = sentence.rangeOf();
          assert.ok(start >= last && end > start && end <= text.length);
          last = end;
          for (const match of sentence.text.matchAll(/[a-z]/gi)) {
            const letter = sentence.rangeOf(match.index, match.index + 1);
            assert.ok([match[0], '&'].includes(text[letter.start] ?? ''));
          }
        }
      }),
    );
  });
});

function sentencesOf(markdown: string): readonly Sentence[] {
  return parsePostmortem(markdown).sentences;
}

/** What is left out is shown as one mark, however long it was. */
function textsOf(markdown: string): string[] {
  return sentencesOf(markdown).map(({ text }) => text);
}
