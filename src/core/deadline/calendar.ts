import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';

/** A deadline as a calendar is to hold it. */
export interface CalendarEntry {
  /** Tells entries apart: adding the same deadline again replaces the one that is there. */
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly deadline: Temporal.ZonedDateTime;
  readonly now: Temporal.Instant;
}

const hourSeconds = 3600;

/** Returns an iCalendar file (RFC 5545) with the hour before the deadline as its one event, and an alarm at the beginning of that hour and an hour before. */
export function deadlineCalendar({ id, summary, description, deadline, now }: CalendarEntry): string {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Same-Day Postmortem', product: 'VS Code extension', language: 'EN' },
  });
  const event = calendar.createEvent({
    id,
    summary,
    description,
    stamp: dateOf(now.epochMilliseconds),
    start: dateOf(deadline.subtract({ hours: 1 }).epochMilliseconds),
    end: dateOf(deadline.epochMilliseconds),
  });
  for (const triggerBefore of [0, hourSeconds]) {
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore, description: summary });
  }
  return `${calendar.toString()}\r\n`;
}

/** The library takes moments as dates of the host; they are written in UTC, so no zone of the host comes in. */
function dateOf(milliseconds: number): Date {
  return new Date(milliseconds);
}
