import assert from 'node:assert/strict';
import { defaultPostmortemFiles } from '../../../src/core/document/postmortemFile';
import { normalizeHeading, sectionIdOf } from '../../../src/core/document/sectionName';
import { summarizePostmortem } from '../../../src/core/document/summary';
import { document, findings } from './environment';

const length = 100_000;
const fragments = [
  ...['#', ' ', '\t', '!', '(', ')', '（', '.', ':', '|', '-', '=', '?', '{', 'a', '1', '障', '\u2028', '\u3000'],
  ...['TODO ', 'TODO', 'tbd.', '# ', '## ', '( ', '{{ ', 'HH:MM ', '🔥', '🔥 ', 'x !', ': '],
];
/** Within a paragraph the Markdown reader itself takes its time for these. */
const blocks = ['<', '<!-- ', '[', '[?', '\r', '\n', '- \n', '## Impact\n', '| a |\n'];

describe('a document of one very long line', function () {
  this.timeout(30_000);

  for (const fragment of [...fragments, ...blocks]) {
    const line = fragment.repeat(Math.ceil(length / fragment.length));
    const around = (text: string): string[] => [
      `# ${text}x\n`,
      `## ${text}x\n`,
      `## Summary\n\nOwner: TODO ${text}x\n`,
    ];

    it(`is linted when it repeats ${JSON.stringify(fragment)}`, () => {
      for (const body of [line, ...(blocks.includes(fragment) ? [] : around(line))]) {
        const text = document(['type: postmortem', 'status: draft'], body);
        assert.ok(Array.isArray(findings(text)));
        assert.ok(summarizePostmortem('notes.md', text, defaultPostmortemFiles));
      }
    });

    it(`is a heading that repeats ${JSON.stringify(fragment)}`, () => {
      assert.equal(typeof normalizeHeading(`${line}x${line}`), 'string');
    });
  }

  it('is linted when it is a value that needs quotes', () => {
    assert.ok(findings(document([`title: Checkout: ${' '.repeat(length)}x`])).length > 0);
  });

  it('does not hide what a heading is', () => {
    assert.equal(sectionIdOf(`Summary ${' '.repeat(length)}`), 'summary');
  });
});
