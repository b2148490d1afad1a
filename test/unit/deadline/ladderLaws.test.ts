import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { DocumentDay } from '../../../src/core/deadline/documentDay';
import { dueSpan, dueStateAt } from '../../../src/core/deadline/dueState';
import { isUnresolved } from '../../../src/core/deadline/incidentDay';
import { planReminder } from '../../../src/core/deadline/reminder';
import { afterShown, shownReminders, type ReminderRecord } from '../../../src/core/deadline/reminderRecord';
import { defaultQuietHours, defaultReminderTimes, type ReminderSettings } from '../../../src/core/deadline/settings';
import type { ListedDocument } from '../../../src/core/deadline/urgency';
import { everyZone, zones } from './documents';

const hour = 3_600_000;
const day = 24 * hour;

function listed(id: string, facts: DocumentDay): ListedDocument {
  const settings = { fallbackZone: 'UTC' };
  const span = dueSpan(facts, settings);
  return { id, stage: facts.stage, unresolved: isUnresolved(facts, settings), ...(span && { span }) };
}

/** The moments between 2020 and 2030 at which the clocks of a zone are changed. */
function transitions(zone: string): number[] {
  const found: number[] = [];
  let moment = Temporal.Instant.from('2020-01-01T00:00Z').toZonedDateTimeISO(zone);
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (!next || next.year >= 2030) {
      return found;
    }
    found.push(next.epochMilliseconds);
    moment = next;
  }
}

const transitionsByZone = new Map(everyZone.map((zone) => [zone, transitions(zone)]));
const zonesWithTransitions = everyZone.filter((zone) => transitionsByZone.get(zone)?.length);
/** Where the day was skipped, where midnight comes twice or never, where clocks change by half an hour, and where they are odd. */
const oddMoments: readonly (readonly [zone: string, moment: string])[] = [
  ['Pacific/Apia', '2011-12-29T12:00:00-10:00'],
  ['Pacific/Kwajalein', '1993-08-20T12:00:00-12:00'],
  ['America/Sao_Paulo', '2018-11-03T12:00:00-03:00'],
  ['America/St_Johns', '2010-11-06T12:00:00-02:30'],
  ['Australia/Lord_Howe', '2026-04-04T12:00:00+11:00'],
  ['Asia/Kathmandu', '2028-02-29T12:00:00+05:45'],
  ['Africa/Casablanca', '2026-02-14T12:00:00+01:00'],
  ['Antarctica/Troll', '2026-03-28T12:00:00+00:00'],
];

const starts: fc.Arbitrary<readonly [zone: string, start: number]> = fc.oneof(
  fc
    .constantFrom(...zonesWithTransitions)
    .chain((zone) =>
      fc.constantFrom(...(transitionsByZone.get(zone) ?? [])).map((moment) => [zone, moment - day] as const),
    ),
  fc
    .constantFrom(...oddMoments)
    .map(([zone, moment]) => [zone, Temporal.Instant.from(moment).epochMilliseconds] as const),
  zones.map((zone) => [zone, Date.UTC(2028, 1, 28)] as const),
);

/** What happens before the next look: time passes, the machine sleeps, or somebody sets the clock. */
const steps = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 1, max: 90 }).map((minutes) => minutes * 60_000) },
    { weight: 2, arbitrary: fc.integer({ min: 2, max: 20 }).map((hours) => hours * hour) },
    { weight: 1, arbitrary: fc.constant(7 * day) },
    { weight: 1, arbitrary: fc.integer({ min: -26, max: 26 }).map((hours) => hours * hour) },
  ),
  { minLength: 40, maxLength: 120 },
);

