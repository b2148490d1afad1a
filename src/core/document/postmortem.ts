import type { Root } from 'mdast';
import { readActionItems, type ActionItem } from './actionItem';
import { readDurations, type StatedDuration } from './duration';
import { readFrontMatter, type FrontMatter } from './frontMatter';
import { parseMarkdown, rangeOf } from './markdown';
import { readMilestones, type Milestone } from './milestone';
import type { DocumentOutline } from './outline';
import { readSentences, type Sentence } from './prose';
import { readSections, type Section } from './section';
import { headingText, titleHeading } from './sectionHeadings';
import { sectionIdOf, type FurtherTitles } from './sectionName';
import type { TextRange } from './textRange';
import { readTimelines, type Timeline } from './timeline';

export interface Title {
  readonly text: string;
  readonly range: TextRange;
}

/** One parsed document about one incident: what every rule and every feature looks at. */
export interface Postmortem extends DocumentOutline {
  /** The level-2 headings, which are what a template asks for. */
  readonly sections: readonly Section[];
  readonly timelines: readonly Timeline[];
  readonly milestones: readonly Milestone[];
  readonly durations: readonly StatedDuration[];
  readonly actions: readonly ActionItem[];
  /** The running text: what the author says in words, without code, logs, links and quotations. */
  readonly sentences: readonly Sentence[];
  /** The Markdown tree, for the few rules that look at running text. */
  readonly root: Root;
}

/** What reading a document depends on, besides its text. */
export interface ReadingOptions {
  /** Relative to the workspace folder, with forward slashes. */
  readonly path?: string;
  /** Further titles that a section goes by. */
  readonly aliases?: FurtherTitles;
}

/** Returns the parsed form of a Markdown document. Never throws. */
export function parsePostmortem(text: string, { path = '', aliases = {} }: ReadingOptions = {}): Postmortem {
  const root = parseMarkdown(text);
  const frontMatter: FrontMatter | undefined = readFrontMatter(text);
  // Misplaced front matter reads as a heading underlined with dashes.
  const bodyStart = frontMatter?.range.end ?? 0;
  const title = titleHeading(root, (name) => sectionIdOf(name, aliases) !== undefined);
  const allSections = readSections(root, text, { title, aliases }).filter(
    ({ headingRange }) => headingRange.start >= bodyStart,
  );
  const outline: DocumentOutline = {
    text,
    path,
    frontMatter,
    title: title && { text: headingText(title), range: rangeOf(title) },
    allSections,
    root,
  };
  const timelines = readTimelines(outline);
  const milestones = readMilestones(outline, timelines);
  return {
    ...outline,
    sections: allSections.filter(({ form, level }) => form === 'heading' && level === 2),
    timelines,
    milestones,
    durations: readDurations(outline, timelines, milestones),
    actions: readActionItems(outline),
    sentences: readSentences(outline),
  };
}
