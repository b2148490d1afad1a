import assert from 'node:assert/strict';
import { document, findingsOf, fixed } from './environment';
import { describeWordings } from './wordingTable';

describe('hindsight', () => {
  describeWordings(
    'hindsight',
    [
      ['Obviously, the limit was too low.', 'Obviously'],
      ['The limit was obviously too low.', 'obviously'],
      ['Clearly the limit was too low.', 'Clearly'],
      ['Clearly, nobody had tested it.', 'Clearly'],
      ['Of course, the backup was empty.', 'Of course'],
      ['The backup was, of course, empty.', 'of course'],
      ['We simply forgot the flag.', 'simply'],
      ['The on-call could have simply restarted it.', 'simply'],
      ['Needless to say, the disk was full.', 'Needless to say'],
      ['It should have been obvious.', 'should have been obvious'],
      ['Anyone could have seen this.', 'Anyone could have seen'],
      ['当然、確認は必要だった。', '当然'],
      ['明らかに不十分な設定だった。', '明らかに'],
      ['言うまでもなく、容量が足りなかった。', '言うまでもなく'],
    ],
    [
      'The dashboard clearly showed the errors.',
      'The runbook clearly states the order.',
      'Clearly document the order of the steps.',
      'Clearly defined owners are needed.',
      'It was not obvious from the logs.',
      'There was no obvious error message.',
      'The cause was less obvious.',
      'It became obvious that the disk was full.',
      'Simply restart the pod.',
      'The fix is simply a new limit.',
      'Set it to 5, of course with a margin.',
      'In hindsight, the pod was probably out of memory.',
      'This must be stated clearly.',
      '`obviously` was the name of the flag.',
      '原因を明らかにした。',
      'ログから原因が明らかになった。',
      '原因が明らかになる前に復旧した。',
      '動いて当然だと思っていた。',
      '当然視していた前提が崩れた。',
      'これは正当な手順である。',
    ],
  );

  const removals: [before: string, after: string][] = [
    ['Obviously, the limit was too low.', 'The limit was too low.'],
    ['The limit was obviously too low.', 'The limit was too low.'],
    ['The limit was too low. Clearly, nobody saw it.', 'The limit was too low. Nobody saw it.'],
    ['The backup was, of course, empty.', 'The backup was empty.'],
    ['Of course the backup was empty.', 'The backup was empty.'],
    ['We simply forgot the flag.', 'We forgot the flag.'],
    ['- Obviously `limit` was too low.', '- `limit` was too low.'],
    ['当然、確認は必要だった。', '確認は必要だった。'],
    ['明らかに不十分な設定だった。', '不十分な設定だった。'],
  ];
  for (const [before, after] of removals) {
    it(`removes the word of “${before}”`, () => {
      const found = findingsOf('hindsight', document([], `${before}\n`));
      assert.equal(fixed(document([], `${before}\n`), found[0]?.fixes[0]), document([], `${after}\n`));
    });
  }

  for (const text of [
    '*Obviously*, the limit was too low.',
    'The limit was *obviously* low.',
    'It should have been obvious.',
  ]) {
    it(`offers no fix that would break “${text}”`, () => {
      assert.deepEqual(findingsOf('hindsight', document([], `${text}\n`))[0]?.fixes, []);
    });
  }
});
