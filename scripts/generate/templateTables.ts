import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { helperNames, type HelperName } from '../../src/core/template/helpers';
import { factNames } from '../../src/core/template/incidentFacts';
import { templateScope, scopeOfLoop } from '../../src/core/template/templateScope';
import { between, table } from './markdownTables';

type FactName = (typeof factNames)[number];

const facts: Readonly<Record<FactName, string>> = {
  template: 'The template’s own id.',
  title: 'The title, on one line.',
  severity: 'The severity that was chosen.',
  owner: 'Who writes the document.',
  services: 'The names of the services: a list.',
  zone: 'The IANA name of the document’s time zone.',
  started: 'A moment: when it began.',
  detected: 'A moment: when it was noticed.',
  mitigated: 'A moment: when the impact ended.',
  resolved: 'A moment: when it was over.',
  timeline: 'The captured lines and the four moments above, in the order of time: only for `each` and `if`.',
};

const helpers: Readonly<Record<HelperName, readonly [call: string, does: string]>> = {
  yaml: ['{{yaml title}}', 'A value that stays itself in YAML; a list as `[a, b]`.'],
  markdown: ['{{markdown title}}', 'A text that stays itself in Markdown.'],
  cell: ['{{cell title}}', 'The same within a table, where a pipe would end the cell.'],
  row: ['{{row "Severity" severity}}', 'A whole row of a table, of up to 20 values and words in quotes.'],
  list: ['{{list services}}', 'A list on one line: `a, b`, in a Japanese template `a、b`.'],
  date: ['{{date started}}', 'The day of a moment: `2026-11-23`.'],
  time: ['{{time started}}', 'The time of a moment: `14:05`.'],
  zone: ['{{zone started}}', 'The offset of a moment: `+09:00`. Without a value, the name of the zone.'],
  duration: [
    '{{duration started resolved}}',
    'The time between two moments: `1 h 35 min`, in a Japanese template `1 時間 35 分`.',
  ],
  slug: ['{{slug title}}', 'A text as it stands in file names and anchors: `checkout-latency`.'],
  cursor: ['{{cursor}}', 'Where writing begins; without it, below the first section’s heading.'],
};

const rowValues: Readonly<Record<string, string>> = {
  moment: 'When it was; for `date`, `time` and `zone`.',
  text: 'What was captured; empty where there is only a milestone.',
  offset: '`+01:00` where the clocks changed within the timeline, else empty.',
  milestone: 'Whether the row is one of the four that follow. Only for `if` and `unless`, as they are.',
  started: 'Whether it is the start.',
  detected: 'Whether it is the detection.',
  mitigated: 'Whether it is the mitigation.',
  resolved: 'Whether it is the end.',
};

interface Head {
  readonly name: string;
  readonly description: string;
  readonly source: string;
}

/** Returns the rows of the README about the built-in templates. */
export function builtInRows(): string[][] {
  return builtIn().map(({ id, en, ja }) => [`\`${id}\``, en.name, ja.name, en.description]);
}

/** Returns the page about templates with its tables made anew between their markers. */
export function templatesPage(page: string): string {
  const inLoop = scopeOfLoop('timeline').conditions.filter((name) => !name.startsWith('@'));
  const tables: Readonly<Record<string, string>> = {
    templates: table(
      ['Id', 'For', 'Source'],
      builtIn().map(({ id, en }) => [`\`${id}\``, en.description, en.source]),
    ),
    facts: table(
      ['Fact', 'What it is'],
      factNames.map((name) => [`\`${name}\``, facts[name]]),
    ),
    rows: table(
      ['In `{{#each timeline}}`', 'What it is'],
      inLoop.map((name) => [`\`${name}\``, known(rowValues, name)]),
    ),
    helpers: table(
      ['Helper', 'What it writes'],
      helperNames.map((name) => {
        const [call, does] = helpers[name as HelperName];
        return [`\`${call}\``, does];
      }),
    ),
    blocks: templateScope.blocks.map((name) => `\`${name}\``).join(', '),
  };
  return Object.entries(tables).reduce(
    (text, [name, content]) => between(text, name, content, 'docs/templates.md'),
    page,
  );
}

function builtIn(): { readonly id: string; readonly en: Head; readonly ja: Head }[] {
  return readdirSync('templates')
    .flatMap((file) => /^(.+)\.en\.md\.hbs$/.exec(file)?.[1] ?? [])
    .map((id) => ({ id, en: headOf(id, 'en'), ja: headOf(id, 'ja') }))
    .sort((a, b) => order(a.id) - order(b.id) || a.id.localeCompare(b.id));
}

/** The one that is proposed first, first; what is about no incident, last. */
function order(id: string): number {
  return ['same-day', 'google-sre'].indexOf(id) + 1 || (['game-day', 'event-report'].includes(id) ? 9 : 5);
}

function headOf(id: string, locale: string): Head {
  const source = readFileSync(`templates/${id}.${locale}.md.hbs`, 'utf8');
  return parse(/^\{\{!--\n([\s\S]*?)--\}\}/.exec(source)?.[1] ?? '') as Head;
}

function known(descriptions: Readonly<Record<string, string>>, name: string): string {
  const description = descriptions[name];
  if (description === undefined) {
    throw new Error(`docs/templates.md says nothing about ${name}.`);
  }
  return description;
}
