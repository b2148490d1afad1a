import type { Template } from './templateFile';

/**
 * Returns the folder in which a new document belongs, relative to its workspace folder: a page that the team copies lies beside its
 * postmortems.
 * @param usual the folder of the documents of every other template
 */
export function documentFolder({ id, asItIs }: Pick<Template, 'id' | 'asItIs'>, usual: string): string {
  return asItIs ? id.slice(0, Math.max(0, id.lastIndexOf('/'))) : usual;
}
