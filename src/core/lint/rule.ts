import type { Temporal } from 'temporal-polyfill';
import type { Configuration } from '../config/configuration';
import type { DeadlineSettings } from '../deadline/settings';
import type { DocumentDay } from '../deadline/documentDay';
import type { Postmortem } from '../document/postmortem';
import type { TextEdit } from '../document/textEdit';
import type { TextRange } from '../document/textRange';
import type { Message } from '../message';
import type { Contract } from './contract';
import type { RuleId } from './ruleId';
import type { Severity, StageSeverities } from './severity';

/** A change that answers a finding: minimal edits of the text that was linted. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  /** Whether this is the one obvious answer. */
  readonly preferred: boolean;
  /** Whether it may be applied without the author looking at it. */
  readonly safe: boolean;
}

/** What a rule reports; the engine adds the rule's id and the severity of the stage. */
export interface RuleReport {
  readonly message: Message;
  readonly range: TextRange;
  readonly fixes?: readonly Fix[];
  /** In place of the rule's own severities. */
  readonly severities?: StageSeverities;
}

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: Message;
  readonly range: TextRange;
  readonly fixes: readonly Fix[];
}

/** What the rules look at, besides the text: everything that could differ between two machines is here. */
export interface LintEnvironment {
  /** Relative to the workspace folder, with forward slashes. */
  readonly path: string;
  /** The sections of the document's template; undefined when it names none, or one that is not known. */
  readonly contract?: Contract;
  /** The ids of the templates that a document may name; undefined where they are not known, for a file outside of all folders. */
  readonly templates: readonly string[] | undefined;
  /** The names that `severity` may have. */
  readonly severities: readonly string[];
  readonly deadline: DeadlineSettings;
  /** What the team has decided for the folder of the document. */
  readonly configuration: Configuration;
  readonly now: Temporal.Instant;
}

export interface RuleContext extends LintEnvironment {
  readonly postmortem: Postmortem;
  readonly day: DocumentDay;
  /** Whether the document promised to be finished on its day. */
  readonly tracked: boolean;
}

/** An example of a rule page, which is also a test: the bad one has the finding, the good one does not. */
interface RuleExample {
  readonly bad: string;
  readonly good: string;
  /** Where the path of the document matters. */
  readonly path?: string;
  /** The titles of the template's sections; where the rule compares with them. */
  readonly template?: readonly string[];
  /** ISO instant; where the moment of linting matters. */
  readonly now?: string;
}

export interface Rule {
  readonly id: RuleId;
  readonly severities: StageSeverities;
  readonly documentation: {
    readonly summary: Message;
    /** Why this is worth a reader's time, and what to do. */
    readonly why: Message;
    /** Where some of what the rule finds is more or less serious than its severities say. */
    readonly exceptions?: Message;
    /** Where the rule comes from. */
    readonly source: string;
    readonly example: RuleExample;
  };
  check(context: RuleContext): readonly RuleReport[];
}
