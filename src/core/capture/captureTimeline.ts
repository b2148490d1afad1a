import type { Temporal } from 'temporal-polyfill';
import { dayOrderOf } from '../document/timeText/dates';
import { dateEntries } from './dateEntries';
import { readLines } from './readLines';

/** A timeline of more lines than this is a log, and nobody reads it. */
export const mostLines = 2000;

/** Something that selected lines tell, at the moment they give for it. */
export interface CapturedEvent {
  /** In the zone that was asked for. */
  readonly moment: Temporal.ZonedDateTime;
  /** One line or several, without the time they began with. */
  readonly text: string;
}

export interface Captured {
  /** In the order of time; lines of the same moment in the order of the text. */
  readonly events: readonly CapturedEvent[];
}

/**
 * Returns what lines of a chat or a log tell, each with its moment: its own, or what the lines around it and the present leave possible. A
 * day that is not written is the latest one that is not in the future; one that is written may be, as of a plan. Lines without a time belong to what is above them, those above the
 * first time to what follows; so no line is lost, unless there is no time at all, and then there are no events.
 * @param now the present, in the zone of times that do not name their own
 */
export function captureTimeline(text: string, now: Temporal.ZonedDateTime): Captured {
  const { entries, leading } = readLines(text, dayOrderOf(text));
  const { moments, newestFirst } = dateEntries(entries, now);
  const events: { moment: Temporal.ZonedDateTime; lines: string[] }[] = [];
  const undated: string[] = [...leading];
  for (const [index, { source, lines }] of entries.entries()) {
    const moment = moments[index];
    const last = events.at(-1);
    if (moment) {
      events.push({ moment, lines: [...lines] });
    } else {
      // A time in a zone that nobody can tell, or on a day that there is not: its line is text like any other.
      (last?.lines ?? undated).push(...source);
    }
  }
  events[0]?.lines.unshift(...undated);
  if (newestFirst) events.reverse();
  return {
    events: events
      .map(({ moment, lines }) => ({ moment, text: lines.join('\n').trim() }))
      .sort((a, b) => a.moment.epochMilliseconds - b.moment.epochMilliseconds),
  };
}
