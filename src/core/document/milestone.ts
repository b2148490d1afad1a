import { readFacts } from './facts/facts';
import { textBlocks } from './facts/textLines';
import { frontMatterMilestones } from './milestones/frontMatterMilestones';
import { statedMilestones } from './milestones/statedMilestones';
import type { DocumentOutline } from './outline';
import type { TextRange } from './textRange';
import type { Timeline } from './timeline';
import type { WrittenTime } from './writtenTime';

export const milestoneKinds = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

/** A moment of the incident that the document names as such: in its front matter, behind a bold label, in a list or a table of facts. */
export interface Milestone {
  readonly kind: MilestoneKind;
  readonly form: 'front-matter' | 'label' | 'table';
  /** What it is called there: "First detected", 復旧日時, "Incident period". */
  readonly label: string;
  /** The whole line or row. */
  readonly range: TextRange;
  readonly at: WrittenTime;
  /** Where a part of the day stands in place of the time (昼頃): the minutes since midnight at which it begins at the earliest. */
  readonly earliest: number | undefined;
}

/** Returns the milestones of a document in the order of the text. A moment that is written as unknown is none. */
export function readMilestones(outline: DocumentOutline, timelines: readonly Timeline[]): Milestone[] {
  const facts = readFacts(textBlocks(outline.root, outline.text));
  return [...frontMatterMilestones(outline), ...statedMilestones(outline, facts, timelines)].sort(
    (a, b) => a.range.start - b.range.start || a.at.range.start - b.at.range.start,
  );
}
