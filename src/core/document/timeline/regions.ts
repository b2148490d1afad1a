import type { Nodes } from 'mdast';
import { rangeOf } from '../markdown';
import type { DocumentOutline } from '../outline';
import type { Section } from '../section';
import type { SectionId } from '../sectionAliases';
import type { TextRange } from '../textRange';
import type { Source } from './draft';
import { beginsWithClock, beginsWithTime } from './headings';

/** A part of the document in which a timeline may stand. */
export interface Region {
  /** Its heading or label; undefined for the beginning of a document. */
  readonly range: TextRange | undefined;
  readonly title: string;
  /** The titles of the headings that it is under, the innermost first. */
  readonly above: readonly string[];
  readonly nodes: readonly Nodes[];
  /** Whether its title promises a timeline. */
  readonly explicit: boolean;
}

const timelineWord = /\btime ?line\b|chronolog|sequence of events|タイムライン|時系列/;
/** Where times are told, but not what happened in the incident. */
const otherSections: ReadonlySet<SectionId> = new Set<SectionId>([
  'actions',
  'lessons',
  'supporting',
  'cause',
  'trigger',
  'unknowns',
]);
const fewestHeadings = 3;
const deepest = 6;
const otherTitles =
  /\b(?:appendix|logs?|chat|transcript|raw|slack|irc|references?|history|revisions?|changelog|schedule|agenda|meeting|metrics|attend)/;

/** Returns the sections that are called a timeline, one that lies in another left out. */
export function timelineRegions({ allSections, root }: DocumentOutline, source: Source): Region[] {
  const regions: Region[] = [];
  const titlesAbove = enclosingTitles(allSections);
  let end = -1;
  for (const section of allSections) {
    if (section.headingRange.start < end || !isCalledTimeline(section)) continue;
    const nodes =
      section.form === 'heading' ? [...section.content, ...further(section, root.children, source)] : section.content;
    const last = nodes.at(-1);
    end = Math.max(section.range.end, last ? rangeOf(last).end : 0);
    const above = titlesAbove.get(section) ?? [];
    regions.push({ range: section.headingRange, title: section.title, above, nodes, explicit: true });
  }
  return regions;
}

/** Returns the parts of a document that may hold a timeline without being called so. */
export function otherRegions({ allSections, root, frontMatter }: DocumentOutline, source: Source): Region[] {
  const headings = root.children.flatMap((node, index) => (node.type === 'heading' ? [index] : []));
  const sections = new Map(allSections.map((section) => [section.headingRange.start, section]));
  const titlesAbove = enclosingTitles(allSections);
  const start = {
    range: undefined,
    title: '',
    above: [],
    explicit: false,
    nodes: root.children.slice(0, headings[0]).filter(({ type }) => type !== 'yaml'),
  };
  let otherUntil = -1;
  const parts = headings.flatMap((index, position): Region[] => {
    const range = rangeOf(root.children[index] ?? root);
    const section = sections.get(range.start);
    if (section && isOther(section)) otherUntil = Math.max(otherUntil, section.range.end);
    const nodes = root.children.slice(index + 1, headings[position + 1]);
    const above = (section && titlesAbove.get(section)) ?? [];
    return range.start < otherUntil ? [] : [{ range, title: section?.title ?? '', above, nodes, explicit: false }];
  });
  const told = toldInHeadings(root.children, source);
  if (told) return [told];
  return [start, ...parts].filter(({ nodes }) => {
    const first = nodes[0];
    return first !== undefined && rangeOf(first).start >= (frontMatter?.range.end ?? 0);
  });
}

/** For every section the titles of the headings that it is under, the innermost first: "## Second outage, 9 April". */
function enclosingTitles(sections: readonly Section[]): Map<Section, readonly string[]> {
  const titles = new Map<Section, readonly string[]>();
  const open: Section[] = [];
  for (const section of sections) {
    while ((open.at(-1)?.range.end ?? Infinity) <= section.range.start) open.pop();
    titles.set(section, open.map(({ title }) => title).reverse());
    if (section.form === 'heading' && open.length < deepest) open.push(section);
  }
  return titles;
}

/** The headings of a document that begin with times, from the first to what is below the last. */
function toldInHeadings(nodes: readonly Nodes[], source: Source): Region | undefined {
  const headings = nodes.flatMap((node, index) => (node.type === 'heading' ? [{ node, index }] : []));
  const first = headings.findIndex(({ node }) => beginsWithClock(node, source));
  if (first === -1) return undefined;
  const timed = headings.slice(first);
  const beyond = timed.findIndex(({ node }) => !beginsWithTime(node, source));
  const run = beyond === -1 ? timed : timed.slice(0, beyond);
  if (run.filter(({ node }) => beginsWithClock(node, source)).length < fewestHeadings) return undefined;
  const end = beyond === -1 ? undefined : timed[beyond]?.index;
  return { range: undefined, title: '', above: [], explicit: false, nodes: nodes.slice(run[0]?.index, end) };
}

function isOther({ ids, normalizedTitle }: Section): boolean {
  return ids.some((id) => otherSections.has(id)) || otherTitles.test(normalizedTitle);
}

function isCalledTimeline({ ids, normalizedTitle }: Section): boolean {
  return (
    ids.includes('timeline') || (ids.length === 0 && timelineWord.test(normalizedTitle) && normalizedTitle.length < 80)
  );
}

/** A timeline in headings goes on below a heading of a higher level that begins with a time: "## Feb 22, 07:13". */
function further({ range }: Section, nodes: readonly Nodes[], source: Source): Nodes[] {
  const begin = nodes.findIndex((node) => rangeOf(node).start >= range.end);
  if (begin === -1) return [];
  let end = begin;
  let open = false;
  for (const node of nodes.slice(begin)) {
    if (node.type === 'heading') open = beginsWithTime(node, source);
    if (!open) break;
    end += 1;
  }
  return nodes.slice(begin, end);
}
