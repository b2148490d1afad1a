import type { Temporal } from 'temporal-polyfill';
import { clearRolesOf } from '../document/durations/entryRoles';
import type { CapturedEvent } from './captureTimeline';

/** When an incident started and was over, as far as its events tell. */
export interface CapturedMilestones {
  readonly started?: Temporal.ZonedDateTime;
  readonly resolved?: Temporal.ZonedDateTime;
}

/**
 * Returns the moment of the event that tells of the beginning, else that of the first one; and that of the last event that tells of the
 * end beyond doubt, if one does.
 */
export function capturedMilestones(events: readonly CapturedEvent[]): CapturedMilestones {
  const started = (events.find(({ text }) => clearRolesOf(text).begins) ?? events[0])?.moment;
  const ended = events.filter(({ text }) => clearRolesOf(text).ends).at(-1)?.moment;
  const isLater = started && ended && ended.epochMilliseconds > started.epochMilliseconds;
  return { ...(started && { started }), ...(isLater && { resolved: ended }) };
}
