import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, screenshotsDirectory } from '../test/harness/paths';

/** The pictures of the README, and the screenshots of the end-to-end tests that they are. */
const pictures: readonly (readonly [name: string, variant: string, screenshot: string, test?: string])[] = [
  ['1-start', 'english-light', '1-start'],
  ['2-incident-log', 'english-light', '2-incident-log', 'incidentLog'],
  ['2-title', 'english-light', '2-title'],
  ['2-template', 'english-light', '2-template'],
  ['2-started', 'english-light', '2-started'],
  ['3-created', 'english-light', '3-created'],
  ['4-quick-fix', 'english-light', '4-quick-fix'],
  ['5-due', 'english-light', '5-due'],
  ['6-missing', 'english-light', '6-missing'],
  ['7-japanese', 'japanese-dark', '4-quick-fix'],
];

/** Runs the tests in the variants that have pictures in the README, and takes these over. */
function main(): void {
  for (const run of new Set(pictures.map(([, variant, , test = 'loop']) => `${test} ${variant}`))) {
    const [test = '', variant = ''] = run.split(' ');
    const { status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'test/harness/runMocha.ts', `test/e2e/${test}.test.ts`, '--grep', variant],
      { cwd: projectRoot, stdio: 'inherit' },
    );
    if (status !== 0) {
      throw new Error(`The test “${run}” did not come to its end, so there are no pictures of it.`);
    }
  }
  const target = join(projectRoot, 'images/readme');
  mkdirSync(target, { recursive: true });
  for (const [name, variant, screenshot] of pictures) {
    copyFileSync(join(screenshotsDirectory, variant, `${screenshot}.png`), join(target, `${name}.png`));
  }
}

main();
