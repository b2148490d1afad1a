import { Temporal } from 'temporal-polyfill';
import { parseClockTime } from '../time/clockTime';
import { endOfDay } from '../time/endOfDay';
import { isZone, parseMoment, type Moment } from '../time/moment';
import type { DocumentDay } from './documentDay';
import type { DeadlineSettings } from './settings';

const secondMilliseconds = 1000;

/** Returns the IANA name of the zone in which a document means its day: its own if that can be read, else `fallbackZone`, else UTC. */
export function documentZone(day: DocumentDay, fallbackZone: string): string {
  return [day.zone, fallbackZone].find((zone) => zone !== undefined && isZone(zone)) ?? 'UTC';
}

/**
 * Returns the incident day: the date, in the document's zone, of `resolved`, else of `started`, else the one in the file name.
 * What cannot be read counts as absent. Undefined when no day is known.
 */
export function incidentDay(day: DocumentDay, settings: DeadlineSettings): Temporal.PlainDate | undefined {
  const zone = documentZone(day, settings.fallbackZone);
  const moment = readMoment(day.resolved, zone) ?? readMoment(day.started, zone) ?? readMoment(day.fileNameDate, zone);
  return moment && dateOf(moment);
}

/** Returns whether a document says when its incident started, but neither that it is over nor when the document is due. */
export function isUnresolved(day: DocumentDay, settings: DeadlineSettings): boolean {
  const zone = documentZone(day, settings.fallbackZone);
  return (
    readMoment(day.due, zone) === undefined &&
    readMoment(day.resolved, zone) === undefined &&
    readMoment(day.started, zone) !== undefined
  );
}

/**
 * Returns the deadline, in the document's zone: `due` if it is given (of a date, its last second), else the last second of the
 * incident day, or of the next day when the incident was resolved later than `rollOverAfter`; as many days later as the team gives
 * the severity. Undefined when no day is known.
 * The incident day itself never rolls over: it stays the day on which things happened.
 */
export function deadline(day: DocumentDay, settings: DeadlineSettings): Temporal.ZonedDateTime | undefined {
  const zone = documentZone(day, settings.fallbackZone);
  const due = readMoment(day.due, zone);
  if (due) {
    return due.kind === 'instant' ? due.zoned : endOfDay(due.date, zone);
  }
  const date = incidentDay(day, settings);
  if (!date) {
    return undefined;
  }
  const days = (rollsOver(day, zone, settings) ? 1 : 0) + daysFor(day.severity, settings);
  return endOfDay(date.add({ days }), zone);
}

/**
 * Returns the first moment, in milliseconds since the epoch, at which `deadline` is missed: documents hold moments to the second
 * at best, so the whole second of the deadline is still in time.
 */
export function missedFrom(deadline: Temporal.ZonedDateTime): number {
  return deadline.epochMilliseconds + secondMilliseconds;
}

/**
 * Returns whether `finished` falls on or before the deadline; a `finished` that is a date alone counts by its day.
 * Undefined when either of the two is not known.
 */
export function finishedSameDay(day: DocumentDay, settings: DeadlineSettings): boolean | undefined {
  const limit = deadline(day, settings);
  const finished = readMoment(day.finished, documentZone(day, settings.fallbackZone));
  if (!limit || !finished) {
    return undefined;
  }
  return finished.kind === 'instant'
    ? finished.zoned.epochMilliseconds < missedFrom(limit)
    : Temporal.PlainDate.compare(finished.date, limit.toPlainDate()) <= 0;
}

function readMoment(text: string | undefined, zone: string): Moment | undefined {
  return text === undefined ? undefined : parseMoment(text, zone);
}

function dateOf(moment: Moment): Temporal.PlainDate {
  return moment.kind === 'instant' ? moment.zoned.toPlainDate() : moment.date;
}

/** Returns the days that the team gives incidents of a severity beyond the day itself; severities are compared without regard to case. */
function daysFor(severity: string | undefined, { days = {} }: DeadlineSettings): number {
  const wanted = severity?.toLowerCase();
  const entry = Object.entries(days).find(([name]) => name.toLowerCase() === wanted);
  return entry?.[1] ?? 0;
}

function rollsOver(day: DocumentDay, zone: string, settings: DeadlineSettings): boolean {
  const limit = parseClockTime(settings.rollOverAfter);
  const resolved = readMoment(day.resolved, zone);
  return (
    limit !== undefined &&
    resolved?.kind === 'instant' &&
    Temporal.PlainTime.compare(resolved.zoned.toPlainTime(), limit) > 0
  );
}
