import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

// Windows knows no process groups in this sense; there, what was started is all that ends.
const hasGroups = process.platform !== 'win32';
const groups = new Set<number>();
let hooked = false;

/**
 * Starts a program as the leader of its own process group, which ends with this process at the latest.
 * A server that is ended alone leaves children behind that were just being started; its group leaves nothing.
 */
export function spawnGroup(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  if (!hooked) {
    hooked = true;
    process.on('exit', killAllGroups);
  }
  const child = spawn(command, args, { ...options, detached: hasGroups });
  if (child.pid !== undefined) groups.add(child.pid);
  return child;
}

/** Ends a program that `spawnGroup` started, and everything that it started. */
export function killGroup(child: ChildProcess): void {
  if (child.pid !== undefined) kill(child.pid);
}

/** Makes SIGINT, SIGTERM and SIGHUP end this process in order, so that the process groups end with it. */
export function exitOnSignals(): void {
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
  for (const [signal, number] of Object.entries(numbers)) {
    process.once(signal, () => process.exit(128 + number));
  }
}

/** Ends everything that `spawnGroup` started. */
export function killAllGroups(): void {
  for (const pid of [...groups]) kill(pid);
}

function kill(pid: number): void {
  groups.delete(pid);
  try {
    process.kill(hasGroups ? -pid : pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
