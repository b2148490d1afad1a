import type { Heading, Nodes, Root } from 'mdast';
import { rangeOf } from './markdown';
import type { SectionId } from './sectionAliases';
import { isEmptyContent } from './sectionContent';
import { holdsOnlyHeadings, reportHeadings } from './sectionContainer';
import { headingBlocks, lineStart, type HeadingBlock } from './sectionHeadings';
import { labelBlocks, type LabelBlock } from './sectionLabels';
import { normalizeHeading, sectionIdsOf, type FurtherTitles } from './sectionName';
import { roleOf } from './sectionRole';
import type { TextRange } from './textRange';

/** A heading, or a bold label, and what is under it. */
export interface Section {
  /** The first of the ids. */
  readonly id: SectionId | undefined;
  /** Everything that it stands for: "Cause and impact" has two, a title that is not known none. */
  readonly ids: readonly SectionId[];
  readonly title: string;
  /** The title in the form in which headings are compared. */
  readonly normalizedTitle: string;
  readonly form: 'heading' | 'label';
  /** Of a heading, 1 to 6; a label has that of the heading it is under, plus one. */
  readonly level: number;
  readonly headingRange: TextRange;
  /** From the line of the heading to that of the next section of the same or a higher level, or to the end of the document. */
  readonly range: TextRange;
  /** What is under the heading, sub-sections included; of a label, what follows it in its line and below. */
  readonly content: readonly Nodes[];
  /** Whether there is nothing but sub-headings, comments, and blank rows or items. */
  readonly empty: boolean;
}

/** What a document's sections are read with. */
interface SectionReading {
  /** The heading that names the document, which is no section. */
  readonly title: Heading | undefined;
  readonly aliases: FurtherTitles;
}

/** Returns the sections of a document, of every form and level, in the order of the text; one may lie within another. */
export function readSections(root: Root, text: string, { title, aliases }: SectionReading): Section[] {
  const known = new Map<string, readonly SectionId[]>();
  const headings = new Map<HeadingBlock, Section>();
  const blocks = headingBlocks(root, text, title, (name) => idsOf(name).includes('timeline'));
  const reports = reportHeadings(blocks, ({ title }) => idsOf(title));
  blocks.forEach((block, index) => headings.set(block, headingSection(block, blocks[index + 1])));
  const labels = new Map<LabelBlock, Section>();
  const found = labelBlocks(root.children, idsOf);
  let index = 0;
  for (const label of found) {
    while ((blocks[index]?.headingRange.start ?? Infinity) < label.headingRange.start) {
      index++;
    }
    labels.set(label, labelSection(label, blocks[index - 1]));
  }
  return [...headings.values(), ...[...labels.values()].filter(({ id }) => id !== undefined)].sort(
    (a, b) => a.headingRange.start - b.headingRange.start,
  );

  function headingSection(block: HeadingBlock, next: HeadingBlock | undefined): Section {
    const { title, level, headingRange, content, end, parent } = block;
    const named = isReport(block) && holdsOnlyHeadings(block) ? [] : idsOf(title);
    const place = { name: title, ids: named, form: 'heading', inList: false, alone: true, content } as const;
    const ids = roleOf({ ...place, within: headingsAround(parent) });
    return {
      id: ids[0],
      ids,
      title,
      normalizedTitle: normalizeHeading(title),
      form: 'heading',
      level,
      headingRange,
      range: { start: lineStart(text, headingRange.start), end },
      content,
      empty: isEmptyContent(content, isTitle) && !continues(block, next, ids),
    };
  }

  /** "Lessons learned" may be told in "What went well" and "What went wrong" of the same level. */
  function continues(block: HeadingBlock, next: HeadingBlock | undefined, ids: readonly SectionId[]): boolean {
    return (
      next !== undefined &&
      next.level === block.level &&
      next.parent === block.parent &&
      next.title !== block.title &&
      idsOf(next.title).some((id) => ids.includes(id)) &&
      !isEmptyContent(next.content, isTitle)
    );
  }

  function labelSection(label: LabelBlock, previous: HeadingBlock | undefined): Section {
    const heading = previous && enclosing(previous, label.headingRange.start);
    const outer = label.within.map((block) => labels.get(block)).filter((section) => section !== undefined);
    const ids = roleOf({ ...label, form: 'label', within: [...headingsAround(heading), ...outer] });
    const end = label.content.reduce((last, node) => Math.max(last, rangeOf(node).end), label.headingRange.end);
    return {
      id: ids[0],
      ids,
      title: label.name,
      normalizedTitle: normalizeHeading(label.name),
      form: 'label',
      level: (heading?.level ?? 0) + 1 + label.within.length,
      headingRange: label.headingRange,
      range: { start: lineStart(text, label.headingRange.start), end },
      content: label.content,
      empty: isEmptyContent(label.content, isTitle),
    };
  }

  function headingsAround(innermost: HeadingBlock | undefined): Section[] {
    const around: Section[] = [];
    for (let block = innermost; block; block = block.parent) {
      const section = isReport(block) ? undefined : headings.get(block);
      around.unshift(...(section ? [section] : []));
    }
    return around;
  }

  /** A summary may well be told in parts of its own. */
  function isReport(block: HeadingBlock): boolean {
    return reports.has(block) && !['summary', 'impact', 'cause'].includes(idsOf(block.title)[0] ?? '');
  }

  function isTitle(name: string): boolean {
    return idsOf(name).length > 0;
  }

  function idsOf(name: string): readonly SectionId[] {
    const ids = known.get(name) ?? sectionIdsOf(name, aliases);
    known.set(name, ids);
    return ids;
  }
}

function enclosing(block: HeadingBlock, offset: number): HeadingBlock | undefined {
  let around: HeadingBlock | undefined = block;
  while (around && around.end <= offset) {
    around = around.parent;
  }
  return around;
}
