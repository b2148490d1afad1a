import type { Postmortem } from '../../document/postmortem';
import type { Section } from '../../document/section';
import { beginsWithMoment } from '../../document/sectionHeadings';
import { message } from '../../message';
import { matchContract } from '../contract';
import { placeholdersIn } from '../placeholderText';
import type { Rule } from '../rule';
import { incomplete, type StageSeverities } from '../severity';

/** An optional section may stay empty while the author still writes; later it only makes the page longer. */
const leftOver: StageSeverities = { draft: 'off', 'in-review': 'information', final: 'warning' };

export const emptySection: Rule = {
  id: 'empty-section',
  severities: incomplete,
  documentation: {
    summary: message('A section has nothing in it.'),
    why: message(
      'A heading without content looks answered in the outline and is not. Comments, guidance, sub-headings and blank table rows do not count as content; “None” does. An optional section that stays empty can be removed with the quick fix.',
    ),
    exceptions: message(
      'An optional section may stay empty in a draft; in review it is information, in a final document a warning.',
    ),
    source:
      'Google, *Site Reliability Engineering*, chapter 15: “Is the impact assessment complete? Was the root cause sufficiently deep?”',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\n---\n\n# Checkout\n\n## Impact\n\n<!-- Who felt it, how many, for how long? -->\n',
      good: '---\npostmortem: same-day\nstatus: draft\n---\n\n# Checkout\n\n## Impact\n\n2 % of orders failed for 40 minutes.\n',
    },
  },
  check({ postmortem, contract }) {
    const matches = contract ? matchContract(contract, postmortem.sections) : [];
    const optional = new Set(matches.filter((_, index) => contract?.sections[index]?.optional));
    return emptySections(postmortem).map((section) =>
      optional.has(section)
        ? {
            message: message('Optional section “{0}” is empty; fill it in or remove it.', section.title),
            range: section.headingRange,
            severities: leftOver,
            fixes: [
              {
                title: message('Remove section “{0}”', section.title),
                edits: [{ range: section.range, newText: '' }],
                preferred: true,
                safe: false,
              },
            ],
          }
        : { message: message('Section “{0}” is empty.', section.title), range: section.headingRange },
    );
  },
};

/** Of sections within each other, only the outermost is reported; and none that is one of several parts of a section. */
function emptySections(postmortem: Postmortem): Section[] {
  const around: Section[] = [];
  return postmortem.allSections.filter((section) => {
    while (around.length > 0 && (around.at(-1)?.range.end ?? 0) <= section.headingRange.start) {
      around.pop();
    }
    const isPart = around.some((outer) => outer.empty || outer.ids.some((id) => section.ids.includes(id)));
    around.push(section);
    return section.empty && !isPart && isExpectedToSpeak(section) && !isPlaceholder(postmortem, section);
  });
}

/** "Owner: @alice": the fact stands in the heading itself. */
const holdsItsValue = /[^\s:：][:：]\s?\S/;

/** A heading that begins with a time tells by itself what happened; of the headings below level 2 only known ones are sections. */
function isExpectedToSpeak({ id, form, level, title }: Section): boolean {
  return (
    id !== undefined || (form === 'heading' && level === 2 && !beginsWithMoment(title) && !holdsItsValue.test(title))
  );
}

/** "TBD" under a heading is nothing, and is reported as what it is. */
function isPlaceholder({ text }: Postmortem, { headingRange, range }: Section): boolean {
  const begin = text.slice(headingRange.end, Math.min(range.end, headingRange.end + 200)).trim();
  return placeholdersIn(begin.replace(/^[:：]\s*/, ''), true).length > 0;
}
