import { documentLanguage } from '../document/language';
import type { Postmortem } from '../document/postmortem';
import { coreContract, decidedContract, matchContract, type Contract, type SectionDecisions } from './contract';

/** How far a document is: of the sections that it must have, how many hold something. */
export interface SectionProgress {
  readonly written: number;
  readonly all: number;
}

/**
 * Returns how many of the sections that a document must have are written: those of its template, or without one the five of every
 * postmortem, and what the team requires besides. Those that may be left out do not count.
 * @param template undefined for a document that names none
 */
export function sectionProgress(
  { text, sections, allSections }: Postmortem,
  template: Contract | undefined,
  decisions: SectionDecisions,
): SectionProgress {
  const language = documentLanguage(text);
  const contract = decidedContract(template ?? coreContract(language), decisions, language);
  // What no template asks for may stand in headings of any level.
  const headings = template ? sections : allSections.filter(({ form }) => form === 'heading');
  const matches = matchContract(contract, headings);
  const required = contract.sections.flatMap(({ optional }, index) => (optional ? [] : [matches[index]]));
  return { written: required.filter((section) => section && !section.empty).length, all: required.length };
}
