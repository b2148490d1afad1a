import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { keysUntilNow, planReminder, type NotificationReminder, type ReminderPlan } from '../core/deadline/reminder';
import { isQuiet } from '../core/deadline/quietHours';
import { reminderText } from '../core/deadline/reminderText';
import type { ShownReminders } from '../core/deadline/shownReminders';
import { snoozeEnd, type SnoozeChoice } from '../core/deadline/snooze';
import { commandId } from './commandId';
import type { Elsewhere } from './elsewhere';
import { errorText } from './errorText';
import { localize } from './localize';
import { inform } from './notifications';
import type { Platform } from './platform';
import type { ListedPostmortem, PostmortemIndex } from './postmortemIndex';
import type { ReminderMemory } from './reminderMemory';
import type { SettingsReader } from './settingsReader';

// A wait is cut into minutes, so that sleep and changes of the clock are noticed when they are over.
const longestTimerMilliseconds = 60_000;

const nothingShown: ShownReminders = { has: () => false, muted: [] };

/** Looks at the clock and the postmortems, and shows what the plan says. */
export class Reminders implements vscode.Disposable {
  readonly #planned = new vscode.EventEmitter<ReminderPlan<ListedPostmortem>>();
  readonly #disposables: { dispose(): unknown }[] = [this.#planned];
  #timer: NodeJS.Timeout | undefined;
  #looking = false;
  #lookAgain = false;
  #disposed = false;
  #muted: ReadonlySet<string> = new Set();

  /** Fires with every new plan: for the status bar, the view and the linter. */
  readonly onDidPlan = this.#planned.event;

  constructor(
    private readonly memory: ReminderMemory,
    private readonly platform: Platform,
    private readonly settings: SettingsReader,
    private readonly index: PostmortemIndex,
    private readonly elsewhere: Elsewhere,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#disposables.push(
      index.onDidChange(() => {
        this.look();
      }),
      settings.onDidChange(() => {
        this.look();
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) {
          this.look();
        }
      }),
    );
  }

  /** Makes a new plan, shows it, and sets the time of the next look. */
  look(): void {
    clearTimeout(this.#timer);
    if (this.#looking) {
      this.#lookAgain = true;
      return;
    }
    this.#looking = true;
    this.#look()
      .catch((error: unknown) => {
        this.log.error(`The reminders could not be planned: ${errorText(error)}`);
        this.#lookIn(longestTimerMilliseconds);
      })
      .finally(() => {
        this.#looking = false;
        if (this.#lookAgain) {
          this.#lookAgain = false;
          this.look();
        }
      });
  }

  async #look(): Promise<void> {
    const { reminders, deadline } = this.settings.read(undefined);
    await this.elsewhere.refresh();
    const shown = reminders.level === 'off' ? nothingShown : await this.memory.read();
    // Half of what is due would use up the notification of all.
    await this.index.ready;
    this.#muted = new Set(shown.muted);
    const now = this.#now();
    const plan = planReminder({ ...this.#known, now, zone: deadline.fallbackZone, settings: reminders, shown });
    if (this.#disposed) {
      return;
    }
    this.#planned.fire(plan);
    if (reminders.level === 'off') {
      // A change of the setting looks again.
      return;
    }
    this.#lookIn(plan.nextLook.epochMilliseconds - now.epochMilliseconds);
    const { notification } = plan;
    if (notification && vscode.window.state.focused && (await this.memory.claim(notification.keys, now))) {
      // Waiting for the answer would keep the next look from coming.
      this.#notify(notification).catch((error: unknown) => {
        this.log.error(`The reminder could not be shown: ${errorText(error)}`);
      });
    }
  }

  #lookIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.look();
      },
      Math.min(milliseconds, longestTimerMilliseconds),
    );
  }

  /** Keeps notifications back until the chosen moment, and returns that moment in the person's zone. */
  async snooze(choice: SnoozeChoice): Promise<Temporal.ZonedDateTime> {
    const { reminders, deadline } = this.settings.read(undefined);
    return this.snoozeUntil(snoozeEnd(choice, this.#now(), deadline.fallbackZone, reminders.quietHours));
  }

  /** Keeps notifications back until a moment, and returns it in the person's zone. */
  async snoozeUntil(end: Temporal.Instant): Promise<Temporal.ZonedDateTime> {
    await this.memory.snooze(end);
    this.look();
    return end.toZonedDateTimeISO(this.settings.read(undefined).deadline.fallbackZone);
  }

  /** Returns whether this window is the one of all that are open that may ask a question that is asked once. */
  claimQuestion(name: string): Promise<boolean> {
    const now = this.#now();
    return this.memory.claim([`${now.toZonedDateTimeISO('UTC').toPlainDate().toString()} ${name}`], now);
  }

  /** Whether there are any. */
  get areOn(): boolean {
    return this.settings.read(undefined).reminders.level !== 'off';
  }

  /** Whether the person may be asked something now. */
  get mayInterrupt(): boolean {
    const { reminders, deadline } = this.settings.read(undefined);
    const local = this.#now().toZonedDateTimeISO(deadline.fallbackZone);
    return reminders.level === 'notification' && !isQuiet(local, reminders.quietHours);
  }

  /** Returns whether the person does not want to be reminded of a document, as of the last look. */
  isMuted(id: string): boolean {
    return this.#muted.has(id);
  }

  /** Stops, or takes up again, reminding of one postmortem. */
  async mute(id: string, muted: boolean): Promise<void> {
    await this.memory.mute(id, muted);
    this.look();
  }

  /** Somebody who has just begun a postmortem knows that it is due: a notification of before would only be in the way. */
  async skipUntilNow(): Promise<void> {
    const { reminders, deadline } = this.settings.read(undefined);
    if (reminders.level === 'off') {
      return;
    }
    const now = this.#now();
    const shown = await this.memory.read();
    const input = { ...this.#known, now, zone: deadline.fallbackZone, settings: reminders, shown };
    await this.memory.claim(keysUntilNow(input), now);
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  get #known(): { documents: readonly ListedPostmortem[] } {
    return { documents: [...this.index.postmortems, ...this.elsewhere.postmortems] };
  }

  #now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.platform.now());
  }

  async #notify({ kind, documents, remainingMinutes }: NotificationReminder<ListedPostmortem>): Promise<void> {
    const [first, ...others] = documents;
    if (!first) {
      return;
    }
    const text = localize(reminderText(kind, first.title, others.length, remainingMinutes));
    const settings = vscode.l10n.t('Reminder Settings');
    if (kind === 'ongoing') {
      const isOne = others.length === 0;
      const go = isOne ? vscode.l10n.t('It is over: set the time') : vscode.l10n.t('Open');
      const answer = await inform(text, go, vscode.l10n.t('Still going on'), settings);
      if (answer === go) {
        await (isOne
          ? vscode.commands.executeCommand(commandId.setResolved, first.uri)
          : vscode.commands.executeCommand(commandId.showDue));
      } else if (answer === settings) {
        await vscode.commands.executeCommand(commandId.openReminderSettings);
      }
      return;
    }
    const open = vscode.l10n.t('Open');
    const snooze = vscode.l10n.t('Snooze…');
    const answer = await inform(text, open, snooze, settings);
    if (answer === open) {
      await (others.length === 0 ? this.elsewhere.open(first) : vscode.commands.executeCommand(commandId.showDue));
    } else if (answer === snooze) {
      await vscode.commands.executeCommand(commandId.snooze);
    } else if (answer === settings) {
      await vscode.commands.executeCommand(commandId.openReminderSettings);
    }
  }
}
