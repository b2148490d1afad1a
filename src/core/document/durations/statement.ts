import type { DurationKind, StatedDuration } from '../duration';
import type { DurationText } from '../durationText';
import type { TextRange } from '../textRange';
import type { MomentText } from '../timeText/timeSpan';

/** A length of time that a document states of its incident, before it is held against the timestamps. */
export interface DurationStatement {
  readonly kind: DurationKind;
  readonly form: StatedDuration['form'];
  readonly range: TextRange;
  /** Undefined where the value is written as unknown: "?", "N/A". */
  readonly words: DurationText | undefined;
  /** The two moments that stand beside it as what it means: "22 min (08:37 → 08:59)". */
  readonly beside: readonly [from: MomentText, to: MomentText] | undefined;
  /** Whether it may speak of a part of the incident, which no pair of its timestamps need tell. */
  readonly ofPart: boolean;
  /** Whether it counts otherwise than the clock does: in support hours, as a mean, for a part of the users. */
  readonly countsOtherwise: boolean;
}

const otherCount =
  /\b(?:support(?:ed)?|business|working|office|core)[ -](?:hours?|time|days?)\b|\b(?:in|during|within) hours\b|\bout[ -]of[ -]hours\b|\b(?:mean|average|median|cumulative|combined|per (?:user|request|customer|node))\b|営業時間|業務時間|サポート時間|稼働時間|平均|のべ|延べ|累計|合計/i;

/** Returns whether the words around a length of time say that it is not simply the time from one moment to another. */
export function saysOtherCount(words: string): boolean {
  return otherCount.test(words);
}
