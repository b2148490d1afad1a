import { stringify } from 'yaml';
import { frontMatterText, type FrontMatter } from '../../document/frontMatter';
import type { TextRange } from '../../document/textRange';
import { isZone } from '../../time/moment';
import { message, type Message } from '../../message';
import { didYouMean } from '../../didYouMean';
import type { Fix, LintEnvironment, RuleReport } from '../rule';
import { wrong } from '../severity';
import { disableKey } from '../suppression';

/** The keys that mean something to us. */
const ourKeys: readonly string[] = [
  'postmortem',
  'type',
  'title',
  'status',
  'severity',
  'owner',
  'services',
  'timezone',
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
  'finished',
  'due',
  disableKey,
];

/** Keys of site generators and of other teams, which are nobody's misspelling. */
const foreignKeys: ReadonlySet<string> = new Set([
  'layout',
  'date',
  'author',
  'authors',
  'tags',
  'tag',
  'categories',
  'category',
  'description',
  'summary',
  'format',
  'lang',
  'date-modified',
  'subtitle',
  'tier',
  'state',
  'service',
]);

/** Reports keys, severities, templates and zones that do not exist but resemble one that does. */
export function unknownNames(
  frontMatter: FrontMatter,
  environment: Pick<LintEnvironment, 'severities' | 'templates'>,
): RuleReport[] {
  return [
    ...unknownKeys(frontMatter),
    ...unknownSeverity(frontMatter, environment.severities),
    ...unknownTemplate(frontMatter, environment.templates),
    ...unknownZone(frontMatter),
  ];
}

function unknownKeys(frontMatter: FrontMatter): RuleReport[] {
  return [...frontMatter.entries.values()].flatMap(({ key, keyRange }) => {
    if (ourKeys.includes(key) || foreignKeys.has(key.toLowerCase()) || isCompound(key)) {
      return [];
    }
    const meant = didYouMean(
      key,
      ourKeys.filter((name) => !frontMatter.entries.has(name)),
    );
    return meant === undefined
      ? []
      : [
          {
            message: message('Unknown key “{0}”; did you mean “{1}”?', key, meant),
            range: keyRange,
            fixes: [replaceWith(meant, keyRange)],
          },
        ];
  });
}

/** `detected_by` and `status-page` are names of their own; `started_at` means what we call `started`. */
function isCompound(key: string): boolean {
  const [first = '', ...rest] = key.toLowerCase().split(/[-_. ]/);
  // Where only the end differs, no other name was meant.
  const disables = key.toLowerCase().startsWith(disableKey.slice(0, -4));
  return (
    rest.length > 0 && !disables && ourKeys.includes(first) && !['at', 'on', 'time', 'date'].includes(rest.join(' '))
  );
}

function unknownSeverity(frontMatter: FrontMatter, severities: readonly string[]): RuleReport[] {
  const severity = frontMatterText(frontMatter, 'severity');
  if (severity === undefined || severities.length === 0 || severities.includes(severity)) {
    return [];
  }
  const meant = didYouMean(severity, severities);
  return unknownValue(
    frontMatter,
    'severity',
    meant === undefined
      ? message('Unknown severity “{0}”; expected one of {1}.', severity, severities.join(', '))
      : message('Unknown severity “{0}”; did you mean “{1}”?', severity, meant),
    meant,
  );
}

function unknownTemplate(frontMatter: FrontMatter, templates: readonly string[] | undefined): RuleReport[] {
  const template = frontMatterText(frontMatter, 'postmortem');
  if (template === undefined || template === 'true' || templates === undefined || templates.includes(template)) {
    return [];
  }
  return unknownValue(
    frontMatter,
    'postmortem',
    message('There is no template “{0}”; available: {1}.', template, templates.join(', ')),
    didYouMean(template, templates),
  );
}

function unknownZone(frontMatter: FrontMatter): RuleReport[] {
  const zone = frontMatterText(frontMatter, 'timezone');
  if (zone === undefined || isZone(zone)) {
    return [];
  }
  const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
  // Japan has one zone; other abbreviations stand for several.
  const meant = zone.toUpperCase() === 'JST' ? 'Asia/Tokyo' : (didYouMean(zone, zones) ?? cityZone(zone, zones));
  return unknownValue(
    frontMatter,
    'timezone',
    message('Unknown time zone “{0}”; expected an IANA name such as Europe/Berlin.', zone),
    meant,
  );
}

/** People write the city alone: `Tokyo`. */
function cityZone(name: string, zones: readonly string[]): string | undefined {
  const ending = `/${name.trim().replace(/\s+/g, '_').toLowerCase()}`;
  return zones.find((zone) => zone.toLowerCase().endsWith(ending));
}

function unknownValue(
  frontMatter: FrontMatter,
  key: string,
  sentence: Message,
  meant: string | undefined,
): RuleReport[] {
  const entry = frontMatter.entries.get(key);
  return entry
    ? [
        {
          message: sentence,
          range: entry.valueRange,
          severities: wrong,
          fixes: meant === undefined ? [] : [replaceWith(meant, entry.valueRange)],
        },
      ]
    : [];
}

function replaceWith(name: string, range: TextRange): Fix {
  return {
    title: message('Replace with “{0}”', name),
    edits: [{ range, newText: stringify(name, { lineWidth: 0 }).trimEnd() }],
    preferred: true,
    safe: false,
  };
}
