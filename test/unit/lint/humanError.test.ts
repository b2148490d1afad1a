import assert from 'node:assert/strict';
import { document, underlined } from './environment';
import { describeWordings } from './wordingTable';

describe('human-error', () => {
  describeWordings(
    'human-error',
    [
      ['The outage was caused by human error.', 'human error'],
      ['Root cause: human error.', 'human error'],
      ['Human error led to the wrong region being deleted.', 'Human error'],
      ['The deletion was a simple human error.', 'human error'],
      ['This was an operator error.', 'operator error'],
      ['Operator mistake during the failover.', 'Operator mistake'],
      ['The wrong flag was set due to manual error.', 'manual error'],
      ['Someone fat-fingered the command.', 'fat-fingered'],
      ['User error was made here.', 'User error'],
      ['It all came down to human error, which could not be undone.', 'human error'],
      ['We need to be more careful with migrations.', 'be more careful'],
      ['Be more careful when deploying.', 'Be more careful'],
      ['Everybody must pay more attention to the dashboard.', 'pay more attention'],
      ['Changes to the quota should be reviewed more carefully.', 'more carefully'],
      ['The cause was a developer mistake.', 'developer mistake'],
      ['確認不足により本番に適用された。', '確認不足'],
      ['担当者の経験不足が原因だった。', '経験不足'],
      ['原因はヒューマンエラーである。', 'ヒューマンエラー'],
      ['人為的ミスにより削除された。', '人為的ミス'],
      ['作業ミスによって停止した。', '作業ミス'],
      ['オペレーションミスが原因だった。', 'オペレーションミス'],
      ['担当者の操作ミスで停止した。', '担当者の操作ミス'],
      ['今後はより慎重に作業する。', '今後はより慎重に作業'],
    ],
    [
      'We do not say human error.',
      'It was not human error.',
      'The tool prevents human error.',
      'Automation will reduce human errors.',
      'A manual process is prone to human error.',
      'This leaves room for human error.',
      'To avoid human error, the console asks twice.',
      'Human error is never a root cause.',
      'Human error is a symptom.',
      'The risk of operator error is high.',
      'We assumed user error at the time.',
      'At first we suspected human error.',
      'Rather than human error, we look at the console.',
      'The term “human error” hides what happened.',
      'The user error rate rose to 5 %.',
      'The user error page was shown.',
      'The form answers a user error with a message.',
      'Human-error-prone steps were removed.',
      'We were careful to keep the old cluster.',
      'Be careful: this deletes data.',
      'The rollout was done carefully.',
      'This checks whether human error is possible.',
      'ヒューマンエラーを防ぐ仕組みを作る。',
      'ヒューマンエラーを減らすため自動化する。',
      'ヒューマンエラーではなく仕組みの問題として扱う。',
      'ヒューマンエラーが起きても止まらない設計にする。',
      '「ヒューマンエラー」で片付けない。',
      'ヒューマンエラーによる停止を防ぐ。',
      'ヒューマンエラーで停止するリスクがある。',
      '設定ミス（人為的ミス）を排除する。',
      'ヒューマンエラー対策を入れる。',
      '95 % of outages are caused by human error.',
      'Incidents caused by human error are rare.',
      'Configurations are usually changed by hand, and often broken by human error.',
      '運用ミスに対する余裕がない。',
      '知識不足を補う勉強会を開く。',
      '容量不足により停止した。',
      'キャッシュのヒットとミスを数える。',
      '| 分類 | 期間 |\n|---|---|\n| ヒューマンエラー | 30分 |',
      '| Category | Count |\n|---|---|\n| Human error | 3 |',
    ],
  );

  it('leaves the name of a category alone in a heading and in the front matter', () => {
    assert.deepEqual(
      underlined('human-error', document(['category: human error'], '# Checkout\n\n## Human error\n')),
      [],
    );
  });

  it('finds it in a heading that is a sentence', () => {
    assert.deepEqual(underlined('human-error', '# The shop was down because of human error\n'), ['human error']);
  });
});
