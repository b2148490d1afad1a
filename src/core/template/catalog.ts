import type { Template, TemplateOrigin } from './templateFile';

/** What makes one template be meant rather than another. */
export type NamedTemplate = Pick<Template, 'id' | 'locale' | 'origin'>;

const precedence: readonly TemplateOrigin[] = ['workspace', 'personal', 'builtIn'];

/**
 * Returns the template that an id means for a language: one of that language, else one that is for every language, else the English one,
 * else any; of several the team's own before a personal one, and that before a built-in one.
 */
export function pickTemplate<Each extends NamedTemplate>(
  templates: readonly Each[],
  id: string,
  language: string,
): Each | undefined {
  const named = byPrecedence(templates.filter((template) => template.id === id));
  // VS Code says pt-br, a file name may say pt-BR.
  const wanted = language.toLowerCase();
  const fitting = [wanted, wanted.split('-', 1)[0], undefined];
  // A team that has changed a template without naming a language has changed it for all.
  const fits = (origin: TemplateOrigin): Each | undefined =>
    fitting
      .map((locale) => named.find((each) => each.origin === origin && each.locale?.toLowerCase() === locale))
      .find((found) => found !== undefined);
  return (
    precedence.map(fits).find((found) => found !== undefined) ??
    named.find(({ locale }) => locale?.toLowerCase() === 'en') ??
    named[0]
  );
}

/** Returns one template for each id, as a list for a language shows them: the team's own first, then the personal ones. */
export function listTemplates(templates: readonly Template[], language: string): Template[] {
  const ids = [...new Set(templates.map(({ id }) => id))];
  return byPrecedence(ids.flatMap((id) => pickTemplate(templates, id, language) ?? []));
}

function byPrecedence<Each extends NamedTemplate>(templates: readonly Each[]): Each[] {
  return [...templates].sort((a, b) => precedence.indexOf(a.origin) - precedence.indexOf(b.origin));
}
