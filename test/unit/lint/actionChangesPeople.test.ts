import assert from 'node:assert/strict';
import { sentences, underlined } from './environment';

const rule = 'action-changes-people';

describe('action-changes-people', () => {
  const people: [action: string, words: string][] = [
    ['Train the on-call engineers', 'Train the on-call engineers'],
    ['We should remind everyone to check the plan', 'remind everyone'],
    ['Educate new team members about the limits', 'Educate new team members'],
    ['Teach the product owners how to look up CVEs', 'Teach the product owners'],
    ['Be more careful when deploying', 'Be more careful'],
    ['We need to be extra careful with the console', 'be extra careful'],
    ['Pay more attention to the dashboards', 'Pay more attention'],
    ['Double-check the region before deleting', 'Double-check'],
    ['Always double check the plan', 'Always double check'],
    ['Admins should refamiliarize themselves with the policy', 'refamiliarize themselves'],
    ['Remember to drain the node', 'Remember to'],
    ['Raise awareness of the limits', 'Raise awareness'],
    ['Make sure everyone knows the runaround', 'Make sure everyone knows'],
    ['Hold a training for the console', 'Hold a training'],
    ['デプロイ時は十分に注意する', '十分に注意する'],
    ['本番環境の操作に気をつける', '気をつける'],
    ['手順をチーム全体に周知徹底する', '周知徹底する'],
    ['新人への教育を実施する', '教育を実施する'],
    ['ダブルチェックを徹底する', 'ダブルチェックを徹底する'],
    ['手順の遵守を徹底', '遵守を徹底'],
  ];
  for (const [action, words] of people) {
    it(`finds “${words}” in “${action}”`, () => {
      assert.deepEqual(underlined(rule, `## Actions\n\n- ${action}\n`), [words]);
    });
  }

  const systems = [
    'Train the model on newer data',
    'Add a reminder bot for the rotation',
    'Remind the team with an automated message in the pipeline',
    'Train on-call with a game day each quarter',
    'Add a double-check step to the console',
    'Replace the training data',
    'Document the limits',
    'Double-check that the backups run',
    'Training docs for the console',
    'Take care of the backups',
    '原因と対応をお客様へ周知する',
    'Stop relying on people to double-check by adding a lint rule',
    'Do not remind people; block the deploy',
    'Careful rollouts: deploy to one region first',
    '[x] Remind everyone to check the plan',
    '注意書きをコンソールに表示する',
    '周知用のテンプレートを作成する',
    'ダブルチェックを CI で自動化する',
    '教育用の環境を構築する',
    '意識調査の結果を公開する',
  ];
  for (const action of systems) {
    it(`leaves “${action}” alone`, () => {
      assert.deepEqual(sentences(rule, `## Actions\n\n- ${action}\n`), []);
    });
  }
});
