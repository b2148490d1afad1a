import type { Temporal } from 'temporal-polyfill';
import { clearRolesOf } from '../document/durations/entryRoles';
import type { CapturedEvent } from './captureTimeline';
import { isFuture } from './dateEntries';

/** When an incident started and was over, as far as its events tell. */
export interface CapturedMilestones {
  readonly started?: Temporal.ZonedDateTime;
  readonly resolved?: Temporal.ZonedDateTime;
}

/**
 * Returns the moment of the event that tells of the beginning, else that of the first one; and that of the last event that tells of the
 * end beyond doubt, if one does. What is written for a time to come is a plan: it neither starts nor ends anything.
 */
export function capturedMilestones(events: readonly CapturedEvent[], now: Temporal.ZonedDateTime): CapturedMilestones {
  const happened = events.filter(({ moment }) => !isFuture(moment, now));
  const started = (happened.find(({ text }) => clearRolesOf(text).begins) ?? happened[0])?.moment;
  const ended = happened.filter(({ text }) => clearRolesOf(text).ends).at(-1)?.moment;
  const isLater = started && ended && ended.epochMilliseconds > started.epochMilliseconds;
  return { ...(started && { started }), ...(isLater && { resolved: ended }) };
}
