import { isWithin, pathBelow, withSlashes } from '../../node/pathNames';
import type { Format } from '../commands/lintOptions';
import type { FileReport } from '../report';
import type { Session } from '../session';
import type { Surroundings } from '../surroundings';
import type { Formatter } from './formatter';
import { githubFormatter } from './github';
import { jsonFormatter } from './json';
import { stylishFormatter } from './stylish';

/** Returns what writes findings in a format. */
export async function formatterOf(
  format: Format,
  { surroundings, translate, locale, version }: Session,
): Promise<Formatter> {
  const { environment, folder } = surroundings;
  // A workflow may run in a folder of the repository; GitHub counts paths from its root.
  const workspace = environment['GITHUB_WORKSPACE'];
  const roots = [...(workspace === undefined || workspace === '' ? [] : [workspace]), folder];
  const pathOf = ({ path }: FileReport): string | undefined => {
    const root = roots.find((candidate) => isWithin(candidate, path));
    return root === undefined ? undefined : pathBelow(root, path);
  };
  switch (format) {
    case 'json':
      return jsonFormatter();
    case 'github':
      return githubFormatter((report) => pathOf(report) ?? withSlashes(report.path));
    case 'sarif': {
      // The rules come with their documentation, which no other format needs.
      const { sarifFormatter } = await import('./sarif');
      return sarifFormatter({ translate, locale, version, pathOf });
    }
    case 'stylish':
      return stylishFormatter(translate, hasColours(surroundings));
  }
}

function hasColours({ stdout, environment }: Surroundings): boolean {
  return stdout.terminal && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
}
