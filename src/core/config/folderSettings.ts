import type { Configuration } from './configuration';
import type { Settings } from './settings';

/** What holds in a folder: for the rules, the lists and the questions. */
export interface FolderSettings extends Settings {
  readonly configuration: Configuration;
}

/**
 * Returns what holds in a folder: what its team has decided in `.postmortem.yml` wins over the settings of one person's editor, so that
 * the editor and the command line judge alike.
 */
export function folderSettings(settings: Settings, configuration: Configuration): FolderSettings {
  const { severities, files, timezone, rollOverAfter, deadlineDays } = configuration;
  return {
    ...settings,
    configuration,
    severities: severities ?? settings.severities,
    files: files ?? settings.files,
    deadline: {
      ...settings.deadline,
      ...(timezone !== undefined && { fallbackZone: timezone }),
      ...(rollOverAfter !== undefined && { rollOverAfter }),
      ...(deadlineDays && { days: deadlineDays }),
    },
  };
}
