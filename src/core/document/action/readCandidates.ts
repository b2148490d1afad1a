import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { rangeOf } from '../markdown';
import type { DocumentOutline } from '../outline';
import type { SectionId } from '../sectionAliases';
import { readActionList, isFactList, plainLabel, type ListContext } from './actionList';
import { linesOf, placeOf } from './actionLines';
import { actionSections, unitReader, withinRanges, type Unit } from './actionSections';
import { isActionTable, readActionTable } from './actionTable';
import { intends, soundsLikeAction, startsLikeAction } from './actionWords';
import type { Candidate, Group } from './candidate';
import { leadingLabel } from './columns';
import { announcesDone } from './done';
import { flatten, join, type FlatText } from './flatText';
import { isPersonLine } from './owner';

/** What the paragraphs of a section are: its actions, the answer to a question of which some is to be done, or remarks on a list. */
type Prose = 'actions' | 'answer' | 'remarks';

const nobody: Group = { owner: undefined, done: false };
/** "How will we do better?" is answered in prose, of which only some is to be done. */
const question = /[?？]\s*$|^(?:how|what|why)\b/i;
/** Lists that are no actions: "We have two options here:". */
const otherList =
  /\b(?:options|choices|alternatives|reasons|causes|problems|symptoms|questions|examples?|categories)\b[^:]{0,40}:\s*$|(?:以下の)?(?:理由|原因|問題|選択肢|例)(?:は|:|：).{0,20}$/i;
/** Facts about the document at its end, and the end itself: "Reviewed by: Bob", "Review date: 2026-12-01", "END OF REPORT". */
const aboutDocument =
  /^(?:(?:documented|reviewed|prepared|written|approved|reported|signed(?: off)?)(?: by)?|(?:next )?review(?: date)?|recurred|last (?:updated|modified|reviewed)|(?:document )?(?:version|status)|更新日|作成者?|承認者?|確認者?)\s?[:：]|^end of \w/i;
/** Sentences about the list, or that a template left. */
const aboutActions =
  /^(?:these|this|the following|below|here|we are tracking|tracked in|see|for each|every|each|please|note|all action)\b.*\b(?:action ?items?|actions|follow-?ups?|tasks|issues?|subheadings|list|board)\b|\b(?:apolog|sorry|thank)|以下(?:の|に)|アクションアイテム(?:は|を)|お詫び|申し訳|ご迷惑/i;

/**
 * Returns everything in a document that may be an action, section by section, and table by table where a table of actions stands
 * elsewhere: how one item of a section is written tells how the others are.
 */
export function readCandidates(outline: DocumentOutline, context: ListContext): Candidate[][] {
  const unitsOf = unitReader(outline.allSections);
  const inSections = actionSections(outline.allSections).map((section) => {
    const units = unitsOf(section);
    const own = units.filter(({ foreign }) => !foreign);
    const labels = own.flatMap(({ title, nodes }) => [
      title,
      ...nodes.filter(isLabelParagraph).map((node) => textOf([node], context).text),
    ]);
    const onlyProse = !own.some(({ nodes }) => nodes.some(({ type }) => type === 'list' || type === 'table'));
    const prose: Prose = question.test(section.title)
      ? 'answer'
      : onlyProse && section.ids.length === 1
        ? 'actions'
        : 'remarks';
    return units.flatMap((unit) => readUnit(unit, labels, prose, context));
  });
  return [...inSections, ...tablesElsewhere(outline, context)];
}

