import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Temporal } from 'temporal-polyfill';

/** The example workspace, as it lies in the repository. */
export const exampleDirectory = resolve(__dirname, '../test/example');

/**
 * Copies the example workspace into an empty folder and dates it: an example of what is due today has to be of today.
 * The files, and their names, may hold these tokens:
 *
 *     @today@ @yesterday@ @tomorrow@ @lastWeek@ @nextWeek@     the local day: 2026-11-23
 *     @now@ @oneHourAgo@ @twoHoursAgo@ @threeHoursAgo@         the local time: 2026-11-23T14:05+09:00
 *     @zone@                                                   the zone of both: Asia/Tokyo
 */
export function copyExample(target: string, now: Temporal.ZonedDateTime, source: string = exampleDirectory): void {
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(target, fillTokens(relative(source, from), now));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, fillTokens(readFileSync(from, 'utf8'), now));
  }
}

/** Replaces the tokens that `copyExample` documents. */
export function fillTokens(text: string, now: Temporal.ZonedDateTime): string {
  return text.replace(/@(\w+)@/g, (token, word: string) => values.get(word)?.(now) ?? token);
}

const values = new Map<string, (now: Temporal.ZonedDateTime) => string>([
  ['today', inDays(0)],
  ['yesterday', inDays(-1)],
  ['tomorrow', inDays(1)],
  ['lastWeek', inDays(-7)],
  ['nextWeek', inDays(7)],
  ['now', hoursAgo(0)],
  ['oneHourAgo', hoursAgo(1)],
  ['twoHoursAgo', hoursAgo(2)],
  ['threeHoursAgo', hoursAgo(3)],
  ['zone', (now) => now.timeZoneId],
]);

function inDays(days: number) {
  return (now: Temporal.ZonedDateTime): string => now.toPlainDate().add({ days }).toString();
}

/** Never before the day began: shortly after midnight, too, the example is of today. */
function hoursAgo(hours: number) {
  return (now: Temporal.ZonedDateTime): string => {
    const then = now.subtract({ hours });
    const at = then.toPlainDate().equals(now.toPlainDate()) ? then : now.startOfDay();
    return at.toString({ smallestUnit: 'minute', timeZoneName: 'never' });
  };
}
