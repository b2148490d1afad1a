import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../src/core/config/configuration';
import { readConfigurationFile } from '../../../src/core/config/configurationFile';
import { configurationSchema } from '../../../src/core/config/configurationSchema';
import { starterConfiguration } from '../../../src/core/config/starterConfiguration';
import { formatMessage } from '../../../src/core/message';

const starter = starterConfiguration(formatMessage);

describe('starterConfiguration', () => {
  it('decides nothing', () => {
    const { configuration, problems } = readConfigurationFile(starter);
    assert.deepEqual([configuration, problems], [defaultConfiguration, []]);
  });

  it('shows every key as it can be written', () => {
    const { problems, places } = readConfigurationFile(starter.replace(/^#(?! )/gm, '').replace(/^#(?= {2})/gm, ''));
    assert.deepEqual(problems, []);
    const { shape } = configurationSchema;
    assert.ok(shape.kind === 'map');
    assert.deepEqual(
      Object.keys(shape.entries).filter((key) => !places.has(key)),
      [],
    );
  });
});
