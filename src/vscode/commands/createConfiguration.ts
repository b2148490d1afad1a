import { starterConfiguration } from '../../core/config/starterConfiguration';
import { folderInQuestion } from '../folderInQuestion';
import { localize } from '../localize';
import { openConfiguration } from '../openConfiguration';
import type { Parts } from '../parts';

/** Creates the team's file of a folder, every key in it explained and commented out; one that exists is opened. */
export async function createConfiguration(parts: Parts): Promise<void> {
  const folder = await folderInQuestion();
  if (folder) {
    await openConfiguration(parts, folder, () => starterConfiguration(localize));
  }
}
