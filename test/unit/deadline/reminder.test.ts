import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { DocumentDay } from '../../../src/core/deadline/documentDay';
import { dueSpan } from '../../../src/core/deadline/dueState';
import { isQuiet } from '../../../src/core/deadline/quietHours';
import { keysUntilNow, planReminder, type ReminderInput, type ReminderPlan } from '../../../src/core/deadline/reminder';
import { defaultQuietHours, type QuietHours, type ReminderLevel } from '../../../src/core/deadline/settings';
import { isUnresolved } from '../../../src/core/deadline/incidentDay';
import {
  afterShown,
  afterSnooze,
  shownReminders,
  type ReminderRecord,
} from '../../../src/core/deadline/reminderRecord';
import { snoozeChoices, snoozeEnd } from '../../../src/core/deadline/snooze';
import type { ListedDocument } from '../../../src/core/deadline/urgency';
import { inEachHostZone } from '../time/hostZones';
import { at, draft, instants, zones } from './documents';

const tokyo = 'Asia/Tokyo';

function listed(id: string, day: DocumentDay, touched?: string): ListedDocument {
  const settings = { fallbackZone: 'UTC' };
  const span = dueSpan(day, settings);
  return {
    id,
    stage: day.stage,
    unresolved: isUnresolved(day, settings),
    ...(span && { span }),
    ...(touched !== undefined && { touched: at(touched).epochMilliseconds }),
  };
}

const today = listed('today', draft({ resolved: '2026-11-23T12:00' }));
const alsoToday = listed('also today', draft({ due: '2026-11-23T20:00' }));
const yesterday = listed('yesterday', draft({ resolved: '2026-11-22T12:00' }));
const lastWeek = listed('last week', draft({ resolved: '2026-11-16T12:00' }));
const tomorrow = listed('tomorrow', draft({ due: '2026-11-24' }));
const final = listed('final', draft({ stage: 'final', resolved: '2026-11-23T12:00' }));
const dayless = listed('dayless', draft());

interface Situation {
  readonly documents?: readonly ListedDocument[];
  readonly level?: ReminderLevel;
  readonly quietHours?: QuietHours;
  readonly shown?: Partial<ReminderRecord>;
  readonly zone?: string;
  readonly times?: readonly string[];
  readonly lastCall?: boolean;
}

const nothingShown: ReminderRecord = { keys: [], muted: [] };

function plan(now: string, situation: Situation = {}): ReminderPlan<ListedDocument> {
  const {
    documents = [today],
    level = 'notification',
    quietHours = defaultQuietHours,
    shown = {},
    zone = tokyo,
    times = [],
    lastCall = false,
  } = situation;
  return planReminder({
    now: at(now),
    zone,
    documents,
    settings: { level, quietHours, times, lastCall },
    shown: shownReminders({ ...nothingShown, ...shown }),
  });
}

function statusBarText(now: string, situation: Situation = {}): string | undefined {
  const { statusBar } = plan(now, situation);
  return (
    statusBar &&
    `${statusBar.kind} ${statusBar.document.id} ${statusBar.count} ${statusBar.remainingMinutes} ${statusBar.tone}`
  );
}

