import { distance } from 'fastest-levenshtein';
import { sectionAsked } from './sectionQuestion';
import { aliases, sectionIds, type SectionId } from './sectionAliases';

/** Further titles that a team uses for a section. */
export type FurtherTitles = Readonly<Partial<Record<SectionId, readonly string[]>>>;

const idOfTitle: ReadonlyMap<string, SectionId> = new Map(
  sectionIds.flatMap((id) => aliases[id].titles.map((title): [string, SectionId] => [title, id])),
);
const qualifiersOf: Readonly<Partial<Record<SectionId, ReadonlySet<string>>>> = Object.fromEntries(
  sectionIds.map((id) => [id, new Set(aliases[id].qualifiers)]),
);
/** Words that change nothing before any title: "our incident timeline". */
const plainQualifiers = new Set(
  "the our this incident incident's outage detailed full complete overall main brief initial preliminary final".split(
    ' ',
  ),
);
const mostQualifiers = 3;
/** In a shorter word a letter makes another word. */
const shortestMisspelt = 8;
const longestMisspelt = 60;
const longTitles = [...idOfTitle].flatMap(([title, id]) => (title.length >= shortestMisspelt ? [{ title, id }] : []));
/** What may follow a title without changing it: "timeline of the incident", "impact on customers". */
const tails =
  /\s+(?:details?|(?:of|for|to|behind) (?:the |this |our )?(?:incident|outage|issue|problem|event|failure|disruption|downtime|degradation)s?|of events|(?:on|to|for) (?:the |our )?(?:end[ -])?(?:users?|customers?|clients?|business)|(?:from happening )?(?:again )?in (?:the )?future|(?:from )?happening(?: again)?|from recurring|again)$/;
/** "Detailed description of impact", "analysis of the root cause". */
const heads = /^(?:detailed )?(?:description|details|summary|list|analysis|assessment) of (?:the |our )?(?=.)/;
const japaneseHead = /^(?:今回の|本)?(?:障害|インシデント|事象|問題|不具合|トラブル)(?:の|における|発生の)?(?=.)/;
const japaneseTail = /(?:について|に関して|の詳細|詳細|一覧|の内容|まとめ|のまとめ)$/;

