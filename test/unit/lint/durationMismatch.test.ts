import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../src/core/config/configuration';
import { findingsOf, fixed, sentences, underlined } from './environment';

const rule = 'duration-mismatch';
const facts = '- Started: 2026-11-23 14:05 UTC\n- Resolved: 2026-11-23 15:40 UTC\n';

describe('duration-mismatch', () => {
  it('says what is stated, what is computed, and between which two times', () => {
    const text = `${facts}- Time to resolve: 2h 35m\n`;
    assert.deepEqual(sentences(rule, text), ['“2h 35m” is stated, but from 14:05 to 15:40 it is 1h 35m.']);
    assert.deepEqual(underlined(rule, text), ['2h 35m']);
  });

  it('writes the computed value in the form of the stated one', () => {
    const text = `${facts}- 影響時間: 2時間35分\n`;
    const after = fixed(text, findingsOf(rule, text)[0]?.fixes[0]);
    assert.equal(after, `${facts}- 影響時間: 1時間35分\n`);
    assert.deepEqual(findingsOf(rule, after), []);
  });

  it('leaves alone what the team’s threshold allows', () => {
    const configuration = {
      ...defaultConfiguration,
      thresholds: { ...defaultConfiguration.thresholds, durationMinutes: 10 },
    };
    const text = `${facts}- Time to resolve: 1h 27m\n`;
    assert.equal(findingsOf(rule, text).length, 1);
    assert.deepEqual(findingsOf(rule, text, { configuration }), []);
  });

  it('leaves rounding, support hours and parts alone', () => {
    const text = `${facts}- Duration: 1.5 hours\n- Time to resolve: 20m (support hours)\n\n## Impact\n\nThe search was offline for 4 minutes.\n`;
    assert.deepEqual(findingsOf(rule, text), []);
  });
});
