import type { DurationKind, StatedDuration } from './document/duration';
import { frontMatterText } from './document/frontMatter';
import { incidentDayOf, incidentZoneOf } from './document/incidentDay';
import { linePositions } from './document/lines';
import type { MilestoneKind } from './document/milestone';
import type { Postmortem } from './document/postmortem';
import type { SectionId } from './document/sectionAliases';
import { stages, type Stage } from './document/stage';
import type { TimelineContainer, TimelineEntry } from './document/timeline';
import { localText, type WrittenTime } from './document/writtenTime';

/**
 * What was read from one document, as `postmortem inspect` prints it. Lines are counted from 1, local date-times are ISO without an
 * offset, and null stands for what the document does not say.
 */
export interface Inspection {
  readonly file: string;
  readonly title: string | null;
  readonly incidentDay: string | null;
  /** As the document names it: "Asia/Tokyo", "JST", "UTC". */
  readonly zone: string | null;
  readonly status: Stage | null;
  readonly template: string | null;
  readonly sections: readonly InspectedSection[];
  readonly timelines: readonly InspectedTimeline[];
  readonly milestones: readonly InspectedMilestone[];
  readonly durations: readonly InspectedDuration[];
  readonly actions: readonly InspectedAction[];
}

/** A heading that names several sections is several of them. */
interface InspectedSection {
  readonly id: SectionId | null;
  readonly title: string;
  readonly line: number;
  readonly empty: boolean;
}

interface InspectedTimeline {
  /** Of its heading; where it has none, of its first entry. */
  readonly line: number;
  readonly container: TimelineContainer;
  readonly zoneStated: boolean;
  readonly entries: readonly InspectedEntry[];
}

interface InspectedEntry {
  readonly line: number;
  readonly local: string | null;
  readonly zone: string | null;
  readonly certain: boolean;
  readonly text: string;
}

interface InspectedMilestone {
  readonly kind: MilestoneKind;
  readonly line: number;
  readonly local: string | null;
  readonly zone: string | null;
}

interface InspectedDuration {
  readonly kind: DurationKind;
  readonly line: number;
  readonly statedMinutes: number | null;
  readonly computedMinutes: number | null;
  readonly verdict: StatedDuration['verdict'];
}

interface InspectedAction {
  readonly line: number;
  readonly text: string;
  readonly owner: string | null;
  /** ISO where the day can be read without doubt, else as written. */
  readonly due: string | null;
  readonly link: string | null;
  readonly done: boolean;
}

/**
 * Returns what was read from a document, as plain data for JSON.
 * @param file how to name it; by default its path in its folder
 */
export function inspectPostmortem(postmortem: Postmortem, file: string = postmortem.path): Inspection {
  const { text, frontMatter, title } = postmortem;
  const position = linePositions(text);
  const lineOf = ({ range }: { readonly range: { readonly start: number } }): number => position(range.start).line;
  return {
    file,
    title: frontMatterText(frontMatter, 'title') ?? title?.text ?? null,
    incidentDay: incidentDayOf(postmortem)?.date.toString() ?? null,
    zone: incidentZoneOf(postmortem)?.name ?? null,
    status: statusOf(postmortem),
    template: templateOf(postmortem),
    sections: postmortem.allSections
      .filter(({ id, form, level }) => id !== undefined || (form === 'heading' && level === 2))
      .flatMap(({ ids, title, empty, headingRange }) =>
        (ids.length === 0 ? [null] : ids).map((id) => ({
          id: id && printedId(id),
          title,
          line: position(headingRange.start).line,
          empty,
        })),
      ),
    timelines: postmortem.timelines.map((timeline) => ({
      line: lineOf(timeline),
      container: timeline.container,
      zoneStated: timeline.zoneStated,
      entries: timeline.entries.map((entry) => ({
        line: lineOf(entry),
        local: localOf(entry.at),
        zone: (entry.at?.zone ?? timeline.zone)?.name ?? null,
        certain: isCertain(entry),
        text: entry.text,
      })),
    })),
    milestones: postmortem.milestones.map((milestone) => ({
      kind: milestone.kind,
      line: lineOf(milestone),
      local: localOf(milestone.at),
      zone: milestone.at.zone?.name ?? null,
    })),
    durations: postmortem.durations.map((duration) => ({
      kind: duration.kind,
      line: lineOf(duration),
      statedMinutes: minutesOf(duration.statedMinutes),
      computedMinutes: minutesOf(duration.computedMinutes),
      verdict: duration.verdict,
    })),
    actions: postmortem.actions.map((action) => ({
      line: lineOf(action),
      text: action.text,
      owner: action.owner ?? null,
      due: action.dueDate ?? action.due ?? null,
      link: action.link ?? null,
      done: action.done,
    })),
  };
}

/** What set the incident off is one of its causes; only a template tells the two apart. */
function printedId(id: SectionId): SectionId {
  return id === 'trigger' ? 'cause' : id;
}

function statusOf({ frontMatter }: Postmortem): Stage | null {
  const status = frontMatterText(frontMatter, 'status')?.toLowerCase();
  return stages.find((stage) => stage === status) ?? null;
}

/** `postmortem: true` marks the file without naming a template. */
function templateOf({ frontMatter }: Postmortem): string | null {
  const template = frontMatterText(frontMatter, 'postmortem');
  return template === undefined || /^(?:true|false)$/i.test(template) ? null : template;
}

function localOf(time: WrittenTime | undefined): string | null {
  return time === undefined ? null : localText(time);
}

function isCertain({ at }: TimelineEntry): boolean {
  return at?.date !== undefined && at.certain;
}

/** Seconds make fractions of a minute, of which nobody needs more than two digits. */
function minutesOf(minutes: number | undefined): number | null {
  return minutes === undefined ? null : Math.round(minutes * 100) / 100;
}
