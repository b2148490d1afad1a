import {
  defaultReminderTimes,
  type DeadlineSettings,
  type QuietHours,
  type ReminderLevel,
  type ReminderSettings,
} from '../deadline/settings';
import { defaultPostmortemFiles, isQuickToMatch } from '../document/postmortemFile';
import { message, type Message } from '../message';
import { parseClockTime } from '../time/clockTime';
import { isZone } from '../time/moment';
import { folderInside } from './folderInside';

export const defaultSeverities: readonly string[] = ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4', 'SEV-5'];
const longestShown = 60;
const defaultFolder = 'docs/postmortems';

/** The questions about a new postmortem that need not be asked; the title always is. */
export const skippableQuestions = ['severity', 'template', 'started', 'resolved', 'owner', 'services'] as const;
export type SkippableQuestion = (typeof skippableQuestions)[number];

/** Everything that can be set, checked. */
export interface Settings {
  /** Relative to the workspace folder, with forward slashes; never outside of it. */
  readonly folder: string;
  readonly defaultTemplate: string;
  /** The questions that are answered with what they propose, without being asked. */
  readonly skippedQuestions: readonly SkippableQuestion[];
  /** A person's own templates: an absolute path, or one from the home folder with `~`; undefined where there is none. */
  readonly personalTemplates?: string;
  readonly severities: readonly string[];
  readonly files: readonly string[];
  readonly deadline: DeadlineSettings;
  readonly reminders: ReminderSettings;
}

export interface SettingsProblem {
  /** The setting's key below `postmortem.`. */
  readonly key: string;
  readonly message: Message;
}

/** Returns the value that is set for a key below `postmortem.`, whatever its type: people write numbers where lists belong. */
type ReadSetting = (key: string) => unknown;

/**
 * Returns the settings, with the default in place of every value that cannot be used, and what is wrong with those.
 * @param machineZone the IANA name of the zone that counts where none is set
 */
