import { stringify } from 'yaml';
import { linePositions } from '../document/lines';
import { stages } from '../document/stage';
import type { Rule } from '../lint/rule';
import type { StageSeverities } from '../lint/severity';
import { message, type Message } from '../message';
import type { ConfigurationFile } from './configurationFile';
import type { FolderSettings } from './folderSettings';
import { sameAtEveryStage, severitiesInForce } from './ruleSeverities';

/** What the explanation of a folder's configuration is made from. */
export interface ConfigurationInForce {
  /** The name of the folder, as a person knows it. */
  readonly folder: string;
  readonly settings: FolderSettings;
  readonly rules: readonly Rule[];
  /** The team's file; undefined where the folder has none. */
  readonly file: (ConfigurationFile & { readonly name: string; readonly text: string }) | undefined;
  /** Returns whether a setting of the editor, by its key below `postmortem.`, has been set and can be used. */
  readonly isSet: (key: string) => boolean;
}

type Write = (message: Message) => string;

/**
 * Returns everything that is in force in a folder as YAML that could be its `.postmortem.yml`: behind each value where it comes from,
 * and above all what is wrong with the file.
 */
export function explainConfiguration(inForce: ConfigurationInForce, write: Write): string {
  const { settings, file } = inForce;
  const { configuration, deadline } = settings;
  const origin = originsOf(inForce, write);
  const line = (indent: number, key: string, value: string, ...path: string[]): string =>
    `${' '.repeat(indent)}${key}: ${value}`.padEnd(40).concat(` # ${origin(path.join('.'))}`);
  const lists = (section: string, values: object): string[] =>
    Object.entries(values).map(([key, value]) => line(2, key, flow(value), section, key));
  return [
    ...comment(
      write(message('What is in force in “{0}”. This page follows every change and cannot be edited.', inForce.folder)),
    ),
    ...comment(
      file
        ? write(message('“{0}” wins over the settings of the editor, and those over the defaults.', file.name))
        : write(message('There is no .postmortem.yml here: the settings of the editor and the defaults hold.')),
    ),
    ...problemLines(file, write),
    '',
    'rules:',
    ...inForce.rules.map((rule) => {
      const { text, path } = severityLine(rule, severitiesInForce(rule, configuration), file);
      return line(2, rule.id, text, path);
    }),
    'sections:',
    line(2, 'required', flow(configuration.requiredSections), 'sections.required'),
    line(2, 'optional', flow(configuration.optionalSections), 'sections.optional'),
    Object.keys(configuration.aliases).length === 0 ? line(0, 'aliases', '{}', 'aliases') : 'aliases:',
    ...lists('aliases', configuration.aliases),
    line(0, 'severities', flow(settings.severities), 'severities'),
    line(0, 'templates', flow(configuration.templatesFolder), 'templates'),
    line(0, 'files', flow(settings.files), 'files'),
    line(0, 'timezone', flow(deadline.fallbackZone), 'timezone'),
    'thresholds:',
    ...lists('thresholds', configuration.thresholds),
    'words:',
    ...lists('words', configuration.words),
    'deadline:',
    line(2, 'rollOverAfter', flow(deadline.rollOverAfter ?? ''), 'deadline.rollOverAfter'),
    ...(deadline.days ? [line(2, 'days', flow(deadline.days), 'deadline.days')] : []),
    '',
  ].join('\n');
}

/** Where a value comes from, in the order in which one wins over the other. */
function originsOf({ file, isSet }: ConfigurationInForce, write: Write): (path: string) => string {
  const positionOf = linePositions(file?.text ?? '');
  return (path) => {
    const place = file?.places.get(path);
    if (file && place) {
      return write(message('{0}, line {1}', file.name, positionOf(place.start).line));
    }
    return isSet(path) ? write(message('setting {0}', `postmortem.${path}`)) : write(message('default'));
  };
}

function problemLines(file: ConfigurationInForce['file'], write: Write): string[] {
  if (!file || file.problems.length === 0) {
    return [];
  }
  const positionOf = linePositions(file.text);
  return [
    ...comment(write(message('Wrong in “{0}”:', file.name))),
    ...file.problems.flatMap((problem) =>
      comment(`- ${write(message('line {0}', positionOf(problem.range.start).line))}: ${write(problem.message)}`),
    ),
  ];
}

/** A rule that the team has decided for some stages only is shown by the first of them. */
function severityLine(
  { id }: Rule,
  severities: StageSeverities,
  file: ConfigurationInForce['file'],
): { text: string; path: string } {
  const same = sameAtEveryStage(severities);
  const whole = `rules.${id}`;
  const stage = stages.find((each) => file?.places.has(`${whole}.${each}`));
  return {
    text: same ?? `{ ${stages.map((each) => `${each}: ${severities[each]}`).join(', ')} }`,
    path: stage === undefined ? whole : `${whole}.${stage}`,
  };
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}

function comment(text: string): string[] {
  return text.split('\n').map((each) => `# ${each}`);
}
