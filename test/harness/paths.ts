import { join, resolve } from 'node:path';

/** The folder that holds package.json. */
export const projectRoot = resolve(__dirname, '../..');

/** Everything the tests download, write and leave behind; ignored by git, deleted without loss. */
export const cacheDirectory = join(projectRoot, '.vscode-test');

/** The pinned side package from which the embedded VS Code is installed. */
export const hostPackageDirectory = join(projectRoot, 'test/host');

/** Where the embedded VS Code is installed. */
export const hostDirectory = join(cacheDirectory, 'host');

/** One fresh folder per launch: profile, extensions, server data. */
export const runsDirectory = join(cacheDirectory, 'runs');

/** What a failed launch leaves for the reader: screenshot, trace, logs. */
export const artifactsDirectory = join(cacheDirectory, 'artifacts');

/** Pictures that end-to-end tests take on purpose. */
export const screenshotsDirectory = join(cacheDirectory, 'screenshots');
