import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finishDocument } from '../../../src/core/document/finish';
import { frontMatterText, readFrontMatter } from '../../../src/core/document/frontMatter';
import { parsePostmortem } from '../../../src/core/document/postmortem';
import { applyEdits } from '../../../src/core/document/textEdit';

const finished = '2026-11-23T17:10+09:00';

describe('finishDocument', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'fills in what is there',
      '---\nstatus: draft # why\nfinished: # by the command\n---\n\n# A\n',
      `---\nstatus: final # why\nfinished: ${finished} # by the command\n---\n\n# A\n`,
    ],
    [
      'adds what is not',
      '---\ntitle: A\nresolved: 2026-11-23\nowner: a\n---\n',
      `---\ntitle: A\nstatus: final\nresolved: 2026-11-23\nfinished: ${finished}\nowner: a\n---\n`,
    ],
    ['adds both at the end', '---\nowner: a\n---\n', `---\nowner: a\nstatus: final\nfinished: ${finished}\n---\n`],
    ['fills an empty one', '---\n---\n', `---\nstatus: final\nfinished: ${finished}\n---\n`],
    [
      'adds front matter',
      '# A\n\ntext\n',
      `---\ntype: postmortem\ntitle: A\nstatus: final\nfinished: ${finished}\n---\n\n# A\n\ntext\n`,
    ],
    [
      'quotes a title',
      '# A: b #1\n',
      `---\ntype: postmortem\ntitle: "A: b #1"\nstatus: final\nfinished: ${finished}\n---\n\n# A: b #1\n`,
    ],
    [
      'keeps the line ends of Windows',
      '---\r\ntitle: A\r\n---\r\n',
      `---\r\ntitle: A\r\nstatus: final\r\nfinished: ${finished}\r\n---\r\n`,
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      assert.equal(applyEdits(before, finishDocument(parsePostmortem(before), finished) ?? []), after);
    });
  }

  for (const yaml of ['title: a: b', '{status: draft}', '? status', '- a', 'a: 1\na: 2']) {
    it(`writes nothing into ${JSON.stringify(yaml)}, which it could destroy`, () => {
      assert.equal(finishDocument(parsePostmortem(`---\n${yaml}\n---\n`), finished), undefined);
    });
  }

  it('makes any other document final', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (title, bare) => {
        const text = `${bare ? '' : '---\nowner: a\n---\n\n'}# ${title}\n`;
        const result = applyEdits(text, finishDocument(parsePostmortem(text), finished) ?? []);
        const frontMatter = readFrontMatter(result);
        assert.deepEqual(frontMatter?.problems, []);
        assert.equal(frontMatterText(frontMatter, 'status'), 'final');
        assert.equal(frontMatterText(frontMatter, 'finished'), finished);
        assert.ok(result.endsWith(`# ${title}\n`));
      }),
    );
  });
});
