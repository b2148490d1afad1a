import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../src/core/config/configuration';
import { sentences, underlined } from './environment';

const rule = 'timeline-too-short';

describe('timeline-too-short', () => {
  it('finds a timeline of one or two entries at its heading', () => {
    const one = '## Timeline\n\n- 14:05 Alert\n';
    assert.deepEqual(sentences(rule, one), ['The timeline has one entry; 3 are the least that tells a story.']);
    assert.deepEqual(sentences(rule, `${one}- 14:20 Fine\n`), [
      'The timeline has 2 entries; 3 are the least that tells a story.',
    ]);
    assert.deepEqual(underlined(rule, one), ['## Timeline']);
  });

  it('counts all timelines of a document, and entries of unknown time', () => {
    assert.deepEqual(sentences(rule, '## Timeline\n\n- 14:05 A\n- ??:?? B\n- 14:20 C\n'), []);
    assert.deepEqual(
      sentences(rule, '## A\n\n### Timeline\n\n- 14:05 A\n- 14:20 B\n\n## B\n\n### Timeline\n\n- 09:00 C\n'),
      [],
    );
  });

  it('leaves documents alone that have no timeline, or tell it in prose', () => {
    assert.deepEqual(sentences(rule, '# Checkout\n\n## Summary\n\nDown.\n'), []);
    assert.deepEqual(sentences(rule, '## Timeline\n\nThe alert fired at 14:05, and at 14:20 all was fine.\n'), []);
  });

  it('takes the number from the team', () => {
    const text = '## Timeline\n\n- 14:05 A\n- 14:10 B\n- 14:20 C\n';
    const thresholds = { ...defaultConfiguration.thresholds, timelineEntries: 5 };
    assert.deepEqual(sentences(rule, text), []);
    assert.equal(sentences(rule, text, { configuration: { ...defaultConfiguration, thresholds } }).length, 1);
  });
});
