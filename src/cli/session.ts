import { resolve } from 'node:path';
import type { Message } from '../core/message';
import { readConfigurationOnDisk } from '../node/configurationOnDisk';
import { Folders } from '../node/folders';
import type { Surroundings } from './surroundings';
import type { Locale } from '../node/translation';
import type { Translate } from '../core/message';

/** What every command works with. */
export interface Session {
  readonly surroundings: Surroundings;
  readonly locale: Locale;
  readonly translate: Translate;
  /** Of this package. */
  readonly version: string;
}

/** Tells the person who asked something that is no result, on the standard error stream. */
export async function tell({ surroundings, translate }: Session, sentence: Message): Promise<void> {
  await surroundings.stderr.write(`postmortem: ${translate(sentence)}\n`);
}

/**
 * Returns the folders of a run.
 * @param configuration the team's file for all of them, relative to the current folder
 * @throws UsageError when that cannot be read
 */
export async function foldersOf({ surroundings }: Session, configuration: string | undefined): Promise<Folders> {
  const options = { packageFolder: surroundings.packageFolder, zone: surroundings.zone() };
  return configuration === undefined
    ? new Folders(options)
    : new Folders({
        ...options,
        configurationFile: await readConfigurationOnDisk(resolve(surroundings.folder, configuration)),
      });
}
