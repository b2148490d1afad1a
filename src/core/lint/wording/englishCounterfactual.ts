import { unrealCondition } from './englishConditions';
import { inPerfect } from './englishPerfect';
import { humanDuty } from './englishVerbs';
import type { Span } from './span';
import { adverbs, isPerson, subjectBefore } from './subject';

const anyStem = /should|ought|could|would|might|['’]d\b|\bhad\b|failed\s/i;

/** Returns where a sentence tells what people did not do. The future, luck, and what a machine would have done are left alone. */
export function englishCounterfactual(text: string): Span | undefined {
  return anyStem.test(text) ? (inPerfect(text) ?? unrealCondition(text) ?? leftUndone(text)) : undefined;
}

const failure = new RegExp(String.raw`\bfailed\s+to${adverbs}\s+${humanDuty}\b`, 'gi');

/** "we failed to notice": what a service failed to do is an event. */
function leftUndone(text: string): Span | undefined {
  for (const match of text.matchAll(failure)) {
    if (isPerson(subjectBefore(text, match.index))) {
      return { start: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}
