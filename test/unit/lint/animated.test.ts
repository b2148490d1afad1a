import assert from 'node:assert/strict';
import { document, findingsOf, fixed } from './environment';
import { describeWordings } from './wordingTable';

describe('animated', () => {
  describeWordings(
    'animated',
    [
      ['The queue was ridiculously long.', 'ridiculously'],
      ['An insane amount of logs filled the disk.', 'insane'],
      ['The migration was a total disaster.', 'total disaster'],
      ['Everything was down!!', '!!'],
      ['The load was crazy.', 'crazy'],
      ['信じられないミスだった。', '信じられないミス'],
      ['とんでもない設計だった。', 'とんでもない設計'],
      ['全部落ちた！！', '！！'],
    ],
    [
      'Everything was down!',
      'Disaster recovery took an hour.',
      'The disaster recovery plan was used.',
      '!!! note',
      '`!!value` was parsed.',
      'The check `a !! b` failed.',
      '> This is insane!!',
      'She wrote “this is insane!!”.',
      'あり得ない値が入っていた。',
      '最悪の場合はデータを失う。',
      '復旧した！',
    ],
  );

  const stops: [before: string, after: string][] = [
    ['Everything was down!!', 'Everything was down.'],
    ['Everything was down!!!! We paged.', 'Everything was down. We paged.'],
    ['全部落ちた！！', '全部落ちた。'],
    ['## All is down!!', '## All is down'],
  ];
  for (const [before, after] of stops) {
    it(`makes “${after}” of “${before}”`, () => {
      const text = document([], `${before}\n`);
      assert.equal(fixed(text, findingsOf('animated', text)[0]?.fixes[0]), document([], `${after}\n`));
    });
  }
});
