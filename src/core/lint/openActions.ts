import { actionSections } from '../document/action/actionSections';
import type { ActionItem } from '../document/actionItem';
import type { Postmortem } from '../document/postmortem';
import type { Section } from '../document/section';
import type { TextRange } from '../document/textRange';

/** Returns the actions that are still to be done. */
export function openActions({ actions }: Pick<Postmortem, 'actions'>): ActionItem[] {
  return actions.filter(({ done }) => !done);
}

/** Returns where words of an action stand in the document; where markup lies among them, the first line of the action. */
export function phraseRange({ text }: Pick<Postmortem, 'text'>, action: ActionItem, phrase: string): TextRange {
  const { start, end } = action.textRange;
  const written = phrase
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const match = new RegExp(written).exec(text.slice(start, end));
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : firstLine(text, action);
}

/** Returns where the first line of what is to be done stands. */
export function firstLine(text: string, { textRange: { start, end } }: ActionItem): TextRange {
  const line = /^[^\r\n]*/.exec(text.slice(start, end))?.[0].trimEnd() ?? '';
  return { start, end: line === '' ? end : start + line.length };
}

/** A sentence of a finding names an action by its beginning. */
const longestName = 60;

/** Returns the beginning of what is to be done, as a finding names it. */
export function nameOf({ text }: ActionItem): string {
  const [first = ''] = text.split('\n');
  return first.length > longestName ? `${first.slice(0, longestName).trimEnd()}…` : first;
}

/** Returns actions, given in their order, by the section of actions that they are in, else by the innermost section of any kind. */
export function bySection(
  { allSections }: Pick<Postmortem, 'allSections'>,
  actions: readonly ActionItem[],
): Map<Section | undefined, ActionItem[]> {
  const groups = new Map<Section | undefined, ActionItem[]>();
  const ofActions = actionSections(allSections);
  let index = 0;
  for (const action of actions) {
    const { start } = action.range;
    const holds = ({ range }: Section): boolean => range.start <= start && start < range.end;
    while (index < ofActions.length - 1 && (ofActions[index]?.range.end ?? 0) <= start) index++;
    const near = ofActions[index];
    const section = near && holds(near) ? near : allSections.findLast(holds);
    const group = groups.get(section);
    if (group) group.push(action);
    else groups.set(section, [action]);
  }
  return groups;
}
