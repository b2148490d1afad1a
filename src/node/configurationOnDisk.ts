import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  configurationFileNames,
  readConfigurationFile,
  type ConfigurationFile,
} from '../core/config/configurationFile';
import { message } from '../core/message';
import { decodeDocument } from './documentFile';
import { fileError } from './fileError';
import { exists } from './repository';
import { UsageError } from './usageError';

/** A team's file with its place. */
export interface ConfigurationOnDisk extends ConfigurationFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** Returns the path of the team's file of a folder; undefined where it has none. */
export async function configurationPathIn(folder: string): Promise<string | undefined> {
  for (const name of configurationFileNames) {
    const path = join(folder, name);
    if (await exists(path)) {
      return path;
    }
  }
  return undefined;
}

/**
 * Reads a team's file. What it says wrong is in its problems.
 * @throws UsageError when there is no such file, or it is no text
 */
export async function readConfigurationOnDisk(path: string): Promise<ConfigurationOnDisk> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new UsageError(message('The configuration “{0}” could not be read: {1}.', path, fileError(error)));
  }
  const file = decodeDocument(bytes);
  if (file.kind === 'binary') {
    throw new UsageError(message('The configuration “{0}” is not a text file.', path));
  }
  const text = file.kind === 'text' ? file.text : file.head;
  return { ...readConfigurationFile(text), path, text };
}

/** Returns the team's file of a folder; undefined where it has none. */
export async function readConfigurationIn(folder: string): Promise<ConfigurationOnDisk | undefined> {
  const path = await configurationPathIn(folder);
  return path === undefined ? undefined : readConfigurationOnDisk(path);
}
