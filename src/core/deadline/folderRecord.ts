import { stages } from '../document/stage';
import type { DocumentDay } from './documentDay';
import type { DeadlineSettings } from './settings';

/** What this machine knows of one unfinished postmortem of a folder: nothing of its content but the title. */
export interface RecordedPostmortem {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly title: string;
  readonly day: DocumentDay;
  /** When the file was last changed, in milliseconds since the epoch. */
  readonly touched?: number;
}

/** The unfinished postmortems of a folder that was open once, and what is needed to read them again. */
export interface FolderRecord {
  /** The address of the folder. */
  readonly folder: string;
  readonly name: string;
  /** The patterns of postmortems that hold in the folder. */
  readonly files: readonly string[];
  readonly deadline: DeadlineSettings;
  readonly postmortems: readonly RecordedPostmortem[];
  /** Where postmortems were that may come back: a checkout takes away what another one brings. */
  readonly missing?: readonly MissingPostmortem[];
}

/** A postmortem of which only the place is still known: it went away, or was made final, and may come back as a draft. */
export interface MissingPostmortem {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  /** When it was first looked for in vain, in milliseconds since the epoch. */
  readonly since: number;
  /** When the file was last changed as it was found final, in milliseconds since the epoch. */
  readonly touched?: number;
}

const dayTexts = ['zone', 'started', 'resolved', 'finished', 'due', 'severity', 'fileNameDate'] as const;

/** Returns the record found in storage, without what does not belong into one, or undefined when it is none. */
export function readFolderRecord(stored: unknown): FolderRecord | undefined {
  if (!isObject(stored)) {
    return undefined;
  }
  const { folder, name, files, deadline, postmortems, missing } = stored;
  if (typeof folder !== 'string' || typeof name !== 'string' || !Array.isArray(postmortems)) {
    return undefined;
  }
  return {
    folder,
    name,
    files: texts(files),
    deadline: readDeadline(deadline),
    postmortems: postmortems.flatMap(readPostmortem),
    ...(Array.isArray(missing) && { missing: missing.flatMap(readMissing) }),
  };
}

function readMissing(stored: unknown): MissingPostmortem[] {
  if (!isObject(stored)) {
    return [];
  }
  const { path, since, touched } = stored;
  return typeof path === 'string' && isInside(path) && typeof since === 'number'
    ? [{ path, since, ...(typeof touched === 'number' && { touched }) }]
    : [];
}

function readPostmortem(stored: unknown): RecordedPostmortem[] {
  if (!isObject(stored)) {
    return [];
  }
  const { path, title, day, touched } = stored;
  if (typeof path !== 'string' || typeof title !== 'string' || !isInside(path) || !isObject(day)) {
    return [];
  }
  const stage = stages.find((known) => known === day['stage']);
  if (!stage) {
    return [];
  }
  const known = Object.fromEntries(dayTexts.flatMap((key) => (typeof day[key] === 'string' ? [[key, day[key]]] : [])));
  return [{ path, title, day: { stage, ...known }, ...(typeof touched === 'number' && { touched }) }];
}

function readDeadline(stored: unknown): DeadlineSettings {
  if (!isObject(stored)) {
    return { fallbackZone: 'UTC' };
  }
  const { fallbackZone, rollOverAfter, days } = stored;
  return {
    fallbackZone: typeof fallbackZone === 'string' ? fallbackZone : 'UTC',
    ...(typeof rollOverAfter === 'string' && { rollOverAfter }),
    ...(isObject(days) && {
      days: Object.fromEntries(
        Object.entries(days).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
      ),
    }),
  };
}

/** A record that somebody has changed must not lead out of its folder. */
function isInside(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
