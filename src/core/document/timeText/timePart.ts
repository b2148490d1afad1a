import type { TextRange } from '../textRange';
import type { WrittenZone } from '../writtenTime';

/** A date as it stands in the text: whole, without its year, or only a word that points at a day. */
export interface DatePart {
  readonly kind: 'date';
  readonly range: TextRange;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday: number | undefined;
  /** Days after the day that the text was at: 0 for "same day", 1 for "next day", -1 for 前日. */
  readonly shift: number | undefined;
  /** Of "Day 2": 2. */
  readonly dayNumber: number | undefined;
  /** Whether day and month may as well be the other way round, and the document does not tell. */
  readonly undecided: boolean;
  /** Whether the date as written cannot be meant: a year of three or five digits, a day that the month does not have. */
  readonly mistyped: boolean;
  /** Whether this is a date only where a date is expected: "03-26", "4/19", "Friday". */
  readonly weak: boolean;
}

/** A time of day as it stands in the text. */
export interface ClockPart {
  readonly kind: 'clock';
  readonly range: TextRange;
  /** 0 to 23, after am and pm were counted in; 25:10, the small hours in Japan, is 1 with a `dayShift` of 1. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly secondsWritten: boolean;
  readonly dayShift: 0 | 1;
  readonly form: 'colon' | 'dot' | 'compact' | 'hour' | 'japanese' | 'word';
  /** Whether am or pm was written. */
  readonly meridiem: boolean;
  /** Whether an hour of one digit is written with its zero, as on the 24-hour clock: "09:05". */
  readonly padded: boolean;
  /** Whether this is a time only where a time is expected: "14.05", "1405", "9a". */
  readonly weak: boolean;
}

export interface ZonePart {
  readonly kind: 'zone';
  readonly range: TextRange;
  readonly zone: WrittenZone;
}

/** A time, or a part of one, that is said to be unknown: "14:??", "HH:mm", "[???]", 不明, ―. */
export interface UnknownPart {
  readonly kind: 'unknown';
  readonly range: TextRange;
  /** Whether this says so only where a time is expected: "-", "unknown". */
  readonly weak: boolean;
}

export type TimePart = DatePart | ClockPart | ZonePart | UnknownPart;

/** In which order a document writes the day and the month of numeric dates. */
export type DayOrder = 'day-first' | 'month-first';