/** ①, ❶ and the like, which would otherwise become part of the word that follows, and the numbers on key caps. */
const enclosedNumbers = /[\u2460-\u249B\u24EA-\u24FF\u2776-\u2793]|[\d#*]\uFE0F?\u20E3/g;
const leadingMarks =
  /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{So}\u200D\uFE0F\s]|:[a-z0-9_+-]+:|\d+(?:\.\d+)*(?:[.)、:]\s*|\s+)|[ivx]+[.)、:]\s*|[a-z][.)]\s+|[#*_・>•※→⇒–—{-])+/iu;
const trailingMarks = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{So}\u200D\uFE0F\s:：#*_.?？!！}]+$/u;
const brackets = /\s*[(（[【][^()（）[\]【】]*[)）\]】]\s*/gu;
const wholeInBrackets = /^[\s\p{So}]*[([【「『<〈《]([^()[\]【】「」『』<>〈〉《》]+)[)\]】」』>〉》][\s:]*$/u;

/** What distinguishes two headings stands at their beginning; searching for marks in a line of many thousand characters takes minutes. */
const longestHeading = 300;

/** Returns the form of a heading in which two headings are compared: without numbers, emoji, brackets, closing colons and differences of case and width. */
export function normalizeHeading(heading: string): string {
  const plain = heading
    .slice(0, longestHeading)
    .replace(enclosedNumbers, ' ')
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .toLowerCase();
  // Brackets around all of a heading adorn it; around a part they hold a remark.
  const inner = wholeInBrackets.exec(plain)?.[1] ?? plain.replace(brackets, ' ');
  const bare = inner.replace(leadingMarks, '').replace(trailingMarks, '');
  // A heading that is nothing but marks is kept as it is, so that it never equals another one by accident.
  return (bare.trim() === '' ? plain.trim() : bare).replace(/\s+/g, ' ').trim();
}
/** "Remediation (action items)": another title in brackets says what the section is, too. */
const titleInBrackets = /[(（[【]([^()（）[\]【】]{3,60})[)）\]】]/u;
const separators = /\s*[/／・&＆+＋,、|]\s*|\s+(?:and|or)\s+|(?<=[^\sa-z])(?:と|および|及び)(?=[^\sa-z])/u;
const mostParts = 4;
/** "Root cause: a full disk", "Timeline – all times UTC", "Timeline (UTC). All times are approximate". */
const remark = /^(.{1,60}?)(?:\s*:\s+|\s+[–—-]+\s+|\s*\.\s+(?=(?:all )?times\b))\S/u;

/**
 * Returns the canonical ids that a heading or label stands for, the first named first: one for most, several for "Cause and impact", none
 * for a title that is not known.
 */
export function sectionIdsOf(heading: string, further: FurtherTitles = {}): SectionId[] {
  const name = normalizeHeading(heading);
  const whole = idOf(name, further);
  if (whole !== undefined) {
    const inBrackets = idOfTitle.get(
      normalizeHeading(titleInBrackets.exec(heading.slice(0, longestHeading))?.[1] ?? ''),
    );
    return inBrackets === 'actions' && whole === 'resolution' ? [whole, inBrackets] : [whole];
  }
  const parts = name.split(separators).filter((part) => part !== '');
  const ids = parts.map((part) => idOf(normalizeHeading(part), further)).filter((id) => id !== undefined);
  // Of two things named together one may be unknown; a sentence that happens to hold a title is none.
  if (parts.length > 1 && parts.length <= mostParts && ids.length * 2 >= parts.length) {
    return [...new Set(ids)];
  }
  const beforeRemark = remark.exec(name)?.[1];
  const id = beforeRemark === undefined ? undefined : idOf(normalizeHeading(beforeRemark), further);
  return id === undefined ? [] : [id];
}

/** Returns the first canonical id that a heading stands for, or undefined when it is none of the known sections. */
export function sectionIdOf(heading: string, further: FurtherTitles = {}): SectionId | undefined {
  return sectionIdsOf(heading, further)[0];
}

/** Returns whether a heading is understood only because it is nearly one that is known. */
export function isMisspeltTitle(heading: string): boolean {
  const name = normalizeHeading(heading);
  return idOfTitle.get(name) === undefined && misspelt(name) !== undefined;
}

function idOf(name: string, further: FurtherTitles): SectionId | undefined {
  return (
    sectionIds.find((id) => further[id]?.some((title) => normalizeHeading(title) === name)) ??
    idOfTitle.get(name) ??
    withoutQualifiers(name) ??
    withoutJapaneseFrame(name) ??
    sectionAsked(name) ??
    misspelt(name)
  );
}

function withoutQualifiers(name: string): SectionId | undefined {
  const bare = name.replace(tails, '').replace(tails, '').replace(heads, '');
  const words = bare.split(' ');
  for (let begin = 0; begin <= Math.min(mostQualifiers, words.length - 1); begin++) {
    const id = idOfTitle.get(words.slice(begin).join(' '));
    if (id !== undefined) {
      const qualifies = (word: string): boolean => plainQualifiers.has(word) || qualifiersOf[id]?.has(word) === true;
      return words.slice(0, begin).every(qualifies) ? id : undefined;
    }
  }
  return undefined;
}

function withoutJapaneseFrame(name: string): SectionId | undefined {
  const headless = name.replace(japaneseHead, '');
  return (
    idOfTitle.get(headless) ??
    idOfTitle.get(name.replace(japaneseTail, '')) ??
    idOfTitle.get(headless.replace(japaneseTail, ''))
  );
}

/** Returns the id of the long English title of which one letter is wrong, missing or swapped: "What happend". */
function misspelt(name: string): SectionId | undefined {
  if (name.length < shortestMisspelt || name.length > longestMisspelt || !/^[a-z' -]+$/.test(name)) {
    return undefined;
  }
  return longTitles.find(({ title }) => title[0] === name[0] && isSlip(title, name))?.id;
}

function isSlip(title: string, name: string): boolean {
  const difference = Math.abs(title.length - name.length);
  if (difference > 1) {
    return false;
  }
  const edits = distance(title, name);
  return edits === 1 || (edits === 2 && difference === 0 && sortedLetters(title) === sortedLetters(name));
}

function sortedLetters(word: string): string {
  return Array.from(word).sort().join('');
}
