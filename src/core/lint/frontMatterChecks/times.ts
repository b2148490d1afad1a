import { frontMatterText, type FrontMatter } from '../../document/frontMatter';
import { parseMoment } from '../../time/moment';
import { message } from '../../message';
import { isPlaceholderValue } from '../placeholderText';
import type { RuleReport } from '../rule';

const timeKeys: readonly string[] = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved', 'finished', 'due'];

/** Reports moments that cannot be read as a date or a time. */
export function unreadableTimes(frontMatter: FrontMatter, zone: string): RuleReport[] {
  return timeKeys.flatMap((key) => {
    const entry = frontMatter.entries.get(key);
    const text = frontMatterText(frontMatter, key);
    // A placeholder is reported as what it is, not once more as a bad date.
    if (!entry || (text === undefined && entry.scalar !== undefined) || isPlaceholderValue(text ?? '')) {
      return [];
    }
    return text !== undefined && parseMoment(text, zone)
      ? []
      : [
          {
            message: message('“{0}” is not a date or time; write it like 2026-11-23T14:05+09:00.', text ?? key),
            range: entry.valueRange,
          },
        ];
  });
}
