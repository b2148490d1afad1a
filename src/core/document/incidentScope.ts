import type { Milestone } from './milestone';
import type { Section } from './section';
import type { TextRange } from './textRange';

/** A file may tell of several incidents; times of one say nothing about another. */
export interface IncidentScope {
  /** The part of the document that tells of the same incident as the text at `offset`. */
  readonly rangeAt: (offset: number) => TextRange;
  readonly severalIncidents: boolean;
}

/**
 * Returns how a document is divided into incidents: by sections of one level of which at least two state the same milestone. Most
 * documents are one incident.
 */
export function incidentScope(
  text: string,
  allSections: readonly Section[],
  milestones: readonly Milestone[],
): IncidentScope {
  const whole = { start: 0, end: text.length };
  for (const level of [1, 2, 3, 4]) {
    const sections = allSections.filter((section) => section.form === 'heading' && section.level === level);
    const incidents = sections.filter(({ range }) => milestones.some((milestone) => isWithin(range, milestone)));
    if (incidents.length > 1 && repeatsKind(incidents, milestones)) {
      const before = { start: 0, end: incidents[0]?.range.start ?? text.length };
      return {
        rangeAt: (offset) =>
          incidents.find(({ range }) => offset >= range.start && offset < range.end)?.range ?? before,
        severalIncidents: true,
      };
    }
  }
  return { rangeAt: () => whole, severalIncidents: false };
}

/** Returns whether something begins in a part of the document. */
export function isWithin(part: TextRange, { range }: { readonly range: TextRange }): boolean {
  return range.start >= part.start && range.start < part.end;
}

function repeatsKind(sections: readonly Section[], milestones: readonly Milestone[]): boolean {
  const kinds = sections.map(
    ({ range }) => new Set(milestones.filter((one) => isWithin(range, one)).map(({ kind }) => kind)),
  );
  return kinds.some((some, index) =>
    kinds.slice(index + 1).some((other) => [...some].filter((kind) => other.has(kind)).length > 1),
  );
}
