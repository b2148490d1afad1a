import type { Root } from 'mdast';
import type { FrontMatter } from './frontMatter';
import type { Title } from './postmortem';
import type { Section } from './section';

/** What the readers of timelines, milestones, durations and actions start from. */
export interface DocumentOutline {
  readonly text: string;
  /** Relative to the workspace folder, with forward slashes; empty where it is not known. */
  readonly path: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly title: Title | undefined;
  /** Sections of every form and level, in the order of the text; one may lie within another. */
  readonly allSections: readonly Section[];
  readonly root: Root;
}
