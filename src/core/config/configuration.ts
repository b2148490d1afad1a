import type { SectionId } from '../document/sectionAliases';
import type { RuleId } from '../lint/ruleId';
import type { StageSeverities } from '../lint/severity';

/** From which length, number or distance a rule speaks up. */
export interface Thresholds {
  /** `timeline-gap`: minutes between two entries. */
  readonly timelineGapMinutes: number;
  /** `timeline-too-short`: the fewest entries of a timeline. */
  readonly timelineEntries: number;
  /** `duration-mismatch`: minutes by which a stated duration may differ. */
  readonly durationMinutes: number;
  /** `date-outlier`: days between a date and the incident. */
  readonly dateDays: number;
}

/** A team's own words for the rules about language, plain text in any case. */
export interface LanguageWords {
  readonly blame: readonly string[];
  readonly counterfactual: readonly string[];
  readonly hindsight: readonly string[];
  readonly animated: readonly string[];
  /** Words that these rules leave alone. */
  readonly allowed: readonly string[];
}

/** What a team has decided for its folder in `.postmortem.yml`, with the defaults for the rest. */
export interface Configuration {
  readonly rules: Readonly<Partial<Record<RuleId, Partial<StageSeverities>>>>;
  /** Further titles that a section goes by. */
  readonly aliases: Readonly<Partial<Record<SectionId, readonly string[]>>>;
  /** Titles or ids of sections that every postmortem of the folder must have, whatever its template says. */
  readonly requiredSections: readonly string[];
  /** Titles or ids of sections that may be left out. */
  readonly optionalSections: readonly string[];
  readonly thresholds: Thresholds;
  readonly words: LanguageWords;
  /** Where the folder keeps its templates: relative to it, with forward slashes, never outside. */
  readonly templatesFolder: string;
  /** What VS Code's settings hold as well; undefined where the team has not decided. */
  readonly severities?: readonly string[];
  readonly files?: readonly string[];
  readonly timezone?: string;
  readonly rollOverAfter?: string;
  /** Days for incidents of a severity beyond the day itself. */
  readonly deadlineDays?: Readonly<Record<string, number>>;
}

export const defaultTemplatesFolder = '.postmortem/templates';

export const defaultConfiguration: Configuration = {
  rules: {},
  aliases: {},
  requiredSections: [],
  optionalSections: [],
  thresholds: { timelineGapMinutes: 120, timelineEntries: 3, durationMinutes: 1, dateDays: 31 },
  words: { blame: [], counterfactual: [], hindsight: [], animated: [], allowed: [] },
  templatesFolder: defaultTemplatesFolder,
};
