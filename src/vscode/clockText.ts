import type { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';

/** Each language knows the abbreviations of its own zones: of Tokyo only Japanese says JST, where English says GMT+9. */
const localesOfZones = ['en', 'en-GB', 'en-IN', 'en-AU', 'en-ZA', 'ja'];

/** Returns a deadline as a clock shows it in its zone: "23:59 JST", with the date unless it is that of `now`. */
export function clockText(deadline: Temporal.ZonedDateTime, now: Temporal.Instant): string {
  const sameDay = now.toZonedDateTimeISO(deadline.timeZoneId).toPlainDate().equals(deadline.toPlainDate());
  const clock = deadline.toLocaleString(vscode.env.language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(!sameDay && { month: 'short', day: 'numeric' }),
  });
  return `${clock} ${zoneText(deadline)}`;
}

function zoneText({ epochMilliseconds, timeZoneId: timeZone }: Temporal.ZonedDateTime): string {
  const names = localesOfZones.map(
    (locale) =>
      new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' })
        .formatToParts(epochMilliseconds)
        .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone,
  );
  return names.find((name) => /^\p{Lu}+$/u.test(name)) ?? names[0] ?? timeZone;
}
