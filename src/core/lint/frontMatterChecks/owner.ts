import type { FrontMatter } from '../../document/frontMatter';
import type { Postmortem } from '../../document/postmortem';
import { message } from '../../message';
import { keyAnchor } from '../anchor';
import type { RuleReport } from '../rule';
import { incomplete, wrong } from '../severity';

const severalPeople = /[,、;＆]|\s(?:&|and)\s/;

/** Returns the people that a text names as owners. */
export function ownersIn(text: string): string[] {
  return text
    .split(severalPeople)
    .map((owner) => owner.trim())
    .filter((owner) => owner !== '');
}

/** Reports an owner that is not exactly one person: what several own, nobody finishes (PagerDuty, "Postmortem Documentation"). */
export function ownerProblems(postmortem: Postmortem, frontMatter: FrontMatter): RuleReport[] {
  const entry = frontMatter.entries.get('owner');
  const count = entry?.list
    ? entry.list.filter((owner) => owner.trim() !== '').length
    : ownersIn(entry?.scalar ?? '').length;
  const range = keyAnchor(postmortem, 'owner');
  if (count === 0) {
    return [
      { message: message('Nobody owns this postmortem yet; name exactly one person.'), range, severities: incomplete },
    ];
  }
  return count === 1
    ? []
    : [{ message: message('{0} people own this postmortem; name exactly one.', count), range, severities: wrong }];
}