describe('planReminder: badge and status bar', () => {
  const noon = '2026-11-23T12:00+09:00';
  const cases: [name: string, now: string, situation: Situation, badge: number, statusBar: string | undefined][] = [
    ['nothing known', noon, { documents: [] }, 0, undefined],
    ['nothing due', noon, { documents: [tomorrow, final, dayless] }, 0, undefined],
    ['one due today', noon, {}, 1, 'dueToday today 1 720 normal'],
    ['several due today', noon, { documents: [today, alsoToday, tomorrow] }, 2, 'dueToday also today 2 480 normal'],
    ['one overdue', noon, { documents: [yesterday] }, 1, 'overdue yesterday 1 -720 error'],
    ['several overdue', noon, { documents: [yesterday, lastWeek, today] }, 3, 'overdue last week 2 -9360 error'],
    [
      'overdue before due today',
      noon,
      { documents: [today, yesterday, alsoToday] },
      3,
      'overdue yesterday 1 -720 error',
    ],
    ['before the last two hours', '2026-11-23T21:59:59+09:00', {}, 1, 'dueToday today 1 121 normal'],
    ['in the last two hours', '2026-11-23T22:00:00+09:00', {}, 1, 'dueToday today 1 120 warning'],
    ['in the last second', '2026-11-23T23:59:59+09:00', {}, 1, 'dueToday today 1 1 warning'],
    ['at midnight', '2026-11-24T00:00:00+09:00', {}, 1, 'overdue today 1 0 error'],
    ['before its day', '2026-11-22T23:59:59+09:00', {}, 0, undefined],
    ['from the start of its day', '2026-11-23T00:00:00+09:00', {}, 1, 'dueToday today 1 1440 normal'],
    ['for a person elsewhere', '2026-11-23T15:00:00Z', { zone: 'America/New_York' }, 1, 'overdue today 1 0 error'],
    ['with the level statusBar', noon, { level: 'statusBar' }, 1, 'dueToday today 1 720 normal'],
    ['with the level off', noon, { level: 'off', documents: [today, yesterday] }, 0, undefined],
    ['while snoozed', noon, { shown: { snoozedUntil: '2026-11-23T12:30:00+09:00' } }, 1, 'dueToday today 1 720 normal'],
  ];
  for (const [name, now, situation, badge, statusBar] of cases) {
    it(`${name}: ${badge}, ${statusBar ?? 'nothing'}`, () => {
      inEachHostZone(() => {
        assert.equal(plan(now, situation).badge, badge);
        assert.equal(statusBarText(now, situation), statusBar);
      });
    });
  }
});

describe('planReminder: notification', () => {
  const noon = '2026-11-23T12:00+09:00';
  const snoozed = '2026-11-23T12:00:00+09:00';
  const cases: [name: string, now: string, situation: Situation, notified: string | undefined][] = [
    ['due today', noon, {}, 'dueToday: today'],
    [
      'all in one, the most urgent first',
      noon,
      { documents: [today, yesterday, final, alsoToday, lastWeek] },
      'overdue: last week, yesterday, also today, today',
    ],
    ['nothing due', noon, { documents: [tomorrow, final, dayless] }, undefined],
    ['already today', noon, { shown: { keys: ['2026-11-23 first'] } }, undefined],
    ['yesterday', noon, { shown: { keys: ['2026-11-22 first'] } }, 'dueToday: today'],
    [
      'by a clock that ran ahead',
      noon,
      { shown: { keys: ['2031-01-01 first'], lastShown: '2031-01-01T00:00Z' } },
      'dueToday: today',
    ],
    ['by who knows what', noon, { shown: { keys: ['x'], lastShown: 'z', snoozedUntil: 'y' } }, 'dueToday: today'],
    ['today, but snoozed until later', noon, { shown: { snoozedUntil: '2026-11-23T12:00:01+09:00' } }, undefined],
    [
      'today, the snooze just ended',
      noon,
      { shown: { keys: ['2026-11-23 first'], snoozedUntil: snoozed } },
      'dueToday: today',
    ],
    ['snoozed until years from now', noon, { shown: { snoozedUntil: '2031-01-01T00:00:00Z' } }, 'dueToday: today'],
    ['just before quiet hours', '2026-11-23T21:59:59+09:00', {}, 'dueToday: today'],
    ['in quiet hours', '2026-11-23T22:00:00+09:00', {}, undefined],
    ['in quiet hours, after midnight', '2026-11-24T07:59:59+09:00', {}, undefined],
    ['at the end of quiet hours', '2026-11-24T08:00:00+09:00', {}, 'overdue: today'],
    ['a snooze ended in quiet hours', '2026-11-23T22:30:00+09:00', { shown: { snoozedUntil: snoozed } }, undefined],
    [
      'with quiet hours unreadable',
      '2026-11-23T23:00:00+09:00',
      { quietHours: { from: '', to: '' } },
      'dueToday: today',
    ],
    ['in the quiet hours of the person, not of the document', noon, { zone: 'America/New_York' }, undefined],
    ['with the level statusBar', noon, { level: 'statusBar' }, undefined],
    ['with the level off', noon, { level: 'off' }, undefined],
  ];
  for (const [name, now, situation, expected] of cases) {
    it(`${name}: ${expected ?? 'nothing'}`, () => {
      inEachHostZone(() => {
        const { notification } = plan(now, situation);
        const notified =
          notification && `${notification.kind}: ${notification.documents.map(({ id }) => id).join(', ')}`;
        assert.equal(notified, expected);
      });
    });
  }

  it('hands back the very documents it was given', () => {
    const { notification, statusBar } = plan(noon);
    assert.equal(notification?.documents[0], today);
    assert.equal(statusBar?.document, today);
  });
});

