import assert from 'node:assert/strict';
import { defaultConfiguration, type LanguageWords } from '../../../src/core/config/configuration';
import type { RuleId } from '../../../src/core/lint/ruleId';
import { wordingsOf } from './wordingTable';

describe('the words of a team', () => {
  const found: [rule: RuleId, words: Partial<LanguageWords>, paragraph: string, underlined: string[]][] = [
    ['blame', { blame: ['cowboy'] }, 'A Cowboy deploy.', ['Cowboy']],
    ['blame', { blame: ['cowboy'] }, 'The cowboys.', []],
    ['blame', { blame: ['went rogue'] }, 'He went\nrogue.', ['went\nrogue']],
    ['blame', { blame: ['油断'] }, '油断していた。', ['油断']],
    ['blame', { blame: ['c++ (old)'] }, 'The C++ (old) way.', ['C++ (old)']],
    ['blame', { blame: ["don't care"] }, 'They don’t care.', ['don’t care']],
    ['blame', { blame: [' ', ''] }, 'A deploy.', []],
    ['blame', { blame: ['.'] }, 'A `b.c` deploy', []],
    ['blame', { blame: ['cowboy'] }, '`cowboy` and “cowboy”', []],
    ['counterfactual', { counterfactual: ['too late'] }, 'We came too late.', ['too late']],
    ['hindsight', { hindsight: ['naturally'] }, 'Naturally, it broke.', ['Naturally']],
    ['animated', { animated: ['やばい'] }, 'やばい状態だった。', ['やばい']],
    ['blame', { allowed: ['careless'] }, 'A careless deploy.', []],
    ['blame', { allowed: ['Careless deploy'] }, 'A careless deploy.', []],
    ['blame', { allowed: ['deploy'] }, 'A careless deploy.', ['careless']],
    ['hindsight', { allowed: ['当然'] }, '当然、確認は必要だった。', []],
    ['human-error', { allowed: ['operator error'] }, 'This was an operator error.', []],
    ['animated', { allowed: ['!!'] }, 'All is down!!', []],
  ];
  for (const [rule, words, paragraph, underlined] of found) {
    it(`${JSON.stringify(words)} give ${JSON.stringify(underlined)} in ${JSON.stringify(paragraph)}`, () => {
      const configuration = { ...defaultConfiguration, words: { ...defaultConfiguration.words, ...words } };
      assert.deepEqual(wordingsOf(rule, paragraph, { configuration }), underlined);
    });
  }
});
