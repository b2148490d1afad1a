import { localText, type WrittenTime } from '../document/writtenTime';

/** Returns a moment as a sentence shows it: the time alone beside one of the same day, else with its date. */
export function shownTime(at: WrittenTime, beside: WrittenTime): string {
  const sameDay = at.date !== undefined && beside.date !== undefined && at.date.equals(beside.date);
  const text =
    sameDay && at.time && beside.time
      ? at.time.toString({ smallestUnit: at.seconds ? 'second' : 'minute' })
      : (localText(at) ?? '').replace('T', ' ');
  return at.zone && beside.zone && at.zone.name !== beside.zone.name ? `${text} ${at.zone.name}` : text;
}
