import type { Template, TemplatePartial } from './templateFile';

/**
 * Returns what the names of partials mean for a template. Of those with the same name, the ones of the first place count, and of these
 * the one in the template's language, else one without a language, else English, else any.
 */
export function partialsOf({ partials = [], locale }: Template): Map<string, TemplatePartial> {
  const named = new Map<string, TemplatePartial>();
  for (const partial of partials) {
    const chosen = named.get(partial.name);
    if (!chosen || (folderOf(partial) === folderOf(chosen) && rank(partial) < rank(chosen))) {
      named.set(partial.name, partial);
    }
  }
  return named;

  function rank(partial: TemplatePartial): number {
    const wanted = locale?.toLowerCase();
    const languages = [wanted, wanted?.split('-', 1)[0], undefined, 'en'];
    const place = languages.indexOf(partial.locale?.toLowerCase());
    return place === -1 ? languages.length : place;
  }
}

/** Those of one place lie in one folder. */
function folderOf({ path }: TemplatePartial): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
}
