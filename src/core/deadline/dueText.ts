import { message, type Translate } from '../message';
import { durationText } from '../time/durationText';
import { dueStateAt, remainingMinutes } from './dueState';
import type { ListedDocument } from './urgency';

/**
 * Returns how a postmortem stands against its deadline, in words: "due today · 3 h left".
 * @param now milliseconds since the epoch
 */
export function dueText(document: ListedDocument, now: number, translate: Translate): string {
  if (!document.span) {
    return translate(dueStateAt(document, now) === 'stuck' ? message('untouched for a week') : message('no date'));
  }
  const time = durationText(remainingMinutes(document.span, now), translate);
  switch (dueStateAt(document, now)) {
    case 'overdue':
      return translate(message('overdue by {0}', time));
    case 'dueToday':
      return translate(message('due today · {0} left', time));
    case 'ongoing':
      return translate(message('incident without an end'));
    case 'stuck':
      return translate(message('untouched for a week'));
    default:
      return translate(message('{0} left', time));
  }
}