describe('planReminder: the ladder', () => {
  const times = ['16:00', '17:30'];
  const ladder = (now: string, keys: readonly string[], situation: Situation = {}): string | undefined => {
    const { notification } = plan(now, {
      times,
      lastCall: true,
      quietHours: { from: '', to: '' },
      ...situation,
      shown: { keys, ...situation.shown },
    });
    return (
      notification &&
      [notification.remainingMinutes !== undefined ? 'last call' : notification.kind, ...notification.keys].join(', ')
    );
  };
  const first = '2026-11-23 first';
  const [four, half] = ['2026-11-23 16:00:00', '2026-11-23 17:30:00'];
  const call = `2026-11-23 last call ${String(at('2026-11-23T23:00+09:00').epochMilliseconds)}`;
  const callOfEight = `2026-11-23 last call ${String(at('2026-11-23T19:00+09:00').epochMilliseconds)}`;
  const cases: [
    name: string,
    now: string,
    shown: readonly string[],
    situation: Situation,
    expected: string | undefined,
  ][] = [
    ['in the morning', '2026-11-23T09:00+09:00', [], {}, `dueToday, ${first}`],
    ['before the first time', '2026-11-23T15:59+09:00', [first], {}, undefined],
    ['at the first time', '2026-11-23T16:00+09:00', [first], {}, `dueToday, ${four}, ${first}`],
    ['late, once', '2026-11-23T18:00+09:00', [], {}, `dueToday, ${half}, ${first}, ${four}`],
    ['not again when the clock was set back', '2026-11-23T16:10+09:00', [first, four, half], {}, undefined],
    [
      'an hour before the deadline',
      '2026-11-23T23:00+09:00',
      [first, four, half],
      {},
      `last call, ${call}, ${first}, ${four}, ${half}`,
    ],
    [
      'no last call where none is wanted',
      '2026-11-23T23:00+09:00',
      [first, four, half],
      { lastCall: false },
      undefined,
    ],
    [
      'no last call in quiet hours',
      '2026-11-23T23:00+09:00',
      [first, four, half],
      { quietHours: defaultQuietHours },
      undefined,
    ],
    ['no times for what is only overdue', '2026-11-23T18:00+09:00', [first], { documents: [yesterday] }, undefined],
    [
      'only what can still be in time, after the first of the day',
      '2026-11-23T16:00+09:00',
      [first],
      { documents: [yesterday, today] },
      `dueToday, ${four}, ${first}`,
    ],
    [
      'what is overdue, too, with the first of the day',
      '2026-11-23T16:00+09:00',
      [],
      { documents: [yesterday, today] },
      `overdue, ${four}, ${first}`,
    ],
    [
      'a last call about its own deadline only',
      '2026-11-23T19:00+09:00',
      [first, four, half],
      { documents: [today, alsoToday] },
      `last call, ${callOfEight}, ${first}, ${four}, ${half}`,
    ],
    [
      'all of them where the last call is the first that is said',
      '2026-11-23T19:00+09:00',
      [],
      { documents: [today, alsoToday] },
      `dueToday, ${callOfEight}, ${first}, ${four}, ${half}`,
    ],
    ['nothing for what is muted', '2026-11-23T09:00+09:00', [], { shown: { muted: ['today'] } }, undefined],
  ];
  for (const [name, now, shown, situation, expected] of cases) {
    it(`${name}: ${expected ?? 'nothing'}`, () => {
      inEachHostZone(() => {
        assert.equal(ladder(now, shown, situation), expected);
      });
    });
  }
});

