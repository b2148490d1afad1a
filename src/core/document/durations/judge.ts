import type { StatedDuration } from '../duration';
import type { DurationText } from '../durationText';
import type { MomentPair, MomentPairs } from './momentPairs';
import type { DurationStatement } from './statement';

type Judgement = Pick<StatedDuration, 'computedMinutes' | 'between' | 'verdict'>;

/** Two times without seconds are up to a minute off. */
const roundingMinutes = 1;
const dayMinutes = 24 * 60;
/** Beyond this share "about" is wrong too; up to it, only a reader can tell. */
const aboutShare = 0.2;
/** People say 40 minutes of 38. */
const roundMinutes = 5;
/** What is further from the whole than this is taken to be a part of it. */
const partFactor = 2;
const labelFactor = 5;

const unknown: Judgement = { computedMinutes: undefined, between: undefined, verdict: 'unclear' };

/**
 * Holds a stated length of time against the pairs of moments that it can mean. It is a match when any pair agrees to the minute, and a
 * mismatch only when no pair does, a clear one is there and rounding cannot explain it.
 */
export function judge(statement: DurationStatement, pairs: MomentPairs): Judgement {
  const { words, countsOtherwise, form, beside, ofPart } = statement;
  if (words?.minutes === undefined || countsOtherwise) return unknown;
  const stated = words.minutes;
  const exact =
    closest(
      pairs.clear.filter((pair) => isExact(stated, pair, roundingMinutes)),
      stated,
    ) ??
    closest(
      pairs.natural.filter((pair) => isExact(stated, pair, isFine(pair) ? roundingMinutes : 0)),
      stated,
    );
  if (exact) return judgement(exact, 'match');
  const rounded = pairs.natural.filter((pair) => words.bound === undefined && isRounded(words, pair));
  const clear = closest(pairs.clear, stated) ?? closest(rounded, stated);
  if (!clear) return unknown;
  // Behind a label "about 15 minutes" may count to the same end from another entry than the first: where one is near, it is not for us to say.
  const near =
    form === 'label' && words.approximate && pairs.told
      ? pairs.natural.filter((pair) => isNear(words, pair, pairs.clear))
      : [];
  if (near.length > 0) return judgement(closest(near, stated) ?? clear, 'unclear');
  // A sentence may speak of a part of the incident, whose ends no timestamp need tell.
  const factor = form === 'label' ? labelFactor : partFactor;
  const isPart =
    ofPart ||
    (beside === undefined && (pairs.told || form !== 'label' || words.approximate) && !isWithin(factor, stated, clear));
  return isPart ? unknown : judgement(clear, isWrong(words, clear) ? 'mismatch' : 'unclear');
}

function judgement(pair: MomentPair, verdict: Judgement['verdict']): Judgement {
  const { from, to, minutes } = pair;
  return { computedMinutes: Math.round(minutes * 100) / 100, between: [from, to], verdict };
}

function isExact(stated: number, { minutes, wholeDays }: MomentPair, tolerance: number): boolean {
  // Of days without a time the last one may be counted too.
  return wholeDays ? stated === minutes || stated === minutes + dayMinutes : Math.abs(minutes - stated) <= tolerance;
}

/** Returns whether no way of rounding leads from what the timestamps say to what is stated. */
function isWrong(words: DurationText, pair: MomentPair): boolean {
  if (pair.wholeDays || isRounded(words, pair) || !pair.from.certain || !pair.to.certain) return false;
  const isVague = words.approximate || words.bound !== undefined || pair.from.approximate || pair.to.approximate;
  return !isVague || share(words, pair) > aboutShare;
}

function isRounded(words: DurationText, { minutes }: MomentPair): boolean {
  const stated = words.minutes ?? 0;
  const difference = Math.abs(minutes - stated);
  if (words.bound === 'lower' && minutes >= stated) return true;
  if (words.bound === 'upper' && minutes <= stated) return true;
  if (words.stepMinutes > 1 && difference < words.stepMinutes) return true;
  return words.single && stated % roundMinutes === 0 && difference < roundMinutes;
}

function isNear(words: DurationText, pair: MomentPair, clear: readonly MomentPair[]): boolean {
  return share(words, pair) <= aboutShare && clear.some(({ to }) => to === pair.to);
}

function share(words: DurationText, { minutes }: MomentPair): number {
  return Math.abs(minutes - (words.minutes ?? 0)) / Math.max(1, minutes);
}

function isWithin(factor: number, stated: number, { minutes }: MomentPair): boolean {
  return stated <= minutes * factor && minutes <= stated * factor;
}

function isFine({ from, to }: MomentPair): boolean {
  return from.seconds || to.seconds;
}

function closest(pairs: readonly MomentPair[], stated: number): MomentPair | undefined {
  return pairs.reduce<MomentPair | undefined>(
    (best, pair) => (best && Math.abs(best.minutes - stated) <= Math.abs(pair.minutes - stated) ? best : pair),
    undefined,
  );
}
