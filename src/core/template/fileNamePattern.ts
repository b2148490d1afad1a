import Handlebars from 'handlebars';
import { message } from '../message';
import { checkTemplate } from './checkTemplate';
import { postmortemFileName, safeFileName, slugOf } from './fileName';
import type { HelperValue } from './helpers';
import { namedFacts, textNames, type IncidentFacts } from './incidentFacts';
import { isCostlyToParse } from './parseCost';
import { syntaxProblem } from './syntaxProblem';
import { lineOfFileName, type Template, type TemplateProblem } from './templateFile';
import { fileNameScope } from './templateScope';

/** A name that is written in more than this is none. */
const longestPattern = 1000;
/** What a pattern is given of a fact: more cannot become part of a name. */
const longestValue = 1000;

/** Returns what is wrong with the pattern of file names in a template's head, or undefined when nothing is, or there is none. */
export function checkFileNamePattern(template: Template): TemplateProblem | undefined {
  const read = readPattern(template);
  return read && 'problem' in read ? read.problem : undefined;
}

/**
 * Returns how the file of a document is called: as the head of the template says, or by the day and the title. Always one safe name that
 * ends in `.md`, whatever the facts are. A pattern with a mistake counts as none: `renderTemplate` reports it.
 * @param day the incident day, `YYYY-MM-DD`, or today while that is not known
 */
export function fileNameOf(template: Template, facts: IncidentFacts, day: string): string {
  const read = readPattern(template);
  if (!read || 'problem' in read) {
    return postmortemFileName(day, facts.title);
  }
  const helpers = helpersOfDay(day);
  const environment = Handlebars.create();
  environment.registerHelper(helpers);
  const write = environment.compile(read.program, {
    noEscape: true,
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
  });
  return safeFileName(write(shortened(namedFacts(template.id, facts))));
}

function readPattern(
  template: Template,
): { readonly program: hbs.AST.Program } | { readonly problem: TemplateProblem } | undefined {
  const { fileName, path, source } = template;
  if (fileName === undefined) {
    return undefined;
  }
  const line = lineOfFileName(source);
  if (fileName.length > longestPattern || isCostlyToParse(fileName)) {
    return { problem: { message: message('The fileName of the template is too long.'), path, line } };
  }
  try {
    const program = Handlebars.parse(fileName);
    const options = { scope: fileNameScope, partials: undefined };
    const [problem] = checkTemplate(program, new Handlebars.Visitor(), options);
    return problem ? { problem: { message: problem.message, path, line } } : { program };
  } catch (error) {
    return { problem: { message: syntaxProblem(error, fileName).message, path, line } };
  }
}

function helpersOfDay(day: string): Record<string, Handlebars.HelperDelegate> {
  return {
    // Without a value, Handlebars' own argument is the first.
    date: (moment: unknown) => (typeof moment === 'string' ? moment.slice(0, 10) : day),
    // A colon cannot stand in a name.
    time: (moment: string) => moment.slice(11, 16).replace(':', ''),
    // What was given has a place in the name even when no letter of it can be in one.
    slug: (value: HelperValue) => slugOf(String(value)) || (value.length > 0 ? 'postmortem' : ''),
  };
}

/** Returns the facts as texts of a length that can become part of a name. */
function shortened(facts: ReturnType<typeof namedFacts>): Record<string, string> {
  return Object.fromEntries(
    textNames.map((name) => {
      const value = facts[name];
      const text = typeof value === 'string' ? value : value.slice(0, longestValue).join('-');
      return [name, text.slice(0, longestValue)];
    }),
  );
}