function readUnit(unit: Unit, labels: readonly string[], prose: Prose, context: ListContext): Candidate[] {
  const { source, targets, people } = context;
  if (unit.foreign) {
    return unit.nodes.flatMap((node) =>
      node.type === 'table' && isActionTable(node, source, targets)
        ? readActionTable(node, source, targets, nobody)
        : [],
    );
  }
  const groupOf = (label: string): Group => ({
    owner: isPersonLine(label, people, labels) ? plainLabel(label) : undefined,
    done: announcesDone(label),
  });
  const unitGroup = unit.heading ? groupOf(unit.title) : nobody;
  const items =
    unit.nodes.some(({ type }) => type === 'table') ||
    unit.nodes.some((node) => node.type === 'list' && !isFactList(node, context));
  if (unit.heading && isActionHeading(unit, items)) return [headingItem(unit, context)];

  const found: Candidate[] = [];
  let label: FlatText | undefined;
  for (const node of unit.nodes) {
    const group = label
      ? { owner: groupOf(label.text).owner ?? unitGroup.owner, done: unitGroup.done || announcesDone(label.text) }
      : unitGroup;
    if (node.type === 'table') {
      found.push(...readActionTable(node, source, targets, group));
    } else if (node.type === 'list' && isFactList(node, context) && found.length > 0) {
      extend(found, node, context);
    } else if (node.type === 'list' && !otherList.test(label?.text ?? '')) {
      found.push(...readActionList(node, group, context));
    } else if (node.type === 'paragraph') {
      label = textOf([node], context);
      if (!items) found.push(...paragraphItems(label, found, prose, unitGroup));
    }
  }
  return found;
}

/** A heading that says what to do, with text or the facts of the action under it. */
function isActionHeading({ title, nodes }: Unit, holdsItems: boolean): boolean {
  const numbered = /^(?:action(?: item)?|ai|アクション)[\s-]?#?\d{1,3}\b\s?[:：.–-]/i.test(title);
  return (numbered || startsLikeAction(title)) && nodes.length > 0 && (!holdsItems || numbered);
}

function headingItem({ heading, nodes }: Unit, context: ListContext): Candidate {
  const main = textOf(heading ? [heading] : [], context);
  const { start } = heading ? rangeOf(heading) : placeOf(main);
  const last = nodes.at(-1);
  return {
    container: 'heading',
    range: { start, end: last ? rangeOf(last).end : placeOf(main).end },
    main,
    rest: textOf(nodes, context),
    ticked: undefined,
    cells: {},
    group: nobody,
  };
}

function paragraphItems(flat: FlatText, before: Candidate[], prose: Prose, group: Group): Candidate[] {
  const lines = linesOf(flat);
  return lines.flatMap((main): Candidate[] => {
    const plain = main.text.trim();
    const fact = leadingLabel(plain);
    if (aboutDocument.test(plain)) return [];
    if (fact && fact.role !== 'action') {
      const previous = before.at(-1);
      if (previous) before[before.length - 1] = { ...previous, rest: previous.rest ? join(previous.rest, main) : main };
      return [];
    }
    const wanted =
      prose === 'actions'
        ? !/[:：]$/.test(plain) && !aboutActions.test(plain)
        : (prose === 'answer' ? intends(plain) : soundsLikeAction(plain)) &&
          !aboutActions.test(plain) &&
          !/[:：]$/.test(plain);
    return wanted
      ? [
          {
            container: 'paragraph',
            range: placeOf(main),
            main,
            rest: undefined,
            ticked: undefined,
            cells: {},
            group,
          },
        ]
      : [];
  });
}

/** Adds the facts of a list to the action above it. */
function extend(found: Candidate[], node: Nodes, context: ListContext): void {
  const previous = found.at(-1);
  const facts = textOf([node], context);
  if (previous) {
    found[found.length - 1] = {
      ...previous,
      range: { start: previous.range.start, end: rangeOf(node).end },
      rest: previous.rest ? join(previous.rest, facts) : facts,
    };
  }
}

/** Sections in which a table of actions tells what was done, or what went well. */
const told: readonly SectionId[] = ['timeline', 'lessons', 'impact', 'summary'];

function tablesElsewhere({ root, allSections }: DocumentOutline, context: ListContext): Candidate[][] {
  const isRead = withinRanges([
    ...actionSections(allSections),
    ...allSections.filter(({ ids }) => ids.some((id) => told.includes(id)) && !ids.includes('actions')),
  ]);
  const found: Candidate[][] = [];
  visit(root, 'table', (table) => {
    if (!isRead(rangeOf(table).start) && isActionTable(table, context.source, context.targets)) {
      found.push(readActionTable(table, context.source, context.targets, nobody));
    }
    return SKIP;
  });
  return found;
}

function isLabelParagraph(node: Nodes): boolean {
  return node.type === 'paragraph' && node.children.length <= 2 && node.children[0]?.type === 'strong';
}

function textOf(nodes: readonly Nodes[], { source, targets }: ListContext): FlatText {
  return flatten(nodes, source, targets);
}
