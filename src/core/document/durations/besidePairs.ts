import type { Temporal } from 'temporal-polyfill';
import type { Milestone } from '../milestone';
import { toWrittenTime } from '../timeText/resolve';
import type { MomentText } from '../timeText/timeSpan';
import type { Timeline } from '../timeline';
import type { WrittenTime } from '../writtenTime';
import { pairOf, type MomentPairs } from './momentPairs';

/** Returns the pair of two moments that stand beside a duration; times without a date are on the day of the incident. */
export function besidePairs(
  [first, second]: readonly [from: MomentText, to: MomentText],
  milestones: readonly Milestone[],
  timelines: readonly Timeline[],
): MomentPairs {
  const day = incidentDate(milestones, timelines);
  const zone = second.zone ?? first.zone;
  const shared = first.date === undefined && second.date?.day !== undefined;
  const end = sure(toWrittenTime(second, { date: day, zone: first.zone ?? zone }));
  const from = sure(toWrittenTime(first, { date: shared ? end.date : day, zone }));
  const to = shared ? end : sure(toWrittenTime(second, { date: from.date, zone: first.zone ?? zone }));
  const pair = shared ? pairOf(dayBefore(from, to), to) : pairOf(from, overMidnight(from, to, second));
  const pairs = pair && pair.minutes >= 0 ? [pair] : [];
  return { clear: pairs, told: false, natural: pairs };
}

/** The day does not matter for the time between two times of it. */
function sure(time: WrittenTime): WrittenTime {
  return { ...time, certain: true };
}

/** "23:50 → 00:20" without dates ends on the next day. */
function overMidnight(from: WrittenTime, to: WrittenTime, { date: stated }: MomentText): WrittenTime {
  const isEarlier = stated === undefined && from.time && to.time && from.time.until(to.time).sign < 0;
  return isEarlier && to.date ? { ...to, date: to.date.add({ days: 1 }) } : to;
}

/** "Between 23:50 and 00:20 on July 20": the day stands behind the second time, and the first is of the day before. */
function dayBefore(from: WrittenTime, to: WrittenTime): WrittenTime {
  const isLater = from.time && to.time && from.time.until(to.time).sign < 0;
  return isLater && from.date ? { ...from, date: from.date.subtract({ days: 1 }) } : from;
}

function incidentDate(
  milestones: readonly Milestone[],
  timelines: readonly Timeline[],
): Temporal.PlainDate | undefined {
  const times = [...milestones.map(({ at }) => at), ...timelines.flatMap(({ entries }) => entries).map(({ at }) => at)];
  return times.find((time) => time?.date)?.date;
}
