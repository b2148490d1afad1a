import Handlebars from 'handlebars';
import { message } from '../message';
import { checkTemplate, type CheckOptions } from './checkTemplate';
import { checkFileNamePattern } from './fileNamePattern';
import { helperNames, helpersFor, type HelperValue } from './helpers';
import { namedFacts, type IncidentFacts } from './incidentFacts';
import { hasCostlyTables, isCostlyToParse, tooManyCells } from './parseCost';
import { partialsOf } from './partials';
import { syntaxProblem } from './syntaxProblem';
import type { Template, TemplatePartial, TemplateProblem } from './templateFile';
import { templateScope } from './templateScope';

export type RenderedTemplate =
  | {
      readonly markdown: string;
      /** Where the first thing is to be written: a UTF-16 offset. */
      readonly cursorOffset: number;
    }
  | Unsound;

/** What is wrong with a template. */
interface Unsound {
  readonly problem: TemplateProblem;
  /** What else is wrong, as far as it can be known before the first is corrected. */
  readonly furtherProblems?: readonly TemplateProblem[];
}

/** Front matter is the very first thing or none: a byte order mark or a blank line after the head is easily left in a template. */
const blankStart = /^(?:\uFEFF|[ \t]*\r?\n)+/;
/** UTF-16 units, over all blocks: a page is a few thousand. */
const longestOutput = 1_000_000;
/** A page calls a few dozen; ten thousand take half a second. */
const mostHelperCalls = 10_000;

/** A template or a partial, read and found to be sound. */
interface Checked {
  readonly program: hbs.AST.Program;
  readonly source: string;
}

/**
 * Returns what a template makes of the facts, or what is wrong with the template, with one of its partials or with its pattern of file
 * names, and where. Never throws; never runs for long.
 */
export function renderTemplate(template: Template, facts: IncidentFacts): RenderedTemplate {
  const partials = partialsOf(template);
  const main = readSource(template, { scope: templateScope, partials: [...partials.keys()] });
  if ('problem' in main) {
    return main;
  }
  const problem = checkFileNamePattern(template);
  if (problem) {
    return { problem };
  }
  const used = new Map<string, Checked>();
  const calls = calledPartials(main.program);
  for (const name of new Set(calls)) {
    const partial = partials.get(name);
    const checked = partial && readSource(partial, { scope: templateScope, partials: undefined });
    if (checked && 'problem' in checked) {
      return checked;
    }
    if (checked) {
      used.set(name, checked);
    }
  }
  const pasted = calls.map((name) => used.get(name)?.source ?? '');
  if (pasted.reduce((sum, { length }) => sum + length, 0) > longestOutput) {
    return { problem: problemOf(new OutputTooLong(), template) };
  }
  if (isCostlyToParse(template.source, ...pasted)) {
    return { problem: tooCostly(template) };
  }
  try {
    return run(template, main.program, used, facts);
  } catch (error) {
    return { problem: problemOf(error, template) };
  }
}

/** The checks see what is written, and the same tree is then compiled. */
function readSource(file: Template | TemplatePartial, options: CheckOptions): Checked | Unsound {
  const { source, path } = file;
  if (isCostlyToParse(source)) {
    return { problem: tooCostly(file) };
  }
  try {
    const program = Handlebars.parse(source);
    const [problem, ...furtherProblems] = checkTemplate(program, new Handlebars.Visitor(), options).map((each) => ({
      ...each,
      path,
    }));
    return problem ? { problem, ...(furtherProblems.length > 0 && { furtherProblems }) } : { program, source };
  } catch (error) {
    return { problem: problemOf(error, file) };
  }
}

/** Returns the name of a partial as often as it is used. */
function calledPartials(program: hbs.AST.Program): string[] {
  const names: string[] = [];
  const visitor = new Handlebars.Visitor();
  visitor.PartialStatement = ({ name }) => {
    names.push('original' in name ? name.original : '');
  };
  visitor.accept(program);
  return names;
}

