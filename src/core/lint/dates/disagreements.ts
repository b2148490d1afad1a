import { Temporal } from 'temporal-polyfill';
import { textBlocks } from '../../document/facts/textLines';
import { incidentScope, isWithin } from '../../document/incidentScope';
import type { Milestone } from '../../document/milestone';
import type { Postmortem } from '../../document/postmortem';
import { dayOrderOf } from '../../document/timeText/dates';
import { toWrittenTime } from '../../document/timeText/resolve';
import { findTimeSpans } from '../../document/timeText/timeSpan';
import type { TimelineEntry } from '../../document/timeline';
import { localText, minutesBetween, type WrittenTime } from '../../document/writtenTime';
import { clearRolesOf } from '../../document/durations/entryRoles';
import { message } from '../../message';
import type { RuleReport } from '../rule';
import { dayClues, entryMoments, milestoneMoments } from './datedMoments';
import { shownTime } from '../shownTime';

const hourMinutes = 60;

/**
 * Returns the date of a title that is before everything that the document tells, or long after it, while the file's name agrees with
 * what it tells: it was copied from another report.
 */
export function titleAstray(postmortem: Postmortem, farDays: number): RuleReport[] {
  const clues = dayClues(postmortem);
  const title = clues.find(({ source }) => source === 'title');
  const file = clues.find(({ source }) => source === 'file-name')?.date;
  const [first, last] = span(toldDates(postmortem));
  if (!title?.range || !file || !first || !last) return [];
  const isAway = days(title.date, first) > 1 || days(last, title.date) > farDays;
  const agrees = days(first, file) >= -1 && days(last, file) <= farDays;
  if (!isAway || !agrees || file.equals(title.date)) return [];
  const written = postmortem.text.slice(title.range.start, title.range.end);
  const right = first.equals(last) || file.equals(first) ? first.toString() : undefined;
  return [
    {
      message: message('The title says {0}, but what is told happened on {1}.', written, first.toString()),
      range: title.range,
      fixes:
        right !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(written)
          ? [
              {
                title: message('Replace it with “{0}”', right),
                edits: [{ range: title.range, newText: right }],
                preferred: true,
                safe: false,
              },
            ]
          : [],
    },
  ];
}

/** Returns the first date of a timeline whose days are all before those of the milestones, or after them: one of the two is wrong. */
export function timelineApart(postmortem: Postmortem): RuleReport[] {
  const { timelines, milestones, text, allSections } = postmortem;
  const stated = milestoneMoments(postmortem);
  const told = timelines.flatMap((timeline) => entryMoments(postmortem, timeline));
  const [first, last] = span(stated.flatMap(({ date }) => date ?? []));
  const [begin, end] = span(told.flatMap(({ date }) => date ?? []));
  if (!first || !last || !begin || !end || incidentScope(text, allSections, milestones).severalIncidents) return [];
  const isApart = days(end, first) > 1 || days(last, begin) > 1;
  const range = told.find(({ date }) => date)?.part.range;
  return isApart && range
    ? [
        {
          message: message(
            'The timeline tells of {0}, but the milestones are of {1}.',
            begin.toString(),
            first.toString(),
          ),
          range,
          fixes: [],
        },
      ]
    : [];
}

/** Returns the days of a timeline that the file name, the front matter and a sentence of the text all contradict. */
export function timelineCopied(postmortem: Postmortem, farDays: number): RuleReport[] {
  const clues = dayClues(postmortem);
  const [file, stated] = ['file-name', 'front-matter'].map(
    (source) => clues.find((clue) => clue.source === source)?.date,
  );
  const told = postmortem.timelines.flatMap((timeline) => entryMoments(postmortem, timeline));
  const [begin, end] = span(told.flatMap(({ date }) => date ?? []));
  const range = told.find(({ date }) => date)?.part.range;
  if (!file || !stated?.equals(file) || !begin || !end || !range) return [];
  const isFar = days(end, file) > farDays || days(file, begin) > farDays;
  return isFar && tellsOf(postmortem, file, range.start)
    ? [
        {
          message: message(
            'The timeline tells of {0}, but file name, front matter and text say {1}.',
            begin.toString(),
            file.toString(),
          ),
          range,
          fixes: [],
        },
      ]
    : [];
}

