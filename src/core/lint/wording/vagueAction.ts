import { startsLikeAction } from '../../document/action/actionWords';
import { spanOf, type Span } from './span';

/** Whether the words only weigh something up, or promise more of something: "consider", "improve". */
export type Vagueness = 'deliberation' | 'degree';

export interface VagueWords extends Span {
  readonly vagueness: Vagueness;
}

/** What is longer than this is no sentence. */
const longestText = 1200;

/** What stands before the verb: "We should also …", "Need to …", "1)". */
const opening = String.raw`^(?:["'“‘(]\s?)?(?:(?:please|also|maybe|perhaps|possibly|probably|long[- ]term:|short[- ]term:|todo:?|action:|to)\s+)?(?:(?:we|i|they|someone|somebody|it|there|(?:the\s)?[\w-]{1,20}(?:\s[\w-]{1,20})?)\s+(?:should|must|need\s+to|needs\s+to|have\s+to|has\s+to|could|can|will|may|might|want\s+to|would\s+like\s+to|ought\s+to|plan\s+to|are\s+going\s+to|is\s+going\s+to)\s+|(?:should|must|need\s+to|needs\s+to|have\s+to)\s+)?(?:(?:also|probably|maybe|perhaps|possibly|really|further|then|just|at\s+least|continue\s+to|start\s+to|try\s+to)\s+){0,2}`;

const deliberations = String.raw`consider(?:ing)?|investigat(?:e|ing)|look(?:ing)?\s+(?:further\s+|deeper\s+|more\s+closely\s+)?(?:into|at)|review(?:ing)?|revisit(?:ing)?|explor(?:e|ing)|evaluat(?:e|ing)|assess(?:ing)?|research(?:ing)?|examin(?:e|ing)|discuss(?:ing)?|think(?:ing)?\s+(?:again\s+)?(?:about|through|of|how|if|whether)|reflect(?:ing)?\s+(?:on|if|whether|how)|brainstorm(?:ing)?|figur(?:e|ing)\s+out|find(?:ing)?\s+(?:a|an|some|the|better)\s+(?:\w+\s+)?(?:ways?|paths?|solutions?|methods?|approach(?:es)?)|determin(?:e|ing)\s+(?:if|whether)(?=\s+(?:there|we|it|this|that)\b)|(?:see|check|try)\s+(?:if|whether)(?=\s+(?:we|there|it\s+is\s+possible|it['’]s\s+possible)\b)|keep(?:ing)?\s+(?:an\s+eye\s+on|monitoring|looking)|continu(?:e|ing)\s+(?:to\s+\w+|\w+ing)|work(?:ing)?\s+(?:on|towards?)|something\s+about`;
const degrees = String.raw`improv(?:e|ing)|enhanc(?:e|ing)|strengthen(?:ing)?|optimi[sz](?:e|ing)|streamlin(?:e|ing)|minimi[sz](?:e|ing)|speed(?:ing)?\s+up|bring(?:ing)?\s+down|(?:increas(?:e|ing)|rais(?:e|ing))\s+(?:the\s+|our\s+)?(?:visibility|resilience|resiliency|reliability|robustness|stability|observability|confidence|quality)|reduc(?:e|ing)\s+(?:the\s+|our\s+)?(?:\w+\s+)?(?:risks?|likelihood|chances?|noise|toil|complexity|tribal\s+knowledge)|mak(?:e|ing)\s+(?:[\w'’-]+\s+){1,6}?more\s+(?:robust|resilient|reliable|stable|similar|visible|consistent|secure|scalable|generic|maintainable|flexible|user-friendly|obvious|transparent)|ensur(?:e|ing)\s+(?:the\s+|our\s+)?(?:stability|reliability|quality|availability|resilience|robustness|proper\w*|adequate\w*|sufficient\w*|good|better)`;
const noun = String.raw`(?:set[\s-]?up\s+|have\s+|add\s+|get\s+|build\s+|implement\s+|provide\s+|need\s+|needs\s+|want\s+|introduce\s+)?(?:much\s+|a\s+|some\s+|even\s+)?(?:better|more\s+(?:robust|resilient|reliable)|stronger)\s+(?!(?:ways?|options?|alternatives?|choices?|names?)\b)[a-z][\w-]*`;

const deliberation = new RegExp(String.raw`${opening}(?<mark>${deliberations})\b`, 'i');
const degree = new RegExp(String.raw`${opening}(?<mark>${degrees})\b`, 'i');
const comparative = new RegExp(
  String.raw`^(?:we\s+|i\s+|they\s+|there\s+)?(?:(?:should|must|need\s+to)\s+)?(?<mark>${noun})`,
  'i',
);

/** A verb with a result, behind the vague one: "investigate and fix", "… . Then write it down". */
const results =
  'fix|update|implement|add|document|write|decide|remove|replace|create|file|open|report|publish|present|propose|apply|correct|set|configure|enable|disable|migrate|switch|adjust|change|share|define|choose|agree|convert|deploy|upgrade|downgrade|revert|resolve|repair|schedule|draft|record|produce|deliver|prioriti[sz]e|assign|formali[sz]e|introduce|enforce|delete|retire|limit|cap|alert|page|automate|test|verify|install|rotate|move|pin';
