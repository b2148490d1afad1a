import assert from 'node:assert/strict';
import { didYouMean } from '../../src/core/didYouMean';

describe('didYouMean', () => {
  const stages = ['draft', 'in-review', 'final'];
  const severities = ['SEV-1', 'SEV-2', 'SEV-10'];
  const cases: [word: string, candidates: string[], meant: string | undefined][] = [
    ['draft', stages, 'draft'],
    ['Draft', stages, 'draft'],
    ['drfat', stages, 'draft'],
    ['drft', stages, 'draft'],
    ['In Review', stages, 'in-review'],
    ['inreview', stages, 'in-review'],
    ['finale', stages, 'final'],
    ['ｆｉｎａｌ', stages, 'final'],
    ['banana', stages, undefined],
    ['', stages, undefined],
    ['--', stages, undefined],
    ['draft', [], undefined],
    ['sev1', severities, 'SEV-1'],
    ['SEV 10', severities, 'SEV-10'],
    ['SEV-9', severities, undefined],
    ['SEV-9', ['SEV-1', 'SEV-1'], 'SEV-1'],
  ];
  for (const [word, candidates, meant] of cases) {
    it(`thinks that “${word}” means ${String(meant)} of ${candidates.join(', ')}`, () => {
      assert.equal(didYouMean(word, candidates), meant);
    });
  }
});
