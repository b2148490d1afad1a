/** What decides the day a postmortem is due, beside the document itself. */
export interface DeadlineSettings {
  /** The IANA name of the zone of documents that name none. */
  readonly fallbackZone: string;
  /** A local time such as `21:00`: an incident resolved later than this is due at the end of the next day. Absent or unreadable: off. */
  readonly rollOverAfter?: string;
  /** Days that a team gives incidents of a severity beyond the day itself; those that are not named have none. */
  readonly days?: Readonly<Record<string, number>>;
}

/** How far reminders may go: nothing at all, badge and status bar, or notifications too. */
export type ReminderLevel = 'off' | 'statusBar' | 'notification';

/** Local times such as `22:00` and `08:00` between which no notification appears; `from` may be later than `to`. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

export interface ReminderSettings {
  readonly level: ReminderLevel;
  /** Absent or unreadable: no quiet hours. */
  readonly quietHours?: QuietHours;
  /** Local times such as `16:00` at which a postmortem that is due today is brought to mind once more. */
  readonly times: readonly string[];
  /** Whether to remind an hour before the deadline. */
  readonly lastCall: boolean;
}

export const defaultQuietHours: QuietHours = { from: '22:00', to: '08:00' };

export const defaultReminderTimes: readonly string[] = ['16:00', '17:30'];
