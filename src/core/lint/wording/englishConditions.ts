import { anyParticiple, bad } from './englishVerbs';
import type { Span } from './span';
import { isPerson, subjectBefore } from './subject';

/** To imagine a worse end is luck, not regret. */
export const luck = /\b(?:without|luck|lucky|luckily|fortunate|fortunately|thankfully|otherwise|worse|worst|unless)\b/i;
/** What somebody assumed, asked or hoped is no regret. It stands before the subject. */
export const doubted =
  /\b(?:assum(?:e[sd]?|ing)|thought|believed?|expect(?:ed|s)?|hop(?:ed?|ing)|whether|wonder(?:ed|ing)?|unclear|question(?:ed)?|sure)\s+(?:\w+\s+)?(?:if\s+|that\s+)?$/i;

/** "If the disk had failed, we would have seen it": that is how they know. */
export function dependsOnThing(text: string): boolean {
  const match = /\bif\s+([^,.;:]{1,60}?)\s+(?:had|has|were|was|is)\b/i.exec(text);
  const subject = match?.[1] ?? 'we';
  const { kind } = subjectBefore(subject, subject.length);
  return kind === 'thing' && !/^(?:there|it)$/i.test(subject);
}

const ifClause =
  /\bif\s+(?<only>only\s+)?(?<subject>[^,.;:]{1,60}?)\s+(?<had>had|would|could)\b(?<not>\s+not|n['’]t)?(?:\s+(?:only|just|also|already|simply|ever|even|properly|at\s+least))?\s+/gi;
const inversion =
  /(?:^|[,;:–—]\s+|\s-\s+)had\s+(?<subject>we|I|they|he|she|someone|somebody|@[\w-]+|(?:the|our|an?)\s+(?:[\w-]+\s+){0,2}?[\w-]+)\s+(?:only\s+|just\s+|also\s+)?/gi;
const wished = /\bwish(?:ed)?\s+(?:that\s+)?(?:we|I)\s+had\s+/i;

/** "if we had tested it, …", "had we known, …", "if only we had" */
export function unrealCondition(text: string): Span | undefined {
  const unreal = /\b(?:would|could|might)\b|['’]d\b/i.test(text) && !luck.test(text);
  for (const match of text.matchAll(ifClause)) {
    const { only, subject = '', had = '', not } = match.groups ?? {};
    const who = subjectBefore(subject, subject.length);
    const isAnybody = isPerson(who) || who.kind === 'they' || /^(?:there|it|this|that)$/i.test(subject);
    const isOnly = only !== undefined && isAnybody;
    const isPast = had.toLowerCase() === 'had' && not === undefined && (isPerson(who) || who.kind === 'they');
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    if (isOnly || (isPast && unreal && !doubted.test(before) && isDeed(text, match))) {
      return spanTo(text, match);
    }
  }
  for (const match of text.matchAll(inversion)) {
    const subject = match.groups?.['subject'] ?? '';
    const who = subjectBefore(subject, subject.length);
    if (unreal && !/\?\s*$/.test(text) && (isPerson(who) || who.kind === 'they') && isDeed(text, match)) {
      const start = match[0].search(/had\s/i);
      return { start: match.index + start, end: spanTo(text, match).end };
    }
  }
  const wish = wished.exec(text);
  return wish && isDeed(text, wish) ? spanTo(text, wish) : undefined;
}

function isDeed(text: string, match: RegExpExecArray): boolean {
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 100);
  return anyParticiple.test(after) && !bad.test(after);
}

function spanTo(text: string, match: RegExpExecArray): Span {
  const end = match.index + match[0].length;
  return { start: match.index, end: end + (/^[\w'’-]+/.exec(text.slice(end, end + 40))?.[0].length ?? 0) };
}
