import { pickTemplate, type NamedTemplate } from './catalog';
import { templateIdOf, templateLocaleOf } from './templateFile';
import { partialsFolder, type LibraryProblem, type TemplateLibrary } from './templateLibrary';

/**
 * Returns why the template that an id means for a language cannot be used, or undefined where it can or does not exist: another of the
 * same id in its place would be a surprise. What cannot be read is taken for the team's own, of the language that its file's name says.
 */
export function pickBroken(
  { templates, problems }: TemplateLibrary,
  id: string,
  language: string,
): LibraryProblem | undefined {
  const broken = problems
    .filter(({ name }) => !name.startsWith(`${partialsFolder}/`))
    .map((problem) => ({
      id: templateIdOf(problem.name) ?? problem.name,
      locale: templateLocaleOf(problem.name),
      origin: 'workspace' as const,
      problem,
    }));
  const picked = pickTemplate<NamedTemplate & { readonly problem?: LibraryProblem }>(
    [...broken, ...templates],
    id,
    language,
  );
  return picked?.problem;
}
