import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readConfigurationFile } from '../../../src/core/config/configurationFile';

describe('the configuration in the README', () => {
  it('is one that has nothing wrong', () => {
    const example = /```yaml\n(rules:\n[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1];
    assert.ok(example);
    assert.deepEqual(readConfigurationFile(example).problems, []);
  });
});
