import { assertTrue } from '../support/check';
import { findingsBy } from '../support/findings';
import { openExample, speakingRules } from '../support/ruleExamples';
import { remove } from '../support/workspace';

const japaneseLetter = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

describe('every rule in Japanese', () => {
  after(async () => {
    await remove('examples');
  });

  for (const rule of speakingRules) {
    it(`${rule.id} says in Japanese what it finds`, async () => {
      const { uri } = await openExample({ rule, kind: 'bad' });
      for (const { message } of await findingsBy(uri, rule.id)) {
        assertTrue(japaneseLetter.test(message) && !/\{\d+\}/.test(message), message);
      }
    });
  }
});
