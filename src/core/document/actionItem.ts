import { readCandidates } from './action/readCandidates';
import { readWords, toActionItem, type ItemWords } from './action/readFacts';
import { isPlaceholderItem, saysNoAction } from './action/noAction';
import { opensWithNobody } from './action/owner';
import { readPeople } from './action/people';
import { linkTargets } from './action/flatText';
import type { DueSurroundings } from './action/due';
import { dayOfIncident } from './action/incidentDay';
import { documentLanguage } from './language';
import type { DocumentOutline } from './outline';
import type { TextRange } from './textRange';
import { dayOrderOf } from './timeText/dates';
import type { DayOrder } from './timeText/timePart';

/** Something that will be, or was, done so that it does not happen again. */
export interface ActionItem {
  /** The whole item, row or line. */
  readonly range: TextRange;
  readonly container: 'table' | 'list' | 'paragraph' | 'heading';
  /** What is to be done, as plain text without owner, due date and marks. */
  readonly text: string;
  readonly textRange: TextRange;
  /** What else is said of it, in sub-items, further paragraphs or other columns; empty where nothing is. */
  readonly details: string;
  /** The person who sees to it; undefined for a team, "TBD" and the like. */
  readonly owner: string | undefined;
  /** Where the document names the owner, or asks for it: the inside of a cell, what follows "Owner:". */
  readonly ownerRange: TextRange | undefined;
  /** As written. */
  readonly due: string | undefined;
  readonly dueRange: TextRange | undefined;
  /** The day that `due` names, `YYYY-MM-DD`, where it can be read without doubt. */
  readonly dueDate: string | undefined;
  /** A ticket or pull request: its address, or its number as written ("#123", "OPS-45"). */
  readonly link: string | undefined;
  /** The inside of the cell for it, where the document has one. */
  readonly linkRange: TextRange | undefined;
  readonly done: boolean;
}

/** Returns the action items of a document in their order. */
export function readActionItems(outline: DocumentOutline): ActionItem[] {
  const people = readPeople(outline);
  const surroundings: DueSurroundings = { day: dayOfIncident(outline), order: orderOf(outline.text) };
  const context = { source: outline.text, targets: linkTargets(outline.root), people };
  return readCandidates(outline, context)
    .flatMap((candidates) => {
      const items = candidates
        .filter(({ main }) => !isPlaceholderItem(main.text) && !saysNoAction(main.text))
        .map((candidate) => readWords(candidate, people, surroundings));
      const isNamed = areNamed(items);
      return items.map((words) => toActionItem(words, isNamed, surroundings));
    })
    .sort((a, b) => a.range.start - b.range.start);
}

/**
 * A word in brackets at the end of one item, or capitals before a colon, may be anything; where most items of a section have such, they
 * are who does it. "Team:" and initials that are beyond doubt tell that as well.
 */
function areNamed(items: readonly ItemWords[]): boolean {
  const unsure = items.filter(({ ownerMark }) => ownerMark?.sure === false).length;
  const others = items.filter(
    ({ candidate, ownerMark }) =>
      (ownerMark?.sure === true && /^[A-Z]{2,3}$/.test(ownerMark.owner)) || opensWithNobody(candidate.main.prose),
  ).length;
  const named = unsure + others;
  return unsure > 0 && named >= 2 && named * 2 >= items.length;
}

/** In Japanese the month comes first, also where no date of the document can tell. */
function orderOf(text: string): DayOrder | undefined {
  return dayOrderOf(text) ?? (documentLanguage(text) === 'ja' ? 'month-first' : undefined);
}