describe('the ladder by law', function () {
  this.timeout(300_000);

  it('knows today in every zone on every day on which clocks change, for ten years', () => {
    let days = 0;
    for (const zone of everyZone) {
      for (const transition of transitionsByZone.get(zone) ?? []) {
        const date = Temporal.Instant.fromEpochMilliseconds(transition).toZonedDateTimeISO(zone).toPlainDate();
        const document = listed('a', { stage: 'draft', zone, due: date.toString() });
        for (const now of [-25, -13, -1, 0, 1, 13, 25].map((hours) => transition + hours * hour)) {
          const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
          const expected = ['open', 'dueToday', 'overdue'][Temporal.PlainDate.compare(today, date) + 1];
          assert.equal(dueStateAt(document, now), expected, `${zone} ${String(now)}`);
        }
        days++;
      }
    }
    assert.ok(days > 2000, String(days));
    if ('PRINT_CASES' in process.env) console.log(`${String(days)} changes of clocks, ${String(days * 7)} moments`);
  });

  it('keeps its laws in every zone around every change of its clocks in ten years, and on leap days', () => {
    const settings: ReminderSettings = {
      level: 'notification',
      quietHours: defaultQuietHours,
      times: defaultReminderTimes,
      lastCall: true,
    };
    const leapDay = Date.UTC(2028, 1, 29, 12);
    let looks = 0;
    for (const zone of everyZone) {
      for (const moment of [...(transitionsByZone.get(zone) ?? []), leapDay]) {
        const date = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate();
        const documents = [-1, 0, 1, 2].map((days) =>
          listed(String(days), { stage: 'draft', zone, due: date.add({ days }).toString() }),
        );
        let record: ReminderRecord = { keys: [], muted: [] };
        const shownKeys = new Set<string>();
        const workedOn = new Set<string>();
        const notifiedOn = new Set<string>();
        // Forward over the change, half an hour back over it, and on.
        for (const hours of [-13, -0.5, 0.5, -0.5, 9, 20]) {
          const now = Temporal.Instant.fromEpochMilliseconds(moment + hours * hour);
          const local = now.toZonedDateTimeISO(zone);
          const today = local.toPlainDate().toString();
          const { notification } = planReminder({ now, zone, documents, settings, shown: shownReminders(record) });
          looks++;
          const quiet = local.hour >= 22 || local.hour < 8;
          if (!quiet) workedOn.add(today);
          if (!notification) continue;
          const [key = ''] = notification.keys;
          assert.ok(!quiet, `${zone} ${local.toString()}: in quiet hours`);
          assert.ok(!shownKeys.has(key), `${zone} ${local.toString()}: ${key} twice`);
          assert.equal(key.slice(0, 10), today);
          shownKeys.add(key);
          notifiedOn.add(today);
          record = afterShown(record, notification.keys, now);
        }
        assert.deepEqual([...notifiedOn].sort(), [...workedOn].sort(), `${zone} ${date.toString()}`);
      }
    }
    assert.ok(looks > 15_000, String(looks));
    if ('PRINT_CASES' in process.env) console.log(`${String(everyZone.length)} zones, ${String(looks)} looks`);
  });

  it('never shows the same twice, never in quiet hours, and something on every due day that was worked on', () => {
    fc.assert(
      fc.property(starts, steps, fc.boolean(), ([zone, start], waits, lastCall) => {
        const settings: ReminderSettings = {
          level: 'notification',
          quietHours: defaultQuietHours,
          times: defaultReminderTimes,
          lastCall,
        };
        const first = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).toPlainDate();
        // Something is due on every day, and what was due before is overdue.
        const documents = Array.from({ length: 40 }, (_, index) =>
          listed(String(index), { stage: 'draft', zone, due: first.add({ days: index - 3 }).toString() }),
        );
        let record: ReminderRecord = { keys: [], muted: [] };
        const shownKeys = new Set<string>();
        const workedOn = new Set<string>();
        const notifiedOn = new Set<string>();
        let now = start;
        for (const wait of waits) {
          now += wait;
          const instant = Temporal.Instant.fromEpochMilliseconds(now);
          const local = instant.toZonedDateTimeISO(zone);
          const today = local.toPlainDate().toString();
          const { notification, nextLook } = planReminder({
            now: instant,
            zone,
            documents,
            settings,
            shown: shownReminders(record),
          });
          assert.ok(nextLook.epochMilliseconds > now);
          const quiet = local.hour >= 22 || local.hour < 8;
          if (!quiet) {
            workedOn.add(today);
          }
          if (notification) {
            assert.equal(quiet, false, `in quiet hours: ${local.toString()}`);
            const [key = ''] = notification.keys;
            assert.ok(!shownKeys.has(key), `twice: ${key}`);
            assert.equal(key.slice(0, 10), today);
            shownKeys.add(key);
            notifiedOn.add(today);
            record = afterShown(record, notification.keys, instant);
          }
        }
        for (const worked of workedOn) {
          assert.ok(notifiedOn.has(worked), `nothing on ${worked} in ${zone}`);
        }
      }),
      { numRuns: 400 },
    );
  });
});
