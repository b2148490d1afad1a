import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  afterMuting,
  afterShown,
  afterSnooze,
  afterSnoozeEnded,
  readReminderRecord,
  shownReminders,
  type ReminderRecord,
} from '../../../src/core/deadline/reminderRecord';
import { lastShown, snoozedUntil } from '../../../src/core/deadline/shownReminders';
import { at } from './documents';

const nothing: ReminderRecord = { keys: [], muted: [] };

describe('the record of reminders', () => {
  const now = at('2026-11-23T15:30Z');

  it('holds what was shown, and ends a snooze that is over', () => {
    const before = { keys: ['2026-11-08 first'], muted: ['a'], snoozedUntil: now.toString() };
    assert.deepEqual(afterShown(before, ['2026-11-23 first'], now), {
      keys: ['2026-11-08 first', '2026-11-23 first'],
      lastShown: '2026-11-23T15:30:00Z',
      muted: ['a'],
    });
    assert.equal(afterSnoozeEnded(before, now).snoozedUntil, undefined);
    assert.equal(afterSnoozeEnded(before, now.subtract({ minutes: 1 })).snoozedUntil, before.snoozedUntil);
  });

  it('forgets what is two weeks old when it is much, so that a clock that jumps and comes back tells nothing twice', () => {
    const old = Array.from({ length: 600 }, (_, index) => `2026-11-08 stuck ${String(index)}`);
    const keys = [...old, '2026-11-09 first'];
    assert.deepEqual(afterShown({ ...nothing, keys }, ['2026-11-23 first'], now).keys, [
      '2026-11-09 first',
      '2026-11-23 first',
    ]);
    const ahead = afterShown({ ...nothing, keys: ['2026-11-23 first'] }, ['2026-12-20 first'], at('2026-12-20T09:00Z'));
    assert.ok(ahead.keys.includes('2026-11-23 first'));
  });

  it('keeps a snooze that is still on: somebody who begins a postmortem meanwhile did not end it', () => {
    const before = { ...nothing, snoozedUntil: '2026-11-23T15:30:01Z' };
    assert.equal(afterShown(before, ['2026-11-23 first'], now).snoozedUntil, '2026-11-23T15:30:01Z');
    const unreal = { ...nothing, snoozedUntil: '2031-01-01T00:00:00Z' };
    assert.equal(afterShown(unreal, ['2026-11-23 first'], now).snoozedUntil, undefined);
  });

  it('keeps what was shown through a snooze', () => {
    const record = afterSnooze({ keys: ['2026-11-24 first'], muted: [] }, now);
    assert.deepEqual(record, { keys: ['2026-11-24 first'], muted: [], snoozedUntil: '2026-11-23T15:30:00Z' });
    assert.deepEqual(readReminderRecord(JSON.parse(JSON.stringify(record))), record);
    assert.equal(shownReminders(record).has('2026-11-24 first'), true);
    assert.equal(shownReminders(record).has('2026-11-23 first'), false);
  });

  it('mutes a document once, and takes that back', () => {
    const muted = afterMuting(afterMuting(nothing, 'a', true), 'a', true);
    assert.deepEqual(muted.muted, ['a']);
    assert.deepEqual(afterMuting(muted, 'a', false), nothing);
  });

  it('counts a notification of the future as none', () => {
    const shown = (moment: string) => lastShown(shownReminders({ ...nothing, lastShown: moment }), now)?.toString();
    assert.equal(shown('2026-11-23T15:30:00Z'), '2026-11-23T15:30:00Z');
    assert.equal(shown('2026-11-23T15:30:01Z'), undefined);
    assert.equal(shown('yesterday'), undefined);
  });

  const snoozes: [until: string | undefined, expected: string | undefined][] = [
    [undefined, undefined],
    ['2026-11-23T16:30:00Z', '2026-11-23T16:30:00Z'],
    ['2026-11-23T15:00:00Z', '2026-11-23T15:00:00Z'],
    ['2026-11-25T15:30:00Z', '2026-11-25T15:30:00Z'],
    ['2026-11-25T15:30:01Z', undefined],
    ['2099-01-01T00:00:00Z', undefined],
    ['tomorrow', undefined],
    ['', undefined],
  ];
  for (const [until, expected] of snoozes) {
    it(`${until ?? 'nothing'} is snoozed until ${expected ?? 'never'}`, () => {
      const record = { ...nothing, ...(until !== undefined && { snoozedUntil: until }) };
      assert.equal(snoozedUntil(shownReminders(record), now)?.toString(), expected);
    });
  }

  const stored: [stored: unknown, expected: ReminderRecord][] = [
    [undefined, nothing],
    [null, nothing],
    ['2026-11-23', nothing],
    [[1], nothing],
    [{ keys: 5, snoozedUntil: null, muted: [1] }, nothing],
    [
      { keys: ['a', 2], more: true },
      { keys: ['a'], muted: [] },
    ],
  ];
  for (const [value, expected] of stored) {
    it(`${JSON.stringify(value)} is read as ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(readReminderRecord(value), expected);
    });
  }

  it('is read from anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        readReminderRecord(value);
      }),
    );
  });
});
