import assert from 'node:assert/strict';
import { sentences, underlined } from './environment';

const rule = 'impact-unquantified';

describe('impact-unquantified', () => {
  const vague: string[] = [
    'Some customers could not pay.',
    'Users were unable to log in, and requests timed out.',
    'The k8s API was slow (see #1234 and OPS-12).',
    'Uploads to s3 failed, https://example.com/2026/11/23.',
    '一部のユーザーが決済に失敗した。',
    'ユーザーの画面に遅延が発生した。',
    '- Checkout was slow\n- Search was slow',
  ];
  for (const impact of vague) {
    it(`asks for a number in ${JSON.stringify(impact)}`, () => {
      assert.deepEqual(underlined(rule, `## Impact\n\n${impact}\n`), ['## Impact']);
    });
  }

  const quantified: string[] = [
    '2 % of orders failed.',
    'About 1,200 users.',
    'It was down from 14:05 to 15:40.',
    'Two customers noticed.',
    'Half of the requests failed.',
    'All users were logged out.',
    'No customers were affected.',
    'None',
    'A complete outage of the shop.',
    'A few thousand orders were late.',
    '- Slow\n- 45 minutes',
    '| Requests | Lost |\n|---|---|\n| some | 300 |',
    '![errors per minute](errors.png)',
    '<img src="errors.png">',
    '約200人が影響を受けた。',
    '数百件の注文が遅れた。',
    '全ユーザーがログインできない状態だった。',
    '利用者への影響はなし。',
    '３時間停止した。',
    '半数のリクエストが失敗した。',
  ];
  for (const impact of quantified) {
    it(`is content with ${JSON.stringify(impact)}`, () => {
      assert.deepEqual(sentences(rule, `## Impact\n\n${impact}\n`), []);
    });
  }

  it('reads labels, and every section of the impact before it asks', () => {
    assert.deepEqual(underlined(rule, '**Impact:** Some users.\n'), ['**Impact:**']);
    assert.deepEqual(sentences(rule, '**Impact:** Some users.\n\n## User impact\n\n200 users.\n'), []);
  });

  it('leaves an impact that is empty or missing to other rules', () => {
    assert.deepEqual(sentences(rule, '## Impact\n\n<!-- How many? -->\n\n## Cause\n\na\n'), []);
    assert.deepEqual(sentences(rule, '## Summary\n\nSome users.\n'), []);
  });
});
