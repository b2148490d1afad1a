import type { ActionItem } from '../document/actionItem';
import type { Postmortem } from '../document/postmortem';
import type { TextRange } from '../document/textRange';
import type { Message } from '../message';
import { bySection, firstLine, nameOf, openActions } from './openActions';
import type { Fix, RuleReport } from './rule';
import type { StageSeverities } from './severity';

/** What an action may lack: its owner, its due date, its ticket. */
export interface MissingFact {
  readonly isThere: (action: ActionItem) => boolean;
  /** Where the document asks for it: a cell, what follows a label. */
  readonly place: (action: ActionItem) => TextRange | undefined;
  readonly ofOne: (name: string) => Message;
  readonly ofAll: (count: number) => Message;
  readonly fixes: (action: ActionItem) => readonly Fix[];
}

/** Where the document has a column or a label for it, its author means to give it. */
export const asked: StageSeverities = { draft: 'information', 'in-review': 'warning', final: 'warning' };

/**
 * Returns where open actions lack a fact. Where none of several in a section has it, that is said once, at the heading: the list then
 * was not written to hold it, and a finding in every line would be read by nobody.
 */
export function missingFacts(postmortem: Postmortem, fact: MissingFact): RuleReport[] {
  return [...bySection(postmortem, openActions(postmortem))].flatMap(([section, actions]): RuleReport[] => {
    const lacking = actions.filter((action) => !fact.isThere(action));
    const severities = (action: ActionItem): Pick<RuleReport, 'severities'> =>
      fact.place(action) ? { severities: asked } : {};
    const [first] = lacking;
    if (section && first && lacking.length > 1 && lacking.length === actions.length) {
      return [{ message: fact.ofAll(lacking.length), range: section.headingRange, ...severities(first) }];
    }
    return lacking.map((action) => ({
      message: fact.ofOne(nameOf(action)),
      range: rangeOf(postmortem.text, action, fact.place(action)),
      fixes: fact.fixes(action),
      ...severities(action),
    }));
  });
}

/** An empty cell is shown with its bars, which can be seen; where there is nothing to show, the action is. */
function rangeOf(text: string, action: ActionItem, place: TextRange | undefined): TextRange {
  if (!place || place.end <= place.start) return firstLine(text, action);
  const written = text.slice(place.start, place.end);
  if (written.trim() === '') return { start: place.start - 1, end: Math.min(place.end + 1, text.length) };
  const start = place.start + (written.length - written.trimStart().length);
  return { start, end: start + written.trim().length };
}
