import { Temporal } from 'temporal-polyfill';
import { run } from '../../../src/cli/run';
import type { Output } from '../../../src/cli/surroundings';
import { projectRoot } from '../../harness/paths';

/** What a command line printed and ended with. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Circumstances {
  readonly stdin?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly now?: string;
}

/** Carries out a command line in a folder, in this process, on the evening of the incidents' day. */
export async function postmortem(
  folder: string,
  args: readonly string[],
  { stdin = '', environment = {}, terminal = false, now = '2026-11-23T18:00:00Z' }: Circumstances = {},
): Promise<Outcome> {
  const printed = { stdout: '', stderr: '' };
  const output = (stream: keyof typeof printed): Output => ({
    terminal,
    write: (text) => {
      printed[stream] += text;
      return Promise.resolve();
    },
  });
  const code = await run(args, {
    folder,
    packageFolder: projectRoot,
    environment,
    stdout: output('stdout'),
    stderr: output('stderr'),
    readStdin: () => Promise.resolve(typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    now: () => Temporal.Instant.from(now),
    zone: () => 'UTC',
  });
  return { code, ...printed };
}

/** A finding as `--format json` prints it. */
export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly fixes: number;
  readonly url: string;
}

export interface JsonFile {
  readonly file: string;
  readonly findings: readonly JsonFinding[];
}

/** Lints as JSON and returns what was found. */
export async function lintJson(
  folder: string,
  args: readonly string[] = [],
  circumstances: Circumstances = {},
): Promise<JsonFile[]> {
  const { stdout } = await postmortem(folder, ['lint', '--format', 'json', ...args], circumstances);
  return JSON.parse(stdout) as JsonFile[];
}

/** The files that were linted. */
export async function linted(folder: string, args: readonly string[] = []): Promise<string[]> {
  return (await lintJson(folder, args)).map(({ file }) => file);
}
