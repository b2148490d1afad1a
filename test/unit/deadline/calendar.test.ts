import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { deadlineCalendar } from '../../../src/core/deadline/calendar';
import { inEachHostZone } from '../time/hostZones';
import { at } from './documents';

describe('the deadline in a calendar', () => {
  const entry = {
    id: 'a@b',
    summary: 'Finish “Checkout; slow, 遅い”',
    description: 'docs/a.md',
    deadline: Temporal.ZonedDateTime.from('2026-11-23T23:59:59[Asia/Tokyo]'),
    now: at('2026-11-23T03:00:00Z'),
  };

  it('is the hour before it, with alarms, in any zone of the host', () => {
    inEachHostZone(() => {
      const lines = deadlineCalendar(entry).split('\r\n');
      assert.ok(lines.includes('DTSTART:20261123T135959Z'), lines.join('\n'));
      assert.ok(lines.includes('DTEND:20261123T145959Z'));
      assert.ok(lines.includes('DTSTAMP:20261123T030000Z'));
      assert.ok(lines.includes('UID:a@b'));
      assert.equal(lines.filter((line) => line === 'BEGIN:VALARM').length, 2);
      assert.equal(lines.at(-2), 'END:VCALENDAR');
    });
  });

  it('escapes what the format gives a meaning', () => {
    assert.match(deadlineCalendar(entry), /SUMMARY:Finish “Checkout\\; slow\\, 遅い”/);
  });

  it('is what a calendar reads: one event of an hour with two alarms, nothing lost of its words', () => {
    const title = `Finish the postmortem “${'Checkout; slow, 遅い '.repeat(8)}”`;
    const calendar = new ICAL.Component(
      ICAL.parse(deadlineCalendar({ ...entry, summary: title })) as ConstructorParameters<typeof ICAL.Component>[0],
    );
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
    const [component, ...others] = calendar.getAllSubcomponents('vevent');
    assert.ok(component && others.length === 0);
    const event = new ICAL.Event(component);
    assert.equal(event.summary, title);
    assert.equal(event.description, 'docs/a.md');
    assert.equal(event.uid, 'a@b');
    assert.equal(event.startDate.toJSDate().toISOString(), '2026-11-23T13:59:59.000Z');
    assert.equal(event.endDate.toJSDate().toISOString(), '2026-11-23T14:59:59.000Z');
    const alarms = component.getAllSubcomponents('valarm');
    assert.deepEqual(
      alarms.map((alarm) => [
        alarm.getFirstPropertyValue('action'),
        String(alarm.getFirstPropertyValue('trigger')),
        alarm.getFirstPropertyValue('description'),
      ]),
      [
        ['DISPLAY', 'PT0S', title],
        ['DISPLAY', '-PT1H', title],
      ],
    );
  });

  it('is the same file for the same deadline', () => {
    assert.equal(deadlineCalendar(entry), deadlineCalendar(entry));
  });
});
