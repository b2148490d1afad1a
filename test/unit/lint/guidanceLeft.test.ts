import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contract, findings, findingsOf, fixed, sentences, underlined } from './environment';

const rule = 'guidance-left';

describe('guidance-left', () => {
  const left: string[] = [
    'Describe the impact on customers.',
    'Briefly summarize what happened and how it was resolved.',
    'Please provide a short summary of the incident.',
    'Describe here how the problem was detected.',
    '_Describe who was affected, and for how long._',
    '*Who was affected? For how long?*',
    '(Explain what caused the outage.)',
    '> Describe the timeline of events.',
    '- _List any customers who were affected._',
    'This section should be filled in by the incident lead.',
    'Delete this section if nothing was affected.',
    'Use this section to tell what went well.',
    'These are only sample subheadings.',
    '影響を受けたユーザーと範囲を記載してください。',
    '（何が起きたかを記述する）',
    '_インシデントの原因を説明する。_',
  ];
  for (const sentence of left) {
    it(`finds ${sentence}`, () => {
      const text = `# A\n\n## Impact\n\n${sentence}\n\n2 % of orders.\n`;
      assert.deepEqual(underlined(rule, text), [sentence]);
      const after = fixed(text, findingsOf(rule, text)[0]?.fixes[0]);
      assert.equal(after, '# A\n\n## Impact\n\n2 % of orders.\n');
    });
  }

  const written: string[] = [
    'This document describes the outage of 23 November.',
    'This section of the pipeline should have been monitored.',
    'We describe the impact on customers below.',
    'Users could not list the events of their account.',
    'List the affected pods with `kubectl get pods`.',
    '*We are investigating why customers cannot pay. Do you see errors?*',
    '(About 200 customers.)',
    '- Describe the rollback in the runbook of the incident',
    '```\nDescribe the impact on customers.\n```',
    '| Describe the impact |\n|---|\n| Describe the impact |',
    '> 決済ができない状態です。フォームに再度記入してください。',
    '影響を受けたユーザーは 200 人でした。',
    'We saw the following:',
    '[Describe the impact]',
  ];
  for (const sentence of written) {
    it(`takes for the author's ${JSON.stringify(sentence)}`, () => {
      assert.deepEqual(sentences(rule, `# A\n\n## Impact\n\n${sentence}\n\n2 % of orders.\n`), []);
    });
  }

  it('takes a request among the action items for an action', () => {
    assert.deepEqual(sentences(rule, '## Action items\n\nDescribe the recovery of an outage in the runbook.\n'), []);
    assert.equal(sentences(rule, '## Action items\n\nEvery action item should have an owner.\n\n- a\n').length, 1);
  });

  describe('of our own templates', () => {
    const comment = '<!-- What belongs here? -->';
    const template = { contract: contract('Impact', 'Cause') };
    const text = `# A\n\n## Impact\n\n${comment}\n\n2 % of orders.\n\n## Cause\n\n${comment}\n`;
    const inStage = (stage: 'draft' | 'in-review' | 'final') =>
      findings(text, template, stage).filter((found) => found.rule === rule);

    it('is left alone until the document is final', () => {
      assert.deepEqual([inStage('draft'), inStage('in-review')], [[], []]);
    });

    it('is information then, where something was written beside it, and removed safely', () => {
      const [found, ...others] = inStage('final');
      assert.deepEqual(others, []);
      assert.deepEqual([found?.severity, found?.fixes[0]?.safe], ['information', true]);
      assert.equal(fixed(text, found?.fixes[0]), `# A\n\n## Impact\n\n2 % of orders.\n\n## Cause\n\n${comment}\n`);
    });

    it('is not what the author or another tool put into a comment', () => {
      const own = '# A\n\n## Impact\n\n<!-- Ask Bob -->\n\n2 %.\n';
      assert.deepEqual(
        findings(own, template, 'final').filter((found) => found.rule === rule),
        [],
      );
    });
  });

  it('is removed for good by its fix, whatever stands around', () => {
    const around = fc.constantFrom('', 'a', '- a', '> a', '## Impact', '---', '```\na\n```', '<!-- a -->');
    fc.assert(
      fc.property(
        around,
        fc.constantFrom(...left),
        around,
        fc.constantFrom('\n', '\r\n'),
        (above, sentence, below, newline) => {
          const text = [above, sentence, below, ''].join('\n\n').replaceAll('\n', newline);
          const found = findingsOf(rule, text);
          const after = fixed(text, found[0]?.fixes[0]);
          assert.equal(findingsOf(rule, after).length, Math.max(0, found.length - 1));
          for (const kept of [above, below]) {
            assert.ok(after.includes(kept.replaceAll('\n', newline)));
          }
        },
      ),
    );
  }).timeout(20_000);
});
