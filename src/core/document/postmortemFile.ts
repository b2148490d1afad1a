import picomatch from 'picomatch/posix';
import { frontMatterText, type FrontMatter } from './frontMatter';

/** Markdown below a folder that is named after postmortems or incidents. */
export const defaultPostmortemFiles: readonly string[] = [
  '**/{postmortem,postmortems,post-mortem,post-mortems,incidents,incident-reports}/**/*.{md,markdown,qmd}',
];

const auxiliaryName =
  /^_?(?:readme|index|template)(?:\.|$)|^(?:postmortem|post-mortem|incident)(?:[-_]report)?[-_]template(?:\.|$)/i;

const templateFolder = /(?:^|\/)[._]?templates?\/[^/]+$/i;

const matchers = new WeakMap<readonly string[], (path: string) => boolean>();

/** Why a file counts as a postmortem, or undefined when it is none. */
export type PostmortemReason = 'front-matter' | 'path';

/**
 * Returns why a Markdown file counts as a postmortem: its front matter says so, or its path matches one of the globs and it is no
 * README, index or template. `postmortem: false` always opts out.
 * @param path the path relative to the workspace folder, with forward slashes
 */
export function postmortemReason(
  path: string,
  frontMatter: FrontMatter | undefined,
  files: readonly string[],
): PostmortemReason | undefined {
  const mark = frontMatterText(frontMatter, 'postmortem')?.toLowerCase();
  if (mark === 'false') {
    return undefined;
  }
  if (mark !== undefined || frontMatterText(frontMatter, 'type')?.toLowerCase() === 'postmortem') {
    return 'front-matter';
  }
  return matchesPostmortemFiles(path, files) ? 'path' : undefined;
}

/** Returns whether a path is one where postmortems are kept, whatever the file holds. */
export function matchesPostmortemFiles(path: string, files: readonly string[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return !auxiliaryName.test(name) && !templateFolder.test(path) && matcherOf(files)(path);
}

const longestGlob = 200;
const mostStarsInSegment = 2;
/** Each of these can end in many places, and all combinations are tried where a path does not match. */
const mostOpenEnds = 3;
const mostGroups = 3;

/**
 * Returns whether a glob is answered at once for every path. A matcher that tries combinations takes minutes or years for some, such as
 * `*a*a*a*a*b`.
 */
export function isQuickToMatch(glob: string): boolean {
  const segments = glob.split('/');
  const stars = segments.map((segment) => (segment === '**' ? 0 : countOf(segment, '*')));
  const openEnds = segments.filter((segment) => countOf(segment, '*') > 1).length;
  return (
    glob.length <= longestGlob &&
    stars.every((count) => count <= mostStarsInSegment) &&
    openEnds <= mostOpenEnds &&
    countOf(glob, '{') + countOf(glob, '(') <= mostGroups
  );
}

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** The same list is asked about every file of a workspace; to compile it takes longer than to match it. */
function matcherOf(files: readonly string[]): (path: string) => boolean {
  const known = matchers.get(files);
  if (known) {
    return known;
  }
  const excluded = files.filter((glob) => /^!(?!\()/.test(glob));
  const included = files.filter((glob) => !excluded.includes(glob));
  const options = {
    nocase: true,
    dot: true,
    // Repetition of groups and of single characters could go on for ever, and nobody writes it in a setting.
    noextglob: true,
    regex: false,
    ignore: excluded.map((glob) => glob.slice(1)).filter((glob) => glob !== ''),
  };
  const matcher = included.length === 0 ? () => false : picomatch(included, options);
  matchers.set(files, matcher);
  return matcher;
}

/** Returns the `YYYY-MM-DD` that a file name starts with, or undefined. Whether that day exists is not checked. */
export function fileNameDate(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(name)?.[1];
}
