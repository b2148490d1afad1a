import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentDay } from '../../../src/core/deadline/documentDay';
import { dueSpan, dueState, dueStateAt, type DueState } from '../../../src/core/deadline/dueState';
import { isUnresolved } from '../../../src/core/deadline/incidentDay';
import type { DeadlineSettings } from '../../../src/core/deadline/settings';
import { inEachHostZone } from '../time/hostZones';
import { at, draft, instants, zones } from './documents';

const settings: DeadlineSettings = { fallbackZone: 'UTC' };

describe('dueState', () => {
  const day = draft({ resolved: '2026-11-23T15:40+09:00' });
  const later = draft({ resolved: '2026-11-23T15:40+09:00', due: '2026-11-25' });
  const noon = draft({ resolved: '2026-11-23T15:40+09:00', due: '2026-11-25T12:00' });
  const newYork = draft({ zone: 'America/New_York', resolved: '2026-03-08T01:00' });
  type Case = [name: string, day: DocumentDay, now: string, state: DueState, remainingMinutes: number | undefined];
  const cases: Case[] = [
    ['when just resolved', day, '2026-11-23T15:40+09:00', 'dueToday', 500],
    ['from the first second', day, '2026-11-23T00:00:00+09:00', 'dueToday', 1440],
    ['two hours before the end', day, '2026-11-23T22:00:00+09:00', 'dueToday', 120],
    ['in the minute after', day, '2026-11-23T22:00:59+09:00', 'dueToday', 120],
    ['in the last second', day, '2026-11-23T23:59:59+09:00', 'dueToday', 1],
    ['in the last millisecond', day, '2026-11-23T23:59:59.999+09:00', 'dueToday', 1],
    ['at midnight', day, '2026-11-24T00:00:00+09:00', 'overdue', 0],
    ['half a minute after', day, '2026-11-24T00:00:30+09:00', 'overdue', 0],
    ['a day after', day, '2026-11-25T00:00:00+09:00', 'overdue', -1440],
    ['on a machine in UTC, where it is still the day', day, '2026-11-23T15:00:00Z', 'overdue', 0],
    ['on a machine in UTC, where it is the day before', day, '2026-11-22T15:00:00Z', 'dueToday', 1440],
    ['before the day of its due date', later, '2026-11-24T23:59:59+09:00', 'open', 1441],
    ['on the day of its due date', later, '2026-11-25T00:00:00+09:00', 'dueToday', 1440],
    ['before the day of its due moment', noon, '2026-11-24T23:59:59+09:00', 'open', 721],
    ['at its due moment', noon, '2026-11-25T12:00:00+09:00', 'dueToday', 0],
    ['a minute before its due moment', noon, '2026-11-25T11:59:00+09:00', 'dueToday', 1],
    ['after its due moment', noon, '2026-11-25T12:00:01+09:00', 'overdue', 0],
    ['at the start of a day of 23 hours', newYork, '2026-03-08T00:00:00-05:00', 'dueToday', 23 * 60],
    ['without a day', draft(), '2026-11-23T15:40+09:00', 'open', undefined],
    ['when final', { ...day, stage: 'final' }, '2026-11-25T00:00:00+09:00', 'finished', undefined],
    ['when final without a day', draft({ stage: 'final' }), '2026-11-25T00:00:00+09:00', 'finished', undefined],
    ['when in review', { ...day, stage: 'in-review' }, '2026-11-25T00:00:00+09:00', 'overdue', -1440],
  ];
  for (const [name, document, now, state, remainingMinutes] of cases) {
    it(`is ${state} ${name}`, () => {
      inEachHostZone(() => {
        const report = dueState(document, at(now), settings);
        assert.equal(report.state, state);
        assert.equal(report.remainingMinutes, remainingMinutes);
      });
    });
  }

  it('goes from open over due today to overdue, and never back', () => {
    const order: DueState[] = ['open', 'dueToday', 'overdue'];
    const hours = fc.array(fc.integer({ min: -72, max: 72 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(zones, instants, fc.option(instants), hours, (zone, resolved, due, steps) => {
        const document: DocumentDay = {
          stage: 'draft',
          zone,
          resolved: resolved.toString(),
          ...(due && { due: due.toString() }),
        };
        const ranks = steps
          .sort((a, b) => a - b)
          .map((step) => order.indexOf(dueState(document, (due ?? resolved).add({ hours: step }), settings).state));
        assert.ok(ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0)));
      }),
    );
  });

  it('is the same from a span computed once', () => {
    fc.assert(
      fc.property(
        zones,
        instants,
        instants,
        fc.constantFrom('draft', 'in-review', 'final'),
        (zone, resolved, now, stage) => {
          const document: DocumentDay = { stage, zone, resolved: resolved.toString() };
          const span = dueSpan(document, settings);
          assert.ok(span);
          assert.equal(
            dueStateAt({ stage, span, unresolved: isUnresolved(document, settings) }, now.epochMilliseconds),
            dueState(document, now, settings).state,
          );
        },
      ),
    );
  });

  it('is due today exactly while the deadline has the date of today there', () => {
    const hours = fc.integer({ min: -48, max: 48 });
    fc.assert(
      fc.property(zones, instants, hours, (zone, resolved, step) => {
        const now = resolved.add({ hours: step });
        const { state, deadline } = dueState({ stage: 'draft', zone, resolved: resolved.toString() }, now, settings);
        const today = now.toZonedDateTimeISO(zone).toPlainDate().toString();
        assert.equal(state === 'dueToday', deadline?.toPlainDate().toString() === today);
      }),
    );
  });
});
