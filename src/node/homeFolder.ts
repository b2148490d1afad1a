import { homedir } from 'node:os';

/** Returns the home folder of the person who runs this. */
export function homeFolder(): string {
  return homedir();
}
