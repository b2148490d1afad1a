import { message } from '../message';
import { exampleFacts } from './exampleFacts';
import { renderTemplate } from './render';
import { readTemplateFile, type TemplateOrigin, type TemplatePartial, type TemplateProblem } from './templateFile';
import { findingOf, type TemplateFinding } from './templateFinding';
import { templateLanguage } from './templateLanguage';

/** What holds where the template is. */
export interface PreviewSettings {
  /** An IANA name. */
  readonly zone: string;
  readonly severities: readonly string[];
  /** What the template may use. */
  readonly partials: readonly TemplatePartial[];
}

/**
 * Returns what a template makes of an example in its own language, or everything that is wrong with it: at least one thing.
 * @param path the file's path or URI
 */
export function previewTemplate(
  path: string,
  source: string,
  origin: TemplateOrigin,
  { zone, severities, partials }: PreviewSettings,
): { readonly markdown: string } | { readonly findings: readonly [TemplateFinding, ...TemplateFinding[]] } {
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

/** What is wrong in a partial is told on the first line of the template that uses it: its own file says more. */
function inTemplate(problem: TemplateProblem, path: string): TemplateProblem {
  return problem.path === path
    ? problem
    : { message: message('“{0}”, line {1}, has a mistake.', nameOf(problem.path), problem.line), path, line: 1 };
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
