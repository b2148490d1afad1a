import { match } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { NoTurnableClockError, startEmbeddedVscode, type EmbeddedVscode } from '../harness/embeddedVscode';
import { eventually } from './driver/eventually';
import { Workbench } from './driver/workbench';
import { packageForSessions, vsix } from './session';
import { translation, variants, type Variant } from './variants';

const zone = 'America/New_York';

/** A year in which everything is past, so that the files' own times, which are real, are never before the clock. */
const postmortem = (day: string, title: string): string =>
  `---\npostmortem: same-day\ntitle: ${title}\nstatus: draft\nowner: alice\ntimezone: ${zone}\nstarted: ${day}T08:00\nresolved: ${day}T08:30\n---\n\n# ${title}\n`;

/** A window whose clock the test turns, with one postmortem. */
class ClockedWindow {
  #touches = 0;

  private constructor(
    readonly vscode: EmbeddedVscode,
    readonly workbench: Workbench,
    private readonly file: string,
    private readonly directory: string,
  ) {}

  static async open(variant: Variant, clock: string, day: string, quietHours: string): Promise<ClockedWindow> {
    const directory = mkdtempSync(join(tmpdir(), 'postmortem-clock-'));
    const folder = join(directory, 'shop');
    const file = join(folder, 'docs/postmortems', `${day}-search.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, postmortem(day, 'Search index was empty'));
    const vscode = await startEmbeddedVscode({
      name: `e2e-clock-${variant.name}`,
      vsix: [vsix],
      clock,
      settings: { 'postmortem.timezone': zone, 'postmortem.reminders.quietHours': quietHours },
    });
    const page = await vscode.openPage({ folder, ...(variant.language === 'ja' ? { language: 'ja' } : {}) });
    const workbench = new Workbench(page, `clock-${variant.name}`);
    await workbench.waitUntilReady();
    return new ClockedWindow(vscode, workbench, file, directory);
  }

  /** Turns the clock; a file that is saved makes the extension look at once, and not within the minute. */
  async turnTo(moment: string): Promise<void> {
    await this.vscode.clock?.turnTo(moment);
    this.#touches += 1;
    const seconds = Date.now() / 1000 - this.#touches;
    utimesSync(this.file, seconds, seconds);
  }

  async statusBar(pattern: RegExp): Promise<void> {
    match(
      await eventually(
        `the status bar to be like ${String(pattern)}`,
        async () => ((await this.workbench.dueItem().count()) > 0 ? this.workbench.dueItem().innerText() : ''),
        (text) => pattern.test(text),
        75_000,
      ),
      pattern,
    );
  }

  async end(): Promise<void> {
    await this.vscode.stop();
    rmSync(this.directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

describe('A clock that is turned', function () {
  this.timeout(480_000);
  let window: ClockedWindow | undefined;

  before(async () => {
    await packageForSessions();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      console.log(`Evidence: ${(await window?.vscode.saveArtifacts()) ?? 'none'}`);
    await window?.end();
    window = undefined;
  });

  async function open(
    context: Mocha.Context,
    ...options: Parameters<typeof ClockedWindow.open>
  ): Promise<ClockedWindow> {
    try {
      window = await ClockedWindow.open(...options);
      return window;
    } catch (error) {
      if (error instanceof NoTurnableClockError) {
        console.log(`left out: ${error.message}`);
        context.skip();
      }
      throw error;
    }
  }

  for (const variant of variants.filter(({ theme }) => theme === 'light')) {
    const t = translation(variant);
    const title = 'Search index was empty';
    const dueToday = t('The postmortem “{0}” is due today, while you still remember.', title);

    it(`climbs the ladder through a day, a midnight and a night of sleep (${variant.name})`, async function () {
      const { workbench } = await open(this, variant, '2025-03-07T14:00:00Z', '2025-03-07', '23:30-08:00');
      await workbench.notification(dueToday);
      await workbench.picture('1-morning');
      await workbench.clearNotifications();

      await window?.turnTo('2025-03-07T21:00:05Z');
      await workbench.notification(dueToday);
      await workbench.picture('2-four-o-clock');
      await workbench.clearNotifications();

      await window?.turnTo('2025-03-07T22:30:05Z');
      await workbench.notification(dueToday);
      await workbench.picture('2-half-past-five');
      await workbench.clearNotifications();

      await window?.turnTo('2025-03-08T04:00:05Z');
      await workbench.notification(
        t('An hour is left for the postmortem “{0}”. What you still know is enough.', title),
      );
      match((await workbench.dueItem().getAttribute('class')) ?? '', /warning-kind/);
      await workbench.picture('3-last-call');
      await workbench.clearNotifications();

      await window?.turnTo('2025-03-08T05:00:20Z');
      await window?.statusBar(/overdue|期限切れ/);
      match((await workbench.dueItem().getAttribute('class')) ?? '', /error-kind/);
      await workbench.picture('4-midnight');
      // Quiet hours: nothing but the status bar.
      await workbench.runCommand('Notifications: Show Notifications');
      await workbench.page.locator('.notifications-center').waitFor();
      await workbench.page.locator('.notification-list-item', { hasText: title }).waitFor({ state: 'detached' });
      await workbench.runCommand('Notifications: Hide Notifications');

      await window?.turnTo('2025-03-08T14:10:00Z');
      await workbench.notification(
        t('The postmortem “{0}” is overdue. A few minutes today are worth more than an hour next week.', title),
      );
      await workbench.picture('5-after-a-night-of-sleep');
      await workbench.clearNotifications();

      // A clock that is set back tells nothing twice.
      await window?.turnTo('2025-03-08T13:05:00Z');
      await window?.statusBar(/8 h [45] min|8 ?時間 ?[45] ?分/);
      await workbench.runCommand('Notifications: Show Notifications');
      await workbench.page.locator('.notifications-center').waitFor();
      await workbench.page.locator('.notification-list-item', { hasText: title }).waitFor({ state: 'detached' });
    });
  }

  it('counts 23 hours on the day on which clocks go forward, and 25 when they go back', async function () {
    const [variant] = variants;
    if (!variant) throw new Error('There are no variants.');
    const { workbench } = await open(this, variant, '2025-03-09T06:58:00Z', '2025-03-09', '00:00-08:00');
    // 01:58 in winter time: the next minutes are 03:00 and after.
    await window?.statusBar(/due today · 21 h 2 min/);
    await window?.turnTo('2025-03-09T07:00:10Z');
    await window?.statusBar(/due today · 21 h$|due today · 20 h 5\d min/);
    await workbench.picture('6-clocks-go-forward');
    await window?.turnTo('2025-03-09T12:00:10Z');
    await workbench.notification('is due today');
    await window?.end();

    const autumn = await open(this, variant, '2025-11-02T05:58:00Z', '2025-11-02', '00:00-08:00');
    await window?.statusBar(/due today · 23 h 2 min/);
    // 01:58 for the first time, and then 01:00 again.
    await window?.turnTo('2025-11-02T06:00:10Z');
    await window?.statusBar(/due today · 23 h$|due today · 22 h 5\d min/);
    await autumn.workbench.picture('7-clocks-go-back');
    await window?.turnTo('2025-11-02T13:00:10Z');
    await autumn.workbench.notification('is due today');
  });
});
