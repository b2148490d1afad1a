import type { List, ListItem, Nodes } from 'mdast';
import { rangeOf } from '../markdown';
import type { LeadingTime } from '../timeText/timeSpan';
import type { DayDraft, Draft, EntryDraft, Source } from './draft';
import { hasClock, isDayAlone, isMarkedUnknown, isOnlyDay, isStrong, leadOf } from './lead';
import { plainText } from './plainText';

interface ItemLead {
  readonly item: ListItem;
  readonly lead: LeadingTime | undefined;
}

/** Returns the items of a list that begin with a time, those of the lists below days and phases included. */
export function readList(list: List, source: Source): Draft[] {
  const items = list.children.map((item) => itemLead(item, source));
  const accepted = acceptable(items, source);
  return items.flatMap(({ item, lead }): Draft[] => {
    const nested = item.children.filter((child) => child.type === 'list');
    const used = lead && accepted(lead) ? lead : undefined;
    if (used && hasClock(used)) return [entryOf(item, used), ...dayBehind(item, source)];
    const below = nested.flatMap((child) => readList(child, source));
    const timedBelow = below.filter(({ kind }) => kind === 'entry').length;
    const first = item.children[0];
    if (used) {
      const rest = source.text.slice(
        used.textStart,
        first?.type === 'paragraph' ? rangeOf(first).end : rangeOf(item).end,
      );
      const isDay = isDayAlone(used) && (timedBelow > 0 || (nested.length === 0 && isOnlyDay(used, rest)));
      return isDay ? [{ kind: 'day', range: rangeOf(item), moment: used.span.at }, ...below] : [entryOf(item, used)];
    }
    if (timedBelow > 0) {
      return [{ kind: 'break', range: undefined }, ...below, { kind: 'break', range: undefined }];
    }
    return [{ kind: 'remark', range: rangeOf(item), text: plainText([item]) }];
  });
}

function itemLead(item: ListItem, source: Source): ItemLead {
  const first = item.children[0];
  if (first?.type !== 'paragraph') return { item, lead: undefined };
  const { start, end } = rangeOf(first);
  return { item, lead: leadOf(source.text.slice(start, end), start, source) };
}

/**
 * Returns what decides whether a lead is a time: forms that may be something else ("14.05", "1405", "Friday") are times where many items
 * of the list begin with one.
 */
function acceptable(items: readonly ItemLead[], source: Source): (lead: LeadingTime) => boolean {
  const leads = items.flatMap(({ lead }) => lead ?? []);
  const weak = leads.filter((lead) => !isStrong(lead) && (lead.span.at.clock ?? lead.span.at.date));
  const strong = leads.length - weak.length;
  const many = leads.length >= 2 && leads.length * 2 >= items.length;
  const onlyYears = weak.every((lead) => isYear(lead, source.text));
  return (lead) => {
    if (isStrong(lead)) return true;
    if (lead.span.at.unknown && !lead.span.at.clock && !lead.span.at.date) return isMarkedUnknown({ source, lead });
    return many && (strong > 0 || !onlyYears) && (strong > 0 || weak.length >= 2);
  };
}

function isYear({ span }: LeadingTime, text: string): boolean {
  return (
    span.at.clock?.form === 'compact' && /^(?:19|20)\d\d$/.test(text.slice(span.at.range.start, span.at.range.end))
  );
}

function entryOf(item: ListItem, lead: LeadingTime): EntryDraft {
  return {
    kind: 'entry',
    container: 'list',
    range: rangeOf(item),
    span: lead.span,
    columnZone: undefined,
    text: plainText([item] satisfies Nodes[], lead.textStart),
  };
}

/** A line with the next day directly below a list becomes the last line of its last item. */
function dayBehind(item: ListItem, source: Source): DayDraft[] {
  const last = item.children.at(-1);
  if (last?.type !== 'paragraph') return [];
  const { start, end } = rangeOf(last);
  const line = Math.max(start, source.text.lastIndexOf('\n', end - 1) + 1);
  const lead = line > start ? leadOf(source.text.slice(line, end), line, source) : undefined;
  return lead && isOnlyDay(lead, source.text.slice(lead.textStart, end))
    ? [{ kind: 'day', range: { start: line, end }, moment: lead.span.at }]
    : [];
}
