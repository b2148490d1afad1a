import { isMap, parseDocument, type Document } from 'yaml';
import { message, type Message } from '../message';

/** Where a template comes from; a team's own come before a person's, and those before the ones of the extension. */
export type TemplateOrigin = 'workspace' | 'personal' | 'builtIn';

/** A Handlebars file from which postmortems are created. */
export interface Template {
  readonly id: string;
  /** A language such as `en` or `ja`; undefined when the template does not say. */
  readonly locale: string | undefined;
  readonly name: string;
  readonly description: string;
  /** How the files of its documents are called, as the head says it: `{{date}}-{{slug title}}.md`; absent where that is left to us. */
  readonly fileName?: string;
  /** False where its documents are not about an incident. */
  readonly incident?: boolean;
  /** What `{{> name}}` may stand for in it: the partials beside it, and those of the places that come after its own. */
  readonly partials?: readonly TemplatePartial[];
  /** The whole file, head included: it is a comment, and lines are counted from it. */
  readonly source: string;
  readonly origin: TemplateOrigin;
  /** Where the file is, for messages. */
  readonly path: string;
  /** Whether it is Markdown that a team has long had, and is copied: no Handlebars runs in it. */
  readonly asItIs?: boolean;
}

/** A piece of a template that several of them share. */
export interface TemplatePartial {
  readonly name: string;
  readonly locale: string | undefined;
  readonly source: string;
  readonly path: string;
}

export interface TemplateProblem {
  readonly message: Message;
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** What is wrong on that line, as it is written; absent where it is the line as a whole. */
  readonly word?: string;
  /** Where in the line the word may stand first: 1-based, in UTF-16 units. */
  readonly column?: number;
  /** What was most likely meant by the word. */
  readonly meant?: string;
}

/** A path, or a URI, which may have a query; backslashes are those of Windows. */
const pathPattern = /(?:^|[/\\])([^/\\]+?)(?:\.([a-z]{2}(?:-(?:[A-Za-z]{2,4}|\d{3}))*))?\.md\.hbs(?:\?.*)?$/;
const partialName = /^[A-Za-z][\w-]*$/;
const head = /^\uFEFF?\{\{!--[ \t]*\r?\n([\s\S]*?)--\}\}/;

/** Returns the id of the template that a file `<id>.<locale>.md.hbs` or `<id>.md.hbs` holds, or undefined for any other name. */
export function templateIdOf(path: string): string | undefined {
  const id = pathPattern.exec(path)?.[1];
  return id === undefined ? undefined : decoded(id);
}

/** Returns the language that the name of such a file says; undefined where it says none. */
export function templateLocaleOf(path: string): string | undefined {
  return pathPattern.exec(path)?.[2];
}

/** Returns the partial that a file `<name>.<locale>.md.hbs` or `<name>.md.hbs` holds, or undefined when no template could name it. */
export function readPartialFile(path: string, source: string): TemplatePartial | undefined {
  const name = templateIdOf(path);
  return name !== undefined && partialName.test(name)
    ? { name, locale: templateLocaleOf(path), source, path }
    : undefined;
}

/**
 * Returns the template that a file `<id>.<locale>.md.hbs` or `<id>.md.hbs` holds, or what is wrong with its head: the Handlebars comment
 * at its start, whose lines are YAML and give `name`, `description`, `locale`, `fileName` and `incident`. Without a head the template is named after its id.
 * @param path the file's path or URI, of which only the last part matters
 */
export function readTemplateFile(
  path: string,
  source: string,
  origin: TemplateOrigin,
): { readonly template: Template } | { readonly problem: TemplateProblem } {
  const id = templateIdOf(path);
  const locale = templateLocaleOf(path);
  if (id === undefined) {
    return { problem: { message: message('A template’s file name must end in .md.hbs.'), path, line: 1 } };
  }
  const yaml = head.exec(source)?.[1] ?? '';
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error) {
    const line = (error.linePos?.[0].line ?? 1) + 1;
    return { problem: { message: message('The head of the template is not readable YAML.'), path, line } };
  }
  const stated = textOf(document, 'locale');
  if (locale !== undefined && stated !== undefined && stated !== locale) {
    const sentence = message('The template’s file name says “{0}”, its head says “{1}”.', locale, stated);
    return { problem: { message: sentence, path, line: lineOfKey(yaml, 'locale') } };
  }
  const pattern = textOf(document, 'fileName');
  if (!isFileNamePattern(document, pattern)) {
    const sentence = message('The fileName of a template is a text that ends in .md, without a folder.');
    return { problem: { message: sentence, path, line: lineOfKey(yaml, 'fileName') } };
  }
  return {
    template: {
      id,
      locale: locale ?? stated,
      name: textOf(document, 'name') ?? id,
      description: textOf(document, 'description') ?? '',
      ...(valueOf(document, 'incident') === false && { incident: false }),
      ...(pattern !== undefined && { fileName: pattern }),
      source,
      origin,
      path,
    },
  };
}

/** The path may be that of a URI or a plain one, in which a percent sign stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function textOf(document: Document.Parsed, key: string): string | undefined {
  const found = valueOf(document, key);
  return typeof found === 'string' ? found : undefined;
}

function valueOf({ contents }: Document.Parsed, key: string): unknown {
  return isMap(contents) ? contents.get(key) : undefined;
}

/** What a Handlebars expression may write into the name is made safe later; a folder in the pattern itself is a mistake that is said. */
function isFileNamePattern(document: Document.Parsed, pattern: string | undefined): boolean {
  if (pattern === undefined) {
    return valueOf(document, 'fileName') === undefined;
  }
  return /\.md$/i.test(pattern) && !/[/\\\n]/.test(pattern.replace(/\{\{[^}]*\}\}/g, ''));
}

/** Returns the 1-based line of the head's key `fileName`. */
export function lineOfFileName(source: string): number {
  return lineOfKey(head.exec(source)?.[1] ?? '', 'fileName');
}

/** The head's first line holds its opening braces. */
function lineOfKey(yaml: string, key: string): number {
  return yaml.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 2;
}
