import type { Nodes } from 'mdast';
import { rangeOf } from '../markdown';
import type { Section } from '../section';
import type { SectionId } from '../sectionAliases';

/** What follows a heading, or the label of the section itself, up to the next heading. */
export interface Unit {
  /** Undefined for what follows the heading of the section. */
  readonly heading: Nodes | undefined;
  readonly title: string;
  readonly nodes: readonly Nodes[];
  /** Whether something else is told here, among which only a table of actions counts. */
  readonly foreign: boolean;
}

/** Sections that hold no actions, wherever they stand. "Detection" under the actions is a kind of action. */
const others: ReadonlySet<SectionId> = new Set<SectionId>([
  'lessons',
  'timeline',
  'summary',
  'impact',
  'supporting',
  'unknowns',
  'cause',
]);
/** Headings under which actions are explained, or something else is told. */
const explanation =
  /^\W*(?:notes?|legend|definitions?|explanation|background|context|rationale|investigation|discussion|references?|related\b.*|attendees|participants|open questions|補足|備考|凡例|.{0,12}の?説明|関連.{0,12}|参考.{0,8}|背景)\W*$/iu;

/** Returns the sections that hold actions, those within another one left out. */
export function actionSections(sections: readonly Section[]): Section[] {
  let end = -1;
  return sections.filter(({ ids, range }) => {
    if (!ids.includes('actions') || range.start < end) return false;
    end = range.end;
    return true;
  });
}

/** Returns a function that gives what stands in a section of actions, piece by piece, marked where something else is told. */
export function unitReader(sections: readonly Section[]): (section: Section) => Unit[] {
  const isOther = ({ ids }: Section): boolean => ids.some((id) => others.has(id)) && !ids.includes('actions');
  const headings = new Map(sections.map((section) => [section.headingRange.start, section]));
  const isWithinLabel = withinRanges(sections.filter((section) => section.form === 'label' && isOther(section)));
  return ({ title, content }) => {
    const units: OpenUnit[] = [{ heading: undefined, title, nodes: [], foreign: false }];
    let foreignLevel = 0;
    for (const node of blocksOf(content)) {
      const { start } = rangeOf(node);
      if (node.type === 'heading') {
        const own = headings.get(start);
        if (foreignLevel === 0 || node.depth <= foreignLevel) {
          foreignLevel = own && (isOther(own) || explanation.test(own.title)) ? node.depth : 0;
        }
        units.push({ heading: node, title: own?.title ?? '', nodes: [], foreign: foreignLevel > 0 });
      } else if (!isWithinLabel(start)) {
        units.at(-1)?.nodes.push(node);
      }
    }
    return units;
  };
}

interface OpenUnit extends Unit {
  readonly nodes: Nodes[];
}

/** Returns a function that tells whether an offset lies within one of the sections. */
export function withinRanges(sections: readonly Section[]): (offset: number) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { range } of [...sections].sort((a, b) => a.range.start - b.range.start)) {
    const last = merged.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ start: range.start, end: range.end });
  }
  return (offset) => {
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset < (merged[low - 1]?.end ?? -1);
  };
}

/** The words behind a label on its own line are a paragraph like any other. */
function blocksOf(nodes: readonly Nodes[]): Nodes[] {
  const blocks: Nodes[] = [];
  let line: Nodes[] = [];
  const closeLine = (): void => {
    const [first] = line;
    const last = line.at(-1);
    if (first && last) {
      blocks.push({
        type: 'paragraph',
        children: line.filter(isPhrasing),
        ...(first.position && last.position && { position: { start: first.position.start, end: last.position.end } }),
      });
    }
    line = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) {
      line.push(node);
    } else {
      closeLine();
      blocks.push(node);
    }
  }
  closeLine();
  return blocks;
}

type Phrasing = Extract<
  Nodes,
  {
    type:
      | 'text'
      | 'emphasis'
      | 'strong'
      | 'delete'
      | 'inlineCode'
      | 'link'
      | 'linkReference'
      | 'break'
      | 'image'
      | 'footnoteReference';
  }
>;

function isPhrasing(node: Nodes): node is Phrasing {
  return [
    'text',
    'emphasis',
    'strong',
    'delete',
    'inlineCode',
    'link',
    'linkReference',
    'break',
    'image',
    'footnoteReference',
  ].includes(node.type);
}
