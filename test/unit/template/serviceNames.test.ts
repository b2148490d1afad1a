import assert from 'node:assert/strict';
import { serviceNames } from '../../../src/core/template/serviceNames';

describe('serviceNames', () => {
  const cases: [texts: string[], names: string[]][] = [
    [[], []],
    [['', ' , ', '\u200B'], []],
    [
      ['b, a', 'a', 'c、d，e'],
      ['b', 'a', 'c', 'd', 'e'],
    ],
    [['pay: ments', ' pay:\tments '], ['pay: ments']],
  ];
  for (const [texts, names] of cases) {
    it(`finds ${JSON.stringify(names)} in ${JSON.stringify(texts)}`, () => {
      assert.deepEqual(serviceNames(texts), names);
    });
  }
});
