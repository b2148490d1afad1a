import type { ActionItem } from '../actionItem';
import type { TextRange } from '../textRange';
import type { Candidate, Cell } from './candidate';
import { labelledFacts, type LabelledFact } from './columns';
import { isDoneStatus, saysDone, statesDone, tellsPast } from './done';
import { dueDateOf, dueInText, type DueMark, type DueSurroundings } from './due';
import type { FlatText } from './flatText';
import { namesSomebody, ownerAtEnds, type OwnerMark } from './owner';
import type { People } from './people';
import { ticketIn, ticketOfCell } from './ticket';
import { isUnfilled } from './unfilled';

/** What an item says of itself in words, before its neighbours are looked at. */
export interface ItemWords {
  readonly candidate: Candidate;
  readonly labelled: readonly LabelledFact[];
  readonly due: DueMark | undefined;
  readonly ownerMark: OwnerMark | undefined;
}

interface FoundFact {
  readonly value: string | undefined;
  /** Where it stands, or is asked for. */
  readonly range: TextRange | undefined;
}

const doneMarkAtEnd =
  /(?:\s?[([（【]\s?(?:already |now )?(?:done|completed?|finished|fixed|closed|resolved|implemented|完了|対応済み?|済み?)[^()[\]（）]{0,30}[)\]）】]|\s?(?:✅|✔\uFE0F?|☑\uFE0F?|:white_check_mark:|:heavy_check_mark:)|\s[–—-]\s(?:done|completed?|fixed)[.!]*)\s*$/iu;
const doneWordAtEnd = /\s(?:DONE|FIXED|COMPLETED?)[.!]*\s*$/;
const doneMarkAtStart =
  /^\s*(?:(?:✅|✔\uFE0F?|☑\uFE0F?|⬜\uFE0F?|☐|:white_check_mark:|:heavy_check_mark:)\s*|[・•●○■□▪◆]\s*|\d{1,2}[.)]\s+|\[[ xX]?\]\s*|\(?(?:DONE|TODO)\)?\s?:?\s+)+/u;
