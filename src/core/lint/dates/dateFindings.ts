import { Temporal } from 'temporal-polyfill';
import { incidentDayOf } from '../../document/incidentDay';
import type { Postmortem } from '../../document/postmortem';
import type { TextRange } from '../../document/textRange';
import { message, type Message } from '../../message';
import type { RuleReport } from '../rule';
import { correctedDate } from './correctedDate';
import { dayClues, entryMoments, milestoneMoments, type DatedMoment } from './datedMoments';
import { strayDates } from './strayDates';

type Possible = (date: Temporal.PlainDate) => boolean;

/** An incident whose own dates lie further apart has no middle from which a date could stray. */
const nearDays = 1;

/** Returns the dates that cannot be: a year of five digits, 31 April. */
export function impossibleDates(postmortem: Postmortem, farDays: number): RuleReport[] {
  const known = knownDates(postmortem);
  return allMoments(postmortem)
    .filter(({ part }) => part.mistyped)
    .map(({ part }) =>
      report(postmortem, part.range, message('“{0}” is no date.', written(postmortem, part.range)), part, (date) =>
        known.some((other) => distance(other, date) <= farDays),
      ),
    );
}

/** Returns the dates of a timeline that lie far from those around them. */
export function datesAstray(postmortem: Postmortem, farDays: number): RuleReport[] {
  return postmortem.timelines.flatMap((timeline) =>
    strayDates(entryMoments(postmortem, timeline), farDays).map(({ moment: { part, date }, beside, isPossible }) =>
      report(
        postmortem,
        part.range,
        message(
          '“{0}” is far from the dates around it, such as {1}.',
          written(postmortem, part.range),
          beside.toString(),
        ),
        { ...part, year: part.year ?? date.year },
        isPossible,
      ),
    ),
  );
}

/**
 * Returns the milestones that are far from everything else that the document says of the day, and near it when one slip of the pen is
 * undone. Long incidents and late reports stay silent.
 */
export function milestonesAstray(postmortem: Postmortem, farDays: number): RuleReport[] {
  const moments = milestoneMoments(postmortem);
  const told = postmortem.timelines.flatMap((timeline) => entryMoments(postmortem, timeline));
  const clues = dayClues(postmortem);
  return moments.flatMap((moment): RuleReport[] => {
    const { date, part } = moment;
    const others = [...moments, ...told].filter((other) => other !== moment).flatMap((other) => other.date ?? []);
    const days = [...others, ...clues.map((clue) => clue.date)];
    const [first, last] = extremes(days);
    if (!date || days.length < 2 || !first || !last || distance(first, last) > farDays) return [];
    if (days.some((day) => distance(day, date) <= farDays)) return [];
    const found = report(
      postmortem,
      part.range,
      message(
        '“{0}” is far from the other dates of the incident, such as {1}.',
        written(postmortem, part.range),
        first.toString(),
      ),
      part,
      within(first.subtract({ days: nearDays }), last.add({ days: nearDays })),
    );
    return found.fixes?.length === 1 ? [found] : [];
  });
}

/** Returns the moments that have not come yet. */
export function datesInFuture(postmortem: Postmortem, now: Temporal.Instant, farDays: number): RuleReport[] {
  // Somewhere it is tomorrow already.
  const latest = now.toZonedDateTimeISO('UTC').toPlainDate().add({ days: 1 });
  const known = knownDates(postmortem).filter((date) => Temporal.PlainDate.compare(date, latest) <= 0);
  return allMoments(postmortem).flatMap(({ date, part }) =>
    date && Temporal.PlainDate.compare(date, latest) > 0
      ? [
          report(
            postmortem,
            part.range,
            message('“{0}” is in the future.', written(postmortem, part.range)),
            part,
            (day) =>
              known.some((other) => distance(other, day) <= farDays) && Temporal.PlainDate.compare(day, latest) <= 0,
          ),
        ]
      : [],
  );
}

/** Returns the day on which the incident began, as far as the document says so. */
export function firstDay(postmortem: Postmortem): Temporal.PlainDate | undefined {
  const starts = postmortem.milestones.filter(
    ({ kind, at }) => at.certain && (kind === 'started' || kind === 'detected'),
  );
  return extremes(starts.flatMap(({ at }) => at.date ?? []))[0] ?? incidentDayOf(postmortem)?.date;
}

function report(
  postmortem: Postmortem,
  range: TextRange,
  text: Message,
  { year, month, day }: Pick<DatedMoment['part'], 'year' | 'month' | 'day'>,
  isPossible: Possible,
): RuleReport {
  const corrected =
    year === undefined || month === undefined || day === undefined
      ? undefined
      : correctedDate(written(postmortem, range), { year, month, day }, isPossible);
  return {
    message: text,
    range,
    fixes: corrected
      ? [
          {
            title: message('Replace it with “{0}”', corrected.text),
            edits: [{ range, newText: corrected.text }],
            preferred: true,
            safe: false,
          },
        ]
      : [],
  };
}

function allMoments(postmortem: Postmortem): DatedMoment[] {
  const moments = [
    ...postmortem.timelines.flatMap((timeline) => entryMoments(postmortem, timeline)),
    ...milestoneMoments(postmortem),
  ];
  const starts = new Set<number>();
  return moments.filter(({ part: { range } }) => !starts.has(range.start) && starts.add(range.start));
}

function knownDates(postmortem: Postmortem): Temporal.PlainDate[] {
  return [...dayClues(postmortem), ...allMoments(postmortem)].flatMap(({ date }) => date ?? []);
}

function written({ text }: Postmortem, { start, end }: TextRange): string {
  return text.slice(start, end);
}

function extremes(dates: readonly Temporal.PlainDate[]): [first?: Temporal.PlainDate, last?: Temporal.PlainDate] {
  const sorted = [...dates].sort((a, b) => Temporal.PlainDate.compare(a, b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last ? [first, last] : [];
}

function within(first: Temporal.PlainDate, last: Temporal.PlainDate): Possible {
  return (date) => Temporal.PlainDate.compare(first, date) <= 0 && Temporal.PlainDate.compare(date, last) <= 0;
}

function distance(a: Temporal.PlainDate, b: Temporal.PlainDate): number {
  return Math.abs(a.until(b, { largestUnit: 'day' }).days);
}
