import type { TextRange } from '../textRange';
import type { FlatText } from './flatText';

/** What is above an item holds for it: a person's name, or that all of it is done. */
export interface Group {
  readonly owner: string | undefined;
  readonly done: boolean;
}

/** A cell of a table: what stands in it, and its place between the bars. */
export interface Cell {
  readonly content: FlatText;
  readonly range: TextRange;
}

/** An item before it is known who does it, and by when. */
export interface Candidate {
  readonly container: 'table' | 'list' | 'paragraph' | 'heading';
  readonly range: TextRange;
  /** What is to be done: the first paragraph, the cell, the line. */
  readonly main: FlatText;
  /** What else belongs to it: further paragraphs, sub-items, the text under a heading. */
  readonly rest: FlatText | undefined;
  readonly ticked: boolean | undefined;
  readonly cells: Readonly<Partial<Record<'owner' | 'due' | 'link' | 'status', Cell>>>;
  readonly group: Group;
}