const ticketAtEnd =
  /\s?[([（]?\s?(?:(?:[\w.-]{1,40}\/[\w.-]{1,60})?#\d{1,7}|[A-Z][A-Z0-9]{1,9}-\d{1,7}|\uFFFC{4,}|(?:link to )?(?:issue|ticket|pr|pull request|link|github issue))\s?[)\]）]?[.]?\s*$/iu;

/** Returns what an item says of itself, with its owner's name at one of its ends where there may be one. */
export function readWords(candidate: Candidate, people: People, surroundings: DueSurroundings): ItemWords {
  const { main } = candidate;
  const labelled = labelledFacts(main.prose)
    .filter(({ role, from }) => role !== 'kind' && !(role === 'action' && from > 3))
    // What stands behind "Action item:" is the action itself.
    .map((fact) => (fact.role === 'action' ? { ...fact, to: fact.valueFrom } : fact));
  const masked = blank(
    main.prose,
    labelled.map(({ from, to }) => ({ from, to })),
  );
  const due = dueInText(masked, surroundings.order);
  let line = due ? blank(masked, [due]) : masked;
  line = line.replace(doneMarkAtStart, (mark) => ' '.repeat(mark.length));
  for (const pattern of [doneMarkAtEnd, doneWordAtEnd, ticketAtEnd, doneMarkAtEnd]) line = trimmed(line, pattern);
  line = trimmed(line, /[\s,;–—-]+$/);
  return { candidate, labelled, due, ownerMark: ownerAtEnds({ ...main, prose: line }, people) };
}

/** Returns the action that an item tells of. */
export function toActionItem(words: ItemWords, namesAreOwners: boolean, surroundings: DueSurroundings): ActionItem {
  const { candidate, labelled, due: dueMark, ownerMark } = words;
  const { main, rest, cells, group, ticked, container, range } = candidate;
  const below = rest ? labelledFacts(rest.prose) : [];
  const mark = ownerMark && (ownerMark.sure || namesAreOwners) ? ownerMark : undefined;
  const isStatus = ({ role, value }: LabelledFact): boolean => role === 'status' && isDoneStatus(value);

  const owner = ownerOf(words, below, mark);
  const due = dueOf(words, below, surroundings);
  const cuts = [
    ...labelled.filter(({ role }) => role !== 'link'),
    ...(dueMark ? [dueMark] : []),
    ...(mark ? [mark] : []),
  ];
  const { text, textRange } = remaining(main, cuts);
  const link = cells.link ? ticketOfCell(cells.link.content) : undefined;
  return {
    range,
    container,
    text,
    textRange,
    details: rest?.text.trim() ?? '',
    owner: owner.value ?? group.owner,
    ownerRange: owner.range,
    due: due.value,
    dueRange: due.range,
    dueDate: due.value === undefined ? undefined : dueDateOf(due.value, surroundings),
    link: link ?? ticketIn(main) ?? (rest && ticketIn(rest)) ?? (cells.status && ticketIn(cells.status.content)),
    linkRange: cells.link?.range,
    done:
      ticked === true ||
      group.done ||
      main.struck ||
      saysDone(main) ||
      tellsPast(main.prose) ||
      labelled.some(isStatus) ||
      below.some(isStatus) ||
      (cells.status !== undefined && isDoneStatus(cells.status.content.text)) ||
      (cells.due !== undefined && isDoneStatus(cells.due.content.text)) ||
      (cells.link !== undefined && saysDone(cells.link.content)) ||
      (rest !== undefined && container !== 'table' && statesDone(rest.prose)),
  };
}

function ownerOf(
  { candidate, labelled }: ItemWords,
  below: readonly LabelledFact[],
  mark: OwnerMark | undefined,
): FoundFact {
  const { main, rest, cells } = candidate;
  if (cells.owner) return ofCell(cells.owner, namesSomebody);
  const fact = labelled.find(({ role }) => role === 'owner') ?? undefined;
  if (fact) return ofLabel(fact, main, namesSomebody);
  if (mark) return { value: mark.owner, range: main.range(mark.from, mark.to) };
  const factBelow = below.find(({ role }) => role === 'owner');
  return factBelow && rest ? ofLabel(factBelow, rest, namesSomebody) : { value: undefined, range: undefined };
}

function dueOf(
  { candidate, labelled, due }: ItemWords,
  below: readonly LabelledFact[],
  { order }: DueSurroundings,
): FoundFact {
  const { main, rest, cells } = candidate;
  const isSet = (value: string): boolean => !isUnfilled(value);
  // "DONE in v2" is no day, but a status.
  if (cells.due) return ofCell(cells.due, (value) => isSet(value) && !(isDoneStatus(value) && !/\d{2}/.test(value)));
  const fact = labelled.find(({ role }) => role === 'due');
  if (fact) return ofLabel(fact, main, isSet);
  if (due) return { value: due.due, range: main.range(due.from, due.to) };
  const factBelow = below.find(({ role }) => role === 'due');
  if (factBelow && rest) return ofLabel(factBelow, rest, isSet);
  const dueBelow = rest && candidate.container !== 'heading' ? dueInText(rest.prose, order) : undefined;
  return { value: dueBelow?.due, range: undefined };
}

function ofCell({ content, range }: Cell, isSet: (value: string) => boolean): FoundFact {
  const value = content.text.replace(/\s+/g, ' ').trim();
  return { value: isSet(value) ? value : undefined, range };
}

/** A label asks, as a column does. */
function ofLabel({ value, valueFrom, to }: LabelledFact, flat: FlatText, isSet: (value: string) => boolean): FoundFact {
  const name = value.replace(/^@(?=\w)/, '@').trim();
  return { value: isSet(name) ? name : undefined, range: flat.range(valueFrom, to) };
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

/** Returns what is left of an item without its owner, its due date and its marks. */
function remaining(main: FlatText, cuts: readonly Cut[]): { text: string; textRange: TextRange } {
  const { text } = main;
  let plain = blank(text, cuts).replace(doneMarkAtStart, (mark) => ' '.repeat(mark.length));
  plain = plain.replace(/[([（【]\s+[)\]）】]/g, (brackets) => ' '.repeat(brackets.length));
  plain = trimmed(trimmed(trimmed(plain, doneMarkAtEnd), doneWordAtEnd), /[\s([（【,、;—–-]+$/u);
  const from = Math.max(plain.search(/[^\s)\]）】,、;:：—–-]/u), 0);
  const to = Math.max(plain.trimEnd().length, from);
  const kept = plain
    .slice(from, to)
    .replace(/\s+/g, ' ')
    .replace(/([([（]) /g, '$1')
    .trim();
  // An item that is nothing but its marks is shown as it is.
  return kept === ''
    ? { text: text.trim(), textRange: main.range(0, text.trimEnd().length) }
    : { text: kept, textRange: main.range(from, to) };
}

/** Returns the text with spaces in place of its cuts, and of the comma behind each; its length stays. */
function blank(text: string, cuts: readonly Cut[]): string {
  const pieces: string[] = [];
  let position = 0;
  for (const { from, to } of [...cuts].sort((a, b) => a.from - b.from)) {
    const end = to + (/^\s*[、,;；，]/.exec(text.slice(to, to + 10))?.[0].length ?? 0);
    if (end <= position) continue;
    const start = Math.max(from, position);
    pieces.push(text.slice(position, start), ' '.repeat(end - start));
    position = end;
  }
  return pieces.join('') + text.slice(position);
}

function trimmed(text: string, end: RegExp): string {
  const match = end.exec(text.trimEnd());
  return match ? text.slice(0, match.index) + ' '.repeat(text.length - match.index) : text;
}
