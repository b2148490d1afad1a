/** How the rules are applied in remark. */
export interface PostmortemLintOptions {
  /**
   * The team's configuration: the path of a file, relative to the working directory of the processed file, or what such a file holds. By
   * default the `.postmortem.yml` above each document.
   */
  readonly configuration?: string | Readonly<Record<string, unknown>>;
  /** Judges every document as if it were at this stage; by default its own. */
  readonly stage?: 'draft' | 'in-review' | 'final';
  /** The language of messages, English by default. */
  readonly locale?: 'en' | 'ja';
}

/** A message about a file, as vfile makes it. */
export interface LintMessage {
  fatal?: boolean | null | undefined;
  url?: string | undefined;
  actual?: string | undefined;
  expected?: string[] | undefined;
}

/** What the plugin needs of a vfile. */
export interface LintedFile {
  readonly path?: string;
  readonly cwd: string;
  toString(): string;
  message(
    reason: string,
    options: {
      source: string;
      ruleId: string;
      place?: {
        start: { line: number; column: number; offset: number };
        end: { line: number; column: number; offset: number };
      };
    },
  ): LintMessage;
}

/** A unified plugin that reports what the rules find as messages of the file, and changes nothing. */
export type PostmortemLintPlugin = (
  options?: PostmortemLintOptions | null,
) => (tree: unknown, file: LintedFile, next: (error?: Error) => void) => void;
