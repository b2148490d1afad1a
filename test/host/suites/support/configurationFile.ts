import { lintingCaughtUp } from './canary';
import { remove, writeFile } from './workspace';

/** The team's file of a folder. */
export const configurationFile = '.postmortem.yml';

/** Writes the team's file of a folder, as a pull or another editor does. */
export async function decide(yaml: string, folder = 0): Promise<void> {
  await writeFile(configurationFile, yaml, folder);
}

/** Has the defaults in force again. */
export async function decideNothing(...folders: number[]): Promise<void> {
  for (const folder of folders.length === 0 ? [0] : folders) {
    await remove(configurationFile, folder);
  }
  await lintingCaughtUp();
}
