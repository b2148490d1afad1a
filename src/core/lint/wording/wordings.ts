import type { LanguageWords } from '../../config/configuration';
import type { Sentence } from '../../document/prose';
import type { RuleContext } from '../rule';
import type { Span } from './span';
import { wordFinder, wordOverlap } from './ownWords';

/** A stretch of a sentence that a rule about language objects to. */
export interface Wording<Found extends Span = Span> {
  readonly sentence: Sentence;
  readonly found: Found;
  /** As it reads, on one line. */
  readonly phrase: string;
}

/** What is longer is no sentence but data: only its beginning is looked at. */
const longestSentence = 2000;
const longestPhrase = 60;

/**
 * Returns what a rule finds in the running text of a postmortem: at most one wording for each sentence, what the team has added to the
 * rule's words included, what it allows left out.
 */
export function wordingsIn<Found extends Span>(
  { postmortem, configuration }: RuleContext,
  kind: Exclude<keyof LanguageWords, 'allowed'> | undefined,
  find: (text: string, sentence: Sentence) => Found | Span | undefined,
): Wording<Found | Span>[] {
  const ownWord = wordFinder(kind ? configuration.words[kind] : []);
  const isAllowed = wordOverlap(configuration.words.allowed);
  return postmortem.sentences.flatMap((sentence) => {
    const text = sentence.text.slice(0, longestSentence);
    const found = find(text, sentence) ?? ownWord(text);
    return found && !isAllowed(text, found) ? [{ sentence, found, phrase: phraseOf(text, found) }] : [];
  });
}

function phraseOf(text: string, { start, end }: Span): string {
  const phrase = text
    .slice(start, end)
    .replace(/\uFFFC+/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
  return phrase.length > longestPhrase ? `${phrase.slice(0, longestPhrase)}…` : phrase;
}
