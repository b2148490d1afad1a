import { deepEqual, equal } from 'node:assert/strict';
import { finishDocument } from '../../../src/core/document/finish';
import { readFrontMatter } from '../../../src/core/document/frontMatter';
import { parsePostmortem } from '../../../src/core/document/postmortem';
import { applyEdits } from '../../../src/core/document/textEdit';
import { findings } from './environment';

describe('front matter below a blank line', () => {
  const right = '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Summary\n\nSlow.\n';

  for (const above of ['\n', '\r\n', '  \n\n', '\n\n\n']) {
    const text = above + right;

    it(`after ${JSON.stringify(above)} is said to be in the wrong place, and moved by its fix`, () => {
      const [finding] = findings(text).filter(({ rule }) => rule === 'front-matter-invalid');
      const [fix] = finding?.fixes ?? [];
      equal(applyEdits(text, fix?.edits ?? []), right);
    });

    it(`after ${JSON.stringify(above)} is no section, and is never doubled`, () => {
      deepEqual(
        parsePostmortem(text).sections.map(({ title }) => title),
        ['Summary'],
      );
      equal(finishDocument(parsePostmortem(text), '2026-11-23T17:10+09:00'), undefined);
    });
  }

  it('is not seen in a line of dashes above a text', () => {
    equal(readFrontMatter('\n---\n\nNote: no key.\n\n---\n'), undefined);
  });
});
