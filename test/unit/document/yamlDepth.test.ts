import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../src/core/document/frontMatter';
import { nestsTooDeeply } from '../../../src/core/document/yamlDepth';

describe('nestsTooDeeply', () => {
  const deep: [what: string, yaml: string][] = [
    ['brackets', `a: ${'['.repeat(200)}`],
    ['braces over many lines', '{a:\n'.repeat(200)],
    ['lists in one line', `a:\n${'- '.repeat(300)}`],
    ['keys of keys', '? '.repeat(300)],
  ];
  for (const [what, yaml] of deep) {
    it(`is true of ${what}, which front matter cannot hold`, () => {
      assert.equal(nestsTooDeeply(yaml), true);
      assert.equal(readFrontMatter(`---\n${yaml.repeat(100)}\n---\n`)?.problems.length, 1);
    });
  }

  const shallow = [
    '',
    'a: [[1], {b: 2}]\n'.repeat(1000),
    `title: "${'- '.repeat(300)}"`,
    '-'.repeat(1000),
    `a: b${' '.repeat(1000)}`,
  ];
  for (const yaml of shallow) {
    it(`is false of ${JSON.stringify(yaml.slice(0, 20))}`, () => {
      assert.equal(nestsTooDeeply(yaml), false);
    });
  }
});
