import { findDurations } from '../durationText';
import type { DocumentOutline } from '../outline';
import { saysOtherCount, type DurationStatement } from './statement';

/** What directly follows, or precedes, a length of time that says how long it lasted. */
const harmBehind =
  /^[\s-]?(?:[a-z-]{2,14}\s){0,2}(?:outage|down ?time|unavailab|disrupt|interrupt|degrad|incident|failure|loss|blackout|error)|^間?(?:\s?(?:の|に(?:わた|渡)|以上|silent|連続|継続|続|停止|不能|ダウン|遅延|アクセス|利用|閲覧|接続))/i;
const harmBefore =
  /(?:outage|down|down ?time|unavailable|offline|unreachable|degraded|disruption|lasting|lasted)\s(?:of|for|lasting)?\s?(?:about|around|~|approximately|almost|nearly|over)?\s?$/i;

/** Returns the lengths of time in the title that say how long the outage was: "30min outage during the upgrade", 約 36 時間の停止. */
export function titleDurations({ text, title, frontMatter }: DocumentOutline): DurationStatement[] {
  const entry = frontMatter?.entries.get('title');
  const range = title?.range ?? (entry?.scalar === undefined ? undefined : entry.valueRange);
  if (!range) return [];
  const source = text.slice(range.start, range.end);
  return findDurations(source).flatMap((words): DurationStatement[] => {
    const [before, after] = [source.slice(0, words.range.start).slice(-60), source.slice(words.range.end).slice(0, 60)];
    return (harmBehind.test(after) || harmBefore.test(before)) && isLong(words.minutes)
      ? [
          {
            kind: 'duration',
            form: 'title',
            range: { start: range.start + words.range.start, end: range.start + words.range.end },
            words,
            beside: undefined,
            ofPart: false,
            countsOtherwise: saysOtherCount(before + after),
          },
        ]
      : [];
  });
}

/** "a 5s timeout" in a title is no outage. */
function isLong(minutes: number | undefined): boolean {
  return minutes === undefined || minutes >= 1;
}
