import type { Temporal } from 'temporal-polyfill';

/** Where text goes. */
export interface Output {
  /** Resolves when the text is on its way, so that a slow reader slows the writer down. */
  write(text: string): Promise<void>;
  readonly terminal: boolean;
}

/** Everything that a command knows of the machine it runs on; tests have their own. */
export interface Surroundings {
  /** The current folder, an absolute path. */
  readonly folder: string;
  /** The folder that holds `package.json`, `templates` and `l10n` of this package. */
  readonly packageFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readStdin(): Promise<Uint8Array>;
  now(): Temporal.Instant;
  /** The IANA name of the machine's zone. */
  zone(): string;
}
