import assert from 'node:assert/strict';
import { document, sentences, underlined } from './environment';

const rule = 'timeline-detection';
const entries = '- 14:05 The deployment begins\n- 14:20 The rollback begins\n- 14:40 Checkout works again\n';
const timeline = `## Timeline\n\n${entries}`;

describe('timeline-detection', () => {
  it('finds a timeline that does not tell how the incident was detected, at its heading', () => {
    const text = `# Checkout\n\n${timeline}`;
    assert.deepEqual(sentences(rule, text), ['Nothing tells how, or when, the incident was detected.']);
    assert.deepEqual(underlined(rule, text), ['## Timeline']);
  });

  it('is not content with the alert of an action item or a lesson', () => {
    for (const heading of ['Action items', 'Lessons learned']) {
      assert.equal(sentences(rule, `${timeline}\n## ${heading}\n\n- Alert on the error rate\n`).length, 1);
    }
  });

  const told: [name: string, text: string][] = [
    ['an entry', `${timeline}- 14:50 The alert clears\n`],
    ['a Japanese entry', '## タイムライン\n\n- 14:05 デプロイ\n- 14:10 監視アラート\n- 14:20 復旧\n'],
    ['a sentence', `A customer wrote to us; we noticed it then.\n\n${timeline}`],
    ['a section', `${timeline}\n## Detection\n\nBy chance.\n`],
    ['the front matter', document(['detected: 2026-11-23T14:10+09:00'], timeline)],
    ['a document without a timeline', '# Checkout\n\n## Summary\n\nDown.\n'],
  ];
  for (const [name, text] of told) {
    it(`is silent about ${name}`, () => {
      assert.deepEqual(sentences(rule, text), []);
    });
  }

  it('wants more than an empty section', () => {
    assert.equal(sentences(rule, `${timeline}\n## Detection\n\n<!-- How? -->\n`).length, 1);
  });
});
