import type { Table, TableRow } from 'mdast';
import { rangeOf } from '../markdown';
import type { Candidate, Cell, Group } from './candidate';
import { isActionHeader, roleOf, type FactRole } from './columns';
import { flatten, join, type FlatText, type LinkTargets } from './flatText';
import { cellsOf } from './tableCells';

interface Columns {
  readonly action: number;
  readonly owner: number;
  readonly due: number;
  readonly link: number;
  readonly status: number;
  /** Its "PR-1" is the row's, and no ticket. */
  readonly number: number;
}

/** Returns the rows of a table of actions, template rows included. */
export function readActionTable(table: Table, source: string, targets: LinkTargets, group: Group): Candidate[] {
  const [header, ...rows] = table.children;
  if (!header || isTableOfFacts(table, source, targets)) return [];
  const cells = rows.map((row) => cellsOf(row, source, targets));
  const columns = columnsOf(header, cells, source, targets);
  const used = new Set(Object.values(columns));
  return rows.flatMap((row, index): Candidate[] => {
    const all = cells[index] ?? [];
    const main = all[columns.action]?.content;
    if (!main) return [];
    const facts = (['owner', 'due', 'link', 'status'] as const).flatMap((role): [string, Cell][] => {
      const cell = all[columns[role]];
      return cell ? [[role, cell]] : [];
    });
    const rest = all
      .filter((_, column) => !used.has(column))
      .reduce<FlatText | undefined>((before, { content }) => (before ? join(before, content) : content), undefined);
    return [
      {
        container: 'table',
        range: rangeOf(row),
        main,
        rest,
        ticked: undefined,
        cells: Object.fromEntries(facts),
        group,
      },
    ];
  });
}

/** Returns whether a table outside of a section of actions is one of actions all the same. */
export function isActionTable({ children: [header] }: Table, source: string, targets: LinkTargets): boolean {
  const titles = header?.children.map((cell) => flatten([cell], source, targets).text) ?? [];
  const found = titles.map(roleOf);
  return titles.some(isActionHeader) && !found.includes('time') && (found.includes('owner') || found.includes('due'));
}

/** "Owner | alice" below each other: the facts of one action, not actions. */
function isTableOfFacts({ children }: Table, source: string, targets: LinkTargets): boolean {
  const first = children.map((row) => row.children.slice(0, 1));
  if (children[0]?.children.length !== 2) return false;
  const facts = first.filter((cells) => {
    const role = roleOf(flatten(cells, source, targets).text);
    return role === 'owner' || role === 'due' || role === 'status';
  });
  return facts.length >= 2;
}

function columnsOf(header: TableRow, rows: readonly Cell[][], source: string, targets: LinkTargets): Columns {
  const titles = header.children.map((cell) => flatten([cell], source, targets).text);
  const roles = titles.map(roleOf);
  const first = (role: FactRole): number => roles.indexOf(role);
  const free = titles.map((_, column) => column).filter((column) => roles[column] === undefined);
  const surely = titles.findIndex((title, column) => roles[column] === 'action' && isActionHeader(title));
  const named = surely === -1 ? first('action') : surely;
  const personal = titles.findIndex((title, column) => roles[column] === 'owner' && !/\brole\b|\bteam\b/i.test(title));
  return {
    action: named === -1 ? longestColumn(rows, free.length > 0 ? free : titles.map((_, column) => column)) : named,
    owner: personal === -1 ? first('owner') : personal,
    due: first('due'),
    link: first('link'),
    status: first('status'),
    number: first('number'),
  };
}

/** Where no header says what is to be done, the words do. */
function longestColumn(rows: readonly Cell[][], columns: readonly number[]): number {
  const lengths = columns.map((column) => rows.reduce((sum, row) => sum + (row[column]?.content.text.length ?? 0), 0));
  return columns[lengths.indexOf(Math.max(...lengths))] ?? 0;
}
