import { resolve } from 'node:path';
import { readConfigurationFile } from '../core/config/configurationFile';
import { linePositions } from '../core/document/lines';
import { readConfigurationOnDisk, type ConfigurationOnDisk } from '../node/configurationOnDisk';
import type { Translate } from '../core/message';
import type { PostmortemLintOptions } from './publicTypes';

/**
 * Returns the configuration that the options hold or name; undefined where each document has that of its folder.
 * @param folder what a path in the options is relative to
 * @throws UsageError when a file that is named cannot be read
 */
export async function configurationOf(
  { configuration }: PostmortemLintOptions,
  folder: string,
): Promise<ConfigurationOnDisk | undefined> {
  if (typeof configuration === 'string') {
    return readConfigurationOnDisk(resolve(folder, configuration));
  }
  if (configuration === undefined) {
    return undefined;
  }
  // JSON is YAML: what is written in the options is read as what is written in the file.
  const text = JSON.stringify(configuration, undefined, 2);
  return { ...readConfigurationFile(text), path: '', text };
}

/** Returns what is wrong with a configuration, one sentence for each problem, with its place where it is in a file. */
export function configurationProblems({ path, text, problems }: ConfigurationOnDisk, translate: Translate): string[] {
  const position = linePositions(text);
  return problems.map(({ message, range }) => {
    const { line, column } = position(range.start);
    return path === '' ? translate(message) : `${path}:${line}:${column}: ${translate(message)}`;
  });
}
