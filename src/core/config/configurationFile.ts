import type { TextRange } from '../document/textRange';
import { message } from '../message';
import { defaultConfiguration, type Configuration } from './configuration';
import { configurationSchema, type ConfigurationValues } from './configurationSchema';
import type { ConfigurationProblem, Reading } from './schema';
import { readYaml } from './yamlSource';

/** The names under which a team's file lies at the folder's root; the first that is there counts. */
export const configurationFileNames = ['.postmortem.yml', '.postmortem.yaml'] as const;

/** UTF-16 units. Nobody writes that much by hand, and everything that waits for the file would wait longer. */
export const longestConfiguration = 50_000;

/** Whoever made more mistakes than this gave the file the wrong name. */
const mostProblems = 100;

/** What a team's file says, with the defaults for the rest. */
export interface ConfigurationFile {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
  /** The place of the key of each value in use, by its keys joined with dots: `rules.blame`. */
  readonly places: ReadonlyMap<string, TextRange>;
  /** False when the text is no YAML or too long: then every default is in force. */
  readonly readable: boolean;
}

/** Reads the text of a `.postmortem.yml`. What cannot be used is reported and has its default. Never throws. */
export function readConfigurationFile(text: string): ConfigurationFile {
  const { root, problem } =
    text.length > longestConfiguration
      ? { root: { kind: 'nothing' } as const, problem: tooLong(text) }
      : readYaml(text);
  if (problem) {
    const problems = [{ ...problem, severity: 'error' as const, fixes: [] }];
    return { configuration: defaultConfiguration, problems, places: new Map(), readable: false };
  }
  const reading: Reading = { problems: [], places: new Map() };
  const notAMap = root.kind !== 'map' && root.kind !== 'nothing';
  if (notAMap) {
    const sentence = message('This file must consist of keys such as “rules:”. The defaults are in force.');
    reading.problems.push({ message: sentence, range: root.range, severity: 'error', fixes: [] });
  }
  const values = notAMap ? undefined : configurationSchema.read(root, [], reading);
  return {
    configuration: configurationOf(values ?? {}),
    problems: reading.problems.sort((a, b) => a.range.start - b.range.start).slice(0, mostProblems),
    places: reading.places,
    readable: !notAMap,
  };
}

function configurationOf(values: Partial<ConfigurationValues>): Configuration {
  const { rules, sections, aliases, severities, templates, files, timezone, deadline } = values;
  return {
    rules: rules ?? {},
    aliases: aliases ?? {},
    requiredSections: sections?.required ?? [],
    optionalSections: sections?.optional ?? [],
    thresholds: { ...defaultConfiguration.thresholds, ...values.thresholds },
    words: { ...defaultConfiguration.words, ...values.words },
    templatesFolder: templates ?? defaultConfiguration.templatesFolder,
    ...(severities && { severities }),
    ...(files && { files }),
    ...(timezone !== undefined && { timezone }),
    ...(deadline?.rollOverAfter !== undefined && { rollOverAfter: deadline.rollOverAfter }),
    ...(deadline?.days && { deadlineDays: deadline.days }),
  };
}

function tooLong(text: string): { message: ReturnType<typeof message>; range: TextRange } {
  const sentence = message(
    'This file is too long to be read: {0} characters, and the limit is {1}. The defaults are in force.',
    text.length,
    longestConfiguration,
  );
  return { message: sentence, range: { start: 0, end: Math.max(0, text.indexOf('\n')) } };
}
