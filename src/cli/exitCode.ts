/** What the command ends with. */
export const exitCode = {
  clean: 0,
  /** Findings at error level, or more warnings than allowed. */
  findings: 1,
  /** An unknown option, no such file, a configuration that cannot be read. */
  wrongUse: 2,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
