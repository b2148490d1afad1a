import { message, type Message } from '../message';
import {
  readPartialFile,
  readTemplateFile,
  templateIdOf,
  type Template,
  type TemplateOrigin,
  type TemplatePartial,
} from './templateFile';

/** Bytes. A larger file is no template that a person wrote. */
const largestTemplate = 200_000;

/** What the names of template files end in. */
export const templateExtension = '.md.hbs';

/** The folder beside templates that holds their partials; a file in it is named with the folder, `partials/timeline.md.hbs`. */
export const partialsFolder = 'partials';

/** The templates of one or more places, those of the first place first. */
export interface TemplateLibrary {
  readonly templates: readonly Template[];
  readonly partials: readonly TemplatePartial[];
  /** Of files that are there but cannot be used: a document that names one is not wrong. */
  readonly unavailableIds: readonly string[];
  readonly problems: readonly LibraryProblem[];
}

/** Why a file of a folder is no template. */
export interface LibraryProblem {
  /** The file's name in its folder. */
  readonly name: string;
  readonly message: Message;
  /** 1-based; undefined where the file as a whole cannot be used. */
  readonly line: number | undefined;
}

/** A file that may hold a template, as it was found: its bytes, or why there are none. */
export interface TemplateSource {
  readonly name: string;
  /** The file's path or URI. */
  readonly path: string;
  readonly content: Uint8Array | Message;
}

/** What a file holds: a template, or why it is none. */
export type ReadTemplate = { readonly template: Template } | { readonly problem: LibraryProblem };

/** Returns what the files of a folder hold: the templates, and why the others are none. */
export function readTemplates(files: readonly TemplateSource[], origin: TemplateOrigin): TemplateLibrary {
  const isPartial = ({ name }: { readonly name: string }): boolean => name.startsWith(`${partialsFolder}/`);
  const pieces = files.filter(isPartial).map(readPartial);
  const partials = pieces.flatMap((result) => ('partial' in result ? [result.partial] : []));
  const library = libraryOf(
    files.filter((file) => !isPartial(file)),
    (file) => readTemplate(file, origin),
    templateIdOf,
  );
  return {
    ...library,
    templates: library.templates.map((template) => ({ ...template, partials })),
    partials,
    problems: [...library.problems, ...pieces.flatMap((result) => ('problem' in result ? [result.problem] : []))],
  };
}

/**
 * Returns what files hold that have no partials.
 * @param idOf returns the id under which documents may name a file that cannot be used, by its name
 */
export function libraryOf(
  files: readonly TemplateSource[],
  read: (file: TemplateSource) => ReadTemplate,
  idOf: (name: string) => string | undefined,
): TemplateLibrary {
  const results = files.map(read);
  const problems = results.flatMap((result) => ('problem' in result ? [result.problem] : []));
  return {
    templates: results.flatMap((result) => ('template' in result ? [result.template] : [])),
    partials: [],
    unavailableIds: problems.flatMap(({ name }) => idOf(name) ?? []),
    problems,
  };
}

/** Returns several places as one, in the order of precedence. A template also finds the partials of the places after its own. */
export function joinLibraries(libraries: readonly TemplateLibrary[]): TemplateLibrary {
  return {
    templates: libraries.flatMap(({ templates }, index) => {
      const partials = libraries.slice(index).flatMap((library) => library.partials);
      return templates.map((template) => ({ ...template, partials }));
    }),
    partials: libraries.flatMap(({ partials }) => partials),
    unavailableIds: libraries.flatMap(({ unavailableIds }) => unavailableIds),
    problems: libraries.flatMap(({ problems }) => problems),
  };
}

/** Returns the ids that a document's `postmortem:` may name. */
export function templateIds({ templates, unavailableIds }: TemplateLibrary): string[] {
  return [...new Set([...templates.map(({ id }) => id), ...unavailableIds])];
}

function readTemplate(file: TemplateSource, origin: TemplateOrigin): ReadTemplate {
  const text = textOfSource(file);
  if (typeof text !== 'string') {
    return text;
  }
  const result = readTemplateFile(file.path, text, origin);
  return 'template' in result
    ? result
    : { problem: { name: file.name, message: result.problem.message, line: result.problem.line } };
}

function readPartial(
  file: TemplateSource,
): { readonly partial: TemplatePartial } | { readonly problem: LibraryProblem } {
  const text = textOfSource(file);
  if (typeof text !== 'string') {
    return text;
  }
  const partial = readPartialFile(file.path, text);
  const sentence = message(
    'the name of a partial begins with a letter and has only letters of English, digits, hyphens and underscores',
  );
  return partial ? { partial } : { problem: { name: file.name, message: sentence, line: undefined } };
}

/** Returns the text of a file, or why it cannot be a template. */
export function textOfSource({ name, content }: TemplateSource): string | { readonly problem: LibraryProblem } {
  if ('text' in content) {
    return { problem: { name, message: content, line: undefined } };
  }
  return content.length > largestTemplate || content.includes(0)
    ? { problem: { name, message: message('too large or not a text file'), line: undefined } }
    : new TextDecoder().decode(content);
}
