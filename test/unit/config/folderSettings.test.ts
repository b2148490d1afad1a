import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../src/core/config/configuration';
import { readConfigurationFile } from '../../../src/core/config/configurationFile';
import { folderSettings } from '../../../src/core/config/folderSettings';
import { checkSettings } from '../../../src/core/config/settings';

const { settings } = checkSettings(
  (key) => ({ severities: ['P1'], timezone: 'Europe/Berlin', 'deadline.rollOverAfter': '20:00' })[key],
  'UTC',
);

describe('folderSettings', () => {
  it('are those of the editor where the team has not decided', () => {
    assert.deepEqual(folderSettings(settings, defaultConfiguration), {
      ...settings,
      configuration: defaultConfiguration,
    });
  });

  it('are those of the team wherever it has', () => {
    const { configuration } = readConfigurationFile(
      'severities: [SEV-1]\nfiles: [a/*.md]\ntimezone: Asia/Tokyo\ndeadline: { rollOverAfter: "21:00" }',
    );
    assert.deepEqual(folderSettings(settings, configuration), {
      ...settings,
      configuration,
      severities: ['SEV-1'],
      files: ['a/*.md'],
      deadline: { fallbackZone: 'Asia/Tokyo', rollOverAfter: '21:00' },
    });
  });
});
