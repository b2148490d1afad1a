import type { Temporal } from 'temporal-polyfill';

/** Longer ago than this nothing need be remembered: the longest rhythm is a week. */
const rememberedDays = 14;
/** A clock that was set forward by mistake, and back again, must not tell anything twice: a few old keys do no harm. */
const keptAnyway = 500;

/** Returns which keys, or names that begin with their day, `YYYY-MM-DD`, may be forgotten. */
export function forgettable(keys: readonly string[], now: Temporal.Instant): readonly string[] {
  const oldest = now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: rememberedDays }).toString();
  return keys.length > keptAnyway ? keys.filter((key) => key < oldest) : [];
}
