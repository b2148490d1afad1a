import { isDeniedInJapanese, isJapanese } from './negation';
import { spanOf, type Span } from './span';

const error =
  /\b(?:human|operator|pilot|user|manual|administrator|admin|personnel|engineer|developer)(?:['’]s)?[\s-](?:error|mistake|misunderstanding|oversight)s?\b|\bhuman\s+(?:failure|failing|input\s+error)s?\b|\bfat[\s-]finger(?:ed|ing|s)?\b|\bPEBKAC\b/gi;
/** "to prevent human error", "not a human error", "we suspected user error": it is not what caused the incident. */
const notTheCause =
  /(?:n['’]t|\b(?:not|never|no|without|rather\s+than|instead\s+of|beyond|than|whether|if|prevent\w*|avoid\w*|reduc\w*|eliminat\w*|minimi[sz]\w*|mitigat\w*|limit\w*|decreas\w*|lower\w*|remov\w*|protect\w*|guard\w*|catch\w*|detect\w*|toler\w*|resilien\w*|robust\w*|surviv\w*|prone|suscept\w*|vulnerab\w*|room|risks?|chances?|possibilit\w*|possible|potential|likelihood|probabilit\w*|opportunit\w*|scope|source|types?|kinds?|exclud\w*|rul(?:e|ed|ing)\s+out|dismiss\w*|assum\w*|suspect\w*|thought|think\w*|believ\w*|guess\w*|might|may|could|can|would|should|like|say\w*|term|label\w*|blam\w*|attribut(?:e|ing)|stop\w*|accept\w*|call\w*|conclu\w*|against|from|for|every|any|all|common|most|less|fewer|future|such|generic|often|usually|frequently|typically|sometimes|mostly|outages|incidents))\b(?:[\s\w/,'’-]){0,40}$/i;
/** "caused by human error" is a cause, whatever comes before. */
const theCause =
  /\b(?:caused\s+by|due\s+to|because\s+of|(?:result|consequence)\s+of|result(?:ed|ing)?\s+from|stem(?:med|ming|s)\s+from|attributed\s+to|(?:came|comes|come|boils|boiled)\s+down\s+to|led\s+by|traced\s+(?:back\s+)?to|down\s+to|triggered\s+by|introduced\s+by|(?:was|were|is)\s+(?:simply\s+|just\s+|purely\s+|clearly\s+|ultimately\s+|essentially\s+)?(?:an?\s+)?|case\s+of|root\s+cause:?|cause:|reason:)\s*(?:an?\s+)?(?:simple\s+|pure\s+|plain\s+|basic\s+|honest\s+|initial\s+|genuine\s+)?$/i;
const denied =
  /(?:n['’]t|\b(?:not|never|nothing|nor|no\s+longer|may|might|could|can|would|if|when|whether|incidents?\s+(?:that\s+)?(?:are|is)|outages?\s+(?:that\s+)?are|errors?\s+(?:that\s+)?are|\d+\s?(?:%|percent)|often|usually|frequently|typically|commonly|sometimes|mostly|outages|incidents|errors|failures|accidents|breaches))\b[\s\w,'’-]{0,40}$/i;
const notACause =
  /^[\s\w,-]{0,20}?(?:\b(?:is|are|was|were|can|should)\s*(?:n['’]t|not|never)\b|\b(?:is|are)\s+(?:a\s+symptom|inevitable|expected|likely|possible|always|never|bound|unavoidable|common)|\b(?:prone|proof|resistant|free|happens?|can\s+happen|will\s+happen|prevention|reduction|handling|category|rate|budget|pages?|messages?|reports?|codes?|logs?|dialogs?|screens?|tracking|counts?|in\s+the\s+future)\b)/i;

const japanese =
  /ヒューマン[・\s]?エラー|人為的?な?(?:ミス|エラー|過誤|誤り|要因による)|人的な?(?:ミス|エラー|過失)|(?:オペレーション|オペ|操作|作業|運用|手順)ミス|(?:担当者?|作業者|オペレーター?|運用者|開発者)の(?:操作|作業|設定|確認)(?:ミス|誤り|不足|漏れ)|(?:確認|注意|認識|理解|知識|経験|スキル)不足(?=[」』]?(?:によ|に起因|が(?:主?(?:な|たる)?原因|根本原因)|のため|だった|であった|でした))/g;
const japaneseCause =
  /^[」』]?(?:による|により|によって|に起因|が(?:主?(?:な|たる)?原因|直接(?:の)?原因|根本原因|要因|発端|きっかけ)|のため|で(?!は|も|あれ|片|終|済)|だ(?:った|と|。|$)|と(?:判断|結論|判明|考え|特定|推定)|から|$|。|（|\()/;
const japaneseCauseBefore = /(?:原因|要因|理由)(?:は|が|:|：|として)[^、。]{0,20}$/;

const averted = /防|避け|回避し|削減|減ら|なくす|無くす|排除|抑え|低減|リスク|可能性|恐れ|おそれ|しうる|し得る|禁止/;

/** Asking people to take care takes the person for the cause. */
const care =
  /\b(?:be|being|been|is|are)\s+(?:a\s+(?:bit|little|lot)\s+)?(?:much\s+|even\s+|far\s+)?(?:more|extra)\s+(?:careful|cautious|attentive|vigilant|diligent|mindful)\b|\b(?:pay|paying)\s+(?:more|closer|better|extra)\s+attention\b|\b(?:take|taking|exercise|exercising)\s+(?:more|better|greater|extra)\s+(?:care|caution)\b/i;
/** "changes must be reviewed more carefully" */
const moreCarefully =
  /\b(?:needs?|must|should|have\s+to|has\s+to|will|let['’]s)\b[^.;:]{0,60}?\b(?<mark>more\s+(?:carefully|cautiously|attentively))\b/i;
/** "we are being more careful now" and "was more careful" tell what is, and the praise of care is none of it. */
const subject =
  /(?:^|\b(?:we|I|they|he|she|you|people|everyone|everybody|engineers?|developers?|teams?|admins?|operators?|must|need(?:s)?|should|have|has|had|to|will|shall|and|please|let['’]?s|remember|try|always|also|just|all|simply|really|definitely|better)\b[\s\w,'’]{0,20}|[:–—-]\s*)$/i;
const japaneseCare =
  /(?:今後は?|次回から|次回以降|より一層|これから|以後|二度と)[^、。]{0,20}(?:(?:気を[付つ]け|注意し|注意を払)(?:る(?!仕組|よう|体制)|たい|ます|ましょう|よう(?:。|$)|ていく|ていき|てい[きく])|慎重に(?:なる|行う|行動|進め|作業|確認))|(?:もっと|より|さらに)(?:慎重|注意深|気を[付つ]け)/;

/** Returns where a sentence names the error of a person as what caused the incident, in English or in Japanese. */
export function humanErrorIn(text: string): Span | undefined {
  return english(text) ?? inJapanese(text);
}

/** Returns where a sentence asks people to take more care, as if care could be ordered. */
export function appealToCare(text: string): Span | undefined {
  const match = care.exec(text);
  if (
    match &&
    subject.test(text.slice(Math.max(0, match.index - 40), match.index)) &&
    !/n['’]t|\bnot\b/i.test(match[0])
  ) {
    return spanOf(match);
  }
  const plea = moreCarefully.exec(text) ?? japaneseCare.exec(text);
  return plea ? spanOf(plea) : undefined;
}

function english(text: string): Span | undefined {
  for (const match of text.matchAll(error)) {
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const blamed = theCause.test(before) ? !denied.test(before.replace(theCause, '')) : !notTheCause.test(before);
    if (blamed && !notACause.test(after) && !/^[-/]/.test(after)) {
      return spanOf(match);
    }
  }
  return undefined;
}

function inJapanese(text: string): Span | undefined {
  for (const match of text.matchAll(japanese)) {
    const end = match.index + match[0].length;
    const asCause =
      japaneseCause.test(text.slice(end, end + 20)) || japaneseCauseBefore.test(text.slice(0, match.index));
    if (
      asCause &&
      isJapanese(text) &&
      !averted.test(text.slice(end)) &&
      !isDeniedInJapanese(text, { start: match.index, end })
    ) {
      return spanOf(match);
    }
  }
  return undefined;
}