const result = new RegExp(
  String.raw`(?:\b(?:and|then|or)\s+(?:then\s+|also\s+|if\s+(?:needed|necessary|possible),?\s+)?|[;:,.]\s+(?:then\s+|also\s+|we\s+should\s+|and\s+)?)(?:${results})\b`,
  'i',
);
const deliverable =
  /\b(?:write-?up|reports?\s+(?:on|of|with|by|to)|proposals?|design\s+(?:doc(?:ument)?|note)|decision(?:s|\s+record)?\b(?!\s+making)|ADRs?|RFCs?|recommendations?|document(?:ed)?\s+(?:the\s+)?(?:findings|results?|outcome|decision)|time-?box(?:ed)?|spike|until|to\s+(?:decide|choose|agree|determine\s+whether)|at\s+least|at\s+most|no\s+more\s+than|less\s+than|fewer\s+than|every\s+(?:day|week|month|quarter|sprint|release|year)|weekly|monthly|quarterly|daily|annually|once\s+a)\b|\b(?:within|under|below|above|over)\s+\d/i;
/** A number with its unit can be checked. */
const measure =
  /(?:[<>≤≥]=?\s?\d|\d\s?(?:%|percent\b|ms\b|s\b|secs?\b|seconds?\b|min(?:ute)?s?\b|h\b|hours?\b|days?\b|weeks?\b|[kmgt]i?b\b|requests?\b|nodes?\b|replicas?\b|times\b|x\b|件|分|秒|時間|日|回|倍|台|％))/i;
/** How: "by …ing", "so that", "using", "with a …", "from … to", "to run in batches". */
const how =
  /\bby\s+(?:\w+ly\s+)?\w{2,}ing\b|\bso\s+(?:that\s+)?(?:we|it|they|the|a|an|all|each|every|that|there|only|no|you|on-?call)\b|\b(?:using|via|through|into|such\s+as|including|based\s+on|instead\s+of|specifically|e\.g\.|i\.e\.|for\s+example|like)\b|\bwith\s+(?:an?\s|the\s|\w+ing\b)|\bfrom\s.{1,60}\sto\s/i;
/** What it is good for, and not how: "to avoid …". */
const purpose =
  /^(?:avoid|prevent|ensure|help|make|reduce|improve|allow|minimi[sz]e|increase|support|understand|know|see|keep|learn)\b/i;
/** A pull request or a page that one is asked to read has an end. */
const oneThing =
  /^\W*(?:please\s+)?review(?:ing)?\s+(?:and\b|(?:the\s+|this\s+)?(?:PR|pull\s+request|merge\s+request|MR|patch|#\d|https?:)|(?:all|every|each)\b.{1,80}\bfor\b)/i;
/** "Review board", "Improved …": no verbs of ours. */
const notAVerb =
  /^\W*(?:review|research|work)\s+(?:process|board|meeting|check-?list|template|items?|apps?|environments?)\b/i;

/** Returns the words at the beginning of an English action that promise no result, unless a result or a way to it follows. */
export function vagueEnglish(text: string, details: string): VagueWords | undefined {
  const plain = text.slice(0, longestText);
  const { start, first, further } = sentences(plain);
  const match = deliberation.exec(first);
  if (match) {
    const rest = first.slice(match[0].length);
    const isConcrete =
      oneThing.test(first) ||
      notAVerb.test(first) ||
      result.test(rest) ||
      deliverable.test(plain.slice(start + match[0].length)) ||
      (/^(?:continu|work)/i.test(match.groups?.['mark'] ?? '') && /\b(?:remaining|rest\s+of|all)\b/i.test(rest)) ||
      (/^keep/i.test(match.groups?.['mark'] ?? '') && measure.test(rest)) ||
      hasResult(further) ||
      hasResult(details);
    return isConcrete ? undefined : shifted(spanOf(match), start, 'deliberation');
  }
  const more = degree.exec(first) ?? comparative.exec(first);
  if (!more) return undefined;
  const rest = first.slice(more[0].length);
  const isConcrete =
    how.test(rest) ||
    saysWhatTo(rest) ||
    measure.test(plain) ||
    result.test(rest) ||
    deliverable.test(rest) ||
    isTold(further) ||
    hasResult(further) ||
    isTold(details);
  return isConcrete ? undefined : shifted(spanOf(more), start, 'degree');
}

/** "[Backend]", "Monitoring:" */
const category = /^(?:\[[^\]\n]{1,30}\]\s?|[^\s:.!?]{1,20}(?:\s[^\s:.!?]{1,20}){0,2}:\s+)/;

/** The first sentence says what, behind the name of a category; others, and what stands behind a dash or a colon, may say how. */
function sentences(text: string): { start: number; first: string; further: string } {
  const prefix = category.exec(text)?.[0] ?? '';
  const isVague = [deliberation, degree, comparative].some((pattern) => pattern.test(prefix));
  const start = isVague ? 0 : prefix.length;
  const plain = text.slice(start);
  const end = /[.!?](?=\s|$)|\s[—–]\s|:\s/.exec(plain);
  return end
    ? { start, first: plain.slice(0, end.index), further: plain.slice(end.index + 1) }
    : { start, first: plain, further: '' };
}

const resultFirst = new RegExp(
  String.raw`(?:^|[.!?\n]\s*)(?:[-*•]\s*)?(?:we\s+(?:should|need\s+to|will|must)\s+|then\s+|and\s+)?(?:${results})\b`,
  'i',
);

function hasResult(text: string): boolean {
  return resultFirst.test(text.trim()) || deliverable.test(text);
}

/** A few words may be a remark; more of them tell how. */
function isTold(text: string): boolean {
  return text.trim().split(/\s+/).length >= 5;
}

/** "Improve the migration to run in batches": what it is to do. */
function saysWhatTo(text: string): boolean {
  return [...text.matchAll(/\bto\s+(?=[a-z]{3})/gi)].some(({ index, 0: to }) => {
    const after = text.slice(index + to.length);
    return startsLikeAction(after) && !purpose.test(after);
  });
}

function shifted({ start, end }: Span, by: number, vagueness: Vagueness): VagueWords {
  return { start: start + by, end: end + by, vagueness };
}
