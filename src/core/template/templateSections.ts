import { parsePostmortem } from '../document/postmortem';

/** A level-2 heading of a template with what is under it. */
interface TemplateSection {
  readonly title: string;
  /** Marked with `<!-- optional -->`. */
  readonly optional: boolean;
  readonly markdown: string;
}

const optionalMark = /<!--\s*optional\b[^>]*-->/i;

/** Returns the sections of a rendered template, in their order: the contract of the documents made from it. */
export function templateSections(markdown: string): TemplateSection[] {
  return parsePostmortem(markdown).sections.map(({ title, range }) => {
    const text = markdown.slice(range.start, range.end);
    return { title, optional: optionalMark.test(text), markdown: text };
  });
}
