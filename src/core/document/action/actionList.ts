import type { List, ListItem, Nodes } from 'mdast';
import { rangeOf } from '../markdown';
import { startsLikeAction } from './actionWords';
import type { Candidate, Group } from './candidate';
import { labelledFacts, leadingLabel } from './columns';
import { announcesDone } from './done';
import { flatten, type FlatText, type LinkTargets } from './flatText';
import { isPersonLine } from './owner';
import type { People } from './people';
import { isDocumentCheckList } from './noAction';

/** What reading a list depends on, besides the list. */
export interface ListContext {
  readonly source: string;
  readonly targets: LinkTargets;
  readonly people: People;
}

/** Returns the items of a list of actions; those under a category, or a person, are actions, those under an action belong to it. */
export function readActionList(list: List, group: Group, context: ListContext): Candidate[] {
  const items = list.children.map((item) => ({ item, main: mainOf(item, context) }));
  const isCheckList = list.children.every((item) => item.checked !== null && item.checked !== undefined);
  if (isCheckList && isDocumentCheckList(items.map(({ main }) => main.text))) return [];
  const labels = items.filter(({ item }) => hasSubList(item)).map(({ main }) => main.text);
  return items.flatMap(({ item, main }): Candidate[] => {
    const below = item.children.filter((node): node is List => node.type === 'list');
    if (below.length > 0 && isCategory(main, below, context)) {
      const owner = isPersonLine(main.text, context.people, labels) ? plainLabel(main.text) : group.owner;
      const inner: Group = { owner, done: group.done || item.checked === true || announcesDone(main.text) };
      return below.flatMap((child) => readActionList(child, inner, context));
    }
    const rest = item.children.slice(firstBlock(item) + 1);
    return [
      {
        container: 'list',
        range: rangeOf(item),
        main,
        rest: rest.length > 0 ? flatten(rest, context.source, context.targets) : undefined,
        ticked: item.checked ?? undefined,
        cells: {},
        group,
      },
    ];
  });
}

/** Returns whether a list tells the facts of one action: "Owner: alice", "Due: Friday". */
export function isFactList(list: List, { source, targets }: ListContext): boolean {
  const roles = list.children.map((item) => leadingLabel(mainOf(item, { source, targets }).text)?.role);
  const facts = roles.filter((role) => role !== undefined && role !== 'action').length;
  return (
    facts > 0 &&
    facts * 2 >= roles.length &&
    roles.some((role) => role === 'owner' || role === 'due' || role === 'link' || role === 'status')
  );
}

/** Returns a person's or a category's name without the colon and the marks around it. */
export function plainLabel(label: string): string {
  return label
    .replace(/^[\s*_`]+/, '')
    .replace(/[:：*_`\s]+$/, '')
    .trim();
}

function hasSubList(item: ListItem): boolean {
  return item.children.some((node) => node.type === 'list');
}

function firstBlock(item: ListItem): number {
  const [first] = item.children;
  return first && first.type !== 'list' ? 0 : -1;
}

function mainOf(item: ListItem, { source, targets }: Pick<ListContext, 'source' | 'targets'>): FlatText {
  const nodes: Nodes[] = item.children.slice(0, firstBlock(item) + 1);
  return flatten(nodes, source, targets);
}

/** Above a sub-list stands an action that it explains, or only the name of a group. */
function isCategory(main: FlatText, below: readonly List[], context: ListContext): boolean {
  const plain = main.text.trim();
  if (plain === '') return true;
  if (below.some((list) => isFactList(list, context)) || labelledFacts(plain).length > 0) return false;
  if (isPersonLine(plain, context.people)) return true;
  if (!/[\s/]/.test(plain) && /^\p{L}+[:：]?$/u.test(plain)) return true;
  if (startsLikeAction(plain) || /https?:/.test(plain)) return false;
  const wholeBold = main.boldLength >= plain.length;
  const words = plain.split(/\s+/).length;
  return (
    (/[:：]$/.test(plain) && plain.length <= 60) ||
    (wholeBold && words <= 5) ||
    (words <= 3 && plain.length <= 24 && !/[.。]$/.test(plain))
  );
}
