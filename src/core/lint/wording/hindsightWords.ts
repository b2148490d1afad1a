import { spanOf, type Span } from './span';
import { isPerson, subjectBefore } from './subject';

/** What a sentence can do without, and stays a sentence. */
export interface Dispensable extends Span {
  /** The words to take out, with their comma and space; undefined where the sentence would break. */
  readonly removal?: Span;
}

const past = /\b(?:was|were|had|did|went|made|took|got|became|came|ran|\w{2,20}ed)\b|n['’]t\b/i;
const opening = String.raw`^(?:[^\p{L}]{0,40}|[^.:]{1,40}:\s+)`;

/** Adverbs that can be taken out. The group `mark` is the word, `out` what goes with it. */
const removable: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\b(?:not|n['’]t|less|more|so|as|how|too|very|most|quite)\s)(?<![-\w])(?<out>(?<mark>obviously),?\s+)`,
    'iu',
  ),
  new RegExp(
    String.raw`${opening}(?<out>(?<mark>clearly),?\s+)(?=(?:the|this|that|these|those|we|they|it|there|he|she|our|an?|no|not|something|nobody|someone|users?|customers?)\b)`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:should|could)\s+(?<out>(?<mark>clearly|simply)\s+)have\b`, 'iu'),
  new RegExp(String.raw`\b(?:should|could)(?:\s+have|['’]ve)\s+(?<out>(?<mark>simply)\s+)`, 'iu'),
  new RegExp(String.raw`${opening}(?<out>(?<mark>of\s+course),?\s+)(?=[\p{L}\uFFFC])`, 'iu'),
  new RegExp(String.raw`${opening}(?<out>(?<mark>needless\s+to\s+say),?\s+)`, 'iu'),
  new RegExp(String.raw`${opening}(?<out>(?<mark>as\s+(?:everyone|everybody|anyone|we\s+all)\s+knows?),?\s+)`, 'iu'),
];
/** Of a person: "we simply forgot". */
const ofPerson =
  /\b(?<out>(?<mark>clearly|simply)\s+)(?:should\b|forgot|missed|overlooked|ignored|did\s?n['’]t|did\s+not|failed|never|assumed)/i;
/** Between two commas: both go, and the words before and after are joined. */
const between = /(?<out>,\s+(?<mark>of\s+course|obviously|clearly),)(?=\s)/i;
const fixed: readonly RegExp[] = [
  /(?<!\b(?:became|become|becomes|not|no|n['’]t|how|hardly|less|more)\s)\bobvious\b(?=\s+(?:mistake|flaw|oversight|to\s+(?:anyone|everyone|everybody|anybody|us\s+all))\b)/i,
  /\b(?:should\s+(?:have|['’]ve)|would\s+have)\s+been\s+(?:quite\s+|painfully\s+|immediately\s+)?(?:obvious|clear|evident)\b/i,
  /\b(?:anyone|anybody|everyone|everybody|any\s+(?:competent|reasonable|experienced)\s+(?:engineer|developer|person|admin(?:istrator)?|operator|SRE))\s+(?:could|would|should)(?:\s+have|['’]ve)\s+(?:seen|known|noticed|told|guessed|spotted|reali[sz]ed)\b/i,
  /\bin\s+plain\s+sight\b/i,
  /\b(?:was|were)\s+(?:simply\s+|just\s+)?a\s+matter\s+of\s+(?:simply|just)\b/i,
];
const japanese: readonly RegExp[] = [
  /(?<out>(?<mark>当然(?:ながら|のことながら|のごとく|のように)?)[、,])/,
  /(?<mark>当然)(?!視|の(?:結果|権利)|と(?:思|考|み|見|さ)|だと(?:思|考)|な(?:が|ら))(?=[^、。]{0,30}(?:べき|はず|気[づ付]|知って|分かって|わかって|できた|必要だった|必要があった))/,
  /(?<out>(?<mark>明らかに))(?=[^、。\s]{0,3}(?:誤|間違|不十分|不適切|おかし|異常|問題|足り|不足|危険|無理|過|ミス|悪|甘))/,
  /(?<out>(?<mark>言うまでもなく|いうまでもなく|言うまでもありませんが|言うまでもないが)[、,]?)/,
  /(?<mark>当たり前の(?:こと|確認|作業|手順|対策|設定|チェック))(?=[^。]{0,40}(?:ていな|なかった|べき|怠|欠))/,
  /(?<mark>誰(?:が(?:見|み)ても|の目にも|でも(?:気[づ付]|分か|わか))(?:[^、。]{0,10}(?:明らか|分か|わか|けた|った))?)/,
];

const anyStem =
  /obvious|clear|simpl|course|needless|knows|evident|plain\s+sight|(?:any|every)(?:one|body)|any\s|matter\s+of/i;
const anyJapanese = /当然|明らか|[言い]うまでも|当たり前|誰/;

/** Returns where a sentence calls plain what was only plain afterwards. */
export function hindsightIn(text: string): Dispensable | undefined {
  return (anyStem.test(text) ? inEnglish(text) : undefined) ?? (anyJapanese.test(text) ? inJapanese(text) : undefined);
}

function inEnglish(text: string): Dispensable | undefined {
  const joined = between.exec(text);
  if (joined && past.test(text)) {
    return dispensable(joined);
  }
  const theirs = ofPerson.exec(text);
  if (theirs && (isPerson(subjectBefore(text, theirs.index)) || subjectBefore(text, theirs.index).kind === 'they')) {
    return dispensable(theirs);
  }
  for (const pattern of removable) {
    const match = pattern.exec(text);
    const needsPast = /of\s+course/i.test(match?.groups?.['mark'] ?? '');
    if (match && (!needsPast || past.test(text))) {
      return dispensable(match);
    }
  }
  for (const pattern of fixed) {
    const match = pattern.exec(text);
    if (match) {
      return spanOf(match);
    }
  }
  return undefined;
}

function inJapanese(text: string): Dispensable | undefined {
  for (const pattern of japanese) {
    const match = pattern.exec(text);
    if (match) {
      return dispensable(match);
    }
  }
  return undefined;
}

function dispensable(match: RegExpExecArray): Dispensable {
  const span = spanOf(match);
  const out = match.groups?.['out'];
  if (out === undefined) {
    return span;
  }
  const start = match.index + match[0].lastIndexOf(out);
  return { ...span, removal: { start, end: start + out.length } };
}
