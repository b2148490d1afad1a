import { isZone } from '../core/time/moment';

/** Returns the IANA name of this machine's zone; `TZ` may hold what is none. */
export function machineZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isZone(zone) ? zone : 'UTC';
}
