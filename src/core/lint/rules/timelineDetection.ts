import { frontMatterText } from '../../document/frontMatter';
import { rangeOf } from '../../document/markdown';
import type { Postmortem } from '../../document/postmortem';
import type { SectionId } from '../../document/sectionAliases';
import { plainText } from '../../document/timeline/plainText';
import { message } from '../../message';
import { tellsDetection } from '../incidentWords';
import type { Rule } from '../rule';
import type { StageSeverities } from '../severity';

const untold: StageSeverities = { draft: 'information', 'in-review': 'warning', final: 'warning' };

/** What will be done speaks of alerts, and does not tell that there was one. */
const notAboutTheIncident: ReadonlySet<SectionId> = new Set<SectionId>(['actions', 'lessons', 'supporting']);

export const timelineDetection: Rule = {
  id: 'timeline-detection',
  severities: untold,
  documentation: {
    summary: message('Nothing tells how, or when, the incident was detected.'),
    why: message(
      'The time to detect is half of most incidents, and can only be shortened by those who know how it was noticed: an alert, a customer, a colleague, by chance. An entry of the timeline, a milestone, a Detection section or any sentence will do.',
    ),
    source:
      'Google, *Site Reliability Engineering*, appendix D: the example postmortem has a Detection section of its own.',
    example: {
      bad: '# Checkout, 2026-11-23\n\n## Timeline (UTC)\n\n- 14:05 The deployment begins\n- 14:20 The rollback begins\n- 14:40 Checkout works again\n\n## Action items\n\n- Alert on the error rate\n',
      good: '# Checkout, 2026-11-23\n\n## Timeline (UTC)\n\n- 14:05 The deployment begins\n- 14:12 The error rate pages the on-call engineer\n- 14:20 The rollback begins\n- 14:40 Checkout works again\n\n## Action items\n\n- Alert on the error rate earlier\n',
    },
  },
  check({ postmortem, contract }) {
    const { timelines, milestones, frontMatter, allSections } = postmortem;
    const [first] = timelines;
    const isTold =
      milestones.some(({ kind }) => kind === 'detected') ||
      (frontMatterText(frontMatter, 'detected') ?? '') !== '' ||
      allSections.some(({ ids, empty }) => ids.includes('detection') && !empty);
    if (!first || contract?.incident === false || isTold || isToldInText(postmortem)) return [];
    return [{ message: message('Nothing tells how, or when, the incident was detected.'), range: first.range }];
  },
};

function isToldInText({ root, allSections }: Postmortem): boolean {
  // The heading of an empty Detection section tells nothing.
  const titles = new Set(
    allSections.filter(({ ids }) => ids.includes('detection')).map(({ headingRange }) => headingRange.start),
  );
  const others = allSections
    .filter(({ ids }) => ids.some((id) => notAboutTheIncident.has(id)))
    .map(({ range }) => range);
  return root.children.some((node) => {
    const { start } = rangeOf(node);
    const isOther = titles.has(start) || others.some((range) => range.start <= start && start < range.end);
    return !isOther && tellsDetection(plainText([node]));
  });
}
