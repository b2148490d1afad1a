import { findZones, shortZoneIn } from '../timeText/zones';
import type { WrittenZone } from '../writtenTime';

/** Words about times, without which a zone in a sentence is just that of the time beside it. */
const aboutTimes = /\b(?:times?|timestamps?|time ?zones?|tz|clocks?)\b|時刻|日時|タイムゾーン|表記|時間帯/i;
/** A zone that is no known one, or mistyped, states one all the same: "All times in UC/Pacific", "all times are local". */
const unknownZone =
  /\b(?:[Aa]ll\s(?:[Tt]imes?|[Tt]imestamps?)(?:\s(?:are|is|listed|given|shown|below|here)){0,3}(?:\sin)?(?:\sthe)?|[Tt]ime(?:s|stamps?)(?:\s(?:are|is|listed|given|shown|below|here)){0,3}\sin(?:\sthe)?|[Tt]imes\sare)\s(?<name>local(?:\stime)?|Eastern|Pacific|Central|Mountain|[A-Z]{2,5}(?:\/[A-Za-z_]{2,20})?|[A-Z][a-z]{2,15}\/[A-Za-z_]{2,20}|[A-Z][a-z]{2,15}\stime)\b|\b[Tt]ime ?zone\s?[:=]\s?(?<zone>[A-Za-z][A-Za-z_/+-]{1,30})/;
const statement =
  /\ball\s(?:of\sthe\s)?(?:the\s)?(?:times?|timestamps?|dates|hours)\b|\b(?:times|timestamps)\s(?:below\s|here\s|listed\s|given\s|shown\s){0,2}(?:are|in)\b|\btime ?zones?\b|\(times?\sin\b|全時刻|時刻は|時刻はすべて|(?:すべて|全て)(?:の時刻)?(?:は|、)?\s?(?:JST|UTC|日本)|タイムゾーン|時刻表記/i;
/** A line of nothing but a zone, or a short one with a zone in brackets: "(UTC)", "Timeline (JST):". */
const zoneAlone =
  /^.{0,40}[([（](?:all )?(?:times? )?(?:are )?(?:in )?(?:[A-Z]{3,5}|UTC\s?[+-]\d{1,2})[)\]）]\W{0,4}$|^\W{0,4}(?:[A-Z]{3,5}|UTC\s?[+-]\d{1,2})\W{0,4}$/;
const longestStatement = 400;
const longestRemark = 100;

/** Returns the zone that a heading, a label or a column's title names. */
export function zoneInTitle(title: string): WrittenZone | undefined {
  return findZones(title, 0)[0]?.zone ?? shortZoneIn(title) ?? zoneInStatement(title);
}

/** Whether a sentence speaks of all the times of a document, and not of one: "All times in UTC", "Time zone: JST". */
export function isZoneStatement(text: string): boolean {
  return text.length <= longestStatement && statement.test(text);
}

/** Returns the zone that a sentence states for the times around it: "All times in UTC", 全時刻は JST. */
export function zoneInStatement(text: string): WrittenZone | undefined {
  if (
    text.length > longestStatement ||
    !(statement.test(text) || (text.length <= longestRemark && aboutTimes.test(text)) || zoneAlone.test(text))
  ) {
    return undefined;
  }
  const known = findZones(text, 0)[0]?.zone ?? shortZoneIn(text);
  if (known) return known;
  const { name, zone } = unknownZone.exec(text)?.groups ?? {};
  const written = name ?? zone;
  return written === undefined ? undefined : { name: written, offsetMinutes: undefined };
}
