/** Minutes of a day. */
const day = 24 * 60;
const noon = 12 * 60;

/** What a time that is earlier than the one before it means. */
export interface Step {
  /** Minutes since midnight, after a 12-hour clock was understood. */
  readonly minutes: number;
  /** Days that have passed since the time before. */
  readonly days: 0 | 1;
  /** Whether this can be doubted: from late afternoon to the next morning, or back by some hours. */
  readonly doubtful: boolean;
}

/** Back by no more than this, nobody means the next day. */
const slipMinutes = 4 * 60;
const afternoon = 15 * 60;

/** The times around one, in minutes since midnight, as far as they stand without a date. */
export interface Neighbours {
  readonly previous: number | undefined;
  readonly beforePrevious: number | undefined;
  readonly next: number | undefined;
}

/**
 * Returns how a time follows the one before it where neither has a date: later that day, on the next day (past midnight), in the
 * afternoon of a 12-hour clock that ran from 12:56 to 1:00, or out of order.
 * @param twelveHours whether the timeline may be written with a 12-hour clock without am and pm
 */
export function stepTo(minutes: number, { previous, beforePrevious, next }: Neighbours, twelveHours: boolean): Step {
  if (previous === undefined || minutes >= previous) return { minutes, days: 0, doubtful: false };
  const later = minutes + noon;
  if (twelveHours && minutes < noon && later >= previous && later - previous <= 6 * 60 && previous >= 9 * 60) {
    return { minutes: later, days: 0, doubtful: previous < 11 * 60 };
  }
  const back = previous - minutes;
  if (day - back <= noon) return { minutes, days: 1, doubtful: false };
  if (back <= slipMinutes) return { minutes, days: 0, doubtful: false };
  const isNextMorning = previous >= afternoon && minutes <= noon;
  // 10:02, 19:05, 10:10 and 17:30, 10:40, 17:45 look as if one of them had a slip of the pen.
  const mayBeSlip =
    (beforePrevious !== undefined && minutes >= beforePrevious) || (next !== undefined && next >= previous);
  return { minutes, days: isNextMorning ? 1 : 0, doubtful: !isNextMorning || mayBeSlip };
}
