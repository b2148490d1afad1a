import type { Configuration } from '../../config/configuration';
import { documentLanguage } from '../../document/language';
import type { Postmortem } from '../../document/postmortem';
import type { Section } from '../../document/section';
import { normalizeHeading } from '../../document/sectionName';
import { message } from '../../message';
import { documentAnchor } from '../anchor';
import { coreContract, decidedContract, matchContract, type Contract, type ContractSection } from '../contract';
import type { Rule, RuleReport } from '../rule';
import { insertSection } from '../sectionEdits';
import { incomplete, wrong } from '../severity';

export const missingSection: Rule = {
  id: 'missing-section',
  severities: wrong,
  documentation: {
    summary: message('A section that the template, or every postmortem, has is missing.'),
    why: message(
      'Readers look for the same sections in every postmortem. The template named in the front matter says which; without one they are summary, impact, timeline, cause and actions. Headings are recognised under many names, in English and Japanese. The quick fix inserts the section at its place, with the template’s guidance.',
    ),
    exceptions: message(
      'Without a template a missing section is only information in a draft. A team can require further sections, or let some be left out, in `.postmortem.yml`.',
    ),
    source:
      'Google, *Site Reliability Engineering*, chapter 15 and appendix D; PagerDuty, *Postmortem Documentation*, “How to write a postmortem”.',
    example: {
      path: 'postmortems/2026-11-23-checkout.md',
      bad: '# Checkout\n\n## Summary\n\nCheckout was slow.\n\n## Timeline\n\n- 14:05 Alert\n\n## Cause\n\nA full disk.\n\n## Actions\n\n- Alert at 80 %\n',
      good: '# Checkout\n\n## Summary\n\nCheckout was slow.\n\n## Impact\n\n2 % of orders failed.\n\n## Timeline\n\n- 14:05 Alert\n\n## Cause\n\nA full disk.\n\n## Actions\n\n- Alert at 80 %\n',
    },
  },
  check({ postmortem, contract: templateContract, configuration }) {
    const level = templateContract ? 2 : usualLevel(postmortem);
    const contract = templateContract ?? conventionFor(postmortem, configuration, level);
    const matches = matchContract(contract, headingsOf(postmortem, level));
    // Without a template nobody asked for headings of level 2: what the document says elsewhere is not missing.
    const isElsewhere = templateContract ? () => false : sectionsElsewhere(postmortem);
    return contract.sections.flatMap((wanted, index): RuleReport[] => {
      if (wanted.optional || matches[index] || isElsewhere(wanted)) {
        return [];
      }
      const previous = matches.slice(0, index).findLast((section) => section !== undefined);
      const next = matches.slice(index + 1).find((section) => section !== undefined);
      const edit = insertSection(postmortem, wanted.markdown, { previous, next });
      const isAsked = templateContract !== undefined || wanted.demanded === true;
      return [
        {
          message: previous
            ? message('Section “{0}” is missing; it belongs after “{1}”.', wanted.title, previous.title)
            : message('Section “{0}” is missing.', wanted.title),
          range: previous?.headingRange ?? documentAnchor(postmortem),
          // Without a template the five sections are a convention, not something that the author asked for.
          severities: isAsked ? wrong : incomplete,
          fixes: edit
            ? [
                {
                  title: message('Insert section “{0}”', wanted.title),
                  edits: [edit],
                  preferred: true,
                  // What only a convention asks for is not put into a page on every save.
                  safe: isAsked,
                },
              ]
            : [],
        },
      ];
    });
  },
};

/** What every postmortem has, in headings of one level. */
function conventionFor({ text }: Postmortem, configuration: Configuration, level: number): Contract {
  const language = documentLanguage(text);
  const { sections } = decidedContract(coreContract(language), configuration, language);
  return { sections: sections.map((section) => ({ ...section, markdown: `${'#'.repeat(level)} ${section.title}\n` })) };
}

/** The level of the headings that a document uses for its sections. */
function usualLevel({ allSections }: Postmortem): number {
  const known = allSections.filter(({ form, id }) => form === 'heading' && id !== undefined);
  return known.length === 0 ? 2 : Math.max(2, Math.min(...known.map(({ level }) => level)));
}

function headingsOf({ sections, allSections }: Postmortem, wanted: number): readonly Section[] {
  return wanted === 2 ? sections : allSections.filter(({ form, level }) => form === 'heading' && level === wanted);
}

/** Returns whether a section stands in another form than a level-2 heading of its own. */
function sectionsElsewhere({ allSections }: Postmortem): (wanted: ContractSection) => boolean {
  const ids = new Set(allSections.flatMap((section) => section.ids));
  // A document that names only the trigger has told its cause, unless its template asks for both.
  const told = ids.has('trigger') ? ids.add('cause') : ids;
  const titles = new Set(allSections.map(({ normalizedTitle }) => normalizedTitle));
  return ({ id, title }) => (id !== undefined && told.has(id)) || titles.has(normalizeHeading(title));
}
