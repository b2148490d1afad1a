import assert from 'node:assert/strict';
import { findingsOf, fixed, sentences, underlined } from './environment';

const rule = 'duplicate-section';

describe('duplicate-section', () => {
  it('finds the second of two headings, and underlines it', () => {
    const text = '## Impact\n\na\n\n## Timeline\n\nb\n\n## impact:\n\nc\n';
    assert.deepEqual(sentences(rule, text), ['There already is a section “Impact”.']);
    assert.deepEqual(underlined(rule, text), ['## impact:']);
  });

  const silent: [name: string, text: string][] = [
    ['different titles of one kind of section', '## Root cause\n\na\n\n## Contributing factors\n\nb\n'],
    ['titles that differ in brackets', '### Five whys (fault A)\n\na\n\n### Five whys (fault B)\n\nb\n'],
    ['the same title in different parents', '# May\n\n## Impact\n\na\n\n# June\n\n## Impact\n\nb\n'],
    ['the same title on another level', '## Impact\n\na\n\n### Impact\n\nb\n'],
    ['titles of nothing in particular', '## Update\n\na\n\n## Update\n\nb\n'],
    ['entries of a timeline', '## Timeline\n\n### 14:05\n\na\n\n### 14:05\n\nb\n'],
    ['labels', '**Impact:** a\n\n**Impact:** b\n'],
    [
      'whole reports that follow each other',
      '## Incident 1\n\n## Impact\n\na\n\n## Cause\n\nb\n\n## Incident 2\n\n## Impact\n\nc\n\n## Cause\n\nd\n',
    ],
  ];
  for (const [name, text] of silent) {
    it(`leaves ${name} alone`, () => {
      assert.deepEqual(sentences(rule, text), []);
    });
  }

  const fixes: [name: string, before: string, after: string][] = [
    [
      'removes the second when it is empty',
      '## Impact\n\na\n\n## Cause\n\nb\n\n## Impact\n\n<!-- How many? -->\n\n## Thanks\n\nc\n',
      '## Impact\n\na\n\n## Cause\n\nb\n\n## Thanks\n\nc\n',
    ],
    ['joins two that follow each other', '## Impact\n\na\n\n## Impact\n\nb\n', '## Impact\n\na\n\nb\n'],
    ['keeps the line ends', '## Impact\r\n\r\na\r\n\r\n## Impact\r\n\r\nb\r\n', '## Impact\r\n\r\na\r\n\r\nb\r\n'],
  ];
  for (const [name, before, after] of fixes) {
    it(name, () => {
      assert.equal(fixed(before, findingsOf(rule, before)[0]?.fixes[0]), after);
      assert.deepEqual(findingsOf(rule, after), []);
    });
  }

  it('offers nothing where both say something and something else stands between', () => {
    const text = '## Impact\n\na\n\n## Cause\n\nb\n\n## Impact\n\nc\n';
    assert.deepEqual(findingsOf(rule, text)[0]?.fixes, []);
  });
});
