import type { DurationKind } from '../duration';
import { findDurations, type DurationText } from '../durationText';
import type { TextLine } from '../facts/textLines';
import type { SectionId } from '../sectionAliases';
import type { TextRange } from '../textRange';
import type { DayOrder } from '../timeText/timePart';
import { momentsBeside } from './momentsBeside';
import { saysOtherCount, type DurationStatement } from './statement';

const vague = String.raw`(?:\s|[*_~≈]|about|around|approximately|approx\.?|roughly|round|nearly|almost|some|a|an|at|least|most|maximum|more|less|than|over|just|bit|little|under|up|to|in|of|total|only|really|another|close|the|best|better|part|full|entire|whole|good|further)`;
const end = `${vague}{0,12}$`;
/** What an outage does to its users, in any form of the word. */
const harm =
  /\b(?:unavailab\w*|down|downtime|offline|inaccessib\w*|unreachable|unusable|unresponsive|inoperative|outages?|degrad\w*|disrupt\w*|interrupt\w*|impact\w*|affect\w*|broken|slow\w*|fail\w*|unable|unschedulable|errors?|incident|problem|effect|loss|lost|missing|wrong|outdated|capacity|blocked|stuck|nothing|no one|nobody|stopped|without|(?:not|never|[a-z]n['’]t) (?:be |been |have |being )?\w+|cannot)\b/i;
const lasting = new RegExp(
  String.raw`\b(?:for|last(?:ed|s|ing)?(?: for)?|during|(?:a |an )?(?:total|period|duration|time ?span) of|persisted(?: for)?|continued(?: for)?|bounded (?:to|by))\b${end}`,
  'i',
);
const harmBehind =
  /^[\s*_-]{0,4}(?:of\s)?(?:[a-z-]{2,20}\s){0,3}(?:outage|errors?\b|downtime|unavailability|disruption|interruption|degradation|period (?:during|where|when|in which))\b/i;
/** "1 hour 47 minutes is a long time." */
const tooLong = /^\s(?:is|was) (?:a |much |far |way )?(?:too )?long/i;
const repaired = new RegExp(
  String.raw`\b(?:fixed|resolved|restored|recover(?:ed|y|s)?|repaired|mitigated|back (?:to normal|online|up)|self-healed)\b[^.]{0,40}?\b(?<preposition>in|within|took|after)\b${end}`,
  'i',
);
const tookBefore = new RegExp(String.raw`\btook\s(?:[a-z]{2,12}\s){0,2}${end}`, 'i');
const toRepair =
  /^\s(?:for [^.,]{1,40}?\s)?(?:to|before (?:it|the|everything|service)[^.]{0,30}) (?:fully )?(?:recover|restore|resolve|fix|repair|mitigate|roll ?back|bring|get [^.]{1,30} back)/i;
const toDetect =
  /^\s(?:for [^.,]{1,40}?\s)?to (?:detect|notice|reali[sz]e|discover|become aware|be (?:detected|noticed|alerted))/i;
const unnoticed = new RegExp(String.raw`\b(?:unnoticed|undetected|unalerted)\s(?:for\s)?${end}`, 'i');
const beforeNoticing =
  /^[\s)*_]{0,3}(?:before|until) (?:[a-z']{1,12}\s){1,5}?(?:notic|reali[sz]|detect|discover|alert|aware|paged|found)/i;
const noticedBefore = new RegExp(
  String.raw`\b(?:alert|detect|notic|discover|inform|notif|paged|reali[sz]|aware)\w*\b[^.]{0,60}\b(?:within|after|until|about)${end}`,
  'i',
);
const sinceBegin =
  /^\s(?:later|after (?:it|the|this|that|they)|of (?:the )?(?:initial|start|begin|onset|outage|incident|deploy|roll)|into)\b/i;

/** Words that make it another thing than this incident: an earlier one, a limit, a plan, something that happens again and again. */
const otherThing =
  /\b(?:previous(?:ly)?|earlier (?:incident|outage|occurrence)|once before|last (?:time|week|month|year|night's)|usually|typically|normally|generally|periodic\w*|sometimes|anywhere from|at a time|would|will|may|might|planned|every|each|per|time-?outs?|timed out|retr(?:y|ies|ied)|retention|ttl|interval|grace|poll(?:s|ing|ed)?|cron\w*|older than|old|ago|next|last|past|monitor(?:ed|ing)? (?:it )?for|wait(?:s|ed|ing)? for|sla|slo|limit|delays?|expected to|estimated to|threshold|aged)\b/i;
const nearbyText = 90;

const japaneseHarm =
  /^(?:弱|強|ほど|程度|以上|あまり|余り)?(?:に(?:わた|亘|渡)|継続|続[いき]|停止|不能|ダウン|不通|中断|の(?:間、?)?[^。、]{0,12}(?:停止|障害|断|不能|ダウン|遅延)|[^。、]{0,16}(?:されなかった|できなかった|できない状態|できなく|利用不可|利用できず|アクセス不可|閲覧不可|応答しな))/;
const japaneseDetection = /(?:検知|検出|発覚|気付く|気づく)まで(?:に|の)?\s?[約およそ推定最大\s]{0,6}$/;
const japaneseRepair = /(?:復旧|解決|回復|収束|解消)まで(?:に|の)?\s?[約およそ推定最大\s]{0,6}$/;
const japaneseOther = /前回|過去|以前|通常|毎|ごと|タイムアウト|間隔|予定|別件|最大|想定|直後|PM-\d|なぜ/;

/** Japanese sentences of other sections, which name their subject less often, speak of many things. */
const openingSections: readonly SectionId[] = ['summary', 'impact'];

/** A paragraph as one text, its line breaks as blanks, so that a phrase may be wrapped. */
export interface ProseBlock {
  readonly start: number;
  readonly text: string;
}

/** Returns the paragraphs of lines that are neither headings nor cells, without code and addresses. */
export function proseBlocks(text: string, lines: readonly TextLine[]): ProseBlock[] {
  const blocks = new Map<number, TextRange>();
  for (const { block, container, quoted } of lines) {
    if (container !== 'heading' && container !== 'cell' && !quoted) blocks.set(block.start, block);
  }
  return [...blocks.values()].map(({ start, end: last }) => ({ start, text: plain(text.slice(start, last)) }));
}

/** Returns the lengths of time that a sentence states of the outage, of its detection or of its repair. */
export function proseDurations(
  { start, text }: ProseBlock,
  order: DayOrder | undefined,
  section: SectionId | undefined,
): DurationStatement[] {
  return findDurations(text).flatMap((words): DurationStatement[] => {
    const sentence = sentenceAround(text, words.range);
    const kind = kindOf(sentence, words, section);
    return kind === undefined
      ? []
      : [
          {
            kind,
            form: 'prose',
            range: { start: start + words.range.start, end: start + words.range.end },
            words,
            beside: momentsBeside({ text, offset: start }, words.range, order),
            ofPart: false,
            countsOtherwise: saysOtherCount(sentence.before + sentence.after),
          },
        ];
  });
}

interface Sentence {
  readonly before: string;
  readonly after: string;
}

function kindOf(
  sentence: Sentence,
  { minutes }: DurationText,
  section: SectionId | undefined,
): DurationKind | undefined {
  if (minutes !== undefined && minutes < 1) return undefined;
  const { before, after } = sentence;
  if (/[\u3040-\u9fff]/.test(before.slice(-12) + after.slice(0, 12))) {
    return section !== undefined && !openingSections.includes(section) ? undefined : japaneseKind(sentence);
  }
  const near = `${before.slice(-nearbyText)}|${after.slice(0, nearbyText / 2)}`;
  if (otherThing.test(near)) return undefined;
  if (unnoticed.test(before) || beforeNoticing.test(after)) return 'TTD';
  if (tookBefore.test(before) && toDetect.test(after)) return 'TTD';
  if (noticedBefore.test(before) && (sinceBegin.test(after) || /\buntil\b[^.]{0,20}$/.test(before))) return 'TTD';
  if (tookBefore.test(before) && toRepair.test(after)) return 'TTR';
  const preposition = repaired.exec(before)?.groups?.['preposition']?.toLowerCase();
  if (preposition !== undefined) return preposition === 'after' ? 'duration' : 'TTR';
  const isHarm = lasting.test(before) && harm.test(before + after);
  return isHarm || harmBehind.test(after) || tooLong.test(after) ? 'duration' : undefined;
}

function japaneseKind({ before, after }: Sentence): DurationKind | undefined {
  if (japaneseOther.test(before.slice(-30) + after.slice(0, 12))) return undefined;
  if (japaneseDetection.test(before)) return 'TTD';
  if (japaneseRepair.test(before) || /^(?:間|ほど|程度)?(?:で|後に)(?:完全)?(?:復旧|回復|解消)/.test(after))
    return 'TTR';
  return japaneseHarm.test(after) ? 'duration' : undefined;
}

/** Half a page around it is enough of a sentence that never ends. */
const longestSentence = 500;

function sentenceAround(text: string, { start, end: last }: TextRange): Sentence {
  const before = text.slice(Math.max(0, start - longestSentence), start);
  const after = text.slice(last, last + longestSentence);
  const begin = [...before.matchAll(/[.!?](?=\s)|[。！？]/g)].at(-1);
  const stop = /[.!?](?:\s|$)|[。！？]/.exec(after)?.index;
  return { before: begin ? before.slice(begin.index + 1) : before, after: after.slice(0, stop) };
}

/** Code, addresses and marks of emphasis are blanks; every offset stays. */
function plain(source: string): string {
  return source
    .replace(/`[^`\n]{0,300}`|\]\([^)\s]{0,500}\)|<?https?:\/\/[^\s)>]{1,500}>?/g, (part) => ' '.repeat(part.length))
    .replace(/<!--[\s\S]*?(?:-->|$)/g, (part) => ' '.repeat(part.length))
    .replace(/[\r\n>[\]*_]/g, ' ');
}
