import assert from 'node:assert/strict';
import { documentLanguage } from '../../../src/core/document/language';

describe('documentLanguage', () => {
  const cases: [name: string, text: string, language: string][] = [
    ['nothing', '', 'en'],
    ['English', '# Checkout was slow\n', 'en'],
    ['Japanese', '# 決済が遅い\n', 'ja'],
    ['katakana alone', 'タイムライン', 'ja'],
    ['kanji alone, which may be Chinese', '# 数据库故障', 'en'],
    ['English with a shrug', `Nobody knows ¯\\_(ツ)_/¯.${' The disk was full.'.repeat(10)}`, 'en'],
    ['English that quotes an error', `The page said エラー.${' The disk was full.'.repeat(20)}`, 'en'],
    ['Japanese with English terms', 'Redis の failover で checkout が timeout しました。', 'ja'],
    ['Japanese with a log', `再起動しました。原因は調査しています。\n${'ERROR timeout\n'.repeat(30)}`, 'ja'],
    ['French', '# Panne du panier, causée par un délai', 'en'],
  ];
  for (const [name, text, language] of cases) {
    it(`is ${language} for ${name}`, () => {
      assert.equal(documentLanguage(text), language);
    });
  }
});
