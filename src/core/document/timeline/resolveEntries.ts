import { Temporal } from 'temporal-polyfill';
import { resolveDate, toWrittenTime } from '../timeText/resolve';
import type { ClockPart, DatePart } from '../timeText/timePart';
import type { MomentText } from '../timeText/timeSpan';
import type { TimelineEntry } from '../timeline';
import type { WrittenTime, WrittenZone } from '../writtenTime';
import { stepTo } from './clockSequence';
import type { DayDraft, EntryDraft } from './draft';

/** Where a reader is in a timeline: on which day, and at which time. */
export interface Position {
  readonly day: Temporal.PlainDate | undefined;
  /** Whether that is the day beyond doubt. */
  readonly certain: boolean;
  /** Whether the number of days since the entries before is beyond doubt. */
  readonly placed: boolean;
  /** Since midnight; undefined before the first time of a day. */
  readonly minutes: number | undefined;
  /** The time before that, on the same day. */
  readonly minutesBefore: number | undefined;
  /** Of the day and the time. */
  readonly zone: WrittenZone | undefined;
  /** Whether the day is called by the hours of the day before: 25:10. */
  readonly extended: boolean;
}

/** The beginning of a day. */
export function beginningOf(day: Temporal.PlainDate | undefined, certain: boolean, placed = true): Position {
  return { day, certain, placed, minutes: undefined, minutesBefore: undefined, zone: undefined, extended: false };
}

interface Around {
  /** The day before the first entry, from which "Day 2" is counted. */
  readonly firstDay: Temporal.PlainDate | undefined;
  readonly zone: WrittenZone | undefined;
  readonly twelveHours: boolean;
}

/**
 * Returns the entries with the days on which they are, stated or inferred from the entries and days before them, over midnight; and where
 * the reader is then.
 * @param zone of the times that name none
 */
export function resolveEntries(
  drafts: readonly (EntryDraft | DayDraft)[],
  start: Position,
  zone: WrittenZone | undefined,
): { entries: TimelineEntry[]; end: Position } {
  const twelveHours = mayBeTwelveHours(drafts);
  let position = start.certain ? start : fromStatedDay(drafts, start, twelveHours);
  const around: Around = { firstDay: position.day, zone, twelveHours };
  const entries: TimelineEntry[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (draft.kind === 'day') {
      position = positionOn(draft.moment.date, position, around);
    } else {
      const resolved = resolveEntry(draft, position, { ...around, next: nextMinutes(drafts[index + 1]) });
      position = resolved.end;
      entries.push(resolved.entry);
    }
  }
  return { entries, end: position };
}

/** The time of the entry that follows, where it names no day. */
function nextMinutes(draft: EntryDraft | DayDraft | undefined): number | undefined {
  const at = draft?.kind === 'entry' ? draft.span?.at : undefined;
  return at?.clock && !at.date ? minutesOf(at.clock) : undefined;
}

function minutesOf({ hour, minute }: ClockPart): number {
  return hour * 60 + minute;
}

function resolveEntry(
  draft: EntryDraft,
  before: Position,
  around: Around & { readonly next: number | undefined },
): { entry: TimelineEntry; end: Position } {
  const { span, range, text } = draft;
  const { date, clock } = span?.at ?? {};
  if (!span || (!date && !clock)) {
    return {
      entry: { range, at: undefined, until: undefined, dateStated: false, placed: false, earliest: undefined, text },
      end: before,
    };
  }
  const zone = span.at.zone ?? draft.columnZone ?? around.zone;
  const onDay = date ? positionOn(date, before, around) : inZone(before, zone);
  const end = { ...(clock ? positionAt(clock, onDay, around) : onDay), zone: zone ?? onDay.zone };
  const hour = clock && end.minutes !== undefined ? Math.floor(end.minutes / 60) : 0;
  const at = toWrittenTime(
    { ...span.at, date: undefined, clock: clock && { ...clock, hour, dayShift: 0 } },
    { date: end.day, certain: end.certain && end.placed && !(span.at.bound && !clock), zone },
  );
  const entry = {
    range,
    at,
    until: untilOf(span.until, at),
    dateStated: date !== undefined,
    placed: end.placed && at.date !== undefined,
    earliest: span.at.earliest,
    text,
  };
  return { entry, end };
}