function run(
  template: Template,
  program: hbs.AST.Program,
  partials: ReadonlyMap<string, Checked>,
  facts: IncidentFacts,
): RenderedTemplate {
  const values = namedFacts(template.id, facts);
  const cursor = cursorMark(
    [JSON.stringify(values), template.source, ...[...partials.values()].map(({ source }) => source)].join(''),
  );
  const environment = Handlebars.create();
  const options: CompileOptions = {
    noEscape: true,
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(helperNames.map((name) => [name, true])),
  };
  environment.registerHelper({
    ...boundedHelpers(template, facts.zone),
    cursor: () => cursor,
    each: boundedEach(environment),
  });
  for (const [name, partial] of partials) {
    environment.registerPartial(name, environment.compile(partial.program, options));
  }
  const write = environment.compile(program, options);
  const output = tidyFrontMatter(write(values).replace(blankStart, ''));
  if (output.length > longestOutput) {
    throw new OutputTooLong();
  }
  const place = output.indexOf(cursor);
  const markdown = output.replaceAll(cursor, '');
  if (hasCostlyTables(markdown)) {
    return { problem: { message: tooManyCells(), path: template.path, line: 1 } };
  }
  return { markdown, cursorOffset: place === -1 ? firstSectionStart(markdown) : place };
}

class OutputTooLong extends Error {}

/** The helpers, which stop when they are given more values, or write more, than any page can need. */
function boundedHelpers(template: Template, zone: string): Record<string, Handlebars.HelperDelegate> {
  let calls = 0;
  let written = 0;
  // A helper may write little of much, and takes its time for all of it.
  let taken = 0;
  const language = /^ja(?:-|$)/i.test(template.locale ?? '') ? 'ja' : 'en';
  return Object.fromEntries(
    Object.entries(helpersFor(language, zone)).map(([name, helper]) => [
      name,
      (...given: unknown[]) => {
        // The last argument is Handlebars' own; what the others are has been checked.
        const values = given.slice(0, -1) as HelperValue[];
        calls += Math.max(1, values.length);
        taken += values.reduce((sum, value) => sum + lengthOf(value), 0);
        if (calls > mostHelperCalls || written > longestOutput || taken > longestOutput) {
          throw new OutputTooLong();
        }
        const text = helper(...values);
        written += text.length;
        return text;
      },
    ]),
  );
}

function lengthOf(value: HelperValue): number {
  return typeof value === 'string' ? value.length : value.reduce((sum, { length }) => sum + length + 1, 0);
}

/** `each` as Handlebars has it, but loops in loops end when their output has grown beyond every page. */
function boundedEach(environment: typeof Handlebars): Handlebars.HelperDelegate {
  const each = environment.helpers['each'];
  let written = 0;
  return function boundedEachHelper(this: unknown, items: unknown, options: Handlebars.HelperOptions): unknown {
    return each?.call(this, items, {
      ...options,
      fn: (context: unknown, runtime?: Handlebars.RuntimeOptions) => {
        const text = options.fn(context, runtime);
        // An empty turn counts too, or loops that write nothing would run for ever.
        written += text.length + 1;
        if (written > longestOutput) {
          throw new OutputTooLong();
        }
        return text;
      },
    });
  };
}

/** A mark that stands nowhere in the values or in the template. */
function cursorMark(texts: string): string {
  let mark = '\u2038';
  while (texts.includes(mark)) {
    mark += '\u2038';
  }
  return mark;
}

/** Values that are not known leave a space behind their colon. */
function tidyFrontMatter(text: string): string {
  return text.replace(/^---\r?\n[\s\S]*?\n---(?=\r?\n|$)/, (frontMatter) =>
    // Looking back keeps a very long run of spaces from being tried at each of its places.
    frontMatter.replace(/(?<![ \t])[ \t]+(?=\r?\n)/g, ''),
  );
}

/** Returns the end of the line under the first level-2 heading, where an author begins when the template does not say: a UTF-16 offset. */
export function firstSectionStart(markdown: string): number {
  const heading = /^##[ \t].*(?:\r?\n)+/m.exec(markdown);
  return heading ? heading.index + heading[0].length : markdown.length;
}

function tooCostly({ path }: Template | TemplatePartial): TemplateProblem {
  return { message: message('The template has too many expressions, blocks or brackets.'), path, line: 1 };
}

function problemOf(error: unknown, { path, source }: Template | TemplatePartial): TemplateProblem {
  return error instanceof OutputTooLong || error instanceof RangeError
    ? { message: message('The template writes more than a page can hold.'), path, line: 1 }
    : { ...syntaxProblem(error, source), path };
}
