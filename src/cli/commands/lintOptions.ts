import { stages, type Stage } from '../../core/document/stage';
import { message } from '../../core/message';
import { UsageError } from '../../node/usageError';

export const formats = ['stylish', 'json', 'sarif', 'github'] as const;

export type Format = (typeof formats)[number];

/** What `postmortem lint` was asked for, as it was typed. */
export interface TypedLintOptions {
  readonly format?: string;
  readonly stage?: string;
  readonly maxWarnings?: string;
  readonly fix?: boolean;
  readonly config?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly onlyPostmortems?: boolean;
  readonly quiet?: boolean;
}

/** What `postmortem lint` was asked for, checked. */
export interface LintOptions {
  readonly format: Format;
  readonly stage: Stage | undefined;
  readonly maxWarnings: number;
  readonly fix: boolean;
  readonly configurationPath: string | undefined;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly onlyPostmortems: boolean;
  readonly quiet: boolean;
}

/**
 * Returns the options, checked.
 * @throws UsageError for a value that an option does not take, and for options that exclude each other
 */
export function checkLintOptions(typed: TypedLintOptions, files: readonly string[]): LintOptions {
  const stdin = typed.stdin === true;
  if (stdin && files.length > 0) {
    throw new UsageError(message('With --stdin no files can be named; --stdin-filename says what the text is called.'));
  }
  if (stdin && typed.fix === true) {
    throw new UsageError(message('--fix changes files; it cannot be used with --stdin.'));
  }
  if (!stdin && typed.stdinFilename !== undefined) {
    throw new UsageError(message('--stdin-filename can only be used with --stdin.'));
  }
  return {
    format: choice('--format', typed.format ?? 'stylish', formats),
    stage: typed.stage === undefined ? undefined : choice('--stage', typed.stage, stages),
    maxWarnings: typed.maxWarnings === undefined ? Infinity : count('--max-warnings', typed.maxWarnings),
    fix: typed.fix === true,
    configurationPath: typed.config,
    stdin,
    stdinFilename: typed.stdinFilename,
    onlyPostmortems: typed.onlyPostmortems === true,
    quiet: typed.quiet === true,
  };
}

/** @throws UsageError when the value is none of the choices */
export function choice<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const found = choices.find((name) => name === value);
  if (found === undefined) {
    throw new UsageError(message('{0} takes one of {1}, not “{2}”.', option, choices.join(', '), value));
  }
  return found;
}

function count(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) {
    throw new UsageError(message('{0} takes a whole number, not “{1}”.', option, value));
  }
  return Number(value);
}
