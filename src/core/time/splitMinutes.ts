/** Whole days of 24 hours, hours and minutes: what a duration is put into words from. */
interface SplitMinutes {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** Returns the length of `total` minutes in days, hours and minutes; the sign and any fraction of a minute are dropped. */
export function splitMinutes(total: number): SplitMinutes {
  const whole = Math.floor(Math.abs(total));
  return { days: Math.floor(whole / 1440), hours: Math.floor(whole / 60) % 24, minutes: whole % 60 };
}
