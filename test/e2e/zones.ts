/** Places around the world, the better known first, because their names stand in the pictures. */
const places: readonly string[] = [
  'Europe/Berlin',
  'Asia/Tokyo',
  'America/New_York',
  'Europe/London',
  'America/Los_Angeles',
  'Asia/Singapore',
  'Australia/Sydney',
  'America/Chicago',
  'America/Denver',
  'America/Sao_Paulo',
  'Asia/Dubai',
  'Europe/Helsinki',
  'Asia/Bangkok',
  'Asia/Dhaka',
  'Asia/Karachi',
  'America/Halifax',
  'Atlantic/Cape_Verde',
  'America/Noronha',
  'America/Anchorage',
  'Pacific/Honolulu',
  'Pacific/Auckland',
  'Pacific/Guadalcanal',
  'Pacific/Pago_Pago',
  'Pacific/Tarawa',
  'Pacific/Tongatapu',
  'Pacific/Kiritimati',
];

/**
 * Returns a zone in which it is a given hour right now, so that a test of "today" is the same at every time of the day. The tests use
 * the real clock; only where on earth they stand is chosen.
 */
export function zoneWhereItIs(hour: number, now = new Date()): string {
  return places.find((place) => hourIn(place, now) === hour) ?? nauticalZone(hour, now);
}

/** POSIX counts westwards: Etc/GMT-9 is nine hours ahead of Greenwich. */
function nauticalZone(hour: number, now: Date): string {
  const ahead = ((hour - now.getUTCHours() + 36) % 24) - 12;
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${String(Math.abs(ahead))}`;
}

function hourIn(timeZone: string, now: Date): number {
  return Number(new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now));
}
