import assert from 'node:assert/strict';
import { documentFolder } from '../../../src/core/template/documentFolder';

describe('documentFolder', () => {
  it('is that of the page for its copies', () => {
    assert.equal(
      documentFolder({ id: 'docs/incidents/TEMPLATE.md', asItIs: true }, 'docs/postmortems'),
      'docs/incidents',
    );
    assert.equal(documentFolder({ id: 'TEMPLATE.md', asItIs: true }, 'docs/postmortems'), '');
  });

  it('is the usual one for every other template', () => {
    assert.equal(documentFolder({ id: 'same-day' }, 'docs/postmortems'), 'docs/postmortems');
  });
});