export function checkSettings(
  read: ReadSetting,
  machineZone: string,
): { settings: Settings; problems: SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  const rollOverAfter = clockTime('deadline.rollOverAfter');
  const quietHours = quietHoursSetting();
  const personalTemplates = personalTemplatesSetting();
  return {
    settings: {
      folder: folderSetting(),
      defaultTemplate: text('defaultTemplate', 'same-day'),
      skippedQuestions: skippedQuestionsSetting(),
      ...(personalTemplates !== undefined && { personalTemplates }),
      severities: texts('severities', defaultSeverities),
      files: filesSetting(),
      deadline: { fallbackZone: zoneSetting(), ...(rollOverAfter && { rollOverAfter }) },
      reminders: {
        level: levelSetting(),
        ...(quietHours && { quietHours }),
        times: timesSetting(),
        lastCall: flag('reminders.lastCall', true),
      },
    },
    problems,
  };

  /** Reports a value that cannot be used and returns what holds instead. */
  function reject<Fallback>(key: string, fallback: Fallback, problem: Message): Fallback {
    problems.push({ key, message: problem });
    return fallback;
  }

  function text(
    key: string,
    fallback: string,
    problem = message('The setting “{0}” must be text; “{1}” is used.', `postmortem.${key}`, fallback),
  ): string {
    const value = read(key);
    if (value === undefined) {
      return fallback;
    }
    return typeof value === 'string' ? value.trim() || fallback : reject(key, fallback, problem);
  }

  function texts(key: string, fallback: readonly string[]): readonly string[] {
    const value = read(key) ?? fallback;
    return Array.isArray(value) && value.every((item) => typeof item === 'string')
      ? value.map((item) => item.trim()).filter((item) => item !== '')
      : reject(
          key,
          fallback,
          message('The setting “{0}” must be a list of strings; the default is used.', `postmortem.${key}`),
        );
  }

  function flag(key: string, fallback: boolean): boolean {
    const value = read(key) ?? fallback;
    return typeof value === 'boolean'
      ? value
      : reject(key, fallback, message('The setting “{0}” must be true or false.', `postmortem.${key}`));
  }

  function skippedQuestionsSetting(): readonly SkippableQuestion[] {
    const key = 'creation.skip';
    const names = texts(key, []);
    const unknown = names.filter((name) => !skippableQuestions.some((question) => question === name));
    if (unknown.length > 0) {
      const problem = message(
        'The setting “{0}” names the unknown questions {1}; known are {2}.',
        `postmortem.${key}`,
        unknown.join(', '),
        skippableQuestions.join(', '),
      );
      problems.push({ key, message: problem });
    }
    return skippableQuestions.filter((question) => names.includes(question));
  }

  function timesSetting(): readonly string[] {
    const key = 'reminders.times';
    const times = texts(key, defaultReminderTimes);
    const unreadable = times.filter((time) => !parseClockTime(time));
    if (unreadable.length > 0) {
      const problem = message(
        'The times in the setting “{0}” must be like 16:00; others are ignored.',
        `postmortem.${key}`,
      );
      problems.push({ key, message: problem });
    }
    return unreadable.length === 0 ? times : times.filter((time) => !unreadable.includes(time));
  }

  function filesSetting(): readonly string[] {
    const patterns = texts('files', defaultPostmortemFiles);
    const slow = patterns.filter((pattern) => !isQuickToMatch(pattern));
    for (const pattern of slow) {
      const shown = pattern.length > longestShown ? `${pattern.slice(0, longestShown)}…` : pattern;
      const problem = message(
        'The pattern “{0}” in the setting “{1}” is too long or has too many wildcards; it is ignored.',
        shown,
        'postmortem.files',
      );
      problems.push({ key: 'files', message: problem });
    }
    return slow.length === 0 ? patterns : patterns.filter((pattern) => !slow.includes(pattern));
  }

  function folderSetting(): string {
    // Patterns know no "./": the folder is written in one way only, and the workspace folder itself is an empty text.
    return (
      folderInside(text('folder', defaultFolder)) ??
      reject(
        'folder',
        defaultFolder,
        message(
          'The setting “{0}” must stay inside the workspace folder; “{1}” is used.',
          'postmortem.folder',
          defaultFolder,
        ),
      )
    );
  }

  function personalTemplatesSetting(): string | undefined {
    const key = 'personalTemplates';
    const problem = message(
      'The setting “{0}” must be an absolute path, or begin with ~/; it is ignored.',
      `postmortem.${key}`,
    );
    const value = text(key, '', problem);
    if (value === '') {
      return undefined;
    }
    return /^(?:~(?:$|[/\\])|[/\\]|[a-z]:[/\\])/i.test(value)
      ? value
      : reject<string | undefined>(key, undefined, problem);
  }

  function zoneSetting(): string {
    const zone = text('timezone', machineZone);
    return isZone(zone)
      ? zone
      : reject(
          'timezone',
          machineZone,
          message('“{0}” is not a time zone such as Europe/Berlin; {1} is used.', zone, machineZone),
        );
  }

  function clockTime(key: string): string | undefined {
    const problem = message('The setting “{0}” must be a time such as 21:00; it is ignored.', `postmortem.${key}`);
    const value = text(key, '', problem);
    if (value === '') {
      return undefined;
    }
    return parseClockTime(value) ? value : reject<string | undefined>(key, undefined, problem);
  }

  function quietHoursSetting(): QuietHours | undefined {
    const key = 'reminders.quietHours';
    const problem = message(
      'The setting “{0}” must be two times such as 22:00-08:00; it is ignored.',
      `postmortem.${key}`,
    );
    // An empty text means none, so the default comes from the manifest and not from here.
    const value = text(key, '', problem);
    if (value === '') {
      return undefined;
    }
    const [from = '', to = '', ...others] = value.split('-').map((part) => part.trim());
    return others.length === 0 && parseClockTime(from) && parseClockTime(to)
      ? { from, to }
      : reject<QuietHours | undefined>(key, undefined, problem);
  }

  function levelSetting(): ReminderLevel {
    const known: readonly ReminderLevel[] = ['notification', 'statusBar', 'off'];
    const level = text('reminders.level', 'notification');
    return (
      known.find((name) => name === level) ??
      reject('reminders.level', 'notification', message('Unknown reminder level “{0}”; “notification” is used.', level))
    );
  }
}