describe('the steps that are done with for somebody who has just begun a postmortem', () => {
  const [first, four, half] = ['2026-11-23 first', '2026-11-23 16:00:00', '2026-11-23 17:30:00'];
  const call = `2026-11-23 last call ${String(at('2026-11-23T23:00+09:00').epochMilliseconds)}`;
  const keys = (now: string, documents: readonly ListedDocument[], quietHours: QuietHours = { from: '', to: '' }) =>
    keysUntilNow({
      now: at(now),
      zone: tokyo,
      documents,
      settings: { level: 'notification', quietHours, times: ['16:00', '17:30'], lastCall: true },
      shown: shownReminders(nothingShown),
    });
  const cases: [name: string, keys: readonly string[], expected: readonly string[]][] = [
    ['are those that have passed', keys('2026-11-23T16:30+09:00', [today]), [four, first]],
    ['hold the last call, too', keys('2026-11-23T23:30+09:00', []), [call, half, four, first]],
    ['leave the first one to what is overdue', keys('2026-11-23T16:30+09:00', [today, yesterday]), [four]],
    ['are none at night: in the morning it is news', keys('2026-11-23T03:00+09:00', [today], defaultQuietHours), []],
  ];
  for (const [name, found, expected] of cases) {
    it(name, () => {
      assert.deepEqual(found, expected);
    });
  }
});

describe('planReminder: incidents without an end, and what lies untouched', () => {
  const ongoing = listed('ongoing', draft({ started: '2026-11-22T12:00' }));
  const startedToday = listed('started today', draft({ started: '2026-11-23T08:00' }));
  const stuck = listed('stuck', draft({ resolved: '2026-11-10T12:00' }), '2026-11-16T08:00:00Z');
  const noon = '2026-11-23T12:00+09:00';
  const told = (now: string, situation: Situation): string | undefined => {
    const { notification } = plan(now, situation);
    return notification && `${notification.kind}: ${notification.documents.map(({ id }) => id).join(', ')}`;
  };

  it('is due on the day on which it started', () => {
    assert.equal(told(noon, { documents: [startedToday] }), 'dueToday: started today');
  });

  it('asks the day after, once, and does not call it overdue', () => {
    assert.equal(told(noon, { documents: [ongoing] }), 'ongoing: ongoing');
    assert.equal(told(noon, { documents: [ongoing], shown: { keys: ['2026-11-23 ongoing ongoing'] } }), undefined);
    assert.equal(
      told('2026-11-24T12:00+09:00', { documents: [ongoing], shown: { keys: ['2026-11-23 ongoing ongoing'] } }),
      'ongoing: ongoing',
    );
    assert.equal(statusBarText(noon, { documents: [ongoing] }), 'ongoing ongoing 1 -720 normal');
  });

  it('asks about all of them at once, of the latest first, and about a new one later that day', () => {
    const older = listed('older', draft({ started: '2026-11-20T12:00' }));
    assert.equal(told(noon, { documents: [older, ongoing] }), 'ongoing: ongoing, older');
    const shown = { keys: ['2026-11-23 ongoing ongoing'], lastShown: '2026-11-23T10:00:00+09:00' };
    assert.equal(told(noon, { documents: [older, ongoing], shown }), 'ongoing: older');
  });

  it('reports also what names no day', () => {
    const dayless = listed('dayless', draft(), '2026-11-16T08:00:00Z');
    assert.equal(told('2026-11-23T16:59+09:00', { documents: [dayless] }), undefined);
    assert.equal(told('2026-11-23T17:00+09:00', { documents: [dayless] }), 'stuck: dayless');
    assert.equal(statusBarText('2026-11-23T17:00+09:00', { documents: [dayless] }), undefined);
  });

  it('reports what lies untouched once a week, and not in the status bar', () => {
    assert.equal(told('2026-11-23T18:00+09:00', { documents: [stuck] }), 'stuck: stuck');
    assert.equal(statusBarText('2026-11-23T18:00+09:00', { documents: [stuck] }), undefined);
    const shown = { keys: ['2026-11-23 stuck stuck'] };
    assert.equal(told('2026-11-29T18:00+09:00', { documents: [stuck], shown }), undefined);
    assert.equal(told('2026-11-30T18:00+09:00', { documents: [stuck], shown }), 'stuck: stuck');
  });

  it('waits half an hour after a notification before it asks anything', () => {
    const shown = { keys: ['2026-11-23 first'], lastShown: '2026-11-23T12:00:00+09:00' };
    const documents = [today, ongoing, stuck];
    assert.equal(told('2026-11-23T12:29:59+09:00', { documents, shown }), undefined);
    assert.equal(told('2026-11-23T12:30:00+09:00', { documents, shown }), 'ongoing: ongoing');
    assert.equal(
      plan('2026-11-23T12:29:30+09:00', { documents: [ongoing], shown }).nextLook.toString(),
      '2026-11-23T03:30:00Z',
    );
  });
});

