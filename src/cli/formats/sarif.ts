import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Fix, Location, Log, Region as SarifRegion, ReportingDescriptor, Result } from 'sarif';
import { repositoryUrl, rulePageUrl } from '../../core/lint/rulePage';
import { rules } from '../../core/lint/rules';
import type { Severity } from '../../core/lint/severity';
import { configurationRule, configurationUrl } from '../configurationReport';
import { message } from '../../core/message';
import type { FileReport, Region, ReportedFinding } from '../report';
import type { Locale } from '../../node/translation';
import type { Translate } from '../../core/message';
import type { Formatter } from './formatter';

const levels = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
} as const satisfies Record<Severity | 'off', Result['level']>;

/** How the log is written apart from its results. */
export interface SarifOptions {
  readonly translate: Translate;
  readonly locale: Locale;
  /** Of this package. */
  readonly version: string;
  /** Returns the path of a file relative to the root of the repository; undefined for one outside of it. */
  readonly pathOf: (report: FileReport) => string | undefined;
}

/** SARIF 2.1.0, which code scanning services read. */
export function sarifFormatter(options: SarifOptions): Formatter {
  const descriptors = ruleDescriptors(options);
  const indexes = new Map(descriptors.map(({ id }, index) => [id, index]));
  const [head = '', tail = ''] = JSON.stringify(logOf(descriptors, options), undefined, 2).split(/(?<="results": \[)/);
  let first = true;
  return {
    begin: () => head,
    file: (report) => {
      const location = artifactOf(report, options);
      return report.findings
        .map((finding) => {
          const separator = first ? '\n' : ',\n';
          first = false;
          return separator + JSON.stringify(resultOf(finding, location, indexes.get(finding.rule)));
        })
        .join('');
    },
    end: () => `${first ? '' : '\n'}${tail}\n`,
  };
}

function logOf(descriptors: ReportingDescriptor[], { version, locale }: SarifOptions): Log {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Same-Day Postmortem',
            semanticVersion: version,
            informationUri: repositoryUrl,
            language: locale,
            rules: descriptors,
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  };
}

function ruleDescriptors({ translate, locale }: SarifOptions): ReportingDescriptor[] {
  return [
    ...rules.map(({ id, documentation, severities }) => ({
      id,
      shortDescription: { text: translate(documentation.summary) },
      fullDescription: { text: translate(documentation.why) },
      help: { text: `${translate(documentation.why)}\n\n${documentation.source}` },
      helpUri: rulePageUrl(id, locale),
      defaultConfiguration: { level: levels[severities.final] },
    })),
    {
      id: configurationRule,
      shortDescription: {
        text: translate(message('The team’s file cannot be read, or says something that does not exist.')),
      },
      helpUri: configurationUrl,
      defaultConfiguration: { level: 'warning' },
    },
  ];
}

function resultOf(finding: ReportedFinding, artifactLocation: ArtifactLocation, ruleIndex: number | undefined): Result {
  const location: Location = { physicalLocation: { artifactLocation, region: regionOf(finding) } };
  return {
    ruleId: finding.rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [location],
    ...(finding.fixes.length > 0 && { fixes: finding.fixes.map((fix) => fixOf(fix, artifactLocation)) }),
  };
}

function fixOf({ title, edits }: ReportedFinding['fixes'][number], artifactLocation: ArtifactLocation): Fix {
  const replacements = edits.map(({ region, newText }) => ({
    deletedRegion: regionOf(region),
    insertedContent: { text: newText },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function regionOf({ line, column, endLine, endColumn }: Region): SarifRegion {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function artifactOf(report: FileReport, { pathOf }: SarifOptions): ArtifactLocation {
  const path = pathOf(report);
  return path === undefined
    ? { uri: pathToFileURL(report.path).href }
    : { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
