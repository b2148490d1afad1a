import { didYouMean } from '../didYouMean';
import { isQuickToMatch } from '../document/postmortemFile';
import { sectionIds, type SectionId } from '../document/sectionAliases';
import { isMisspeltTitle, sectionIdOf } from '../document/sectionName';
import { stages } from '../document/stage';
import type { TextRange } from '../document/textRange';
import { ruleIds, type RuleId } from '../lint/ruleId';
import type { Severity, StageSeverities } from '../lint/severity';
import { message } from '../message';
import { parseClockTime } from '../time/clockTime';
import { isZone } from '../time/moment';
import { defaultConfiguration, type LanguageWords, type Thresholds } from './configuration';
import { folderInside } from './folderInside';
import { mapOf } from './mapSchema';
import { changeTo, type ConfigurationProblem, type Schema } from './schema';
import { choiceOf, choiceOrMap, listOf, namedNumbers, numberOf, textOf } from './valueSchemas';

/** What stands in `.postmortem.yml`, checked: each part as far as it was said and could be used. */
export interface ConfigurationValues {
  readonly rules: Partial<Record<RuleId, Partial<StageSeverities>>>;
  readonly sections: Partial<{ readonly required: readonly string[]; readonly optional: readonly string[] }>;
  readonly aliases: Partial<Record<SectionId, readonly string[]>>;
  readonly severities: readonly string[];
  readonly templates: string;
  readonly files: readonly string[];
  readonly timezone: string;
  readonly thresholds: Partial<Thresholds>;
  readonly words: Partial<LanguageWords>;
  readonly deadline: Partial<{ readonly rollOverAfter: string; readonly days: Readonly<Record<string, number>> }>;
}

export const severityNames: readonly (Severity | 'off')[] = ['off', 'hint', 'information', 'warning', 'error'];

/** What other linters call our severities. */
const severityMeanings: ReadonlyMap<string, Severity | 'off'> = new Map([
  ['false', 'off'],
  ['no', 'off'],
  ['none', 'off'],
  ['never', 'off'],
  ['ignore', 'off'],
  ['disable', 'off'],
  ['disabled', 'off'],
  ['suggestion', 'hint'],
  ['info', 'information'],
  ['note', 'information'],
  ['warn', 'warning'],
  ['true', 'warning'],
  ['critical', 'error'],
]);

const severity = choiceOf(
  severityNames,
  (text, choices) => message('Unknown severity “{0}”; expected one of {1}.', text, choices),
  (text) => severityMeanings.get(text.toLowerCase()),
);

const stageSeverities: Schema<Partial<StageSeverities>> = choiceOrMap(
  severity,
  mapOf<StageSeverities>('stage', {
    draft: { schema: severity, summary: message('While the author still writes.') },
    'in-review': { schema: severity, summary: message('While others read it, and for a draft past its deadline.') },
    final: { schema: severity, summary: message('Once it is finished.') },
  }),
  (level) => Object.fromEntries(stages.map((stage) => [stage, level])),
);

const exampleTitles = '[Detection, Customer communication]';

const sectionList = listOf(exampleTitles, misspeltSection, sectionIds);

const { thresholds } = defaultConfiguration;

const thresholdSchema = mapOf<Thresholds>('key', {
  timelineGapMinutes: {
    schema: numberOf(1, 100_000),
    summary: message('`timeline-gap`: minutes between two entries from which a gap is reported.'),
    default: String(thresholds.timelineGapMinutes),
  },
  timelineEntries: {
    schema: numberOf(0, 1000),
    summary: message('`timeline-too-short`: the fewest entries that a timeline should have.'),
    default: String(thresholds.timelineEntries),
  },
  durationMinutes: {
    schema: numberOf(0, 10_000),
    summary: message('`duration-mismatch`: minutes by which a stated duration may differ from its timestamps.'),
    default: String(thresholds.durationMinutes),
  },
  dateDays: {
    schema: numberOf(1, 10_000),
    summary: message('`date-outlier`: days from the incident beyond which a date is reported.'),
    default: String(thresholds.dateDays),
  },
});

const exampleWords = '[whoops, sloppy]';

const wordSchema = mapOf<LanguageWords>('key', {
  blame: { schema: listOf(exampleWords), summary: message('Further words that `blame` reports.') },
  counterfactual: { schema: listOf(exampleWords), summary: message('Further words that `counterfactual` reports.') },
  hindsight: { schema: listOf(exampleWords), summary: message('Further words that `hindsight` reports.') },
  animated: { schema: listOf(exampleWords), summary: message('Further words that `animated` reports.') },
  allowed: { schema: listOf(exampleWords), summary: message('Words that the rules about language leave alone.') },
});

