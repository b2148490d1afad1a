import assert from 'node:assert/strict';
import { templateSections } from '../../../src/core/template/templateSections';

const markdown = `---
postmortem: own
---

# Title

Before any section.

## Summary

<!-- ## What happened? -->

\`\`\`md
## Not a section
\`\`\`

## Extras <!-- note -->
<!-- optional -->

### Links

Setext
------

## Impact

<!-- Numbers. -->
`;

describe('templateSections', () => {
  const sections = templateSections(markdown);

  it('are the level-2 headings, but not those in comments, code and front matter', () => {
    assert.deepEqual(
      sections.map(({ title }) => title),
      ['Summary', 'Extras', 'Setext', 'Impact'],
    );
  });

  it('are required unless they are marked', () => {
    assert.deepEqual(
      sections.filter(({ optional }) => optional).map(({ title }) => title),
      ['Extras'],
    );
  });

  it('carry their guidance and sub-headings', () => {
    assert.equal(sections[1]?.markdown.trimEnd(), '## Extras <!-- note -->\n<!-- optional -->\n\n### Links');
    assert.equal(sections[3]?.markdown.trimEnd(), '## Impact\n\n<!-- Numbers. -->');
  });

  it('are none where there are none', () => {
    assert.deepEqual(templateSections('# Only a title\n'), []);
  });
});
