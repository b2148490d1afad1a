import { Temporal } from 'temporal-polyfill';

/** A point in time as a document gives it: to the minute or better, or only as a day. */
export type Moment =
  | { readonly kind: 'instant'; readonly zoned: Temporal.ZonedDateTime }
  | { readonly kind: 'day'; readonly date: Temporal.PlainDate };

const momentPattern =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:(?:[Tt]| +)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)? ?(?:(?<utc>[Zz]|UTC)|(?<sign>[+-])(?<offsetHour>\d{2})(?::?(?<offsetMinute>\d{2}))?)?(?:\[(?<named>[^\]]+)\])?)?$/;

// Temporal also takes offsets ("+09:00") and whole dates with a zone in brackets where an identifier belongs.
const zonePattern = /^[A-Za-z][A-Za-z0-9_+\-/]*$/;

/** Returns whether `text` is the IANA name of a time zone this host knows, in upper or lower case. */
export function isZone(text: string): boolean {
  if (!zonePattern.test(text)) {
    return false;
  }
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the moment that `text` names, or undefined when it names none.
 * Understood: a date, or a date and a time to the minute or better, with or without an offset, `Z`, `UTC` or a zone in brackets.
 * A time without any of these is the wall clock of `zone`, an IANA name; an exact moment is always returned in `zone`.
 */
export function parseMoment(text: string, zone: string): Moment | undefined {
  const groups = momentPattern.exec(text.trim())?.groups;
  if (groups?.['date'] === undefined) {
    return undefined;
  }
  try {
    return groups['hour'] === undefined
      ? { kind: 'day', date: Temporal.PlainDate.from(groups['date']) }
      : parseInstant(groups, zone);
  } catch {
    // Temporal throws for what the pattern lets through: 31 February, 25:00, an offset that the named zone never had then.
    return undefined;
  }
}

/** Returns the moment as the product writes it into front matter, to the minute: `2026-11-23T14:05+09:00`. */
export function formatMoment(zoned: Temporal.ZonedDateTime): string {
  return zoned.toString({ smallestUnit: 'minute', timeZoneName: 'never' });
}

function parseInstant(groups: Record<string, string | undefined>, zone: string): Moment | undefined {
  const { date = '', hour = '', minute = '', second = '00', fraction = '0', named } = groups;
  if (named !== undefined && !isZone(named)) {
    return undefined;
  }
  const wallClock = `${date}T${hour.padStart(2, '0')}:${minute}:${second}.${fraction}`;
  const written = `${wallClock}${offsetOf(groups)}[${named ?? (hasOffset(groups) ? 'UTC' : zone)}]`;
  const zoned = Temporal.ZonedDateTime.from(written, {
    disambiguation: 'compatible',
    // An offset alone says it all; beside a named zone it must agree with it, or one of the two is a mistake.
    offset: named === undefined ? 'use' : 'reject',
  });
  return { kind: 'instant', zoned: zoned.withTimeZone(zone) };
}

function hasOffset(groups: Record<string, string | undefined>): boolean {
  return groups['utc'] !== undefined || groups['sign'] !== undefined;
}

function offsetOf(groups: Record<string, string | undefined>): string {
  const { utc, sign, offsetHour = '', offsetMinute = '00' } = groups;
  if (utc !== undefined) {
    return 'Z';
  }
  return sign === undefined ? '' : `${sign}${offsetHour}:${offsetMinute}`;
}
