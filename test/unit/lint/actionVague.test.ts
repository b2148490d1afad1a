import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../src/core/config/configuration';
import { findingsOf, sentences, underlined } from './environment';

const rule = 'action-vague';

/** Returns a document with these actions. */
function actions(...items: string[]): string {
  return `## Actions\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;
}

describe('action-vague', () => {
  const vague: [action: string, words: string][] = [
    ['Investigate the timeout of the queue', 'Investigate'],
    ['Investigating the timeout', 'Investigating'],
    ['We should look into the alerts', 'look into'],
    ['Consider adding an index', 'Consider'],
    ['The team needs to think about retries', 'think about'],
    ['Figure out how to test the culler', 'Figure out'],
    ['Find a way to limit the requests', 'Find a way'],
    ['Discuss whether the cache is needed', 'Discuss'],
    ['Review the alert thresholds', 'Review'],
    ['Review if our pods have enough memory', 'Review'],
    ['Keep an eye on the queue', 'Keep an eye on'],
    ['Continue to track the leak', 'Continue to track'],
    ['Determine if there is a way to block merges', 'Determine if'],
    ['Try if we can make the two setups more similar', 'Try if'],
    ['**Consider a cache**: the database is slow', 'Consider'],
    ['Improve monitoring', 'Improve'],
    ['Improving monitoring to be notified earlier', 'Improving'],
    ['Improve [alerting](https://github.com/acme/shop/issues/12)', 'Improve'],
    ['We need better alerting.', 'need better alerting'],
    ['Better monitoring of namespaces', 'Better monitoring'],
    ['Make the spawner more robust', 'Make the spawner more robust'],
    ['Minimize copy-paste errors', 'Minimize'],
    ['Increase the visibility of the queue', 'Increase the visibility'],
    ['[Backend] Improve retries', 'Improve'],
    ['Monitoring: improve alerts', 'improve'],
    ['Our team will investigate the failure', 'investigate'],
    ['Ensure proper handling of errors', 'Ensure proper'],
    ['バリデーションの検討', '検討'],
    ['lint ルールの導入を検討する（CI を含む）', '検討する'],
    ['二重 URL の件を調査する。', '調査する'],
    ['監視を強化する', '強化する'],
    ['エラー処理の見直し', '見直し'],
    ['レビュー体制を改善する', '改善する'],
  ];
  for (const [action, words] of vague) {
    it(`finds “${words}” in “${action}”`, () => {
      assert.deepEqual(underlined(rule, actions(action)), [words]);
    });
  }

  const concrete = [
    'Add an index',
    'Investigate and fix the leak',
    'Investigate the timeout, then document the cause',
    'Investigate the timeout (time-boxed to two days)',
    'Look into the leak until the cause is known',
    'Look into the leak. Fix it upstream.',
    'Consider a cache, and write an ADR with the decision',
    'Evaluate two queues and decide which one to use',
    'Review and update the runbook',
    'Review https://github.com/acme/shop/pull/12',
    'Review the alerts weekly',
    'Review all services for missing limits',
    'Improve the migration to run in batches',
    'Improve response time by caching the prices',
    'Improve the alert so that on-call is paged',
    'Improve the time to detect to under 5 minutes',
    'Improve coverage\n  - Alert on each queue\n  - Add a dashboard for the probes',
    'Improve the alert: page when the queue is older than 5 minutes',
    'Better alerting. The queue pages on-call when it is full.',
    'Simplify the steps into a checklist',
    'Reduce the interval from 10 to 5 minutes',
    'Ensure that alerts are sent to the test channel',
    'Create a better way to roll back',
    'Continue the rollout (due 2026-12-01)',
    'Add a code review step that looks into the plan',
    'The review board approves the plan',
    'Monitor the queue',
    'Continue migrating the remaining services',
    'Continue rollout of the patch',
    'Work with the vendor to get the report',
    'Update the review checklist',
    'Improve alerts: page when full',
    'Improved the thresholds',
    '[x] Investigate the timeout',
    'Investigate the timeout (done)',
    '監視を追加する',
    'p95 が 30 秒を超えたら通知するよう監視を強化する',
    '閾値を 5 分に変更して監視を強化',
    '閾値を見直し — 5 分を超えたら通知する',
    '導入を検討し、ADR で決定する',
    '検討結果を文書化する',
    '検討会の議事録を公開',
    '改善後の手順を runbook に追加',
  ];
  for (const action of concrete) {
    it(`leaves “${action.split('\n')[0] ?? ''}” alone`, () => {
      assert.deepEqual(sentences(rule, actions(action)), []);
    });
  }

  it('says what is missing', () => {
    assert.deepEqual(sentences(rule, actions('Consider a cache', 'Improve the cache')), [
      '“Consider” has no end. Write what will be decided or delivered.',
      '“Improve” cannot be checked. Write how, or how much is enough.',
    ]);
  });

  it('finds the words in a row, whatever its other columns say', () => {
    const text =
      '## Actions\n\n| Type | Action | Owner | Due |\n|--|--|--|--|\n| improve, long term, and more of it | Investigate `a` | alice | 2026-12-01 |\n';
    assert.deepEqual(underlined(rule, text), ['Investigate']);
  });

  it('leaves what asks people to change to the rule about that', () => {
    assert.deepEqual(sentences(rule, actions('Consider to train the team')), []);
  });

  it('leaves words alone that the team allows', () => {
    const configuration = {
      ...defaultConfiguration,
      words: { ...defaultConfiguration.words, allowed: ['investigate'] },
    };
    assert.deepEqual(findingsOf(rule, actions('Investigate the timeout'), { configuration }), []);
  });

  it('looks at actions only', () => {
    assert.deepEqual(sentences(rule, '## Resolution\n\n- Investigate the timeout\n'), []);
  });
});
