import assert from 'node:assert/strict';
import { document, findingsOf, fixed, sentences, underlined } from './environment';

const rule = 'timeline-timezone';
const sentence = 'The timeline does not state the time zone of its times.';
const entries = '- 14:05 Alert\n- 14:12 Page\n';

describe('timeline-timezone', () => {
  it('finds a timeline without a zone at its heading', () => {
    const text = `# Checkout\n\n## Timeline\n\n${entries}`;
    assert.deepEqual(sentences(rule, text), [sentence]);
    assert.deepEqual(underlined(rule, text), ['## Timeline']);
  });

  it('finds one that has no heading at its first time', () => {
    assert.deepEqual(underlined(rule, `Down.\n\n${entries}- 14:20 Fine\n`), ['14:05']);
  });

  it('is silent where a zone is stated, where there are days alone, and where there is no timeline', () => {
    for (const body of [
      `## Timeline (UTC)\n\n${entries}`,
      '## Timeline\n\n| Time (JST) | Event |\n|---|---|\n| 14:05 | Alert |',
      '## Timeline\n\n- 14:05 UTC Alert\n- 14:12 Page',
      '## Timeline\n\n- 2026-11-23 Alert\n- 2026-11-24 Page',
      '## Timeline\n\nNobody knows.',
      '## Summary\n\nAt 14:05 the alert fired.',
    ]) {
      assert.deepEqual(sentences(rule, `# Checkout\n\n${body}\n`), [], body);
    }
  });

  it('is silent where the times count from the beginning', () => {
    const body = '## Timeline\n\n- **T-72h** Last backup\n- 00:00 Found\n- 00:02 Fixed\n';
    assert.deepEqual(sentences(rule, `# Checkout\n\n${body}`, { path: 'postmortems/checkout.md' }), []);
  });

  it('offers to add the zone of the front matter to the heading, behind its words', () => {
    for (const [heading, expected] of [
      ['## Timeline', '## Timeline (Asia/Tokyo)'],
      ['## **Timeline** ##', '## **Timeline** ##'],
      ['## Timeline: ##', '## Timeline: (Asia/Tokyo) ##'],
    ] as const) {
      const text = document(['timezone: Asia/Tokyo'], `# Checkout\n\n${heading}\n\n${entries}`);
      const [finding] = findingsOf(rule, text);
      const fix = finding?.fixes[0];
      if (heading === expected) continue;
      assert.ok(fix && !fix.safe && fix.preferred);
      assert.equal(fixed(text, fix), text.replace(heading, expected));
      assert.deepEqual(findingsOf(rule, fixed(text, fix)), []);
    }
  });

  it('offers nothing where the zone is not known, or there is no heading', () => {
    assert.deepEqual(findingsOf(rule, `# Checkout\n\n## Timeline\n\n${entries}`)[0]?.fixes, []);
    assert.deepEqual(findingsOf(rule, document(['timezone: UTC'], `${entries}- 14:20 Fine\n`))[0]?.fixes, []);
  });
});
