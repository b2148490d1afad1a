import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { capturedMilestones } from '../../../src/core/capture/capturedMilestones';
import { captureTimeline } from '../../../src/core/capture/captureTimeline';

const now = Temporal.ZonedDateTime.from('2026-11-23T16:00+09:00[Asia/Tokyo]');

describe('capturedMilestones', () => {
  const cases: [name: string, text: string, started: string | undefined, resolved: string | undefined][] = [
    ['the first line and the end', '14:05 timeouts\n14:20 rolled back\n14:25 resolved', '14:05', '14:25'],
    ['the beginning, where a line tells it', '14:00 deploy\n14:05 checkout is down', '14:05', undefined],
    ['the last end', '14:05 boom\n14:20 recovered\n14:25 down again\n14:40 recovered', '14:05', '14:40'],
    ['no end that is only planned', '14:05 boom\n14:20 should be resolved soon', '14:05', undefined],
    ['Japanese', '14:05 決済障害が発生\n14:40 復旧しました', '14:05', '14:40'],
    ['no plan as the start', '2026-12-01 10:00 planned', undefined, undefined],
    ['no plan as the end', '14:05 boom\n14:20 recovered\n2026-12-01 10:00 resolved', '14:05', '14:20'],
    ['nothing of nothing', 'boom', undefined, undefined],
  ];
  for (const [name, text, started, resolved] of cases) {
    it(name, () => {
      const found = capturedMilestones(captureTimeline(text, now).events, now);
      assert.deepEqual([clock(found.started), clock(found.resolved)], [started, resolved]);
    });
  }
});

function clock(moment: Temporal.ZonedDateTime | undefined): string | undefined {
  return moment?.toPlainTime().toString({ smallestUnit: 'minute' });
}
