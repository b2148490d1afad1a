import type { TextRange } from '../textRange';
import type { DayOrder } from '../timeText/timePart';
import { findTimeSpans, type MomentText } from '../timeText/timeSpan';

type Pair = readonly [from: MomentText, to: MomentText];

/** A part of the document: one line or paragraph, and where it stands. */
interface Piece {
  readonly text: string;
  readonly offset: number;
}

const counterBehind = /^(?:間|弱|強|ほど|程度|以上|以内)/;
const opening = /^[\s*_`]{0,4}[（(【[:：]\s{0,2}|^[\s*_`]{0,4}[,，、]\s{0,2}(?:from|between)\s/;
const closing = /[）)】\]]|[。;；\n]|(?<=\w)\.\s/;
/** A bracket may hold a zone in brackets of its own. */
const nestedBracket = /^[^）)]{0,60}[（(][^（()）]{1,12}[）)][^）)]{0,60}/;
const openedBefore =
  /[（(【[=＝,，、:：のー–—-][\s*_`]{0,4}(?:(?:計|約|およそ|推定|実質|total(?:ly)?|or|i\.e\.|about|approx\.?|roughly|around|a|for)[\s~≈]{0,2}){0,2}[~≈約]?[\s*_`]{0,2}$|^[\s*_`]{0,4}$/i;
const untilHere = /まで[^。、]{0,8}$/;
const fromTo = /[-–—~～〜→⇒]|->|=>|から|より|\b(?:to|until|till|through|and)\b/i;
/** "17:00 UTC = 02:00 JST" is one moment twice. */
const sameAgain = /[=＝≒≈]\s{0,2}$/;
const longest = 160;
const longestGap = 24;

/**
 * Returns the two moments that stand directly beside a length of time as its beginning and its end, in brackets behind it or as a span
 * before it: "22 min (08:37 → 08:59)", "14:05 – 15:40 UTC (95 minutes)".
 * @param range where in the piece the length of time stands
 */
export function momentsBeside(piece: Piece, range: TextRange, order: DayOrder | undefined): Pair | undefined {
  return behind(piece, range.end, order) ?? before(piece, range.start, order);
}

function behind({ text, offset }: Piece, end: number, order: DayOrder | undefined): Pair | undefined {
  const after = text.slice(end, end + longest).replace(counterBehind, (mark) => ' '.repeat(mark.length));
  const open = opening.exec(after)?.[0].length;
  if (open === undefined) return undefined;
  const inside = after.slice(open);
  const close = closing.exec(inside)?.index ?? inside.length;
  const nested = nestedBracket.exec(inside)?.[0].length ?? 0;
  return pairIn({ text: inside.slice(0, Math.max(close, nested)), offset: offset + end + open }, order, false);
}

function before({ text, offset }: Piece, start: number, order: DayOrder | undefined): Pair | undefined {
  const from = Math.max(0, start - longest);
  const head: Piece = { text: text.slice(from, start), offset: offset + from };
  if (untilHere.test(head.text)) {
    const clause = head.text.search(/[。／][^。／]*$/) + 1;
    return pairIn({ text: head.text.slice(clause), offset: head.offset + clause }, order, true);
  }
  const span = findTimeSpans(head.text, { order, offset: head.offset, expected: true }).at(-1);
  const gap = span && head.text.slice(span.range.end - head.offset);
  const isBeside = gap !== undefined && gap.length <= longestGap && openedBefore.test(gap);
  return isBeside && span?.until ? [span.at, span.until] : undefined;
}

/** "(13:11 first error → 20:03 reported by a user)": two moments and a mark of direction between them. */
function pairIn({ text, offset }: Piece, order: DayOrder | undefined, expected: boolean): Pair | undefined {
  const known = findTimeSpans(text, { order, offset, expected }).filter(({ at }) => isKnown(at));
  const [first, second, third] = known.filter(
    ({ at }, index) =>
      !sameAgain.test(text.slice((known[index - 1]?.range.end ?? offset) - offset, at.range.start - offset)),
  );
  if (first?.until) return isKnown(first.until) && !second ? [first.at, first.until] : undefined;
  if (!first || !second || second.until || third) return undefined;
  return fromTo.test(text.slice(first.range.end - offset, second.range.start - offset))
    ? [first.at, second.at]
    : undefined;
}

function isKnown({ clock, date, unknown }: MomentText): boolean {
  return !unknown && (clock !== undefined || date?.day !== undefined);
}
