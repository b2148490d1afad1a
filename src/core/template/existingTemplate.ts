import { normalizeHeading } from '../document/sectionName';
import { hasCostlyTables, tooManyCells } from './parseCost';
import { libraryOf, textOfSource, type TemplateLibrary, type TemplateSource } from './templateLibrary';
import type { Template } from './templateFile';

/** The names under which teams keep the page that they copy. */
const existingName = /^_?template\.md$/i;

/** The same as a glob for case-sensitive file systems. */
export const existingTemplateGlob = '{template,_template}.md';

/** Where repositories keep their postmortems: the folders that are recognised by their names, at the root and in `docs`. */
const usualFolders: readonly string[] = ['docs/', ''].flatMap((parent) =>
  ['postmortems', 'post-mortems', 'postmortem', 'post-mortem', 'incidents', 'incident-reports'].map(
    (name) => parent + name,
  ),
);

/** Returns whether a file, by its name, is a page that a team copies for each of its postmortems. */
export function isExistingTemplate(name: string): boolean {
  return existingName.test(name);
}

/**
 * Returns the folders in which a team may keep the page that it copies, relative to the workspace folder: those that hold a document, the
 * nearest first, then those that are usual.
 * @param path of a document, relative to the workspace folder
 */
export function existingTemplateFolders(path?: string): { readonly above: string[]; readonly usual: string[] } {
  const steps = path?.split('/').slice(0, -1) ?? [];
  const above =
    path === undefined ? [] : [...steps.keys(), steps.length].map((depth) => steps.slice(0, depth).join('/'));
  return { above: above.reverse(), usual: usualFolders.filter((folder) => !above.includes(folder)) };
}

/**
 * Returns the pages that were found as templates, each named and known by its path: a team that wants it to be the first in the list, or
 * a document to name it, writes that path.
 * @param files whose names are their paths relative to the workspace folder
 */
export function readExistingTemplates(files: readonly TemplateSource[]): TemplateLibrary {
  return libraryOf(
    files,
    (file) => {
      const text = textOfSource(file);
      if (typeof text !== 'string') {
        return text;
      }
      return hasCostlyTables(text)
        ? { problem: { name: file.name, message: tooManyCells(), line: undefined } }
        : { template: existingTemplate(file, text) };
    },
    (name) => name,
  );
}

function existingTemplate({ name, path }: TemplateSource, text: string): Template {
  return {
    id: name,
    locale: undefined,
    name: name.slice(name.lastIndexOf('/') + 1),
    description: '',
    source: text,
    origin: 'workspace',
    path,
    asItIs: true,
  };
}

/**
 * Returns whether a document was made from a page, by what both have in common: half of the headings of the page at least, and two.
 * Older documents beside it, and those of another kind, are none of its.
 * @param titles the level-2 headings that the page asks for
 */
export function isMadeFrom(titles: readonly string[], text: string): boolean {
  const present = new Set([...text.matchAll(/^##[ \t](.*)$/gm)].map(([, title = '']) => normalizeHeading(title)));
  const kept = titles.filter((title) => present.has(normalizeHeading(title)));
  return kept.length >= 2 && kept.length * 2 >= titles.length;
}
