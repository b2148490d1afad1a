import { Temporal } from 'temporal-polyfill';
import { endOfDay } from '../time/endOfDay';
import { dueStateAt, remainingMinutes, stuckMilliseconds, type DueSpan } from './dueState';
import { missedFrom } from './incidentDay';
import { ladderOf, type LadderStep } from './ladder';
import { isQuiet, quietEnd } from './quietHours';
import type { ReminderSettings } from './settings';
import { lastShown, snoozedUntil, type ShownReminders } from './shownReminders';
import { byUrgency, type ListedDocument } from './urgency';

/** How a document asks for attention: `ongoing` asks whether its incident is over, `stuck` tells once a week of one that lies untouched. */
export type ReminderKind = 'overdue' | 'dueToday' | 'ongoing' | 'stuck';

export interface ReminderInput<Document extends ListedDocument> {
  readonly now: Temporal.Instant;
  /** The IANA name of the person's zone: their day, their quiet hours. */
  readonly zone: string;
  readonly documents: readonly Document[];
  readonly settings: ReminderSettings;
  readonly shown: ShownReminders;
}

export interface StatusBarReminder<Document> {
  readonly kind: 'overdue' | 'dueToday' | 'ongoing';
  /** The most urgent document of this kind. */
  readonly document: Document;
  /** How many documents are of this kind. */
  readonly count: number;
  /** Minutes begun until the deadline of `document`; zero or negative when overdue, and then up to an hour old. */
  readonly remainingMinutes: number;
  readonly tone: 'normal' | 'warning' | 'error';
}

export interface NotificationReminder<Document> {
  readonly kind: ReminderKind;
  /** All documents that it is about, the most urgent first: those due today and overdue, those to ask about, or all stuck ones. */
  readonly documents: readonly Document[];
  /** Minutes begun until the deadline, of a last call; absent for all others. */
  readonly remainingMinutes?: number;
  /** To be stored before it is shown. Whoever stores the first of them shows the notification. */
  readonly keys: readonly string[];
}

export interface ReminderPlan<Document> {
  /** How many documents are due today, overdue, or without a known end of their incident. */
  readonly badge: number;
  readonly statusBar?: StatusBarReminder<Document>;
  /** To be shown now, after its keys were stored. */
  readonly notification?: NotificationReminder<Document>;
  /** When to plan again, if nothing else asks for it before: later than `now`, at most an hour. */
  readonly nextLook: Temporal.Instant;
}

interface Waiting<Document> {
  readonly document: Document;
  /** Absent only for what is stuck. */
  readonly span?: DueSpan;
  readonly kind: ReminderKind;
}

/** What planning looks at, read once. */
interface Situation<Document extends ListedDocument> extends ReminderInput<Document> {
  readonly local: Temporal.ZonedDateTime;
  readonly waiting: readonly Waiting<Document>[];
  readonly steps: readonly LadderStep[];
}

// A clock that was set, or a machine that slept, is noticed within the hour without polling.
const longestWaitMilliseconds = 3_600_000;
const minuteMilliseconds = 60_000;
const warningMinutes = 120;
/** A question or a report may wait until the notification before it is forgotten. */
const pauseMilliseconds = 30 * minuteMilliseconds;
const stuckDays = 7;

/**
 * Returns what to show at `now`, and when to look again. Badge and status bar follow the documents. Notifications climb a ladder: with
 * something due today one when the day is first looked at, one at each of the person's times and a last call; with something overdue one
 * a day; one a day about an incident of which no end is known; one a week about what lies untouched. Never one in quiet hours.
 */
export function planReminder<Document extends ListedDocument>(input: ReminderInput<Document>): ReminderPlan<Document> {
  if (input.settings.level === 'off') {
    return { badge: 0, nextLook: input.now.add({ milliseconds: longestWaitMilliseconds }) };
  }
  const situation = situationOf(input);
  const { waiting } = situation;
  const statusBar = statusBarFor(waiting, input.now);
  const notification = mayNotify(situation)
    ? (dueNotification(situation) ?? questionFor(situation) ?? stuckReport(situation))
    : undefined;
  return {
    badge: waiting.filter(({ kind }) => kind !== 'stuck').length,
    ...(statusBar && { statusBar }),
    ...(notification && { notification }),
    nextLook: nextLook(situation, statusBar),
  };
}

/**
 * Returns the keys of the steps of the day up to `now`, the latest first: for somebody who has just begun a postmortem and knows that it is
 * due. None in quiet hours, after which it is news; and while others are overdue, not the first one of the day, which tells of them.
 * @param input with all documents that are known, the new one among them or not
 */
