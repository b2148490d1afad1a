import { message, type Message } from '../message';
import type { ReminderKind } from './reminder';

/** A last call that comes later, because nobody was there, must not promise an hour. */
const aboutAnHour = 55;

/**
 * Returns the sentence of a notification.
 * @param title of the most urgent postmortem
 * @param others how many more it is about
 * @param remainingMinutes until the deadline, of a last call
 */
export function reminderText(kind: ReminderKind, title: string, others: number, remainingMinutes?: number): Message {
  switch (kind) {
    case 'ongoing':
      return others > 0
        ? message('{0} incidents have no end yet, “{1}” among them. Are they over?', others + 1, title)
        : message('“{0}” has no end yet. Is the incident over?', title);
    case 'stuck':
      return others > 0
        ? message('{0} unfinished postmortems were not touched for a week, “{1}” among them.', others + 1, title)
        : message('The postmortem “{0}” was not touched for a week. Finish it, or say what is missing.', title);
    case 'overdue':
      return others > 0
        ? message('{0} postmortems wait to be finished; the day of “{1}” is already over.', others + 1, title)
        : message('The postmortem “{0}” is overdue. A few minutes today are worth more than an hour next week.', title);
    case 'dueToday':
      return remainingMinutes === undefined ? dueText(title, others) : lastCallText(title, others, remainingMinutes);
  }
}

function dueText(title: string, others: number): Message {
  return others > 0
    ? message('{0} postmortems are due today, “{1}” first.', others + 1, title)
    : message('The postmortem “{0}” is due today, while you still remember.', title);
}

function lastCallText(title: string, others: number, remainingMinutes: number): Message {
  if (remainingMinutes < aboutAnHour) {
    return others > 0
      ? message(
          'Less than an hour is left for {0} postmortems, “{1}” first. What you still know is enough.',
          others + 1,
          title,
        )
      : message('Less than an hour is left for the postmortem “{0}”. What you still know is enough.', title);
  }
  return others > 0
    ? message('An hour is left for {0} postmortems, “{1}” first. What you still know is enough.', others + 1, title)
    : message('An hour is left for the postmortem “{0}”. What you still know is enough.', title);
}
