import { configurationSchema } from '../../src/core/config/configurationSchema';
import type { ShapeEntry } from '../../src/core/config/schema';
import { formatMessage } from '../../src/core/message';
import { rules } from '../../src/core/lint/rules';
import { optionRows } from './commandLine';
import { between, table } from './markdownTables';
import { builtInRows } from './templateTables';
import { lookUp, readTable, type Manifest } from './manifest';

/** Returns the README with its tables of commands, settings, options and rules made anew between their markers. */
export function readmeWithTables(readme: string, manifest: Manifest): string {
  const texts = readTable('package.nls.json');
  const hidden = new Set(
    (manifest.contributes.menus['commandPalette'] ?? [])
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command),
  );
  const commands = manifest.contributes.commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ command, title, category }) => [`${category}: ${lookUp(title, texts)}`, `\`${command}\``]);
  const settings = Object.entries(manifest.contributes.configuration.properties).map(([key, setting]) => [
    `\`${key}\``,
    code(setting.default),
    lookUp(setting.markdownDescription, texts),
  ]);
  const rows = rules.map(({ id, severities, documentation }) => [
    `[\`${id}\`](docs/rules/${id}.md)`,
    formatMessage(documentation.summary),
    severities.draft,
    severities['in-review'],
    severities.final,
  ]);
  const tables: Readonly<Record<string, string>> = {
    templates: table(['Id', 'Name', 'In Japanese', 'For'], builtInRows()),
    commands: table(['Command', 'Id'], commands),
    settings: table(['Setting', 'Default', 'What it does'], settings),
    options: table(['Option', 'What it does'], optionRows('lint')),
    configuration: table(['Key', 'Default', 'What it decides'], configurationRows()),
    rules: table(['Rule', 'What it finds', 'Draft', 'In review', 'Final'], rows),
  };
  return Object.entries(tables).reduce((text, [name, content]) => between(text, name, content), readme);
}

/** The keys of the team's file, and those below them; not every rule and section by itself. */
function configurationRows(): string[][] {
  const { shape } = configurationSchema;
  const rows = (entries: Readonly<Record<string, ShapeEntry>>, above: string): string[][] =>
    Object.entries(entries).flatMap(([key, { summary, shape: below, default: standard = '' }]) => [
      ...(summary ? [[`\`${above}${key}\``, code(standard), formatMessage(summary)]] : []),
      ...(below.kind === 'map' ? rows(below.entries, `${above}${key}.`) : []),
    ]);
  return shape.kind === 'map' ? rows(shape.entries, '') : [];
}

function code(value: unknown): string {
  return value === '' ? '' : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}
