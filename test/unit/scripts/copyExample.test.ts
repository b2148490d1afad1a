import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { copyExample, fillTokens } from '../../../scripts/copyExample';

const now = Temporal.ZonedDateTime.from('2026-11-23T01:30:45+09:00[Asia/Tokyo]');

describe('fillTokens', () => {
  for (const [text, expected] of [
    ['@today@', '2026-11-23'],
    ['@yesterday@', '2026-11-22'],
    ['@nextWeek@ or @lastWeek@', '2026-11-30 or 2026-11-16'],
    ['@now@', '2026-11-23T01:30+09:00'],
    ['@oneHourAgo@', '2026-11-23T00:30+09:00'],
    ['@twoHoursAgo@', '2026-11-23T00:00+09:00'],
    ['zone: @zone@', 'zone: Asia/Tokyo'],
    ['@yesterday@T10:20Z', '2026-11-22T10:20Z'],
    ['@alice, see @someday@ and {{today}}', '@alice, see @someday@ and {{today}}'],
  ] as const) {
    it(`turns "${text}" into "${expected}"`, () => {
      strictEqual(fillTokens(text, now), expected);
    });
  }
});

describe('copyExample', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'postmortem-example-'));
  });

  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('dates files and their names, and leaves the original alone', () => {
    const source = join(directory, 'source');
    const target = join(directory, 'target');
    mkdirSync(join(source, 'postmortems'), { recursive: true });
    writeFileSync(join(source, 'postmortems/@yesterday@-checkout.md'), 'resolved: @oneHourAgo@\n');
    copyExample(target, now, source);
    deepStrictEqual(readdirSync(join(target, 'postmortems')), ['2026-11-22-checkout.md']);
    strictEqual(
      readFileSync(join(target, 'postmortems/2026-11-22-checkout.md'), 'utf8'),
      'resolved: 2026-11-23T00:30+09:00\n',
    );
    strictEqual(readFileSync(join(source, 'postmortems/@yesterday@-checkout.md'), 'utf8'), 'resolved: @oneHourAgo@\n');
  });
});
