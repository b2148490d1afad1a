import type { Configuration } from '../config/configuration';
import type { DocumentLanguage } from '../document/language';
import type { Section } from '../document/section';
import { coreSections, sectionIds, type SectionId } from '../document/sectionAliases';
import { normalizeHeading, sectionIdOf } from '../document/sectionName';
import { sectionTitles } from './sectionTitles';

/** A section that a document must, or may, have. */
export interface ContractSection {
  readonly id: SectionId | undefined;
  readonly title: string;
  readonly optional: boolean;
  /** The heading and the guidance under it, as a quick fix inserts them. */
  readonly markdown: string;
  /** Whether the team asks for it in its folder. */
  readonly demanded?: boolean;
  /** Whether it has no place of its own among the others, since the template does not know it. */
  readonly anywhere?: boolean;
}

/** The level-2 headings of a template, in their order. */
export interface Contract {
  readonly sections: readonly ContractSection[];
  /** False where its documents are about something else, as a planned test: what only an incident has is not asked of them. */
  readonly incident?: boolean;
}

/** What a team decides about sections for all documents of its folder. */
export type SectionDecisions = Pick<Configuration, 'aliases' | 'requiredSections' | 'optionalSections'>;

/** Returns the contract for the sections of a rendered template. */
export function contractOf(
  sections: readonly { readonly title: string; readonly optional: boolean; readonly markdown: string }[],
): Contract {
  return { sections: sections.map((section) => ({ ...section, id: sectionIdOf(section.title) })) };
}

/** Returns what a document must have that names no template: the five sections of every postmortem. */
export function coreContract(language: DocumentLanguage): Contract {
  return {
    sections: coreSections.map((id) => newSection(id, sectionTitles[language][id])),
  };
}

/** Returns the contract with what the team requires besides, and what it lets be left out. What is in both of its lists is required. */
export function decidedContract(
  { sections, ...contract }: Contract,
  { aliases, requiredSections, optionalSections }: SectionDecisions,
  language: DocumentLanguage,
): Contract {
  const isNamed =
    (names: readonly string[]) =>
    ({ id, title }: Pick<ContractSection, 'id' | 'title'>): boolean =>
      names.some(
        (name) => normalizeHeading(name) === normalizeHeading(title) || (id !== undefined && idOf(name) === id),
      );
  const decided = sections.map((section): ContractSection => {
    const named = { ...section, id: section.id ?? sectionIdOf(section.title, aliases) };
    const demanded = isNamed(requiredSections)(named);
    return { ...named, demanded, optional: !demanded && (section.optional || isNamed(optionalSections)(named)) };
  });
  const added = requiredSections
    .filter((name) => !decided.some((section) => isNamed([name])(section)))
    .map((name): ContractSection => {
      const id = sectionIds.find((known) => known === name);
      const section = newSection(id ?? idOf(name), id ? sectionTitles[language][id] : name);
      return { ...section, demanded: true, anywhere: true };
    });
  return { ...contract, sections: [...decided, ...added] };

  function idOf(name: string): SectionId | undefined {
    return sectionIds.find((id) => id === name) ?? sectionIdOf(name, aliases);
  }
}

function newSection(id: SectionId | undefined, title: string): ContractSection {
  return { id, title, optional: false, markdown: `## ${title}\n` };
}

/**
 * Returns, for each section of the contract, the document's section that fulfils it, or undefined. Equal titles come first; else the
 * canonical id decides, so that "Root cause" fulfils "Causes" and 影響 fulfils "Impact". One heading fulfils one section, unless it names
 * several: "Cause and impact".
 */
export function matchContract(contract: Contract, sections: readonly Section[]): (Section | undefined)[] {
  const used = new Set<Section>();
  const matches = contract.sections.map((wanted) => {
    const title = normalizeHeading(wanted.title);
    return take((section) => section.normalizedTitle === title);
  });
  // A section that must be there has the first claim to a heading that could stand for it or for an optional one.
  for (const optional of [false, true]) {
    contract.sections.forEach((wanted, index) => {
      if (wanted.id !== undefined && wanted.optional === optional) {
        matches[index] ??= take((section) => section.id === wanted.id);
      }
    });
  }
  return matches.map((match, index) => match ?? sections.find((section) => namesBesides(section, index)));

  function take(fits: (section: Section) => boolean): Section | undefined {
    const found = sections.find((section) => !used.has(section) && fits(section));
    if (found) {
      used.add(found);
    }
    return found;
  }

  function namesBesides({ ids }: Section, index: number): boolean {
    const id = contract.sections[index]?.id;
    return id !== undefined && ids.length > 1 && ids.includes(id);
  }
}
