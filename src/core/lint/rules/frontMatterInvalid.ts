import { documentZone } from '../../deadline/incidentDay';
import { postmortemReason } from '../../document/postmortemFile';
import { message } from '../../message';
import { ownerProblems } from '../frontMatterChecks/owner';
import { statusProblems } from '../frontMatterChecks/status';
import { unknownNames } from '../frontMatterChecks/names';
import { unreadableTimes } from '../frontMatterChecks/times';
import { unreadableYaml } from '../frontMatterChecks/unreadable';
import type { Rule } from '../rule';
import { wrong } from '../severity';

export const frontMatterInvalid: Rule = {
  id: 'front-matter-invalid',
  severities: wrong,
  documentation: {
    summary: message('The front matter cannot be read, or says something that does not exist.'),
    why: message(
      'Lists, reminders and the other rules rely on the front matter: readable YAML, a status that is draft, in-review or final, exactly one owner, dates and times that can be read, a severity, a template and a time zone that exist. Near misses come with a correction.',
    ),
    exceptions: message(
      'Front matter that cannot be read is always an error; a status or an owner that is still missing is only information in a draft.',
    ),
    source: 'PagerDuty, *Postmortem Documentation*: one owner, Draft → In Review → Reviewed → Closed.',
    example: {
      bad: '---\npostmortem: same-day\ntitle: Checkout\nstatus: finale\nowner: alice\n---\n\n# Checkout\n',
      good: '---\npostmortem: same-day\ntitle: Checkout\nstatus: final\nowner: alice\n---\n\n# Checkout\n',
    },
  },
  check({ postmortem, day, path, deadline, severities, templates }) {
    const { frontMatter } = postmortem;
    if (!frontMatter) {
      return [];
    }
    if (frontMatter.problems.length > 0) {
      return unreadableYaml(postmortem, frontMatter);
    }
    const marked = postmortemReason(path, frontMatter, []) === 'front-matter';
    return [
      // A team's own front matter never promised our words: there "status: resolved" and "severity: SEV3" are right.
      ...(marked ? statusProblems(postmortem, frontMatter) : []),
      ...(marked ? ownerProblems(postmortem, frontMatter) : []),
      ...(marked ? unknownNames(frontMatter, { severities, templates }) : []),
      ...unreadableTimes(frontMatter, documentZone(day, deadline.fallbackZone)),
    ];
  },
};
