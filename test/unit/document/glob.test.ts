import { equal } from 'node:assert/strict';
import picomatch from 'picomatch/posix';
import { caseInsensitiveGlob, literalGlob } from '../../../src/core/document/glob';
import { defaultPostmortemFiles } from '../../../src/core/document/postmortemFile';

describe('globs for a search that tells upper from lower case', () => {
  for (const path of ['docs/postmortems/a.md', 'docs/Postmortems/A.MD', 'INCIDENTS/2026/x.markdown']) {
    it(`find ${path}`, () => {
      equal(picomatch(defaultPostmortemFiles.map(caseInsensitiveGlob))(path), true);
    });
  }

  it('take what is in brackets as it is', () => {
    equal(caseInsensitiveGlob('[ab]c-{d,1}'), '[ab][cC]-{[dD],1}');
  });

  for (const path of ['docs/[team] a/x', 'docs/{a,b}', 'what?/*']) {
    it(`match ${path} and nothing else when it is meant literally`, () => {
      equal(picomatch(literalGlob(path))(path), true);
      equal(picomatch(literalGlob(path))('docs/a'), false);
    });
  }
});
