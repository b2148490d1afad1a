import { isDenied, isDeniedInJapanese, isJapanese } from './negation';
import { spanOf, type Span } from './span';
import { adverbs, isPerson, subjectBefore, type Subject } from './subject';

const notAName = String.raw`(?!(?:It|That|This|There|What|Here|Let|He|She|Who|How|Where|Today|Yesterday|Tomorrow|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Node|Server|System|Page|Segmentation|Nobody|No|One|Someone|Everyone|Everybody)['’]s)`;

/** Words that judge a person wherever they stand, unless they are denied. */
const judgements = new RegExp(
  [
    String.raw`\bcareless(?:ly|ness)?\b`,
    String.raw`\bnegligen(?:t|tly|ce)\b`,
    String.raw`\bincompeten(?:t|tly|ce|cy)\b`,
    String.raw`\breckless(?:ly|ness)?\b`,
    String.raw`\birresponsibl[ey]\b`,
    String.raw`\birresponsibility\b`,
    String.raw`\bsloppy\b|\bsloppiness\b|\bsloppily\b`,
    String.raw`\bunprofessional(?:ly|ism)?\b`,
    String.raw`\bamateurish\b`,
    String.raw`\binexcusabl[ey]\b|\bunforgivabl[ey]\b`,
    String.raw`\binattenti(?:ve|veness|on)\b`,
    String.raw`\bcomplacen(?:t|tly|cy)\b|\boverconfiden(?:t|ce)\b`,
    String.raw`\bclueless(?:ness)?\b`,
    String.raw`\bstupid(?:\s+(?:mistake|error|decision|thing|idea|move|of)s?\b|ity\b)`,
    String.raw`\b(?:rookie|newbie|amateur|bonehead(?:ed)?|schoolboy|beginner(?:['’]s)?)\s+(?:mistake|error)s?\b`,
    String.raw`\black\s+of\s+(?:care|attention(?:\s+to\s+detail)?|diligence|discipline|competence|professionalism|judge?ment|common\s+sense|due\s+diligence)\b`,
    String.raw`\b(?:poor|bad|lousy|terrible|questionable)\s+judge?ment\b`,
    String.raw`\bguilty\s+party\b`,
    String.raw`\b(?:unqualified|inexperienced|lazy)\s+(?:engineer|developer|operator|admin|administrator|person|employee|contractor|colleague|team\s?mate|staff)s?\b`,
    String.raw`\bshould(?:\s+have|['’]ve)\s+known\s+better\b`,
  ].join('|'),
  'i',
);

type Whom = (subject: Subject) => boolean;
const anybody: Whom = (subject) => isPerson(subject) || subject.kind === 'they';
const anybodyOrName: Whom = (subject) => anybody(subject) || subject.kind === 'perhaps';
const somebodyElse: Whom = ({ kind }) => kind === 'other';

