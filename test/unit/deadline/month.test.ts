import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { DocumentDay } from '../../../src/core/deadline/documentDay';
import { dueSpan } from '../../../src/core/deadline/dueState';
import { isUnresolved } from '../../../src/core/deadline/incidentDay';
import { planReminder } from '../../../src/core/deadline/reminder';
import { reminderText } from '../../../src/core/deadline/reminderText';
import { defaultQuietHours, defaultReminderTimes } from '../../../src/core/deadline/settings';
import type { ListedDocument } from '../../../src/core/deadline/urgency';
import { formatMessage } from '../../../src/core/message';
import { ReminderFiles } from '../../../src/node/reminderFiles';

const zone = 'Europe/Berlin';
const first = Temporal.PlainDate.from('2026-10-05');
const postmortems = 200;
const days = 30;
const windows = 3;

interface Story {
  readonly id: string;
  readonly day: DocumentDay;
  readonly written: number;
  readonly finished: number;
}

/** Two hundred incidents in a month: most are written up the same day, some the next morning, some are left lying, some go on for days. */
function stories(): Story[] {
  return Array.from({ length: postmortems }, (_, index) => {
    const date = first.add({ days: Math.floor((index * days) / postmortems) });
    const start = date.toZonedDateTime({ timeZone: zone, plainTime: `${String(8 + (index % 9)).padStart(2, '0')}:10` });
    const resolved = start.add({ minutes: 20 + (index % 50) });
    const neverEnds = index % 50 === 49;
    const finished = neverEnds
      ? start.add({ days: 3 })
      : index % 40 === 39
        ? start.add({ days: 25 })
        : index % 8 === 7
          ? start.add({ days: 1 }).withPlainTime('10:00')
          : resolved.add({ minutes: 90 });
    return {
      id: `#${String(index + 1)}`,
      written: resolved.epochMilliseconds,
      finished: finished.epochMilliseconds,
      day: {
        stage: 'draft',
        zone,
        started: start.toString({ timeZoneName: 'never' }),
        ...(!neverEnds && { resolved: resolved.toString({ timeZoneName: 'never' }) }),
      },
    };
  });
}

function listedAt(all: readonly Story[], now: number): ListedDocument[] {
  const settings = { fallbackZone: zone };
  return all
    .filter(({ written, finished }) => written <= now && now < finished)
    .map(({ id, day, written }) => {
      const span = dueSpan(day, settings);
      return { id, stage: 'draft', unresolved: isUnresolved(day, settings), touched: written, ...(span && { span }) };
    });
}

/** The hours of a person: at work from nine to half past six on weekdays, a look in the evening of some days, and on some weekends. */
function isAtWork(local: Temporal.ZonedDateTime): boolean {
  const minute = local.hour * 60 + local.minute;
  if (local.dayOfWeek > 5) {
    return local.dayOfWeek === 6 && local.day % 2 === 0 && minute >= 11 * 60 && minute <= 12 * 60;
  }
  return (minute >= 9 * 60 && minute <= 18 * 60 + 30) || (local.dayOfWeek === 3 && minute >= 20 * 60);
}

/** Three windows, each with its own sight of the shared files, look at the same moments. */
async function notificationsOfAMonth(storage: string): Promise<string[]> {
  const all = stories();
  const settings = {
    level: 'notification' as const,
    quietHours: defaultQuietHours,
    times: defaultReminderTimes,
    lastCall: true,
  };
  const open = Array.from({ length: windows }, () => new ReminderFiles(storage));
  const told: string[] = [];
  for (let day = 0; day < days; day++) {
    const midnight = first.add({ days: day }).toZonedDateTime({ timeZone: zone });
    for (let minute = 0; minute < 24 * 60; minute += 5) {
      const local = midnight.add({ minutes: minute });
      if (!isAtWork(local)) continue;
      const now = local.toInstant();
      const documents = listedAt(all, now.epochMilliseconds);
      const plans = await Promise.all(
        open.map(async (files) => planReminder({ now, zone, documents, settings, shown: await files.read() })),
      );
      const claims = await Promise.all(
        plans.map(async ({ notification }, index) =>
          notification && (await open[index]?.claim(notification.keys, now)) ? notification : undefined,
        ),
      );
      for (const { kind, remainingMinutes, documents: about } of claims.filter((shown) => shown !== undefined)) {
        const sentence = formatMessage(reminderText(kind, about[0]?.id ?? '', about.length - 1, remainingMinutes));
        const names = about.map(({ id }) => id).join(' ');
        told.push(
          `${local.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')} ${kind}: ${sentence} [${names}]`,
        );
      }
    }
  }
  return told;
}

describe('a month with two hundred postmortems and three windows', function () {
  this.timeout(120_000);
  let told: string[];
  let storage: string;

  before(async () => {
    storage = mkdtempSync(join(tmpdir(), 'postmortem-month-'));
    told = await notificationsOfAMonth(storage);
    // The exact list, for whoever wants to read how it sounds.
    if ('PRINT_MONTH' in process.env) console.log(told.join('\n'));
  });
  after(() => {
    rmSync(storage, { recursive: true, force: true });
  });

  it('shows no more than a considerate colleague would say on a day', () => {
    for (const [day, lines] of grouped(told)) {
      assert.ok(lines.length <= 5, `${day}: ${lines.join('; ')}`);
    }
  });

  it('begins each working day with something due, and says nothing twice', () => {
    assert.equal(new Set(told.map((line) => line.slice(0, 'YYYY-MM-DD HH:MM'.length))).size, told.length);
    assert.ok(told.length > 20);
  });

  it('asks about an incident without an end once a day, and tells of what lies untouched once a week', () => {
    const questions = told.filter((line) => line.includes('ongoing')).map((line) => line.slice(0, 10));
    assert.equal(new Set(questions).size, questions.length);
    const stuck = told.filter((line) => line.includes('stuck') && line.includes('#40'));
    for (const [index, line] of stuck.entries()) {
      const before = stuck[index - 1];
      if (before) {
        const { days: between } = Temporal.PlainDate.from(before.slice(0, 10)).until(line.slice(0, 10));
        assert.ok(between >= 7, `${before} / ${line}`);
      }
    }
    assert.ok(stuck.length >= 1);
  });
});

function grouped(lines: readonly string[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const line of lines) map.set(line.slice(0, 10), [...(map.get(line.slice(0, 10)) ?? []), line]);
  return map;
}
