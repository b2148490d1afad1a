import { intends, startsLikeAction } from './actionWords';
import type { FlatText } from './flatText';

const words =
  'done|complete|completed|finished|fixed|closed|resolved|implemented|shipped|merged|deployed|delivered|released';
const japaneseWords = '完了|対応済み?|実施済み?|解決済み?|修正済み?|反映済み?|導入済み?|済み?|クローズ';
const marks = String.raw`✅|✔\uFE0F?|☑\uFE0F?|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:`;

const doneValue = new RegExp(
  String.raw`^(?:${marks}|\[[xX]\]|[xX]$|(?:yes|true)$|(?:already |all )?(?:${words}|documented)\b(?! (?:by|before|when|after|once)\b)|(?:実装|作業|全て|すべて)?(?:${japaneseWords})|100 ?%)`,
  'iu',
);
/** Nothing is left to do of what was given up, either. */
const droppedValue =
  /^(?:won['’]?t (?:do|fix)|wontfix|cancell?ed|rejected|declined|obsolete|superseded|duplicate|dropped|abandoned|中止|見送り|却下|取り下げ|不要)/i;
const openValue = /\b(?:not|partial|partially|in progress|wip|to be)\b|未|中$|一部|予定/i;

const leading = new RegExp(
  String.raw`^[\s([（【「]*(?:${marks}|\[[xX]\]|(?:${words})\s*[)\]:：!]|(?:${words.toUpperCase()})\b|(?:${japaneseWords})[)\]）】」:：])`,
  'u',
);
/** "DONE" at the end of a sentence is a mark in capitals only: "until the migration is done". */
const trailingWord = /[\s.]\s*(?:DONE|COMPLETED?|FIXED|CLOSED|RESOLVED)[!.]*[\s)\]）】]*$/;
const trailingOther = new RegExp(
  String.raw`(?:${marks}|[\w)\]」）]\s*[—–-]{1,2}\s*(?:already )?(?:${words})(?: (?:in|with|via) [\w#./ -]{1,30})?[!.]*)[\s)\]）】]*$`,
  'iu',
);
const bracketed = new RegExp(
  String.raw`[([（【]\s*(?:${marks}|(?:now |already |this is |it is )?(?:${words})\b(?! (?:by|before|when|after|once|to)\b)[^()[\]]{0,40}|(?:${japaneseWords})[^()（）]{0,40})\s*[)\]）】]`,
  'iu',
);
const japaneseMark = new RegExp(
  String.raw`(?:^|[\s。、—–(（【-])(?:実装|対応|作業|移行|修正|本修正で)?(?:${japaneseWords})(?:\s*[:：]|\s*$|[)）】])`,
  'u',
);
const statement =
  /\bthis (?:has been|is|was) (?:now |already )?(?:done|completed|fixed|implemented|deployed|merged)\b|\bwe (?:have )?already (?:did|implemented|fixed|added|changed) (?:this|that|it)\b/i;

/** Returns whether the value of a status says that nothing is left to do. */
export function isDoneStatus(value: string): boolean {
  const plain = value.replace(/[*_`~]/g, '').trim();
  return droppedValue.test(plain) || (doneValue.test(plain) && !openValue.test(plain));
}

/** Returns whether marks or words in an item say that it is done: a tick, "(DONE)", 完了, a line through it. */
export function saysDone({ prose, struck }: FlatText): boolean {
  const plain = prose.replace(/[*~]|(?<!\w)_|_(?!\w)/g, '').trim();
  return (
    struck ||
    leading.test(plain) ||
    trailingWord.test(plain) ||
    trailingOther.test(plain) ||
    bracketed.test(plain) ||
    japaneseMark.test(plain) ||
    statesDone(plain)
  );
}

/** Returns whether a sentence says of an action that it was done: "This has been done". */
export function statesDone(text: string): boolean {
  return statement.test(text);
}

/** What was done stands in the past, where what is to do is a command. "Improved alerting" may be either, and needs "the" behind it. */
const past = new RegExp(
  [
    '^(?:already |also |now )?(?:added|removed|reverted|created|deployed|disabled|rotated|replaced|moved|switched|migrated|implemented|introduced|installed|merged|rewrote|sent|issued|cleaned|verified|changed|fixed|restarted|restored|rolled back|force[- ]pushed|revoked)\\b',
    '^(?:already |also |now )?(?:updated|improved|enhanced|increased|reduced|extended|refactored|enabled|configured|hardened|upgraded) (?:the|our|all|its|how)\\b',
    "^we(?:[\u2019']ve| have)? (?:already |also |now |since |significantly )?(?!need|want|plan|decid|agree|hop|discuss|consider|propos|intend)[a-z]{2,14}ed\\b",
    '^(?:(?!\\b(?:should|must|needs?|if|whether|when|after|until|once|that)\\b)[^.,;:]){1,80}?\\b(?:has|have) (?:now |already |since )?been (?:now |already )?[a-z]{2,14}ed\\b',
  ].join('|'),
  'i',
);

/** Returns whether an item tells what was done: "Removed the job", "We have disabled the job", "The job has been removed". */
export function tellsPast(text: string): boolean {
  const plain = text.replace(/^[\s\d.)#*_`([\]•·–—-]{0,12}/, '').trim();
  return past.test(plain) && !startsLikeAction(plain) && !intends(plain);
}

/** Returns whether a heading or a sentence above a list says that all of it is done. */
export function announcesDone(text: string): boolean {
  return (
    /^\W*(?:already )?(?:completed|done|finished|implemented|resolved|closed)(?: (?:actions?|action items|items|tasks|work|measures|follow-ups))?\W*$/i.test(
      text,
    ) ||
    /\b(?:already|have been|has been|were|are) (?:already |now |been )?(?:completed|done|implemented|finished|resolved|fixed)\b[^.]{0,40}:?\s*$/i.test(
      text,
    ) ||
    /^\W*(?:完了済み?|対応済み?|実施済み?|完了した|実施した|対応した)/u.test(text)
  );
}