/** Words that blame when their subject is a person. Of those who write, they are honest. */
const deeds: readonly { readonly pattern: RegExp; readonly of: Whom }[] = [
  { pattern: new RegExp(String.raw`\bshould${adverbs}(?:\s+have|['’]ve|\s+of)${adverbs}\s+known\b`, 'i'), of: anybody },
  {
    pattern: new RegExp(
      String.raw`\b(?:is|was|are|were|be|being|been)${adverbs}\s+(?<mark>at\s+fault|to\s+blame)\b`,
      'i',
    ),
    of: anybodyOrName,
  },
  {
    pattern: /\b(?:did\s+not|did\s?n['’]t|never)\s+(?:even\s+)?(?:bother(?:ed)?|think|thought|care[d]?)\s+to\b/i,
    of: (subject) => anybodyOrName(subject) || subject.kind === 'none',
  },
  {
    pattern:
      /\b(?:ignored|disregarded)\s+(?:[\w-]+\s+){0,4}?(?:alert|alarm|warning|page|advice|instruction|procedure|policy|policies|runbook|process|guideline|rule|concern|notification|protocol)s?\b/i,
    of: somebodyElse,
  },
  { pattern: /\bblindly\s+\w{2,20}ed\b/i, of: anybodyOrName },
  {
    pattern:
      /\b(?:was|were|is|are)\s?(?:n['’]t|\s+not)\s+(?:paying\s+(?:\w+\s+)?attention|careful\s+enough|diligent)\b/i,
    of: anybodyOrName,
  },
  { pattern: /\bneglected\s+(?:to|his|her|their)\b/i, of: anybodyOrName },
  {
    pattern:
      /\b(?:botched|bungled|fumbled|screwed\s+(?:up|it)|messed\s+(?:up|it)|dropped\s+the\s+ball|blew\s+it|goofed|broke\s+(?:prod|production|the\s+(?:build|site|service|pipeline|deploy))(?!\s+(?:into|down|up|out)))\b/i,
    of: somebodyElse,
  },
  {
    pattern:
      /\b(?:was|were|had\s+been)\s+(?:already\s+|fully\s+|well\s+)?(?:aware\s+of|warned\s+(?:about|of))\s+(?:the\s+|this\s+|these\s+|possible\s+|potential\s+|all\s+){0,2}(?:risk|danger|problem|consequence)s?\b/i,
    of: anybody,
  },
];
/** What only those do who set themselves against a warning. */
const knowingly = /\beven\s+though\s+(?:\S+\s+){1,4}$/i;

const phrases: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?<mark>(?:his|her|their|${notAName}[A-Z][a-z]{1,20}['’]s)\s+(?:own\s+|big\s+|costly\s+)?(?:fault|mistake|blunder|carelessness|negligence))\b`,
  ),
  /\b(?:engineer|developer|operator|admin|administrator|on-?call|reviewer|author|team|deployer|maintainer|colleague|intern|contractor|responder|employee)(?:['’]s|s['’])\s+(?:own\s+|big\s+|costly\s+)?(?:fault|mistake|blunder|carelessness|negligence|error)\b/i,
  /\b(?:fault|mistake|blunder)\s+(?:of|by|made\s+by|on\s+the\s+part\s+of)\s+(?:the|an?|our|one)\s+(?:[\w-]+\s+){0,2}?(?:engineer|developer|operator|admin|administrator|on-?call|reviewer|author|team|deployer|maintainer|colleague|intern|contractor|responder|employee)s?\b/i,
  /\bblame\s+(?:lies|rests|falls|is)\s+(?:squarely\s+|entirely\s+|solely\s+)?(?:with|on)\s+(?:the|our|him|her|them|[A-Z])/,
  /\bcould\s?n['’]t\s+be\s+bothered\b/i,
  /\b(?:failed\s+(?:in|to\s+do)|did\s?(?:n['’]t|\s+not)\s+do)\s+(?:his|her|their)\s+(?:job|duty|duties)\b/i,
  /\b(?:is|are|was|were)\s?(?:n['’]t|\s+not)\s+prioriti[sz]ing\b[^.;,]{0,40}?\btheir\b/i,
];
/** These hold a negation themselves, or follow one. */
const deniedAlready = /n['’]t|\bnot\b/i;
const inSpite =
  /\bdespite\s+(?:being\s+(?:fully\s+|well\s+)?aware\s+of\s+(?:the|this|that|these|those)\s+(?:risk|danger|consequence)s?|knowing\s+(?:about\s+|of\s+)?the\s+(?:risk|danger|consequence)s?|(?:having\s+been|being)\s+(?:told|warned))\b/i;

const japanese =
  /(?:不注意|注意不足|注意散漫|怠慢|職務怠慢|(?:確認|検証|報告|連絡|監視|テスト|レビュー|点検|更新|作業|対応|注意)(?:作業|業務)?を怠(?:っ[たて]|り、)|うっかり(?![^、。]{0,12}(?:たら|ても|ない))(?:ミス(?=[だでにがと])|(?=[^、。]{0,25}[しっいえけれじきびみり]た(?![らめ])))|軽率|迂闊|うかつ|杜撰|ずさん|無責任|落ち度|(?:個人|担当者?|作業者|開発者|運用者|本人|メンバー)の(?:過失|責任(?![者感範分区界の]|で(?![あすし])|において|を持)|せい|失態|怠慢|ミス)|(?:エンジニア|オペレーター?|実装者|対応者|レビュー(?:ア|者))の(?:過失|せい|失態|ミス)|独断(?:で(?![はのも])|専行|実行)|ケアレスミス|凡ミス|初歩的な?ミス|気の緩み|緊張感(?:が|の)(?:欠け|な|欠如)|(?:能力|スキル|プロ意識|責任感|当事者意識|危機感)(?:が|の)?(?:不足|欠如|足りな|欠け)|考えが(?:甘|浅)|詰めが甘|怠惰|さぼっ|サボっ|手抜き|いい加減な|いいかげんな)/;

/** Without one of these no English pattern matches. */
const anyStem =
  /careless|neglig|neglect|competen|reckless|irrespons|slopp|unprofess|amateur|inexcus|unforgiv|inattent|clueless|stupid|mistake|error|lack|judge?ment|guilty|unqualified|inexperienced|lazy|known|fault|blame|complacen|overconfiden|blindly|attention|careful|diligent|bother|think|thought|care|ignored|disregarded|botched|bungled|fumbled|screwed|messed|dropped|blew|goofed|broke|aware|warned|blunder|job|dut(?:y|ies)|prioriti|despite/i;

/** Returns where a sentence blames a person, in English or in Japanese. */
export function blameIn(text: string): Span | undefined {
  return englishBlame(text) ?? japaneseBlame(text);
}

function englishBlame(text: string): Span | undefined {
  return anyStem.test(text) ? (judgement(text) ?? deedOfPerson(text) ?? spanIn(inSpite, text)) : undefined;
}

function judgement(text: string): Span | undefined {
  for (const pattern of [judgements, ...phrases]) {
    const span = spanIn(pattern, text);
    if (span && (deniedAlready.test(text.slice(span.start, span.end)) || !isDenied(text, span))) {
      return span;
    }
  }
  return undefined;
}

function deedOfPerson(text: string): Span | undefined {
  for (const { pattern, of } of deeds) {
    const match = pattern.exec(text);
    if (match) {
      const subject = subjectBefore(text, match.index);
      const warned = /aware|warned/i.test(match[0]);
      const denied = isDenied(text, { start: match.index, end: match.index + match[0].length });
      if (of(subject) && (warned ? knowingly.test(text.slice(0, match.index)) : !denied)) {
        return spanOf(match);
      }
    }
  }
  return undefined;
}

function spanIn(pattern: RegExp, text: string): Span | undefined {
  const match = pattern.exec(text);
  return match ? spanOf(match) : undefined;
}

function japaneseBlame(text: string): Span | undefined {
  if (!isJapanese(text)) {
    return undefined;
  }
  const match = japanese.exec(text);
  return match && !isDeniedInJapanese(text, spanOf(match)) ? spanOf(match) : undefined;
}