export function keysUntilNow(input: ReminderInput<ListedDocument>): string[] {
  const { now, local, waiting, settings } = situationOf(input);
  if (isQuiet(local, settings.quietHours)) {
    return [];
  }
  const midnight = local.startOfDay().add({ days: 1 }).startOfDay().epochMilliseconds;
  const [first, ...later] = passedSteps(ladderOf(local, [midnight, ...deadlinesOf(waiting)], settings), now);
  const isFree = waiting.every(({ kind }) => kind !== 'overdue');
  return [...(first && isFree ? [first] : []), ...later].map(({ key }) => key).reverse();
}

/** Returns the key under which it is remembered that today somebody was asked, or has answered, whether an incident is over. */
export function questionKey(id: string, now: Temporal.Instant, zone: string): string {
  return `${localDay(now.toZonedDateTimeISO(zone))} ongoing ${id}`;
}

function situationOf<Document extends ListedDocument>(input: ReminderInput<Document>): Situation<Document> {
  const { now, zone, settings, shown } = input;
  const muted = new Set(shown.muted);
  const waiting: Waiting<Document>[] = [];
  // A moment computes its milliseconds each time it is asked for them.
  const present = now.epochMilliseconds;
  for (const document of input.documents) {
    const kind = dueStateAt(document, present);
    if (kind !== 'open' && kind !== 'finished' && !muted.has(document.id)) {
      waiting.push({ document, kind, ...(document.span && { span: document.span }) });
    }
  }
  const local = now.toZonedDateTimeISO(zone);
  return { ...input, local, waiting, steps: ladderOf(local, deadlinesOf(waiting), settings) };
}

function deadlinesOf(waiting: readonly Waiting<unknown>[]): number[] {
  return waiting.flatMap(({ kind, span }) => (kind === 'dueToday' && span ? [deadlineOf(span)] : []));
}

/** Measured to the whole minute: the end of a day is midnight, and not the second before it. */
function deadlineOf({ missedFrom }: DueSpan): number {
  return Math.floor(missedFrom / minuteMilliseconds) * minuteMilliseconds;
}

function statusBarFor<Document extends ListedDocument>(
  waiting: readonly Waiting<Document>[],
  now: Temporal.Instant,
): StatusBarReminder<Document> | undefined {
  const compare = byUrgency(now);
  let urgent: Waiting<Document> | undefined;
  for (const candidate of waiting) {
    if (candidate.kind !== 'stuck' && (!urgent || compare(candidate.document, urgent.document) < 0)) {
      urgent = candidate;
    }
  }
  if (!urgent?.span || urgent.kind === 'stuck') {
    return undefined;
  }
  const { document, span, kind } = urgent;
  const remaining = remainingMinutes(span, now.epochMilliseconds);
  return {
    kind,
    document,
    count: waiting.filter((other) => other.kind === kind).length,
    remainingMinutes: remaining,
    tone: kind === 'overdue' ? 'error' : kind === 'dueToday' && remaining <= warningMinutes ? 'warning' : 'normal',
  };
}

function mayNotify({ now, local, settings, shown }: Situation<ListedDocument>): boolean {
  if (settings.level !== 'notification' || isQuiet(local, settings.quietHours)) {
    return false;
  }
  const snooze = snoozedUntil(shown, now);
  return !snooze || Temporal.Instant.compare(snooze, now) <= 0;
}

function dueNotification<Document extends ListedDocument>({
  now,
  waiting,
  steps,
  shown,
}: Situation<Document>): NotificationReminder<Document> | undefined {
  const due = waiting.filter(({ kind }) => kind === 'dueToday' || kind === 'overdue');
  if (due.length === 0) {
    return undefined;
  }
  const dueToday = due.some(({ kind }) => kind === 'dueToday');
  // What is only overdue is told once a day.
  const passed = dueToday ? passedSteps(steps, now) : steps.slice(0, 1);
  const step = passed.at(-1);
  // The end of a snooze is a step of its own.
  const woken = shown.snoozedUntil !== undefined && snoozedUntil(shown, now) !== undefined;
  if (!step || (!woken && shown.has(step.key))) {
    return undefined;
  }
  // What is overdue was told with the first one of the day: the later ones are about what can still be in time.
  const [first] = steps;
  const isTold = first !== undefined && shown.has(first.key);
  const rest = dueToday && isTold ? due.filter(({ kind }) => kind === 'dueToday') : due;
  // A last call is about its own deadline, unless it is the first that is said today.
  const called =
    step.deadline === undefined ? [] : rest.filter(({ span }) => span && deadlineOf(span) === step.deadline);
  const isLastCall = !woken && isTold && step.deadline !== undefined && called.length > 0;
  const told = isLastCall ? called : rest;
  return {
    kind: told.some(({ kind }) => kind === 'overdue') ? 'overdue' : 'dueToday',
    ...(isLastCall && { remainingMinutes: minutesUntil(step.deadline, now) }),
    documents: told.map(({ document }) => document).sort(byUrgency(now)),
    keys: [
      woken ? `${step.key.slice(0, 10)} snooze ${shown.snoozedUntil}` : step.key,
      ...passed.map(({ key }) => key).filter((key) => woken || key !== step.key),
    ],
  };
}

