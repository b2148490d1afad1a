import type { Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** How surely a paragraph is a template's sentence to the author: in so many words, or only where no action is told. */
export type Guidance = 'certain' | 'unless-action';

/** What a template asks for; without it "Describe …" may be a step that somebody took. */
const asked =
  'incident|outage|impact|problem|issue|events?|timeline|causes?|trigger|summary|description|overview|happened|went (?:well|wrong|poorly)|lucky|action items?|lessons|learned|detected|detection|discovered|resolved|resolution|recovered|mitigated|affected|customers?|users?|section|here|below|sentences?|paragraphs?';
const opening = '^(?:please,? )?(?:(?:briefly|shortly|concisely) )?';
const request = new RegExp(
  `${opening}(?:describe|summari[sz]e|outline|explain)(?: (?:briefly|here|below|in detail))?,? (?:the|how|what|why|when|who|whom|which|any|all|here|in|your|each|a|an|if)\\b.{0,120}\\b(?:${asked})\\b|` +
    `${opening}(?:describe|summari[sz]e|explain) (?:here|below)\\b|` +
    `${opening}(?:provide|write|give|include|add|insert|list|enter|put) (?:here )?(?:a|an|the|any|all|your|one|two|some)\\b.{0,40}\\b(?:summary|description|overview|timeline of|narrative|explanation|sentences?|paragraphs?|account of|here|below)\\b`,
  'i',
);
/** In brackets or italics a wider choice of words cannot be meant otherwise. */
const markedRequest = new RegExp(
  `${opening}(?:list|name|state|note|add|include|provide|write|give|specify|mention|record|enter|insert)\\b.{0,120}\\b(?:${asked})\\b`,
  'i',
);
/** Sentences about the template itself. */
const aboutTemplate = new RegExp(
  [
    '\\b(?:this|these|the following) (?:section|template|(?:sub-?)?heading)s? (?:should (?!have been|not have)|must (?!have)|(?:is|are) (?:meant|intended|optional|where you)|can be (?:removed|deleted|omitted|skipped|left))',
    '\\b(?:only|just) (?:an? )?(?:samples?|examples?) (?:(?:sub-?)?headings?|entries|entry|rows?|text)\\b',
    '\\bevery action item should have (?:an?|its|one) (?:[\\w-]+ )?(?:issue|owner|ticket|due date)\\b',
    '\\b(?:delete|remove|replace|overwrite) this (?:section|line|text|paragraph|sentence|comment|block|template|note|example)\\b',
    '\\b(?:delete|remove) (?:if|when) (?:not |un|in)(?:applicable|relevant|needed|used)\\b',
    '\\bupdate this section (?:as|when|once|with)\\b',
    '\\buse this section (?:to|for)\\b',
    '\\bfill (?:in|out) (?:this|these|the following) (?:section|template|form|part|table|field)s?\\b',
    '^(?:your |some )?(?:text|description|summary|content|details) goes here\\b',
  ].join('|'),
  'i',
);
const japaneseSubject =
  /影響|原因|事象|概要|経緯|対応|検知|何が|いつ|誰|どのよう|インシデント|障害|セクション|項目|ここ|時系列|教訓|学び|テンプレート/;
const japaneseRequest =
  /(?:(?:記載|記入|記述|説明|入力|列挙|要約|削除)して|書いて|まとめて|埋めて|置き換えて)(?:ください|下さい)/;
/** As a remark in brackets or italics only: as a sentence it may well be an action. */
const japaneseRemark =
  /(?:(?:記載|記入|記述|説明|列挙|要約)(?:する(?:こと)?)?|(?:書く|まとめる)(?:こと)?|(?:した|された|あった|起きた|なった|した|のような|何|いつ|誰)か)[。.]?$/;
const questions = /[?？]/g;
const inBrackets = /^[([<（［〔【][^()（）]{5,400}[)\]>）］〕】][.。]?$/;
const longestGuidance = 600;

/**
 * Returns whether a paragraph is a sentence of a template that tells the author what to write, rather than something that the author wrote.
 * @param quoted whether it stands in a block quote, as some templates set their guidance
 */
export function guidanceOf(paragraph: Paragraph, quoted = false): Guidance | undefined {
  const text = toString(paragraph).replace(/\s+/g, ' ').trim();
  if (text.length > longestGuidance || text === '' || /[:：]$/.test(text)) {
    return undefined;
  }
  if (aboutTemplate.test(firstSentences(text)) || (!quoted && isJapaneseRequest(text))) {
    return 'certain';
  }
  const isMarked = inBrackets.test(text) || isItalic(paragraph);
  const bare = text.replace(/^[([<（［〔【]+|[)\]>）］〕】]+$/g, '').trim();
  if (
    isMarked &&
    (request.test(bare) ||
      markedRequest.test(bare) ||
      (bare.match(questions)?.length ?? 0) > 1 ||
      isJapaneseRemark(bare))
  ) {
    return 'certain';
  }
  return request.test(bare) && !paragraph.children.some(({ type }) => type === 'inlineCode')
    ? quoted
      ? 'certain'
      : 'unless-action'
    : undefined;
}

/** A remark about the template stands at the beginning; deep in a long paragraph it is about something else. */
function firstSentences(text: string): string {
  return text.slice(0, 250);
}

function isItalic({ children }: Paragraph): boolean {
  return children.every((node) => node.type === 'emphasis' || (node.type === 'text' && node.value.trim() === ''));
}

function isJapaneseRequest(text: string): boolean {
  return japaneseRequest.test(text) && japaneseSubject.test(text);
}

function isJapaneseRemark(text: string): boolean {
  return japaneseRemark.test(text) && japaneseSubject.test(text);
}
