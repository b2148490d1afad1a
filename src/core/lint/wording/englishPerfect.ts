import { dependsOnThing, doubted, luck } from './englishConditions';
import { anyParticiple, bad, humanDeed, personalDeed } from './englishVerbs';
import type { Span } from './span';
import { adverbs, isPerson, subjectBefore, type Subject } from './subject';

/** "should have", "shouldn't've", "ought not to have", "they'd have" */
const perfect = new RegExp(
  String.raw`(?:\b(?<modal>should|ought(?:\s+not)?\s+to|could|would|might)(?<not>\s+not|\s+never|n['’]?t)?|(?<=\w)['’]d)${adverbs}(?:\s+(?:have|hav)\b|['’]ve\b|\s+of(?=\s+(?:been|done|known|seen|\w{2,20}ed)\b)|(?<=uld)a\b)(?<never>\s+not|\s+never)?${adverbs}\s+`,
  'gi',
);
const startsWith = (words: string): RegExp => new RegExp(`^(?:${words})\\b`, 'i');

const doneToUs = /^been\s+(?:alerted|paged|notified|warned|able)\b/i;
/** "should have known" is blame, and found there. */
const known = /^known\b/i;
const deed = startsWith(humanDeed);
const ownDeed = startsWith(personalDeed);
const better = startsWith(
  String.raw`noticed|caught|detected|spotted|found|discovered|identified|prevented|avoided|known|reali[sz]ed|recogni[sz]ed|seen|responded|reacted|acted|mitigated|resolved|fixed|restored|recovered|rolled\s+back|reverted|escalated|saved|asked|checked|tested|reviewed|verified|communicated|been\s+(?:able|alerted|notified|aware|faster|quicker|better|more)`,
);
/** "this should have been caught in review": the people are only implied. */
const doneByPeople = startsWith(
  String.raw`been${adverbs}\s+(?:caught|checked|double-checked|tested|reviewed|addressed|communicated|handled|rushed|noticed|spotted|escalated|documented|discussed|planned|coordinated|anticipated|foreseen|predicted|investigated|thought\s+(?:through|about|of)|consulted|involved|informed|told|asked|done|declared|questioned|understood|reali[sz]ed|recogni[sz]ed|vetted|audited|considered(?=\s*(?:[.,;:]|$)|\s+(?:before|when|during|in|at|earlier|sooner|as\s+part))|verified|validated|prioriti[sz]ed|(?:more\s+)?(?:careful|cautious))`,
);
const toTheGood = startsWith(
  String.raw`helped|saved|prevented|avoided|reduced|shortened|caught|made\s+(?:it|this|the)|allowed|le[a]?d\s+to|sped\s+up|enabled|revealed|shown`,
);
const forUs = /^(?:allowed|enabled|helped|saved|let|spared)\s+us\b/i;
const faster =
  /^(?:helped|led?|lead|resulted|allowed)\s+(?:to|in|for)\s+(?:an?\s+)?(?:much\s+|far\s+)?(?:quicker|faster|earlier|sooner|shorter|swifter|speedier)\b/i;
const wiser =
  /^been\s+(?:(?:much|far|more|very|really|a\s+lot)\s+)?(?:better|good|nice|helpful|useful|wise|wiser|prudent|easier|faster|quicker|safer|beneficial|ideal|sensible)\s+(?:for\s+\w+\s+)?(?:to|if|had)\b/i;

/** What is done to these is done by machines: "the request should have been verified". */
const thing =
  /\b(?:requests?|traffic|packets?|quer(?:y|ies)|jobs?|tokens?|signatures?|certificates?|payloads?|messages?|events?|connections?|exceptions?|signals?|panics?|retries|parameters?|values?|fields?|inputs?|strings?)$/i;
const byMachine =
  /^[\s\w-]{0,30}?\bby\s+(?:(?:the|our|an?|its|that|this|any|some)\s+)?(?:[\w-]+\s+){0,3}?(?:alert(?:s|ing)?|monitor(?:s|ing)?|tests?|CI|pipelines?|checks?|validat(?:or|ion)|systems?|services?|prob(?:e|es)|linters?|compiler|tooling|tools?|scripts?|automation|logic|code|handler|controller|webhooks?|metrics|health\s?checks?|scanners?|\uFFFC+|\w*(?:_|::|[a-z][A-Z])\w*)(?![\w-])/i;

/** Something that is still to come: "by Friday we should have migrated". */
const future =
  /\b(?:by\s+(?:next|then|the\s+(?:end|time|next)|tomorrow|today|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|q[1-4]|e[no]d|eo[wdm]|january|february|march|april|may|june|july|august|september|october|november|december|20\d\d)|next\s+(?:week|sprint|quarter|month|year)|tomorrow|from\s+now\s+on|going\s+forward|once\s+(?:this|the|we|that)|should\s+now)\b/i;
