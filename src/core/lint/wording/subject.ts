/** Who does what a verb says, as far as the words before it tell. */
export type SubjectKind =
  /** We, or I: those who write. */
  | 'author'
  /** Another person, or persons: she, the on-call engineer, @alice. */
  | 'other'
  | 'they'
  /** A name, or a role that services have too: an operator, a manager, who. */
  | 'perhaps'
  /** Nobody: the sentence begins with the verb. */
  | 'none'
  | 'thing';

export interface Subject {
  readonly kind: SubjectKind;
  /** Where it begins, or the verb where there is none. */
  readonly start: number;
}

const adverbList =
  'also|all|both|each|really|probably|definitely|perhaps|maybe|certainly|surely|clearly|obviously|simply|ideally|arguably|possibly|potentially|likely|at least|still|then|just|easily|absolutely|actually|never|always|undoubtedly|honestly|frankly|in hindsight|in retrospect|instead|of course|collectively|either|better|already|even|only|too|much|far|more|carefully|properly|thoroughly|explicitly|fully|themselves|ourselves|himself|herself|myself|unfortunately|sadly|however|so|had|has|have|very|quite|way|entirely|partly|partially|mostly|largely|solely|primarily|completely';
/** Up to three adverbs between a subject and its verb, or within the verb. */
export const adverbs = String.raw`(?:,?\s+(?:${adverbList})\b,?){0,3}`;
const trailingAdverb = new RegExp(String.raw`(?:^|[,\s]+)(?:${adverbList}),?$`, 'i');

const determiner = 'the|our|an?|another|each|every|any|some|this|that|these|those|their|its|two|both|most|other|all|no';
const role =
  'on[- ]?call(?:er)?s?|engineers?|developers?|devs?|programmers?|sys-?admins?|admins?|administrators?|sres?|dbas?|maintainers?|reviewers?|authors?|responders?|commanders?|(?:incident|engineering|product|project|release|duty|hiring)\\s+managers?|(?:team|tech|technical)\\s+leads?|teams?|team\\s?mates?|colleagues?|co-?workers?|staff|employees?|contractors?|interns?|trainees?|technicians?|people|persons?|humans?|testers?|deployers?|(?:on[- ]?call|human)\\s+operators?';
/** Kubernetes has operators, and every system has managers. */
const ambiguousRole =
  'operators?|managers?|members?|owners?|leads?|qa|management|leadership|support|vendors?|providers?|contributors?|committers?|users?';
const postmodifier = String.raw`(?:\s+(?:on\s+(?:call|duty|shift)|in\s+charge|involved|responsible(?:\s+for(?:\s+[\w-]{1,30}){1,3})?))?`;
const attributes = String.raw`(?:\s+[\w'’/&-]{1,30}){0,3}?\s+`;

const author = /(?:^|[^\w'’-])(?:we|I|(?:all|some|both|one|none)\s+of\s+us)$/;
const authorAtStart = /^We$/;
const pronoun = /(?:^|[^\w'’-])(?:he|she|someone|somebody)$/i;
const handle = /(?:^|[^\w@.])@[A-Za-z][\w-]{1,38}$/;
const they = /(?:^|[^\w'’-])they$/i;
const noun = (words: string): RegExp =>
  new RegExp(
    String.raw`(?:(?:^|[^\w'’-])(?:${determiner})${attributes}|(?:^|[.:;,(]\s{1,3}|\b(?:that|and|but|if|when|because|as|why|so)\s+))(?:${words})${postmodifier}$`,
    'i',
  );
const person = noun(role);
const perhapsPerson = noun(ambiguousRole);
const nameOrWho = /(?:^|\s)(?:who|whoever|[Ee]veryone|[Ee]verybody|[A-Z][a-z]{1,20})$/;
/** A time, a bullet, a label: what may come before the first word of a note. */
const beforeTheFirstWord = /^(?:[^\p{L}]{0,40}|[^.:]{1,40}:\s*)$/u;

/** "each engineer should have completed two shifts" is a rule for the time to come. */
const rule = /(?:^|\s)(?:each|every|any|all|no)\s+(?:[\w-]+\s+){0,2}[\w-]+$/i;

const furthest = 120;

/** Returns the subject of the verb at an offset. */
export function subjectBefore(text: string, verb: number): Subject {
  let before = text.slice(Math.max(0, verb - furthest), verb).trimEnd();
  const offset = Math.max(0, verb - furthest);
  for (let count = 0; count < 3; count++) {
    const adverb = trailingAdverb.exec(before);
    if (!adverb) {
      break;
    }
    before = before.slice(0, adverb.index);
  }
  before = before.replace(/[,\s]+$/, '');
  const kind = kindOf(before, offset === 0);
  return { kind, start: kind === 'none' ? verb : offset + startOf(before, kind) };
}

/** Returns whether a subject can only be a person. */
export function isPerson({ kind }: Subject): boolean {
  return kind === 'author' || kind === 'other';
}

function kindOf(before: string, isWhole: boolean): SubjectKind {
  if (isWhole && beforeTheFirstWord.test(before)) {
    return 'none';
  }
  if (author.test(before) || authorAtStart.test(lastWord(before))) {
    return 'author';
  }
  if (pronoun.test(before) || handle.test(before) || (person.test(before) && !rule.test(before))) {
    return 'other';
  }
  if (they.test(before)) {
    return 'they';
  }
  return perhapsPerson.test(before) || nameOrWho.test(before) ? 'perhaps' : 'thing';
}

function lastWord(text: string): string {
  return /[\w'’-]*$/.exec(text)?.[0] ?? '';
}

/** A long subject is underlined from its last word on. */
function startOf(before: string, kind: SubjectKind): number {
  const words = kind === 'author' ? /(?:(?:all|some|both|one|none)\s+of\s+us|[\w'’@-]+)$/i : /[\w'’@-]+$/;
  return words.exec(before)?.index ?? before.length;
}
