import type { Postmortem } from '../../document/postmortem';
import type { Section } from '../../document/section';
import type { SectionId } from '../../document/sectionAliases';
import { message } from '../../message';
import type { Fix, Rule } from '../rule';
import type { StageSeverities } from '../severity';

const severities: StageSeverities = { draft: 'information', 'in-review': 'warning', final: 'warning' };

export const duplicateSection: Rule = {
  id: 'duplicate-section',
  severities,
  documentation: {
    summary: message('A section appears twice.'),
    why: message(
      'Of two sections with the same heading one is easily overlooked, and links lead to the first alone. Put the second under the first, or give it a heading of its own. Headings are compared where they stand side by side; a document that tells several incidents may repeat them all.',
    ),
    source: 'InnerSourcePatterns#159: a template check looks for all headings, duplicates and their order.',
    example: {
      bad: '# Checkout\n\n## Timeline\n\n- 14:05 Alert\n\n## Cause\n\nA full disk.\n\n## Timeline\n\n- 15:40 Rollback\n',
      good: '# Checkout\n\n## Timeline\n\n- 14:05 Alert\n- 15:40 Rollback\n\n## Cause\n\nA full disk.\n',
    },
  },
  check({ postmortem }) {
    const pairs = repeatedSections(postmortem);
    const repeated = new Set<SectionId | undefined>(pairs.map(([first]) => first.id));
    // Where several sections come again, so does the whole report: one document about several incidents.
    if (repeated.size > 1) {
      return [];
    }
    return pairs.map(([first, second]) => ({
      message: message('There already is a section “{0}”.', first.title),
      range: second.headingRange,
      fixes: fixesFor(postmortem, first, second),
    }));
  },
};

/** Returns the headings of known sections that stand side by side with an earlier one of the same title, each with the first. */
function repeatedSections({ allSections }: Postmortem): [first: Section, second: Section][] {
  const around: { readonly section: Section; readonly titles: Map<string, Section> }[] = [];
  const top = new Map<string, Section>();
  const pairs: [Section, Section][] = [];
  for (const section of allSections.filter(({ form }) => form === 'heading')) {
    while (around.length > 0 && (around.at(-1)?.section.range.end ?? 0) <= section.headingRange.start) {
      around.pop();
    }
    const titles = around.at(-1)?.titles ?? top;
    const key = `${section.level} ${wholeTitle(section)}`;
    const first = titles.get(key);
    if (first && section.id !== undefined) {
      pairs.push([first, section]);
    }
    titles.set(key, first ?? section);
    around.push({ section, titles: new Map() });
  }
  return pairs;
}

/** What stands in brackets may tell two headings apart: "Five whys (fault A)". */
function wholeTitle({ title }: Section): string {
  const text = title.normalize('NFKC').toLowerCase();
  // From the end: a pattern for the end of a text begins anew at each of a long row of dots.
  let end = text.length;
  while (end > 0 && /[\s:.]/.test(text.charAt(end - 1))) {
    end--;
  }
  return text.slice(0, end);
}

function fixesFor({ text }: Postmortem, first: Section, second: Section): Fix[] {
  const isAdjacent = text.slice(first.range.end, second.range.start).trim() === '';
  if (second.empty || isAdjacent) {
    const { start, end } = second.empty ? second.range : { start: second.range.start, end: bodyStart(text, second) };
    return [
      {
        title: second.empty
          ? message('Remove the empty section “{0}”', second.title)
          : message('Join the two sections “{0}”', second.title),
        edits: [{ range: { start, end }, newText: '' }],
        preferred: true,
        safe: false,
      },
    ];
  }
  return [];
}

/** Where what is under a heading begins, blank lines left out. */
function bodyStart(text: string, { headingRange, range }: Section): number {
  const body = text.slice(headingRange.end, range.end);
  return headingRange.end + (body.length - body.trimStart().length);
}
