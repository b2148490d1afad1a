import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePostmortem } from '../../../src/core/document/postmortem';

describe('parsePostmortem', function () {
  this.timeout(20_000);

  it('finds the sections, each with its heading and its range', () => {
    const text =
      '# A\n\nlead\n\n## Impact ##\n\na\n\n### Users\n\nb\n\n  ## 影響 <!-- optional -->\n\nCause\n---\n\n# B\n\nc\n\n## Actions';
    const sections = parsePostmortem(text).sections.map(({ id, title, range }) => [
      id,
      title,
      text.slice(range.start, range.end),
    ]);
    assert.deepEqual(sections, [
      ['impact', 'Impact', '## Impact ##\n\na\n\n### Users\n\nb\n\n'],
      ['impact', '影響', '  ## 影響 <!-- optional -->\n\n'],
      ['cause', 'Cause', 'Cause\n---\n\n'],
      ['actions', 'Actions', '## Actions'],
    ]);
  });

  const titles: [text: string, title: string | undefined][] = [
    ['# Checkout\n', 'Checkout'],
    ['---\na: b\n---\n\n# Checkout **is** `slow`\n', 'Checkout is slow'],
    ['Checkout\nis slow\n===\n', 'Checkout is slow'],
    ['# Checkout <!-- the shop -->\n', 'Checkout'],
    ['## Summary\n\n# Checkout\n', 'Checkout'],
    ['```\n# Code\n```\n', undefined],
    ['> # Quote\n', undefined],
    ['', undefined],
  ];
  for (const [text, title] of titles) {
    it(`has the title ${String(title)} in ${JSON.stringify(text)}`, () => {
      assert.equal(parsePostmortem(text).title?.text, title);
    });
  }

  for (const text of [
    '```\n## Impact\n```\n',
    '> ## Impact\n',
    '- ## Impact\n',
    '<!--\n## Impact\n-->\n',
    '---\n## Impact\n---\n',
    '    ## Impact\n',
  ]) {
    it(`finds no section in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parsePostmortem(text).sections, []);
    });
  }

  it('never throws, and its sections follow each other without a gap', () => {
    const pieces = fc.oneof(
      fc.constantFrom('\n', '\r\n', '# ', '## ', '---', '===', '```', '<!--', '-->', '|', '- ', '> ', '[', ']', '*'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let position = 0;
        for (const { range, headingRange } of parsePostmortem(text).sections) {
          assert.ok(range.start >= position && headingRange.start >= range.start && headingRange.end <= range.end);
          position = range.end;
        }
        assert.ok(position <= text.length);
      }),
      { numRuns: 200 },
    );
  });
});