const listed =
  /\b(?:what|how|where|things?|anything|something|areas?|ways?|why|which|when)\s+(?:else\s+)?(?:that\s+)?$/i;

/** The gerund of a sentence that begins with what people might have done: "Rolling back at once would have saved an hour". */
const gerund =
  /^[^\p{L}]{0,40}(?:[^.:]{1,40}:\s+)?(?!(?:nothing|something|anything|everything|during|existing|remaining|following|according|incoming|outgoing|running|missing|pending|ongoing|failing|resulting|underlying|upcoming|string|king|spring)\b)\p{L}{2,20}ing\s+(?!for\b|on\b|of\b|in\b|by\b|which\b|that\b)[^.;:,]{2,120}$/iu;

const sooner =
  /^[^.;:]{0,60}\b(?:earlier|sooner|faster|quicker|more\s+quickly|better|in\s+(?:code\s+|the\s+)?(?:review|staging|testing|qa|development))\b/i;
const ideally = /\bideally\b|\bin\s+(?:hindsight|retrospect)\b/i;

interface Perfect {
  readonly text: string;
  readonly before: string;
  /** From the participle on. */
  readonly after: string;
  readonly subject: Subject;
  readonly negative: boolean;
  readonly beforeSubject: string;
}

/** Returns where a verb with "should have" or "could have" tells what people did not do. */
export function inPerfect(text: string): Span | undefined {
  for (const match of text.matchAll(perfect)) {
    const verb = match.index;
    const end = verb + match[0].length;
    const subject = subjectBefore(text, verb);
    const use: Perfect = {
      text,
      before: text.slice(Math.max(0, verb - 160), verb),
      after: text.slice(end, end + 200),
      subject,
      negative: (match.groups?.['not'] ?? match.groups?.['never']) !== undefined,
      beforeSubject: text.slice(Math.max(0, subject.start - 60), subject.start),
    };
    const modal = match.groups?.['modal']?.toLowerCase() ?? 'would';
    const isMeant = /^(?:should|ought)/.test(modal) ? isRegret(use) : isWish(use, modal);
    if (isMeant) {
      const participleEnd = end + (/^(?:been\s+(?:more\s+)?)?[\w'’-]+/.exec(use.after)?.[0].length ?? 0);
      const start = isPerson(subject) || subject.kind === 'they' || subject.kind === 'perhaps' ? subject.start : verb;
      return { start, end: participleEnd };
    }
  }
  return undefined;
}

/** "we should have tested", "this should have been caught in review" */
function isRegret({ text, before, after, subject, beforeSubject }: Perfect): boolean {
  if (future.test(text) || known.test(after)) {
    return false;
  }
  if (doneByPeople.test(after) && !isPerson(subject)) {
    return isDoneByPeople(before, after) && !/\b(?:what|how|things?|whether)\s*$/i.test(before);
  }
  if (doubted.test(beforeSubject)) {
    return false;
  }
  switch (subject.kind) {
    case 'author':
    case 'other':
      return anyParticiple.test(after) && !doneToUs.test(after);
    case 'they':
    case 'none':
      return deed.test(after);
    case 'perhaps':
      return ownDeed.test(after);
    case 'thing':
      return false;
  }
}

/** "we could have noticed it sooner", "it would have been better to ask" */
function isWish({ text, before, after, subject, negative, beforeSubject }: Perfect, modal: string): boolean {
  if (negative || luck.test(text)) {
    return false;
  }
  if (/\bit\s*$/i.test(before) && wiser.test(after)) {
    return true;
  }
  if (doubted.test(beforeSubject) || listed.test(beforeSubject) || dependsOnThing(text)) {
    return false;
  }
  if (faster.test(after) || forUs.test(after) || (toTheGood.test(after) && gerund.test(before.trimEnd()))) {
    return !listed.test(before);
  }
  if (subject.kind === 'none' && modal !== 'would') {
    return deed.test(after) || (better.test(after) && sooner.test(after));
  }
  if (!isPerson(subject)) {
    return modal === 'could' && sooner.test(after) && isDoneByPeople(before, after) && !listed.test(before);
  }
  if (/^[^.;]{0,40}\blater\b/i.test(after)) {
    return false;
  }
  switch (modal) {
    case 'could':
      return anyParticiple.test(after) && !bad.test(after);
    case 'might':
      return better.test(after) && sooner.test(after);
    default:
      return better.test(after) || (ideally.test(text) && anyParticiple.test(after) && !bad.test(after));
  }
}

/** Returns whether a passive is about people who are left out of it. */
function isDoneByPeople(before: string, after: string): boolean {
  return (
    doneByPeople.test(after) &&
    !thing.test(before.replace(/\s+(?:that|which)\s*$/i, '').trimEnd()) &&
    !byMachine.test(after)
  );
}
