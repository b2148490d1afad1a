import type { DocumentLanguage } from '../document/language';
import { contractOf, type Contract } from '../lint/contract';
import { pickTemplate } from './catalog';
import { isMadeFrom } from './existingTemplate';
import { hasCostlyTables, tooManyCells } from './parseCost';
import { renderTemplate } from './render';
import type { Template, TemplateProblem } from './templateFile';
import { templateSections } from './templateSections';

/** `## [Other]` and the like: what stands there in the end is the author's. */
const placeholderHeading = /\[[^\]]*\]|<[^>]*>|\{[^}]*\}|YYYY|_{3,}/;
/** A page without comments marks in the heading what may be left out. */
const optionalHeading = /[(（[]\s*(?:optional|if applicable|if any|任意|省略可|該当する場合)\s*[)）\]]/i;

/**
 * Returns the sections that documents made from a template must have, or why the template cannot say; undefined when there is no template
 * of that id.
 * @param zone the document's IANA zone, which the template may name
 */
export function templateContract(
  templates: readonly Template[],
  id: string,
  language: DocumentLanguage,
  zone: string,
): { readonly contract: Contract } | { readonly problem: TemplateProblem } | undefined {
  const template = pickTemplate(templates, id, language);
  if (template?.asItIs && hasCostlyTables(template.source)) {
    return { problem: { message: tooManyCells(), path: template.path, line: 1 } };
  }
  if (template?.asItIs) {
    return { contract: existingContract(template) };
  }
  const rendered = template && renderTemplate(template, { title: 'Incident', severity: '', services: [], zone });
  if (!rendered || 'problem' in rendered) {
    return rendered;
  }
  const { incident } = template;
  return { contract: { ...contractOf(templateSections(rendered.markdown)), ...(incident === false && { incident }) } };
}

/**
 * Returns what the page asks for beside which a document lies; undefined when the document was not made from it, or when the page has
 * hardly any level-2 headings, which say nothing then.
 */
export function contractBeside(template: Template, text: string): Contract | undefined {
  const contract = existingContract(template);
  const titles = contract.sections.map(({ title }) => title);
  return isMadeFrom(titles, text) ? contract : undefined;
}

function existingContract({ source }: Template): Contract {
  const sections = templateSections(source).flatMap((section) => {
    const heading = /^[^\n]*/.exec(section.markdown)?.[0] ?? '';
    const optional = section.optional || optionalHeading.test(heading);
    return placeholderHeading.test(heading.replace(optionalHeading, '')) ? [] : [{ ...section, optional }];
  });
  return contractOf(sections);
}
