import type { Section } from '../../document/section';
import { message } from '../../message';
import { matchContract, type Contract } from '../contract';
import type { Rule } from '../rule';
import { moveSection } from '../sectionEdits';
import type { StageSeverities } from '../severity';

const severities: StageSeverities = { draft: 'hint', 'in-review': 'hint', final: 'information' };

export const sectionOrder: Rule = {
  id: 'section-order',
  severities,
  documentation: {
    summary: message('A section stands in another place than in the template.'),
    why: message(
      'Who reads many postmortems finds a section where it always is. Only documents that name a template are checked, and as few sections as possible are reported. The quick fix moves the section with all that is under it.',
    ),
    source: 'InnerSourcePatterns#159: a template check looks for all headings, duplicates and their order.',
    example: {
      template: ['Summary', 'Impact', 'Timeline', 'Cause'],
      bad: '---\npostmortem: same-day\nstatus: draft\n---\n\n# Checkout\n\n## Summary\n\nSlow.\n\n## Timeline\n\n- 14:05 Alert\n\n## Impact\n\n2 % of orders.\n\n## Cause\n\nA full disk.\n',
      good: '---\npostmortem: same-day\nstatus: draft\n---\n\n# Checkout\n\n## Summary\n\nSlow.\n\n## Impact\n\n2 % of orders.\n\n## Timeline\n\n- 14:05 Alert\n\n## Cause\n\nA full disk.\n',
    },
  },
  check({ postmortem, contract }) {
    const inOrder = contract ? matchesInOrder(contract, postmortem.sections) : [];
    const kept = longestRising(inOrder.map((section) => section.range.start));
    return inOrder.flatMap((section, index) => {
      if (kept.has(index)) {
        return [];
      }
      const previous = inOrder.findLast((_, position) => position < index && kept.has(position));
      const next = inOrder.find((_, position) => position > index && kept.has(position));
      const edits = moveSection(postmortem, section, { previous, next });
      return [
        {
          message: previous
            ? message('In the template “{0}” comes after “{1}”.', section.title, previous.title)
            : message('In the template “{0}” comes before “{1}”.', section.title, next?.title ?? ''),
          range: section.headingRange,
          fixes: edits
            ? [{ title: message('Move section “{0}”', section.title), edits, preferred: true, safe: false }]
            : [],
        },
      ];
    });
  },
};

/** Returns the sections that the template knows, in its order. */
function matchesInOrder(contract: Contract, sections: readonly Section[]): Section[] {
  const matches = matchContract(contract, sections).filter((_, index) => !contract.sections[index]?.anywhere);
  return [...new Set(matches.filter((section) => section !== undefined))];
}

/** Returns the indexes of a longest sequence of numbers that rise: what is not among them must move, and nothing else. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly before: number }[] = [];
  for (const number of numbers) {
    const before = best.reduce(
      (longest, { length }, candidate) =>
        (numbers[candidate] ?? 0) < number && length > (best[longest]?.length ?? 0) ? candidate : longest,
      -1,
    );
    best.push({ length: (best[before]?.length ?? 0) + 1, before });
  }
  const kept = new Set<number>();
  let last = best.reduce((longest, { length }, index) => (length > (best[longest]?.length ?? 0) ? index : longest), -1);
  while (last !== -1) {
    kept.add(last);
    last = best[last]?.before ?? -1;
  }
  return kept;
}
