import type { Paragraph } from 'mdast';
import { rangeOf } from '../markdown';
import type { LeadingTime } from '../timeText/timeSpan';
import type { TextRange } from '../textRange';
import type { Draft, EntryDraft, Source } from './draft';
import { isDayAlone, isMarkedUnknown, isOnlyDay, isStrong, leadOf } from './lead';
import { plainText } from './plainText';

interface Line {
  readonly range: TextRange;
  /** Whether the author broke the line on purpose: with `<br>`, two blanks or a backslash, or by a new paragraph. */
  readonly broken: boolean;
}

/** A line that ends like this goes on in the next, whose time is part of its sentence. */
const goesOn =
  /(?:[,、(（]|\b(?:at|on|around|about|until|till|to|from|between|and|or|by|since|after|before|the|of|was|is|in|approximately|circa))\s*$/i;
/** "At 14:05 we deployed": a sentence, not the time of an entry. */
const sentence = /^[\s*_`]*(?:at|on|around|about|from|between|since|by|after|before|until|early|late)\b/i;

/** Returns the lines of a paragraph that begin with a time; a paragraph that begins with something else holds none. */
export function readParagraph(paragraph: Paragraph, source: Source): Draft[] {
  const range = rangeOf(paragraph);
  const drafts: Draft[] = [];
  let open: { line: Line; lead: LeadingTime; end: number } | undefined;
  for (const line of linesOf(range, source.text)) {
    const text = source.text.slice(line.range.start, line.range.end);
    const lead = startsAnew(line, drafts.length === 0 && !open, source.text)
      ? usableLead(text, line.range.start, source)
      : undefined;
    if (lead && isOnlyDay(lead, source.text.slice(lead.textStart, line.range.end))) {
      close();
      drafts.push({ kind: 'day', range: line.range, moment: lead.span.at });
    } else if (lead) {
      close();
      open = { line, lead, end: line.range.end };
    } else if (open) {
      open.end = line.range.end;
    } else {
      drafts.push({ kind: 'remark', range: line.range, text: plainText([paragraph], line.range.start) });
    }
  }
  close();
  return drafts;

  function close(): void {
    if (open) drafts.push(entryOf(paragraph, open.line.range.start, open.end, open.lead, source.text));
    open = undefined;
  }
}

/** Whether an entry is a sentence that happens to begin with its time. */
export function isSentence({ range }: EntryDraft, text: string): boolean {
  return sentence.test(text.slice(range.start, range.start + 30));
}

function usableLead(text: string, offset: number, source: Source): LeadingTime | undefined {
  const lead = leadOf(text, offset, source);
  if (!lead) return undefined;
  const { at } = lead.span;
  if (!at.clock && !at.date) return isMarkedUnknown({ source, lead }) ? lead : undefined;
  return at.clock || isStrong(lead) || isDayAlone(lead) ? lead : undefined;
}

function startsAnew({ range, broken }: Line, first: boolean, text: string): boolean {
  return first || broken || !goesOn.test(text.slice(Math.max(0, range.start - 30), range.start).trimEnd());
}

function linesOf({ start, end }: TextRange, text: string): Line[] {
  const lines: Line[] = [];
  let position = start;
  let broken = true;
  for (const match of text
    .slice(start, end)
    .matchAll(/(?<hard><br\s?\/?>[ \t]{0,8}(?:\r?\n)?|(?: {2}|\\)\r?\n)|\r?\n/gi)) {
    lines.push({ range: { start: position, end: start + match.index }, broken });
    position = start + match.index + match[0].length;
    broken = match.groups?.['hard'] !== undefined;
  }
  lines.push({ range: { start: position, end }, broken });
  return lines.filter(({ range }) => text.slice(range.start, range.end).trim() !== '');
}

function entryOf(paragraph: Paragraph, start: number, end: number, lead: LeadingTime, text: string): EntryDraft {
  // A description list puts a colon before what it describes.
  const full = plainText([paragraph], lead.textStart).replace(/^[:：]\s+/, '');
  const behind = plainText([paragraph], end);
  return {
    kind: 'entry',
    container: 'paragraph',
    range: { start, end: start + text.slice(start, end).trimEnd().length },
    span: lead.span,
    columnZone: undefined,
    text: behind !== '' && full.endsWith(behind) ? full.slice(0, full.length - behind.length).trim() : full,
  };
}
