import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReminderFiles } from '../../../src/node/reminderFiles';
import { at } from '../deadline/documents';

describe('reminders remembered in files', () => {
  let folder: string;
  const now = at('2026-11-23T15:30Z');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-reminders-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('know nothing at first', async () => {
    const shown = await new ReminderFiles(folder).read();
    assert.deepEqual([shown.has('2026-11-23 first'), shown.muted, shown.lastShown], [false, [], undefined]);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('let one of many windows show a reminder, once', async () => {
    const windows = Array.from({ length: 20 }, () => new ReminderFiles(folder));
    const claims = await Promise.all(
      windows.map((window) => window.claim(['2026-11-23 16:00', '2026-11-23 first'], now)),
    );
    assert.equal(claims.filter(Boolean).length, 1);
    const shown = await new ReminderFiles(folder).read();
    assert.equal(shown.has('2026-11-23 16:00') && shown.has('2026-11-23 first'), true);
    assert.equal(shown.lastShown, now.toString());
    assert.equal(await new ReminderFiles(folder).claim(['2026-11-23 first'], now), false);
  });

  it('keep a snooze until something is shown', async () => {
    const files = new ReminderFiles(folder);
    await files.snooze(now);
    assert.equal((await files.read()).snoozedUntil, now.toString());
    await files.claim(['2026-11-23 first'], now);
    assert.equal((await files.read()).snoozedUntil, undefined);
  });

  it('keep a snooze that is still on when a key is claimed, and all of it through a restart', async () => {
    await new ReminderFiles(folder).snooze(now.add({ hours: 1 }));
    await new ReminderFiles(folder).mute('file:///a.md', true);
    await new ReminderFiles(folder).claim(['2026-11-23 first'], now);
    const shown = await new ReminderFiles(folder).read();
    assert.deepEqual(
      [shown.snoozedUntil, shown.muted, shown.has('2026-11-23 first')],
      ['2026-11-23T16:30:00Z', ['file:///a.md'], true],
    );
  });

  it('keep what is muted, whatever its address', async () => {
    const files = new ReminderFiles(folder);
    const id = `file:///${'long/'.repeat(200)}a%20b.md`;
    await files.mute(id, true);
    assert.deepEqual((await new ReminderFiles(folder).read()).muted, [id]);
    await files.mute(id, false);
    assert.deepEqual((await files.read()).muted, []);
  });

  it('lose no claim when one window makes two at once', async () => {
    const files = new ReminderFiles(folder);
    for (let round = 0; round < 50; round++) {
      const claims = ['first', 'zone'].map((name) => files.claim([`2026-11-23 ${name} ${String(round)}`], now));
      assert.deepEqual(await Promise.all(claims), [true, true]);
    }
  });

  it('end a snooze that is over also when somebody else has shown what was due', async () => {
    const files = new ReminderFiles(folder);
    await files.claim(['2026-11-23 16:00'], now);
    await files.snooze(now.add({ minutes: 15 }));
    assert.equal(await files.claim(['2026-11-23 16:00'], now.add({ minutes: 20 })), false);
    assert.equal((await files.read()).snoozedUntil, undefined);
  });

  it('forget what is two weeks old when it is much', async () => {
    const files = new ReminderFiles(folder);
    const old = Array.from({ length: 600 }, (_, index) => `2026-11-01 stuck ${String(index)}`);
    await files.claim(old, at('2026-11-01T15:30Z'));
    await files.claim(['2026-11-23 first'], now);
    assert.deepEqual(
      readdirSync(join(folder, 'reminders', 'shown')).map((name) => name.slice(0, 10)),
      ['2026-11-23'],
    );
  });

  it('say so when nothing can be stored', async () => {
    writeFileSync(join(folder, 'reminders'), '');
    await assert.rejects(new ReminderFiles(folder).claim(['2026-11-23 first'], now));
    assert.equal((await new ReminderFiles(folder).read()).has('2026-11-23 first'), false);
  });
});
