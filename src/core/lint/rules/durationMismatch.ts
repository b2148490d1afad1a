import type { StatedDuration } from '../../document/duration';
import type { Postmortem } from '../../document/postmortem';
import type { WrittenTime } from '../../document/writtenTime';
import { message } from '../../message';
import { durationLike } from '../durationLike';
import type { Fix, Rule, RuleReport } from '../rule';
import { wrong, type StageSeverities } from '../severity';
import { shownTime } from '../shownTime';

/** A sentence may mean something that only its author knows. */
const inSentence: StageSeverities = { draft: 'information', 'in-review': 'warning', final: 'warning' };
/** Entries of a timeline are told apart by their words: a value far from theirs may have been measured between others. */
const nearShare = 0.25;

export const durationMismatch: Rule = {
  id: 'duration-mismatch',
  severities: wrong,
  documentation: {
    summary: message('A stated duration is not the time between the moments that it spans.'),
    why: message(
      'Time to detect and time to resolve are added up over many incidents, and nobody checks them later. A stated value is held against the times beside it, the milestones and the timeline; it may be counted from the start, the detection or the declaration, to the mitigation or the end. Rounding, “about” within a fifth, support hours and parts of the incident are left alone. `thresholds.durationMinutes` in `.postmortem.yml` says how far off is wrong; the default is a minute.',
    ),
    exceptions: message('In a title or a sentence it is information in a draft, then a warning.'),
    source:
      'In public postmortems of some teams two stated durations in five are not the difference of their timestamps: transposed pairs, lost digits, an hour too few.',
    example: {
      bad: '# Checkout\n\n- **Started:** 2026-11-23 14:05 UTC\n- **Resolved:** 2026-11-23 15:40 UTC\n- **Time to resolve:** 2h 35m\n',
      good: '# Checkout\n\n- **Started:** 2026-11-23 14:05 UTC\n- **Resolved:** 2026-11-23 15:40 UTC\n- **Time to resolve:** 1h 35m\n',
    },
  },
  check({ postmortem, configuration }) {
    return postmortem.durations.flatMap((duration): RuleReport[] => {
      const { statedMinutes: stated, computedMinutes: computed, between, verdict, form, range } = duration;
      if (verdict !== 'mismatch' || stated === undefined || computed === undefined || !between) return [];
      if (Math.abs(stated - computed) <= configuration.thresholds.durationMinutes) return [];
      const [from, to] = between;
      const words = postmortem.text.slice(range.start, range.end).replace(/\s+/g, ' ');
      const right = durationLike(words, computed);
      return [
        {
          message: message(
            '“{0}” is stated, but from {1} to {2} it is {3}.',
            words,
            shown(from, to),
            shown(to, from),
            right,
          ),
          range,
          ...(form !== 'label' && { severities: inSentence }),
          fixes: isTrusted(duration, between, postmortem) ? [replacement(range, right)] : [],
        },
      ];
    });
  },
};

function replacement(range: StatedDuration['range'], right: string): Fix {
  return {
    title: message('Replace it with the computed “{0}”', right),
    edits: [{ range, newText: right }],
    // Either of the three may be wrong: both times, and the length.
    preferred: false,
    safe: false,
  };
}

function isTrusted(
  { statedMinutes = 0, computedMinutes = 0 }: StatedDuration,
  between: readonly WrittenTime[],
  { timelines }: Postmortem,
): boolean {
  const entries = timelines.flatMap((timeline) => timeline.entries);
  const isTold = between.some((time) => entries.some(({ at, until }) => at === time || until === time));
  return !isTold || Math.abs(statedMinutes - computedMinutes) <= nearShare * computedMinutes;
}

function shown(at: WrittenTime, beside: WrittenTime): string {
  return at.date === undefined && at.time ? at.time.toString({ smallestUnit: 'minute' }) : shownTime(at, beside);
}
