import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { projectRoot } from './paths';

/**
 * Makes a function that turns positions in a bundle into positions in the files that it was made from.
 * Node could do so itself, but VS Code decides how stack traces look in its extension host.
 */
export function sourcePositions(bundle: string): (line: string) => string {
  const mapFile = `${bundle}.map`;
  if (!existsSync(mapFile)) return (line) => line;
  const map = new SourceMap(JSON.parse(readFileSync(mapFile, 'utf8')) as SourceMapPayload);
  const name = relative(projectRoot, bundle).replaceAll('\\', '/').replaceAll('.', '\\.');
  const position = new RegExp(`[^\\s()]*${name}(?:#vscode-extension)?:(\\d+):(\\d+)`, 'g');
  return (line) =>
    line.replace(position, (whole, row: string, column: string) => {
      const entry = map.findEntry(Number(row) - 1, Number(column) - 1);
      if (!('originalSource' in entry)) return whole;
      const file = relative(projectRoot, resolve(dirname(bundle), entry.originalSource));
      return `${file}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    });
}
