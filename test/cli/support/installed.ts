import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../harness/paths';

/** What a program printed and ended with. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const patienceMilliseconds = 120_000;

/** Runs a line of the shell in a folder, without a network. */
export function shell(folder: string, line: string): Ended {
  const { status, stdout, stderr } = spawnSync(line, {
    cwd: folder,
    encoding: 'utf8',
    shell: '/bin/sh',
    timeout: patienceMilliseconds,
    env: {
      ...process.env,
      npm_config_offline: 'true',
      npm_config_update_notifier: 'false',
      GIT_CONFIG_GLOBAL: '/dev/null',
    },
  });
  return { status, stdout, stderr };
}

/** Makes the package as `npm publish` would, from what was built; returns its path. */
export function packedPackage(folder: string): string {
  const { status, stderr } = shell(projectRoot, `npm pack --ignore-scripts --pack-destination "${folder}"`);
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (status !== 0 || file === undefined) {
    throw new Error(`The package could not be made: ${stderr}`);
  }
  return join(folder, file);
}

/** A Git repository of a team that has the package among its development dependencies. */
export function repositoryWith(tarball: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'postmortem-team-')));
  writeFileSync(join(folder, 'package.json'), '{ "name": "team", "private": true }\n');
  writeFileSync(join(folder, '.gitignore'), 'node_modules/\n');
  const steps = [
    'git init --quiet',
    'git config user.name Alice',
    'git config user.email alice@example.com',
    'git config commit.gpgsign false',
    `npm install --ignore-scripts --no-audit --no-fund --save-dev "${tarball}"`,
    'git add --all',
    'git commit --quiet --message "Begin"',
  ];
  for (const step of steps) {
    const { status, stderr } = shell(folder, step);
    if (status !== 0) {
      throw new Error(`“${step}” failed: ${stderr}`);
    }
  }
  return folder;
}
