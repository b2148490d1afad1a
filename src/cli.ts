#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { run } from './cli/run';
import type { Output, Surroundings } from './cli/surroundings';
import { machineZone } from './node/machineZone';
import { packageFolderOf } from './node/packageFolder';

const surroundings: Surroundings = {
  folder: process.cwd(),
  packageFolder: packageFolderOf(fileURLToPath(import.meta.url)),
  environment: process.env,
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  readStdin: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) {
      chunks.push(chunk as Uint8Array);
    }
    return Buffer.concat(chunks);
  },
  now: () => Temporal.Now.instant(),
  zone: machineZone,
};

run(process.argv.slice(2), surroundings).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // Whatever gets here is a mistake of this program, and its stack says where.
    process.stderr.write(`postmortem: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);

function outputOf(stream: NodeJS.WriteStream): Output {
  // The reader has seen enough, as `head` does: there is nobody left to tell.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') {
      process.exit();
    }
    throw error;
  });
  return {
    terminal: stream.isTTY,
    write: (text) =>
      new Promise((resolve) => {
        stream.write(text, () => {
          resolve();
        });
      }),
  };
}
