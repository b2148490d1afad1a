import { message, type Translate } from '../message';
import { splitMinutes } from './splitMinutes';

/** Returns a length of time in words, no more exact than a reader needs: "3 h 12 min", "12 min", "2 d 5 h". */
export function durationText(minutes: number, translate: Translate): string {
  const { days, hours, minutes: rest } = splitMinutes(Math.abs(minutes));
  if (days > 0) {
    return translate(hours > 0 ? message('{0} d {1} h', days, hours) : message('{0} d', days));
  }
  if (hours > 0) {
    return translate(rest > 0 ? message('{0} h {1} min', hours, rest) : message('{0} h', hours));
  }
  return translate(message('{0} min', rest));
}
