import type { Postmortem } from '../../document/postmortem';
import type { Timeline, TimelineEntry } from '../../document/timeline';
import { minutesBetween, type WrittenTime } from '../../document/writtenTime';
import { message } from '../../message';
import { splitMinutes } from '../../time/splitMinutes';
import { tellsDetection, tellsResolution } from '../incidentWords';
import type { Rule, RuleReport } from '../rule';
import type { StageSeverities } from '../severity';
import { shownTime } from '../shownTime';

/** Between two dates that are further apart one is wrong: another rule says so. */
const mistypedMinutes = 31 * 24 * 60;

const worthAsking: StageSeverities = { draft: 'hint', 'in-review': 'information', final: 'information' };

export const timelineGap: Rule = {
  id: 'timeline-gap',
  severities: worthAsking,
  documentation: {
    summary: message('While the incident went on, nothing is told for a long time.'),
    why: message(
      'What happened in between is what the reader asks first: was nobody there, did something not help, or was it not written down? Only the time from the detection to the end of the incident counts, and only between two entries whose moments are known. `thresholds.timelineGapMinutes` in `.postmortem.yml` says how long is long; the default is two hours.',
    ),
    source:
      'Google, *Site Reliability Workbook*, chapter 10: a timeline without the long minutes in which nothing seemed to help cannot be learned from.',
    example: {
      bad: '# Checkout, 2026-11-23\n\n## Timeline (UTC)\n\n- 09:05 The alert fires\n- 09:20 The rollback begins\n- 13:40 A second node is drained\n- 13:55 Checkout is restored\n',
      good: '# Checkout, 2026-11-23\n\n## Timeline (UTC)\n\n- 03:00 The configuration is deployed\n- 09:05 The alert fires\n- 09:20 The rollback begins\n- 09:55 Checkout is restored\n- 16:00 The customers are told why\n',
    },
  },
  check({ postmortem, configuration, contract }) {
    if (contract?.incident === false) return [];
    const most = configuration.thresholds.timelineGapMinutes;
    return postmortem.timelines.flatMap((timeline) =>
      duringIncident(timeline, postmortem).flatMap((entry, index, entries): RuleReport[] => {
        const before = entries[index - 1];
        const from = before && (before.until ?? before.at);
        const minutes =
          from && entry.at && isKnown(before) && isKnown(entry) ? minutesBetween(from, entry.at) : undefined;
        if (!before || !from || !entry.at || minutes === undefined || minutes <= most || minutes > mistypedMinutes)
          return [];
        const { days, hours, minutes: rest } = splitMinutes(minutes);
        return [
          {
            message: message(
              'Nothing is told between {0} and {1}: {2} h {3} min.',
              shownTime(from, entry.at),
              shownTime(entry.at, from),
              days * 24 + hours,
              rest,
            ),
            range: entry.at.range,
          },
        ];
      }),
    );
  },
};

function isKnown({ at, until, placed }: TimelineEntry): boolean {
  return placed && at?.time !== undefined && (until === undefined || until.time !== undefined);
}

/** From the entry of the detection to that of the end; what led to the incident, and what came after, has pauses of its own. */
function duringIncident({ entries }: Timeline, { milestones }: Postmortem): readonly TimelineEntry[] {
  const detected = milestones.find(({ kind }) => kind === 'detected')?.at;
  const resolved = milestones.find(({ kind }) => kind === 'resolved')?.at;
  const first = entries.findIndex(({ at, text }) => isAtOrAfter(at, detected) ?? tellsDetection(text));
  const last = entries.findLastIndex(({ at, text }) => isAtOrAfter(resolved, at) ?? tellsResolution(text));
  return first === -1 || last === -1 ? [] : entries.slice(first, last + 1);
}

/** Undefined where the two cannot be compared. */
function isAtOrAfter(at: WrittenTime | undefined, other: WrittenTime | undefined): boolean | undefined {
  const minutes = at && other ? minutesBetween(other, at) : undefined;
  return minutes === undefined ? undefined : minutes >= 0;
}
