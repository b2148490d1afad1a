import assert from 'node:assert/strict';
import { contract, document, findings, findingsOf, fixed, sentences, underlined } from './environment';

const rule = 'empty-section';

describe('empty-section', () => {
  it('leaves a heading alone that holds its fact itself', () => {
    assert.deepEqual(sentences(rule, '## Owner: @alice\n\n## Call recording:\n\n# Overview\n\nDown.\n'), [
      'Section “Call recording:” is empty.',
    ]);
  });

  const empty: [name: string, content: string][] = [
    ['nothing', ''],
    ['blank lines', '\n\n  \n'],
    ['a comment', '<!-- Who felt it? -->'],
    ['a comment over several paragraphs', '<!-- Who felt it?\n\nHow many? -->'],
    ['several comments on one line', '<!-- a --> <!-- b -->'],
    ['a comment that is never closed', '<!-- Who felt it?'],
    ['comments around sub-headings', '<!-- a -->\n\n### What went well\n\n<!-- b -->'],
    ['sub-headings', '### What went well\n\n### What went wrong'],
    ['the head of a table', '| Time | Event |\n|---|---|'],
    ['a table with blank rows', '| Time | Event |\n|---|---|\n| | |\n|  |  |'],
    ['an item without text', '-'],
    ['several items without text', '- \n- \n  - '],
    ['a number without text', '1. '],
    ['an item with a comment', '- <!-- first -->'],
    ['a check box without text', '- [ ] '],
    ['a ticked box without text', '- [x]'],
    ['a rule', '---\n'],
    ['a line break', '<br>'],
    ['line breaks as XHTML writes them', '<br/><br />'],
    ['an anchor', '<a id="impact"></a>'],
    ['empty paragraphs', '<p>\n</p>\n\n<div></div>'],
    ['a link target', '[1]: https://example.com/'],
    ['an empty code block', '```\n\n```'],
    ['a non-breaking space', '&nbsp;'],
    ['an empty quote', '>'],
  ];
  for (const [name, content] of empty) {
    it(`finds a section with ${name}`, () => {
      const text = document([], `# Checkout\n\n## Impact\n\n${content}\n`);
      assert.deepEqual(sentences(rule, text), ['Section “Impact” is empty.']);
      assert.deepEqual(underlined(rule, text), ['## Impact']);
    });
  }

  const filled: [name: string, content: string][] = [
    ['text', 'Two orders.'],
    ['None', 'None'],
    ['N/A', 'N/A'],
    ['なし', 'なし'],
    ['None.', 'None.'],
    ['text after a comment', '<!-- Who? --> Two orders.'],
    ['text under a sub-heading', '### Users\n\nTwo.'],
    ['a timeline in sub-headings', '### 14:05 The alert\n\n### 14:20 The rollback'],
    ['an image', '![graph](graph.png)'],
    ['an image of HTML', '<img src="graph.png">'],
    ['text in HTML', '<details><summary>All</summary>\n\nTwo.\n\n</details>'],
    ['text in one tag', '<p>Two.</p>'],
    ['code', '```\nexit 1\n```'],
    ['inline code', '`exit 1`'],
    ['a table', '| Time |\n|---|\n| 14:05 |'],
    ['a check box', '- [ ] Alert at 80 %'],
    ['an item', '- Two orders'],
    ['a link', 'https://example.com/'],
    ['a placeholder, which is reported as one', 'TBD'],
    ['a placeholder in angle brackets', '<your name>'],
    ['a quote', '> Down!'],
    ['a footnote', '[^1]\n\n[^1]: Two.'],
    ['a level-3 setext-like text', 'Two\n\\---'],
  ];
  for (const [name, content] of filled) {
    it(`takes ${name} for content`, () => {
      assert.deepEqual(sentences(rule, document([], `# Checkout\n\n## Impact\n\n${content}\n`)), []);
    });
  }

  it('finds sections that are labels or headings of other levels', () => {
    const text = '# A\n\n**Impact:**\n\n**Cause:** a full disk\n\n### Action items\n\n- [ ] \n';
    assert.deepEqual(sentences(rule, text), ['Section “Impact” is empty.', 'Section “Action items” is empty.']);
  });

  const silent: [name: string, text: string][] = [
    [
      'the parts of a section that has something',
      '## Lessons learned\n\n### What went well\n\n### What went wrong\n\na\n',
    ],
    ['a section that goes on under headings of its level', '## Lessons learned\n\n## What went well\n\n- a\n'],
    ['a heading that tells when and what', '## Timeline\n\n## 14:05 The alert\n\n## 14:20 The rollback\n'],
    ['sub-headings that are no sections', '## Impact\n\na\n\n### Users\n'],
    ['what is to be written', '## Impact\n\nTODO\n\n**Cause:** TBD\n'],
  ];
  for (const [name, text] of silent) {
    it(`leaves ${name} alone`, () => {
      assert.deepEqual(sentences(rule, text), []);
    });
  }

  it('reports the outer of two empty sections', () => {
    assert.deepEqual(sentences(rule, '## Root cause\n\n### Trigger\n'), ['Section “Root cause” is empty.']);
  });

  it('ends a section at the next heading of level 1 or 2', () => {
    const text = '## Impact\n# Part two\ntext\n\nTimeline\n---\n## Cause ##\na\n';
    assert.deepEqual(sentences(rule, text), ['Section “Impact” is empty.', 'Section “Timeline” is empty.']);
  });

  it('names a heading over two lines in one', () => {
    assert.deepEqual(sentences(rule, 'Impact on\nusers\n---\n'), ['Section “Impact on users” is empty.']);
  });

  it('takes no time for a long chain of comments', () => {
    assert.deepEqual(sentences(rule, `## Impact\n\n${'<!-- -->'.repeat(5000)} Two.\n`), []);
  });

  describe('of an optional section', () => {
    const text = document(
      ['status: in-review'],
      '# Checkout\n\n## Impact\n\na\n\n## References\n\n<!-- Links. -->\n\n## Cause\n\nb\n',
    );
    const withOptional = { contract: contract('Impact', 'Supporting information?', 'Cause') };

    it('is not reported in a draft', () => {
      assert.deepEqual(
        findings(text.replace('in-review', 'draft'), withOptional).filter((found) => found.rule === rule),
        [],
      );
    });

    it('offers to remove it in review', () => {
      const [found] = findingsOf(rule, text, withOptional);
      assert.equal(found?.severity, 'information');
      assert.equal(fixed(text, found.fixes[0]), text.replace('## References\n\n<!-- Links. -->\n\n', ''));
    });

    it('is a warning in the end', () => {
      assert.equal(findings(text, withOptional, 'final').find((found) => found.rule === rule)?.severity, 'warning');
    });
  });
});
