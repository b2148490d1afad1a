import type { DurationKind } from '../duration';
import { findDurations, type DurationText } from '../durationText';
import type { Fact } from '../facts/facts';
import type { DayOrder } from '../timeText/timePart';
import { momentsBeside } from './momentsBeside';
import { saysOtherCount, type DurationStatement } from './statement';

const unknownValue =
  /^[\s*_`]{0,4}(?:\?{1,5}|N\/?A\b|TB[ACD]\b|unknown\b|n\/?a\b|不明|不定|未定|未詳|該当なし|[-–—―]{1,3}\s{0,4}$)/i;
const sentenceEnd = /[。！？]|[.!?]\s/;
const clauseEnd = /[／;；。、，]|,\s|\.\s|(?<=[^\d])\s\/\s/g;
/** What directly before a further length of time makes it one of the incident. */
const announced = /(?:まで(?:に|の)?|影響(?:は|開始から)|期間は?|発生から|\bTT[DAMR])[\s:：=≈≒~約推定（(]{0,6}$/;
const undetected =
  /検知まで|検出まで|発覚まで|ラテント|潜伏|潜在|\blatent|\bundetected|\bunnoticed|before detection|\bTTD\b/i;
const kinds: readonly DurationKind[] = ['TTD', 'TTA', 'TTM', 'TTR'];

/** Returns the lengths of time behind a label that announces one; of several, those that are announced too or have their own span. */
export function labelDurations(fact: Fact, order: DayOrder | undefined): DurationStatement[] {
  const { value, valueStart, label } = fact;
  const kind = fact.meaning.duration ?? (fact.meaning.span ? 'duration' : undefined);
  if (kind === undefined) return [];
  const found = findDurations(value);
  const isSpan = fact.meaning.duration === undefined;
  if (!isSpan && unknownValue.test(value)) {
    const range = { start: valueStart, end: valueStart + value.trimEnd().length };
    return [{ kind, form: 'label', range, words: undefined, beside: undefined, ofPart: false, countsOtherwise: false }];
  }
  return found.flatMap((words, index): DurationStatement[] => {
    const clause = clauseOf(value, words);
    const beside = momentsBeside({ text: value, offset: valueStart }, words.range, order);
    const isFirst =
      index === 0 && (!isSpan || beside !== undefined) && !sentenceEnd.test(value.slice(0, words.range.start));
    if (!isFirst && (isRestated(value, words, found[index - 1]) || !(beside ?? announced.test(clause.before))))
      return [];
    return [
      {
        kind: kindIn(clause.before, kind),
        form: 'label',
        range: { start: valueStart + words.range.start, end: valueStart + words.range.end },
        words,
        beside,
        ofPart: index > 0 && beside === undefined,
        countsOtherwise: saysOtherCount(`${label} ${clause.before} ${clause.after}`),
      },
    ];
  });
}

function clauseOf(value: string, { range }: DurationText): { before: string; after: string } {
  const before = value.slice(Math.max(0, range.start - 200), range.start);
  const start = [...before.matchAll(clauseEnd)].at(-1);
  const after = value.slice(range.end, range.end + 100);
  return {
    before: start ? before.slice(start.index + start[0].length) : before,
    after: after.slice(0, after.search(clauseEnd) === -1 ? undefined : after.search(clauseEnd)),
  };
}

/** "8 days (= 192 hours)" says one thing twice. */
function isRestated(value: string, { range }: DurationText, previous: DurationText | undefined): boolean {
  const between = previous && value.slice(previous.range.end, range.start);
  return between !== undefined && /^[\s*_]{0,4}(?:間|以上)?[（(=≈~約\s]{1,8}$/.test(between);
}

function kindIn(clause: string, kind: DurationKind): DurationKind {
  const named = kinds.find((name) => new RegExp(`\\b${name}\\b`).test(clause));
  return named ?? (kind === 'duration' && undetected.test(clause) ? 'TTD' : kind);
}
