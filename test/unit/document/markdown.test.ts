import assert from 'node:assert/strict';
import { parseMarkdown } from '../../../src/core/document/markdown';
import { readFrontMatter } from '../../../src/core/document/frontMatter';

describe('parseMarkdown', () => {
  for (const mark of ['>', '> ', '- ', '1. ', '* > ']) {
    it(`reads twenty thousand times “${mark}” in one line, and what stands below`, () => {
      const root = parseMarkdown(`${mark.repeat(20_000)}x\n\n## Impact\n`);
      assert.equal(root.children.at(-1)?.type, 'heading');
    });
  }

  it('leaves a rule of many marks alone', () => {
    for (const line of ['-'.repeat(500), '- '.repeat(60), '*'.repeat(500)]) {
      assert.equal(parseMarkdown(`${line}\n`).children[0]?.type, 'thematicBreak', line);
    }
  });
});

describe('front matter', () => {
  it('of thousands of keys is read whole', () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `key${index}: ${index}\n`).join('');
    const frontMatter = readFrontMatter(`---\n${keys}---\n`);
    assert.equal(frontMatter?.entries.size, 10_000);
    assert.deepEqual(frontMatter.problems, []);
  });
});