/** Everything that `.postmortem.yml` may hold: the only list of its keys. */
export const configurationSchema: Schema<Partial<ConfigurationValues>> = mapOf<ConfigurationValues>('key', {
  rules: {
    schema: mapOf('rule', everyRule()),
    summary: message('How serious each rule is: one severity for all stages, or one for each stage.'),
  },
  sections: {
    schema: mapOf<ConfigurationValues['sections']>('key', {
      required: {
        schema: sectionList,
        summary: message('Sections that every postmortem must have, whatever its template says.'),
      },
      optional: { schema: sectionList, summary: message('Sections that may be left out.') },
    }),
    summary: message('Sections, by id or by title, that your postmortems must or need not have.'),
  },
  aliases: {
    schema: mapOf<ConfigurationValues['aliases']>('section', everySection(), sectionIdOf),
    summary: message('Further titles under which your team writes a section.'),
  },
  severities: {
    schema: listOf('[SEV-1, SEV-2, SEV-3]'),
    summary: message('Names that `severity` may have, the most severe first.'),
    default: 'SEV-1 … SEV-5',
  },
  templates: {
    schema: textOf(defaultConfiguration.templatesFolder, templatesFolder),
    summary: message('The folder of your templates, relative to this file and below it.'),
    default: defaultConfiguration.templatesFolder,
  },
  files: {
    schema: listOf('["incidents/**/*.md"]', slowPattern),
    summary: message('Globs of Markdown files that are postmortems, relative to this file.'),
  },
  timezone: {
    schema: textOf('Europe/Berlin', (text) =>
      isZone(text) ? text : message('“{0}” is not a time zone such as Europe/Berlin; the default is used.', text),
    ),
    summary: message('The IANA time zone of postmortems that name none.'),
  },
  thresholds: {
    schema: thresholdSchema,
    summary: message('From which length, number or distance some rules speak up.'),
  },
  words: {
    schema: wordSchema,
    summary: message('Your own words for the rules about language: plain words, in any case.'),
  },
  deadline: {
    schema: mapOf<ConfigurationValues['deadline']>('key', {
      rollOverAfter: {
        schema: textOf(
          '"21:00"',
          (text) =>
            parseClockTime(text) ? text : message('“{0}” is not a time such as 21:00; the default is used.', text),
          '^([01]?[0-9]|2[0-3]):[0-5][0-9]$',
        ),
        summary: message('Local time: an incident resolved later than this is due at the end of the next day.'),
      },
      days: {
        schema: namedNumbers(0, 365, 'SEV-3'),
        summary: message(
          'For each severity, days beyond the day of the incident; without any, all are due the same day.',
        ),
      },
    }),
    summary: message('When postmortems are due.'),
  },
});

function everyRule(): Record<RuleId, { schema: Schema<Partial<StageSeverities>> }> {
  const entries = ruleIds.map((id) => [id, { schema: stageSeverities }]);
  return Object.fromEntries(entries) as Record<RuleId, { schema: Schema<Partial<StageSeverities>> }>;
}

function everySection(): Record<SectionId, { schema: Schema<readonly string[]> }> {
  const entries = sectionIds.map((id) => [id, { schema: listOf('[Customer impact, お客様への影響]') }]);
  return Object.fromEntries(entries) as Record<SectionId, { schema: Schema<readonly string[]> }>;
}

/** A title may be anything; one word in lower case that nearly is an id was meant to be one. */
function misspeltSection(text: string, range: TextRange): ConfigurationProblem | undefined {
  const isKnown = sectionIds.some((id) => id === text) || (sectionIdOf(text) !== undefined && !isMisspeltTitle(text));
  const known = /^[a-z]+$/.test(text) && !isKnown ? didYouMean(text, sectionIds) : undefined;
  return known === undefined
    ? undefined
    : {
        message: message('There is no section “{0}”; did you mean “{1}”?', text, known),
        range,
        severity: 'warning',
        fixes: [changeTo(known, range)],
      };
}

function templatesFolder(text: string): string | ReturnType<typeof message> {
  return (
    folderInside(text) ??
    message('The templates must lie below this file; “{0}” is used.', defaultConfiguration.templatesFolder)
  );
}

function slowPattern(text: string, range: TextRange): ConfigurationProblem | undefined {
  return isQuickToMatch(text)
    ? undefined
    : {
        message: message('This pattern is too long or has too many wildcards; it is ignored.'),
        range,
        severity: 'error',
        fixes: [],
      };
}