/** Returns the milestones that the document states twice, with two values. */
export function milestonesTwice({ milestones, text, allSections }: Postmortem): RuleReport[] {
  if (incidentScope(text, allSections, milestones).severalIncidents) return [];
  return milestones
    .filter(({ form }) => form !== 'front-matter')
    .flatMap((milestone): RuleReport[] => {
      const ours = milestones.filter(({ kind }) => kind === milestone.kind);
      const [other] = ours.filter(({ form }) => form === 'front-matter');
      const minutes = other && ours.length === 2 ? minutesApart(milestone, other) : 0;
      return other && Math.abs(minutes) > 1
        ? [
            {
              message: message(
                '“{0}” is {1} here, but {2} in the front matter.',
                milestone.label,
                shownTime(milestone.at, other.at),
                shownTime(other.at, milestone.at),
              ),
              range: milestone.at.range,
              fixes: [],
            },
          ]
        : [];
    });
}

/** Returns an end that is exactly an hour off the entry of the timeline that tells of it, while no entry stands at its own time. */
export function endAnHourOff({ milestones, timelines }: Postmortem): RuleReport[] {
  const [resolved, another] = milestones.filter(({ kind }) => kind === 'resolved');
  const entries = timelines.flatMap((timeline) => timeline.entries);
  const ends = entries.filter(({ text }) => clearRolesOf(text).ends);
  const told = ends.filter((entry) => isHourFrom(entry, resolved?.at));
  const [end, second] = told;
  if (!resolved || another || !end?.at || second || !resolved.at.certain || resolved.at.approximate) return [];
  const isThere = entries.some(({ at, until }) =>
    [at, until].some((time) => time && Math.abs(minutesBetween(resolved.at, time) ?? hourMinutes) <= 2),
  );
  return isThere
    ? []
    : [
        {
          message: message(
            '“{0}” is {1} here, but the timeline tells of it at {2}.',
            resolved.label,
            shownTime(resolved.at, end.at),
            shownTime(end.at, resolved.at),
          ),
          range: resolved.at.range,
          fixes: [],
        },
      ];
}

function isHourFrom({ at }: TimelineEntry, resolved: WrittenTime | undefined): boolean {
  return (
    at?.certain === true &&
    !at.approximate &&
    resolved !== undefined &&
    Math.abs(minutesBetween(resolved, at) ?? 0) === hourMinutes
  );
}

/** Of two moments of which one has no zone, nothing is known. */
function minutesApart(a: Milestone, b: Milestone): number {
  const comparable = a.at.certain && b.at.certain && !a.at.approximate && !b.at.approximate;
  const sameClock = (a.at.zone === undefined) === (b.at.zone === undefined);
  return comparable && sameClock && localText(a.at) !== localText(b.at) ? (minutesBetween(a.at, b.at) ?? 0) : 0;
}

function toldDates(postmortem: Postmortem): Temporal.PlainDate[] {
  const moments = [
    ...postmortem.timelines.flatMap((timeline) => entryMoments(postmortem, timeline)),
    ...milestoneMoments(postmortem),
  ];
  return moments.flatMap(({ date }) => date ?? []);
}

/** Whether a sentence above the timeline names the day. */
function tellsOf({ text, root, timelines }: Postmortem, date: Temporal.PlainDate, before: number): boolean {
  const order = dayOrderOf(text);
  const entries = timelines.flatMap((timeline) => timeline.entries);
  return textBlocks(root, text)
    .lines.filter(
      ({ start, container }) =>
        start < before &&
        container !== 'heading' &&
        !entries.some((entry) => isWithin(entry.range, { range: { start, end: start } })),
    )
    .some((line) =>
      findTimeSpans(line.text, { order }).some(
        ({ at }) => at.date?.year !== undefined && toWrittenTime(at).date?.equals(date) === true,
      ),
    );
}

function span(dates: readonly Temporal.PlainDate[]): [first?: Temporal.PlainDate, last?: Temporal.PlainDate] {
  const sorted = [...dates].sort((a, b) => Temporal.PlainDate.compare(a, b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last ? [first, last] : [];
}

/** Days from the first to the second, negative when it is before. */
function days(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'day' }).days;
}
