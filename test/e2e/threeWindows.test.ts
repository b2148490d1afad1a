import { deepStrictEqual } from 'node:assert/strict';
import { clockedPostmortem } from './clockedPostmortem';
import { ClockedVscode, untilStatusBar } from './clockedWindows';
import { eventually } from './driver/eventually';
import type { Workbench } from './driver/workbench';
import { endedAfterEach } from './started';
import { variants } from './variants';

const zone = 'Asia/Tokyo';
const [english] = variants;
const checkout = 'shop/docs/postmortems/2025-11-24-checkout.md';
const refunds = 'payments/docs/postmortems/2025-11-24-refunds.md';

describe('Three windows through a day', function () {
  this.timeout(480_000);
  const ended = endedAfterEach();

  it('show each notification of the ladder once, about what is due in all of them', async function () {
    if (!english) throw new Error('There are no variants.');
    const resolved = (time: string): Record<string, string> => ({ resolved: `2025-11-24T${time}+09:00` });
    const starting = ClockedVscode.start(this, {
      variant: english,
      clock: '2025-11-24T05:00:00Z',
      zone,
      files: {
        [checkout]: clockedPostmortem('Checkout latency', zone, resolved('11:40')),
        [refunds]: clockedPostmortem('Refunds were lost', zone, resolved('12:10')),
        'notes/README.md': '# Notes\n',
      },
      settings: { 'postmortem.reminders.quietHours': '23:30-08:00' },
    });
    const vscode = await ended(starting);
    const windows: Workbench[] = [];
    for (const folder of ['shop', 'payments', 'notes']) {
      const window = await vscode.open(folder, `windows-${folder}`);
      await window.rememberNotifications();
      windows.push(window);
      // Each knows of both folders in the end, whatever is open in it.
      await untilStatusBar(window, folder === 'shop' ? /due today/ : /2 due today/);
    }
    const [shop] = windows;
    const seen = async (): Promise<string[]> =>
      (await Promise.all(windows.map((window) => window.notificationsSeen()))).flat();
    // What the first window said on its own, and when it was the only one, is not of interest here.
    await untilStatusBar(required(shop), /2 due today|due today/);
    const before = (await seen()).length;

    const said: string[] = [];
    for (const [moment, pattern, text] of [
      ['2025-11-24T07:00:10Z', /2 due today · (?:7 h 59|8 h)/, '2 postmortems are due today'],
      ['2025-11-24T08:30:10Z', /2 due today · 6 h (?:29|30)/, '2 postmortems are due today'],
      ['2025-11-24T14:00:10Z', /2 due today · (?:59 min|1 h)/, 'An hour is left for 2 postmortems'],
      ['2025-11-24T15:00:10Z', /2 postmortems overdue/, undefined],
      ['2025-11-25T00:10:00Z', /2 postmortems overdue · 9 h/, '2 postmortems wait to be finished'],
    ] as const) {
      await vscode.turnTo(moment, checkout, refunds);
      for (const window of windows) {
        await untilStatusBar(window, pattern);
      }
      if (text !== undefined) {
        said.push(text);
      }
      const all = await eventually(
        `${String(said.length)} notifications by ${moment}`,
        async () => (await seen()).slice(before),
        ({ length }) => length >= said.length,
      );
      deepStrictEqual(
        all.map((sentence) => said.find((part) => sentence.startsWith(part)) ?? sentence).sort(),
        [...said].sort(),
      );
      await required(shop).picture(moment.slice(0, 16).replaceAll(':', ''));
    }
  });
});

function required(window: Workbench | undefined): Workbench {
  if (!window) throw new Error('There is no window.');
  return window;
}
