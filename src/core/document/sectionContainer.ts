import type { SectionId } from './sectionAliases';
import { isEmptyContent } from './sectionContent';
import type { HeadingBlock } from './sectionHeadings';

/** What a part of a postmortem can hold, but hardly one of its lists of actions or lessons. */
const partsOfReport: readonly SectionId[] = ['summary', 'impact', 'timeline', 'cause'];

/**
 * Returns the headings that hold a whole report, such as "Incident log" above several incidents, or "Retrospective": with at least two
 * different parts of one below them.
 */
export function reportHeadings(
  blocks: readonly HeadingBlock[],
  idsOf: (block: HeadingBlock) => readonly SectionId[],
): ReadonlySet<HeadingBlock> {
  const below = new Map<HeadingBlock, Set<SectionId>>();
  for (const block of blocks) {
    const parts = idsOf(block).filter((id) => partsOfReport.includes(id));
    for (let outer = block.parent; outer && parts.length > 0; outer = outer.parent) {
      const known = below.get(outer) ?? new Set();
      parts.filter((id) => !idsOf(outer).includes(id)).forEach((id) => known.add(id));
      below.set(outer, known);
    }
  }
  return new Set([...below].flatMap(([block, parts]) => (parts.size > 1 ? [block] : [])));
}

/** Returns whether a heading has nothing of its own above its first sub-heading. */
export function holdsOnlyHeadings({ content }: HeadingBlock): boolean {
  const first = content.findIndex((node) => node.type === 'heading');
  return first !== -1 && isEmptyContent(content.slice(0, first));
}
