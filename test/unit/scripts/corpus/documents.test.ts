import assert from 'node:assert/strict';
import { corpusFiles, readDocument } from '../../../../scripts/corpus/documents';
import { withFolder } from './corpus';

describe('the documents of a corpus', () => {
  it('are Markdown in its dialects, and what the labels name', () => {
    const names = ['a/1.md', 'a/2.qmd', 'a/3.html.md.erb', 'a/4', 'a/LICENSE', 'README.md', '.git/5.md', 'labels/x.md'];
    const files = Object.fromEntries(names.map((name) => [name, '# Checkout\n']));
    assert.deepEqual(
      withFolder(files, (folder) => corpusFiles(folder, new Set(['a/4']))),
      ['a/1.md', 'a/2.qmd', 'a/3.html.md.erb', 'a/4'],
    );
  });

  it('are read and linted at both ends of their life, with lines from 1', () => {
    const text = '---\npostmortem: same-day\nstatus: draft\n---\r\n\r\n# Checkout\r\n\r\n## Impact\r\n';
    const document = withFolder({ 'a.md': text }, (folder) => readDocument(folder, 'a.md'));
    assert.ok('draft' in document);
    const empty = [document.draft, document.final].map((findings) =>
      findings.find(({ rule }) => rule === 'empty-section'),
    );
    assert.deepEqual(
      empty.map((finding) => [finding?.line, finding?.severity]),
      [
        [8, 'information'],
        [8, 'error'],
      ],
    );
  });

  it('tell of a file that cannot be read', () => {
    const crash = withFolder({}, (folder) => readDocument(folder, 'missing.md'));
    assert.ok('stack' in crash && crash.stack.includes('missing.md'));
  });
});