function positionAt(
  clock: ClockPart,
  position: Position,
  { twelveHours, next }: { readonly twelveHours: boolean; readonly next: number | undefined },
): Position {
  const minutes = minutesOf(clock);
  const { day, certain, placed, minutes: previous, minutesBefore: beforePrevious } = position;
  if (clock.dayShift === 1) {
    const days = position.extended ? 0 : 1;
    return { ...beginningOf(day?.add({ days }), certain, placed), minutes, extended: true };
  }
  const step = stepTo(minutes, { previous, beforePrevious, next }, twelveHours && !clock.meridiem);
  return {
    day: step.days > 0 ? day?.add({ days: step.days }) : day,
    certain,
    placed: placed && !step.doubtful,
    minutes: step.minutes,
    minutesBefore: step.days > 0 ? undefined : previous,
    zone: position.zone,
    extended: position.extended && step.days === 0,
  };
}

/** Returns the same moment on the clocks of another zone; where nobody can tell, the same day at an unknown time. */
function inZone(position: Position, zone: WrittenZone | undefined): Position {
  const { day, minutes, zone: own } = position;
  if (!zone || !own || zone.name === own.name || minutes === undefined) return position;
  if (zone.offsetMinutes === undefined || own.offsetMinutes === undefined)
    return { ...beginningOf(day, position.certain, false), zone };
  const there = minutes + zone.offsetMinutes - own.offsetMinutes;
  const days = Math.floor(there / 1440);
  return { ...position, day: day?.add({ days }), minutes: there - days * 1440, minutesBefore: undefined, zone };
}

function positionOn(part: DatePart | undefined, position: Position, { firstDay }: Around): Position {
  const { date, certain } = dayOf(part, position, firstDay);
  // A date that can be read in two ways, or was mistyped, does not tell what came before what.
  const doubtful = part?.undecided === true || part?.mistyped === true;
  return beginningOf(date, certain, date !== undefined && (certain || !doubtful));
}

function dayOf(
  part: DatePart | undefined,
  { day, certain, placed }: Position,
  firstDay: Temporal.PlainDate | undefined,
): { date: Temporal.PlainDate | undefined; certain: boolean } {
  if (part?.dayNumber !== undefined) return { date: firstDay?.add({ days: part.dayNumber - 1 }), certain: false };
  if (part?.weekday !== undefined && part.day === undefined && day) {
    // A timeline goes forward: the next such day, or this one.
    return { date: day.add({ days: (part.weekday - day.dayOfWeek + 7) % 7 }), certain: certain && placed };
  }
  return resolveDate(part, { date: day, certain: certain && placed });
}

function untilOf(until: MomentText | undefined, at: WrittenTime): WrittenTime | undefined {
  if (!until || (!until.clock && !until.date)) return undefined;
  const end = toWrittenTime(until, { date: at.date, certain: at.certain, zone: at.zone });
  const passesMidnight = !until.date && end.time && at.time && Temporal.PlainTime.compare(end.time, at.time) < 0;
  return passesMidnight && end.date ? { ...end, date: end.date.add({ days: 1 }) } : end;
}

/** Whether no time can only be of the 24-hour clock: neither 0:30 nor 13:05, nor 09:05 with its zero. */
function mayBeTwelveHours(drafts: readonly (EntryDraft | DayDraft)[]): boolean {
  const clocks = drafts.flatMap((draft) => (draft.kind === 'entry' ? (draft.span?.at.clock ?? []) : []));
  return clocks.every(({ hour, meridiem, padded }) => meridiem || (!padded && hour >= 1 && hour <= 12));
}

/** Where the day of the document is not known for sure, the first day that the timeline states counts for what is above it too. */
function fromStatedDay(drafts: readonly (EntryDraft | DayDraft)[], start: Position, twelveHours: boolean): Position {
  let days = 0;
  let { minutes } = start;
  for (const draft of drafts) {
    const moment = draft.kind === 'day' ? draft.moment : draft.span?.at;
    const neighbours = { previous: minutes, beforePrevious: undefined, next: undefined };
    const step = moment?.clock && stepTo(minutesOf(moment.clock), neighbours, twelveHours);
    if (moment?.date?.year !== undefined && moment.date.day !== undefined) {
      const { date, certain } = resolveDate(moment.date, { date: start.day });
      return date && certain
        ? { ...start, day: date.subtract({ days: days + (step?.days ?? 0) }), certain: draft.kind === 'entry' }
        : start;
    }
    if (draft.kind === 'day') return start;
    days += step?.days ?? 0;
    minutes = step?.minutes ?? minutes;
  }
  return start;
}
