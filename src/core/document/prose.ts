import type { DocumentOutline } from './outline';
import { blocksIn, type SentenceForm } from './prose/blocks';
import { withoutQuotations } from './prose/quotations';
import { sentenceSpans } from './prose/sentenceSpans';
import type { Section } from './section';
import type { TextRange } from './textRange';

/** A sentence of the author's own words. */
export interface Sentence {
  /** As it reads, without markup; what is no running text in it is U+FFFC, as long as it was. */
  readonly text: string;
  readonly form: SentenceForm;
  /** Whether it is the first of its paragraph, item or cell. */
  readonly opens: boolean;
  /** Whether it is all of its paragraph, item or cell. */
  readonly alone: boolean;
  /** The innermost section that it lies in. */
  readonly section: Section | undefined;
  /** Returns the place in the document of a stretch of `text`, or of all of it. */
  rangeOf(start?: number, end?: number): TextRange;
}

/**
 * Returns the running text of a document, sentence by sentence in its order: paragraphs, items, cells and headings without code, logs, links,
 * quotations, comments, and what was struck out.
 */
export function readSentences(outline: DocumentOutline): Sentence[] {
  const sectionAt = sectionFinder(outline.allSections);
  return blocksIn(outline).flatMap(({ form, plain }) => {
    const text = withoutQuotations(plain.text);
    const spans = sentenceSpans(text);
    return spans.map(({ start, end }, index): Sentence => ({
      text: text.slice(start, end),
      form,
      opens: index === 0,
      alone: spans.length === 1,
      section: sectionAt(plain.rangeOf(start, start + 1).start),
      rangeOf: (from = 0, to = end - start) => plain.rangeOf(start + from, start + to),
    }));
  });
}

/** Returns a function that finds the innermost section of places that are asked for in the order of the text. */
function sectionFinder(sections: readonly Section[]): (offset: number) => Section | undefined {
  const ordered = [...sections].sort((a, b) => a.range.start - b.range.start);
  const open: Section[] = [];
  let next = 0;
  return (offset) => {
    for (let section = ordered[next]; section && section.range.start <= offset; section = ordered[++next]) {
      open.push(section);
    }
    while (open.length > 0 && (open.at(-1)?.range.end ?? 0) <= offset) {
      open.pop();
    }
    return open.at(-1);
  };
}