/** Asks about all incidents at once, of the one that started last first: it is the one that somebody remembers. */
function questionFor<Document extends ListedDocument>(
  situation: Situation<Document>,
): NotificationReminder<Document> | undefined {
  const { now, zone, waiting, shown } = situation;
  const unasked = waiting
    .filter(({ kind, document }) => kind === 'ongoing' && !shown.has(questionKey(document.id, now, zone)))
    .sort((a, b) => (b.span?.missedFrom ?? 0) - (a.span?.missedFrom ?? 0))
    .map(({ document }) => document);
  return unasked.length > 0 && isPauseOver(situation)
    ? {
        kind: 'ongoing',
        documents: unasked,
        keys: unasked.map(({ id }) => questionKey(id, now, zone)),
      }
    : undefined;
}

function stuckReport<Document extends ListedDocument>(
  situation: Situation<Document>,
): NotificationReminder<Document> | undefined {
  const { local, now, waiting, shown } = situation;
  const stuck = waiting.filter(({ kind }) => kind === 'stuck');
  if (stuck.length === 0) {
    return undefined;
  }
  // Told on any of the last seven days, today included, is told this week.
  const week = Array.from({ length: stuckDays }, (_, days) => localDay(local.subtract({ days })));
  const untold = stuck.filter(({ document }) => !week.some((day) => shown.has(stuckKey(document.id, day))));
  if (untold.length === 0 || !isPauseOver(situation)) {
    return undefined;
  }
  const documents = untold.map(({ document }) => document).sort(byUrgency(now));
  return { kind: 'stuck', documents, keys: documents.map(({ id }) => stuckKey(id, localDay(local))) };
}

function stuckKey(id: string, day: string): string {
  return `${day} stuck ${id}`;
}

function isPauseOver({ now, shown }: Situation<ListedDocument>): boolean {
  const last = lastShown(shown, now);
  return !last || now.epochMilliseconds - last.epochMilliseconds >= pauseMilliseconds;
}

function minutesUntil(deadline: number | undefined, now: Temporal.Instant): number {
  return deadline === undefined ? 0 : Math.ceil((deadline - now.epochMilliseconds) / minuteMilliseconds);
}

function passedSteps(steps: readonly LadderStep[], now: Temporal.Instant): LadderStep[] {
  return steps.filter(({ at }) => at <= now.epochMilliseconds);
}

function localDay(local: Temporal.ZonedDateTime): string {
  return local.toPlainDate().toString();
}

/** Returns the next moment at which the plan changes by itself, within the longest wait. */
function nextLook<Document extends ListedDocument>(
  { now, zone, local, documents, steps, settings, shown }: Situation<Document>,
  statusBar: StatusBarReminder<Document> | undefined,
): Temporal.Instant {
  const present = now.epochMilliseconds;
  let next = present + longestWaitMilliseconds;
  const consider = (moment: number | undefined): void => {
    if (moment !== undefined && moment > present && moment < next) {
      next = moment;
    }
  };
  for (const { stage, span, touched } of documents) {
    if (stage !== 'final') {
      consider(span?.from);
      consider(span?.missedFrom);
      consider(touched === undefined ? undefined : touched + stuckMilliseconds);
    }
  }
  for (const { at } of steps) {
    consider(at);
  }
  if (statusBar?.kind === 'dueToday') {
    // The remaining time, and with it the tone, changes on the whole minute.
    consider((Math.floor(present / minuteMilliseconds) + 1) * minuteMilliseconds);
  }
  consider(missedFrom(endOfDay(local.toPlainDate(), zone)));
  consider(quietEnd(local, settings.quietHours)?.epochMilliseconds);
  consider(ceilMilliseconds(snoozedUntil(shown, now)));
  const last = lastShown(shown, now);
  consider(last && last.epochMilliseconds + pauseMilliseconds);
  return Temporal.Instant.fromEpochMilliseconds(next);
}

/** Returns the first whole millisecond not before `instant`: looking a moment before a snooze ends would find it still on. */
function ceilMilliseconds(instant: Temporal.Instant | undefined): number | undefined {
  return instant?.round({ smallestUnit: 'millisecond', roundingMode: 'ceil' }).epochMilliseconds;
}
