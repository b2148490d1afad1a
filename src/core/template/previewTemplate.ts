import { message } from '../message';
import { exampleFacts } from './exampleFacts';
import { renderTemplate } from './render';
import {
  readPartialFile,
  readTemplateFile,
  templateIdOf,
  type TemplateOrigin,
  type TemplatePartial,
  type TemplateProblem,
} from './templateFile';
import { findingOf, type TemplateFinding } from './templateFinding';
import { templateLanguage } from './templateLanguage';
import { partialsFolder } from './templateLibrary';

/** What holds where the template is. */
export interface PreviewSettings {
  /** An IANA name. */
  readonly zone: string;
  readonly severities: readonly string[];
  /** What the template may use. */
  readonly partials: readonly TemplatePartial[];
}

type Preview = { readonly markdown: string } | { readonly findings: readonly [TemplateFinding, ...TemplateFinding[]] };

/** Both of a path and of a URI, which may have a query. */
const inPartialsFolder = new RegExp(String.raw`(?:^|[/\\])${partialsFolder}[/\\][^/\\]*$`);

/**
 * Returns what a template, or a partial, makes of an example in its own language, or everything that is wrong with it: at least one thing.
 * @param path the file's path or URI; one in a folder for partials is a partial
 */
export function previewTemplate(
  path: string,
  source: string,
  origin: TemplateOrigin,
  settings: PreviewSettings,
): Preview {
  if (inPartialsFolder.test(path) && templateIdOf(path) !== undefined) {
    return previewPartial(path, source, origin, settings);
  }
  const { zone, severities, partials } = settings;
  const read = readTemplateFile(path, source, origin);
  if ('problem' in read) {
    return { findings: [findingOf(read.problem, source)] };
  }
  const template = { ...read.template, partials };
  const rendered = renderTemplate(template, exampleFacts(templateLanguage(template), zone, severities));
  if ('markdown' in rendered) {
    return { markdown: rendered.markdown };
  }
  const further = (rendered.furtherProblems ?? []).map((problem) => findingOf(inTemplate(problem, path), source));
  return { findings: [findingOf(inTemplate(rendered.problem, path), source), ...further] };
}

/** A partial has no head, and is only ever written by a template: here by one that has nothing else. */
function previewPartial(
  path: string,
  source: string,
  origin: TemplateOrigin,
  { zone, severities }: PreviewSettings,
): Preview {
  const partial = readPartialFile(path, source);
  if (!partial) {
    const sentence = message(
      'The name of a partial must begin with a letter, and have only letters of English, digits, hyphens and underscores.',
    );
    return { findings: [findingOf({ message: sentence, path, line: 1 }, source)] };
  }
  const { name, locale } = partial;
  const described = { id: name, locale, name, description: '', source, origin, path };
  const language = templateLanguage(described);
  const user = { ...described, locale: language, source: `{{> ${name}}}`, partials: [partial] };
  const rendered = renderTemplate(user, exampleFacts(language, zone, severities));
  if ('markdown' in rendered) {
    return { markdown: rendered.markdown };
  }
  const further = (rendered.furtherProblems ?? []).map((problem) => findingOf(problem, source));
  return { findings: [findingOf(rendered.problem, source), ...further] };
}

/** What is wrong in a partial is told on the first line of the template that uses it: its own file says more. */
function inTemplate(problem: TemplateProblem, path: string): TemplateProblem {
  return problem.path === path
    ? problem
    : { message: message('“{0}”, line {1}, has a mistake.', nameOf(problem.path), problem.line), path, line: 1 };
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