describe('planReminder: the next look', () => {
  const cases: [name: string, now: string, situation: Situation, next: string][] = [
    [
      'within the hour when nothing is known',
      '2026-11-23T12:00:10+09:00',
      { documents: [] },
      '2026-11-23T13:00:10+09:00',
    ],
    ['within the hour when off', '2026-11-23T23:59:10+09:00', { level: 'off' }, '2026-11-24T00:59:10+09:00'],
    ['at the next minute of the remaining time', '2026-11-23T12:00:10+09:00', {}, '2026-11-23T12:01:00+09:00'],
    ['a minute later on the minute', '2026-11-23T12:00:00+09:00', {}, '2026-11-23T12:01:00+09:00'],
    ['when the tone changes', '2026-11-23T21:59:30+09:00', {}, '2026-11-23T22:00:00+09:00'],
    ['when the deadline is missed', '2026-11-23T23:59:30+09:00', {}, '2026-11-24T00:00:00+09:00'],
    [
      'when the day of a document begins elsewhere',
      '2026-11-23T09:30-05:00',
      { documents: [tomorrow], zone: 'America/New_York' },
      '2026-11-23T10:00-05:00',
    ],
    [
      'at midnight here',
      '2026-11-23T23:30-05:00',
      { documents: [yesterday], zone: 'America/New_York' },
      '2026-11-24T00:00-05:00',
    ],
    ['at the end of quiet hours', '2026-11-24T07:30+09:00', { documents: [yesterday] }, '2026-11-24T08:00+09:00'],
    [
      'at the end of a snooze',
      '2026-11-23T12:00+09:00',
      { documents: [yesterday], shown: { snoozedUntil: '2026-11-23T12:15+09:00' } },
      '2026-11-23T12:15+09:00',
    ],
    [
      'not before an overdue one can change',
      '2026-11-23T12:00:10+09:00',
      { documents: [yesterday] },
      '2026-11-23T13:00:10+09:00',
    ],
    [
      'not for a final one',
      '2026-11-23T23:30+09:00',
      { documents: [final], zone: 'Europe/Berlin' },
      '2026-11-24T00:30+09:00',
    ],
  ];
  for (const [name, now, situation, next] of cases) {
    it(name, () => {
      inEachHostZone(() => {
        assert.equal(plan(now, situation).nextLook.toString(), at(next).toString());
      });
    });
  }
});

