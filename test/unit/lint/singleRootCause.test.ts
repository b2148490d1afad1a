import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../src/core/config/configuration';
import { document, findingsOf, underlined } from './environment';

const turnedOn = {
  configuration: { ...defaultConfiguration, rules: { 'single-root-cause': { draft: 'information' as const } } },
};

describe('single-root-cause', () => {
  it('is silent until a team turns it on', () => {
    assert.deepEqual(findingsOf('single-root-cause', document([], '## Root cause\n\nThe disk was full.\n')), []);
  });

  const single: [body: string, underlined: string][] = [
    ['## Root cause\n\nThe disk was full.\n', '## Root cause'],
    ['## Root Cause:\n\nThe disk was full.\n', '## Root Cause:'],
    ['## 根本原因\n\nディスクが満杯だった。\n', '## 根本原因'],
    ['## Causes\n\nThe root cause was a full disk.\n', 'The root cause was'],
    ['## Summary\n\nThe root cause of the outage was a full disk.\n', 'The root cause of the outage was'],
  ];
  for (const [body, expected] of single) {
    it(`finds “${expected}”`, () => {
      assert.deepEqual(underlined('single-root-cause', document([], body), turnedOn), [expected]);
    });
  }

  const several = [
    '## Root causes\n\nThe disk was full.\n',
    '## Root cause(s)\n\nThe disk was full.\n',
    '## Root cause\n\n- The disk was full.\n- The alert was muted.\n',
    '## Root cause\n\nThe disk was full. The muted alert contributed.\n',
    '## Root cause\n\nThe disk was full.\n\n## Trigger\n\nA deployment.\n',
    '## Root cause\n\nThe disk was full.\n\n## Contributing factors\n\nThe alert was muted.\n',
    '## Root cause\n',
    '## Summary\n\nWe do not know the cause.\n',
    '## Summary\n\nThe root cause is unknown.\n',
    '## Summary\n\nWe still look for the root cause of the outage.\n',
    '## 根本原因\n\nディスクが満杯だった。また、アラートが無効だった。\n',
  ];
  for (const body of several) {
    it(`leaves ${JSON.stringify(body)} alone`, () => {
      assert.deepEqual(underlined('single-root-cause', document([], body), turnedOn), []);
    });
  }
});
