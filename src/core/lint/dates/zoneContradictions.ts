import type { Temporal } from 'temporal-polyfill';
import type { StatedDuration } from '../../document/duration';
import { textBlocks } from '../../document/facts/textLines';
import type { Postmortem } from '../../document/postmortem';
import { dayOrderOf } from '../../document/timeText/dates';
import { resolveDate } from '../../document/timeText/resolve';
import { scanTimeText } from '../../document/timeText/scan';
import type { ClockPart, DatePart, DayOrder, TimePart } from '../../document/timeText/timePart';
import { zoneNamed } from '../../document/timeText/zones';
import { localText, type WrittenZone } from '../../document/writtenTime';
import { message } from '../../message';
import type { RuleReport } from '../rule';

const nameWithOffset =
  /(?<![\w/-])(?<name>[A-Z]{2,5}T)\s?[(（,=/]\s?(?<offset>(?:UTC|GMT)\s?[+\-−±]\s?\d{1,2}(?::?\d{2})?)(?![\d:])/g;
const dayMinutes = 24 * 60;

/** Returns the zones whose name and offset contradict each other, and the moments that are given in two zones and are two moments. */
export function zoneContradictions({ root, text }: Postmortem): RuleReport[] {
  const order = dayOrderOf(text);
  const { lines, tables } = textBlocks(root, text);
  const pieces = [
    ...lines.filter(({ quoted }) => !quoted),
    ...tables.flatMap((rows) => rows.flatMap(({ cells }) => cells)),
  ];
  return pieces.flatMap((piece) => {
    const source = piece.text.replace(/`[^`\n]{0,300}`/g, (code) => ' '.repeat(code.length));
    return [...wrongOffsets(source, piece.start), ...unequalMoments(source, piece.start, order)];
  });
}

/** Returns the spans that two statements of a duration give with the same clock times, but in two zones. */
export function spansInTwoZones({ durations, text }: Postmortem): RuleReport[] {
  return durations.flatMap((duration, index): RuleReport[] => {
    const twin = durations.slice(0, index).find((other) => isInOtherZone(other, duration));
    const [first, second] = [twin?.between?.[0], duration.between?.[0]];
    return first && second
      ? [
          {
            message: message(
              'The same times are in {0} here, but in {1} elsewhere (“{2}”).',
              second.zone?.name ?? '',
              first.zone?.name ?? '',
              text.slice(first.range.start, first.range.end),
            ),
            range: second.range,
            fixes: [],
          },
        ]
      : [];
  });
}

function isInOtherZone(one: StatedDuration, other: StatedDuration): boolean {
  const [first, second] = [one.between, other.between];
  return (
    first !== undefined &&
    second !== undefined &&
    [0, 1].every((end) => {
      const [a, b] = [first[end], second[end]];
      const [there, here] = [a?.zone?.offsetMinutes, b?.zone?.offsetMinutes];
      return (
        a?.date &&
        a.time &&
        b &&
        localText(a) === localText(b) &&
        there !== undefined &&
        here !== undefined &&
        there !== here
      );
    })
  );
}

function wrongOffsets(source: string, start: number): RuleReport[] {
  return [...source.matchAll(nameWithOffset)].flatMap((match): RuleReport[] => {
    const { name = '', offset = '' } = match.groups ?? {};
    const [named, stated] = [zoneNamed(name).offsetMinutes, zoneNamed(offset).offsetMinutes];
    if (named === undefined || stated === undefined || named === stated) return [];
    const range = { start: start + match.index, end: start + match.index + match[0].length };
    return [{ message: message('{0} is {1}, not {2}.', name, offsetText(named), offset), range, fixes: [] }];
  });
}

interface ZonedMoment {
  readonly date: Temporal.PlainDate | undefined;
  readonly clock: ClockPart;
  readonly zone: WrittenZone;
  readonly start: number;
  readonly end: number;
}

/** "02:00 JST (= 17:00 UTC)" is one moment twice; "14:05 UTC (15:00 CET the rollback)" is not. */
function unequalMoments(source: string, start: number, order: DayOrder | undefined): RuleReport[] {
  const moments = zonedMoments(scanTimeText(source, start, order), source, start);
  return moments.flatMap((moment, index): RuleReport[] => {
    const next = moments[index + 1];
    if (!next || moment.zone.offsetMinutes === undefined || next.zone.offsetMinutes === undefined) return [];
    const between = source.slice(moment.end - start, next.start - start);
    const behind = source.slice(next.end - start);
    const isSame =
      /^[\s*_]{0,3}[(（]?\s?[=＝≒]\s?$/.test(between) ||
      (/^[\s*_]{0,3}[(（/／]\s?$/.test(between) && /^\s?(?:[)）]|$)/.test(behind));
    const off = isSame ? minutesApart(moment, next) : 0;
    if (off === 0) return [];
    const [first, second] = [moment, next].map((one) => source.slice(one.start - start, one.end - start));
    return [
      {
        message: message(
          '“{0}” and “{1}” are not the same moment: they are {2} h {3} min apart.',
          first ?? '',
          second ?? '',
          Math.floor(Math.abs(off) / 60),
          Math.round(Math.abs(off) % 60),
        ),
        range: { start: moment.start, end: next.end },
        fixes: [],
      },
    ];
  });
}

function zonedMoments(parts: readonly TimePart[], source: string, start: number): ZonedMoment[] {
  return parts.flatMap((part, index): ZonedMoment[] => {
    const [before, zone] = [parts[index - 1], parts[index + 1]];
    if (
      part.kind !== 'clock' ||
      zone?.kind !== 'zone' ||
      !/^[\s(（]{0,2}$/.test(source.slice(part.range.end - start, zone.range.start - start))
    )
      return [];
    const date =
      before?.kind === 'date' && /^[\sT,]{1,2}$/.test(source.slice(before.range.end - start, part.range.start - start))
        ? before
        : undefined;
    const bracket = /[(（]/.test(source.slice(part.range.end - start, zone.range.start - start)) ? 1 : 0;
    return [
      {
        date: date && wholeDate(date),
        clock: part,
        zone: zone.zone,
        start: (date ?? part).range.start,
        end: zone.range.end + bracket,
      },
    ];
  });
}

function wholeDate(part: DatePart): Temporal.PlainDate | undefined {
  return part.year === undefined || part.day === undefined || part.mistyped || part.undecided
    ? undefined
    : resolveDate(part, {}).date;
}

/** Of two times without dates only the time of day can be compared. */
function minutesApart(a: ZonedMoment, b: ZonedMoment): number {
  const [first, second] = [a, b].map(({ clock, zone }) => clock.hour * 60 + clock.minute - (zone.offsetMinutes ?? 0));
  const apart = (second ?? 0) - (first ?? 0);
  if (a.date && b.date) return apart + a.date.until(b.date, { largestUnit: 'day' }).days * dayMinutes;
  const ofDay = ((apart % dayMinutes) + dayMinutes) % dayMinutes;
  return ofDay > dayMinutes / 2 ? ofDay - dayMinutes : ofDay;
}

function offsetText(minutes: number): string {
  const sign = minutes < 0 ? '-' : '+';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return minutes === 0 ? 'UTC' : `UTC${sign}${hours}${rest === 0 ? '' : `:${rest}`}`;
}