describe('planReminder by law', () => {
  const documents = fc.array(
    fc.record({
      zone: zones,
      stage: fc.constantFrom('draft' as const, 'in-review' as const, 'final' as const),
      hours: fc.integer({ min: -100, max: 100 }),
    }),
    { maxLength: 5 },
  );
  const quietHours = fc.constantFrom<QuietHours[]>(
    defaultQuietHours,
    { from: '00:30', to: '06:00' },
    { from: '12:00', to: '13:00' },
    { from: '', to: '' },
  );
  const level = fc.constantFrom<ReminderLevel[]>('off', 'statusBar', 'notification', 'notification', 'notification');
  const shown = fc.record(
    {
      keys: fc.subarray(['2026-11-23 first', '2199-01-01 first', 'garbage']),
      lastShown: fc.constantFrom('2026-11-23T00:00Z', '2199-01-01T00:00Z', '?'),
      snoozedUntil: fc.constantFrom('2199-01-01T00:00Z', '?'),
      muted: fc.constant([]),
    },
    { requiredKeys: ['keys', 'muted'] },
  ) as fc.Arbitrary<ReminderRecord>;
  const times = fc.constantFrom<(readonly string[])[]>(['16:00', '17:30'], [], ['07:00', '7:00', 'noon', '02:30']);
  const inputs: fc.Arbitrary<ReminderInput<ListedDocument> & { readonly record: ReminderRecord }> = fc
    .record({ now: instants, zone: zones, documents, level, quietHours, shown, times, lastCall: fc.boolean() })
    .map(({ now, zone, documents, level, quietHours, shown, times, lastCall }) => ({
      now,
      zone,
      shown: shownReminders(shown),
      record: shown,
      settings: { level, quietHours, times, lastCall },
      documents: documents.map(({ zone, stage, hours }, index) =>
        listed(String(index), { stage, zone, resolved: now.add({ hours }).toString() }),
      ),
    }));

  it('looks again later than now, within the hour', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 0, max: 999_999_999 }), (input, nanoseconds) => {
        const now = input.now.add({ nanoseconds });
        const { nextLook } = planReminder({ ...input, now });
        assert.ok(Temporal.Instant.compare(nextLook, now) > 0);
        assert.ok(Temporal.Instant.compare(nextLook, now.add({ hours: 1 })) <= 0);
      }),
    );
  });

  it('is quiet when it must be', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { badge, statusBar, notification } = planReminder(input);
        const { settings, now, zone } = input;
        if (settings.level === 'off') {
          assert.deepEqual([badge, statusBar, notification], [0, undefined, undefined]);
        }
        if (settings.level === 'statusBar' || isQuiet(now.toZonedDateTimeISO(zone), settings.quietHours)) {
          assert.equal(notification, undefined);
        }
        assert.equal(statusBar === undefined, badge === 0);
      }),
      { numRuns: 300 },
    );
  });

  it('notifies of an overdue document on each local day, and shows nothing twice, whatever the record said', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { zone } = input;
        const overdue = listed('overdue', {
          stage: 'draft',
          zone,
          resolved: input.now.subtract({ hours: 72 }).toString(),
        });
        const settings = { ...input.settings, level: 'notification' as const };
        const end = input.now.add({ hours: 60 });
        const days = new Set<string>();
        const told: string[] = [];
        let { now, record } = input;
        while (Temporal.Instant.compare(now, end) < 0) {
          const { notification, nextLook } = planReminder({
            zone,
            settings,
            documents: [...input.documents, overdue],
            now,
            shown: shownReminders(record),
          });
          if (notification) {
            days.add(now.toZonedDateTimeISO(zone).toPlainDate().toString());
            told.push(notification.keys[0] ?? '');
            record = afterShown(record, notification.keys, now);
          }
          now = nextLook;
        }
        assert.equal(new Set(told).size, told.length);
        assert.ok(days.size >= 2, `notified on ${[...days].join(', ')}`);
      }),
      { numRuns: 20 },
    );
  });

  it('notifies again exactly once after a snooze', () => {
    fc.assert(
      fc.property(instants, zones, fc.constantFrom(...snoozeChoices), (start, zone, choice) => {
        const local = start.toZonedDateTimeISO(zone);
        const overdue = listed('overdue', { stage: 'draft', zone, resolved: start.subtract({ hours: 72 }).toString() });
        const settings = { level: 'notification' as const, times: [], lastCall: false };
        const until = snoozeEnd(choice, start, zone, undefined);
        const shown = afterShown(nothingShown, [`${local.toPlainDate().toString()} first`], start);
        const notification = (now: Temporal.Instant, record: ReminderRecord) =>
          planReminder({ now, zone, documents: [overdue], settings, shown: shownReminders(record) }).notification;
        const snoozed = afterSnooze(shown, until);
        assert.equal(notification(until.subtract({ milliseconds: 1 }), snoozed), undefined);
        const again = notification(until, snoozed);
        assert.ok(again);
        assert.equal(notification(until, afterShown(snoozed, again.keys, until)), undefined);
      }),
    );
  });

  it('changes nothing that is shown between two looks, but the age of what is overdue', () => {
    fc.assert(
      fc.property(inputs, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (input, fraction) => {
        const { now } = input;
        const first = planReminder(input);
        const wait = first.nextLook.epochMilliseconds - now.epochMilliseconds;
        const between = planReminder({ ...input, now: now.add({ milliseconds: Math.floor(wait * fraction) }) });
        assert.equal(between.badge, first.badge);
        assert.equal(between.statusBar?.document, first.statusBar?.document);
        assert.equal(between.statusBar?.tone, first.statusBar?.tone);
        if (first.statusBar?.kind === 'dueToday') {
          assert.equal(between.statusBar?.remainingMinutes, first.statusBar.remainingMinutes);
        }
      }),
      { numRuns: 300 },
    );
  });
});
