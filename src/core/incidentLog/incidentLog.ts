import { Temporal } from 'temporal-polyfill';
import type { TextEdit } from '../document/textEdit';
import type { TextRange } from '../document/textRange';
import {
  isBare,
  isComment,
  lacksTime,
  logLine,
  readTimedLine,
  timeInsertion,
  withoutMarker,
  type TimedLine,
} from './logLine';

/** What was written down while an incident went on. */
export interface IncidentLog {
  /** The first time in the log; undefined while there is none. */
  readonly since: Temporal.ZonedDateTime | undefined;
  /** What happened, in the order of time, each text on one line. */
  readonly entries: readonly TimedLine[];
}

/**
 * Returns the text of a log that begins at a moment, ready for its first line or with it.
 * @param explanation for the person who writes in it; one line
 */
export function newIncidentLog(explanation: string, moment: Temporal.ZonedDateTime, words = ''): string {
  return `<!-- ${explanation} -->\n${logLine(moment, words)}${words === '' ? '' : '\n'}`;
}

/**
 * Reads a log, also one that a person has changed. A line without a time belongs to the entry above it, or to the first one; a time without
 * a text is no entry.
 * @param zone the IANA name of the zone of the moments, and of times without an offset
 */
export function readIncidentLog(text: string, zone: string): IncidentLog {
  const drafts: { readonly line: TimedLine; readonly words: string[] }[] = [];
  const early: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const last = drafts.at(-1);
    const timed = readTimedLine(line, zone, last?.line);
    if (timed) {
      drafts.push({ line: timed, words: [...early.splice(0), timed.text] });
    } else if (line.trim() !== '' && !isComment(line)) {
      (last?.words ?? early).push(withoutMarker(line));
    }
  }
  const entries = drafts
    .map(({ line, words }) => ({ moment: line.moment, text: words.filter(Boolean).join(' ') }))
    .filter((entry) => entry.text !== '');
  return {
    since: drafts[0]?.line.moment,
    entries: entries.sort((a, b) => Temporal.ZonedDateTime.compare(a.moment, b.moment)),
  };
}

/**
 * Returns the edits with which a log goes on with a line of this moment, ready for its text. A line that was not finished gets its time
 * first; one that has nothing but its time gets the new one.
 */
export function beginLine(text: string, moment: Temporal.ZonedDateTime): TextEdit[] {
  const { start, end } = lastLine(text);
  const line = logLine(moment, '');
  if (isBare(text.slice(start, end), moment.timeZoneId)) {
    return [{ range: { start, end: text.length }, newText: line }];
  }
  const finished = finishLine(text, moment);
  return [
    ...(finished ? [finished] : []),
    { range: { start: end, end: text.length }, newText: end === 0 ? line : `\n${line}` },
  ];
}

/** Returns the edit that gives the last line its time, if it has none yet; undefined if there is nothing to do. */
export function finishLine(text: string, moment: Temporal.ZonedDateTime): TextEdit | undefined {
  const { start, end } = lastLine(text);
  const last = text.slice(start, end);
  if (!lacksTime(last)) {
    return undefined;
  }
  const { column, text: newText } = timeInsertion(last, moment);
  return { range: { start: start + column, end: start + column }, newText };
}

/** Returns what is appended to a log, as it lies on disk, for something that is seen or done at a moment. */
export function appendedLine(text: string, moment: Temporal.ZonedDateTime, words: string): string {
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${gap}${logLine(moment, words)}\n`;
}

/** The last line with anything in it, empty lines and spaces behind it aside. */
function lastLine(text: string): TextRange {
  const end = text.trimEnd().length;
  return { start: text.lastIndexOf('\n', end - 1) + 1, end };
}
