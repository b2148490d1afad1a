import type { Temporal } from 'temporal-polyfill';
import type * as vscode from 'vscode';
import {
  afterMuting,
  afterShown,
  afterSnooze,
  afterSnoozeEnded,
  readReminderRecord,
  shownReminders,
  type ReminderRecord,
} from '../core/deadline/reminderRecord';
import type { ShownReminders } from '../core/deadline/shownReminders';

/** What the reminders of all windows of a person remember. */
export interface ReminderMemory {
  read(): Promise<ShownReminders>;
  /**
   * Ends a snooze that is over, remembers keys, and returns whether this is the only window that does so: false when another has remembered the first of them.
   * @throws when nothing can be stored
   */
  claim(keys: readonly string[], now: Temporal.Instant): Promise<boolean>;
  snooze(until: Temporal.Instant): Promise<void>;
  /** Remembers whether a person wants to be reminded of a document. */
  mute(id: string, muted: boolean): Promise<void>;
}

const recordKey = 'reminders.record';

/** Remembers in VS Code's own storage. Two windows may read it before either has written: in a browser there is nothing better. */
export class VirtualReminderMemory implements ReminderMemory {
  constructor(private readonly memento: vscode.Memento) {}

  read(): Promise<ShownReminders> {
    return Promise.resolve(shownReminders(this.#record));
  }

  async claim(keys: readonly string[], now: Temporal.Instant): Promise<boolean> {
    const [first] = keys;
    if (first === undefined || this.#record.keys.includes(first)) {
      await this.#store(afterSnoozeEnded(this.#record, now));
      return false;
    }
    await this.#store(afterShown(this.#record, keys, now));
    return true;
  }

  async snooze(until: Temporal.Instant): Promise<void> {
    await this.#store(afterSnooze(this.#record, until));
  }

  async mute(id: string, muted: boolean): Promise<void> {
    await this.#store(afterMuting(this.#record, id, muted));
  }

  get #record(): ReminderRecord {
    return readReminderRecord(this.memento.get(recordKey));
  }

  async #store(record: ReminderRecord): Promise<void> {
    await this.memento.update(recordKey, record);
  }
}
