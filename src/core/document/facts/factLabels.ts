import type { DurationKind } from '../duration';
import type { MilestoneKind } from '../milestone';

/** What a label such as "Detected", "Incident period" or 検知までの時間 announces. */
export interface LabelMeaning {
  /** The moment that follows; a span that follows a start gives the end too. */
  readonly milestone: MilestoneKind | undefined;
  /** Whether what follows is the span of the incident: "Incident period", 発生期間. */
  readonly span: boolean;
  /** The length of time that follows. */
  readonly duration: DurationKind | undefined;
}

const what =
  '(?:(?:the )?(?:incident|outage|issue|problem|impact|disruption|degradation|event|fault|failure|service|alert|downtime|customer impact|user impact) )';
const when = '(?: (?:at|on|time|date|timestamp|datetime|date ?(?:/|and|&) ?time|time ?(?:/|and|&) ?date))?';
const was = '(?:was |is |has been )?';
const japaneseWhen = '(?:日時|時刻|時間|日|日付|時点|推定時刻)?';
const japaneseWhat = '(?:障害|インシデント|事象|影響|サービス|問題|初回|最初の|最終|完全|一次)?の?';

/** Every pattern is held against the whole of a label in lower case. */
const milestonePatterns: readonly (readonly [kind: MilestoneKind, pattern: RegExp])[] = [
  [
    'started',
    wholeOf(
      `${what}?${was}(?:start(?:ed|s)?|began|begins?|beginning|onset|occurred|occurrence)${when}`,
      `(?:start|beginning|onset|date|time|date ?(?:/|and|&) ?time) of ${what.slice(0, -2)})(?: start)?`,
      `time (?:of )?(?:start(?:ed)?|occurrence)`,
      `${japaneseWhat}(?:発生|開始|影響開始|障害発生)${japaneseWhen}`,
    ),
  ],
  [
    'detected',
    wholeOf(
      `${what}?${was}(?:first |initially )?(?:detected|detection|discovered|discovery|noticed|reported|alerted|paged)${when}`,
      `(?:first |initial )(?:alert|report|page|notification)${when}`,
      `(?:alert|paging) time`,
      `time (?:of )?(?:first )?(?:detection|detected|discovery|alert)`,
      `${japaneseWhat}(?:検知|検出|発覚|認知|発見|覚知)${japaneseWhen}`,
    ),
  ],
  [
    'acknowledged',
    wholeOf(
      `${what}?${was}(?:acknowledged|acknowledgement|acknowledgment|ack(?:'?ed)?|declared)${when}`,
      `(?:first )?(?:response|responder)(?: started| began)?${when}`,
      `time (?:of )?(?:acknowledge?ment|acknowledged|declaration)`,
      `(?:一次|初動)?対応開始${japaneseWhen}`,
      `(?:インシデント|障害)宣言${japaneseWhen}`,
    ),
  ],
  [
    'mitigated',
    wholeOf(
      `${what}?${was}(?:fully )?(?:mitigated|mitigation|repaired|repair|contained|containment|stabili[sz]ed)${when}`,
      `time (?:of )?(?:mitigation|mitigated|repair)`,
      `(?:影響)?(?:緩和|軽減)${japaneseWhen}`,
      `(?:暫定|仮|一次|応急)(?:復旧|対応完了|対処完了|対策完了)${japaneseWhen}`,
    ),
  ],
  [
    'resolved',
    wholeOf(
      `${what}?${was}(?:fully )?(?:end(?:ed|s)?|resolved|resolution|recovered|recovery|restored|restoration|fixed|closed|cleared|over)${when}`,
      `(?:end|resolution) of ${what.slice(0, -2)})`,
      `time (?:of )?(?:resolution|resolved|recovery|recovered|restoration|end(?:ed)?)`,
      `all[- ]clear${when}`,
      `${japaneseWhat}(?:復旧|収束|解決|終了|解消|回復|復旧完了|対応完了|復旧確認)${japaneseWhen}`,
    ),
  ],
];

const spanPattern = wholeOf(
  `when|time|times|dates?|date ?(?:/|and|&) ?time|duration|period|time ?frame|window`,
  `${what}(?:period|window|times?|duration|time ?frame|dates?)`,
  `(?:duration|period|time) of ${what.slice(0, -2)})`,
  `${japaneseWhat}(?:期間|時間帯|発生期間|継続期間|停止期間|停止時間帯|日時)`,
  `(?:影響|障害|停止|サービス停止)時間`,
);

/** In the order of precedence: an abbreviation in a label says more than its words. */
const durationPatterns: readonly (readonly [kind: DurationKind, pattern: RegExp])[] = [
  ['TTD', /\b(?:m?ttd)\b/],
  ['TTA', /\b(?:m?tta)\b/],
  ['TTM', /\b(?:m?ttm)\b/],
  ['TTR', /\b(?:m?ttr)\b/],
  [
    'TTD',
    wholeOf(
      `${meanTime()}(?:to|till|until|before|for) (?:first )?(?:detect(?:ion)?|discover(?:y)?|notice)(?: .{0,30})?`,
      `(?:detection|discovery) (?:time|delay|latency|lag|duration)`,
      `(?:time )?undetected(?: time| for)?`,
      `.{0,12}(?:検知|検出|発覚|認知|発見)まで(?:に(?:要した|かかった))?(?:の?(?:所要)?時間|の?期間)?`,
      `(?:平均)?(?:検知|検出)(?:所要)?時間`,
    ),
  ],
  [
    'TTA',
    wholeOf(
      `${meanTime()}(?:to|till|until|before|for) (?:acknowledge?(?:ment)?|acknowledg(?:e|ment)|ack|respond|response|engage(?:ment)?)(?: .{0,30})?`,
      `(?:response|acknowledge?ment) (?:time|delay|latency)`,
      `.{0,12}(?:対応開始|初動対応|初動|応答)まで(?:の?(?:所要)?時間)?`,
    ),
  ],
  [
    'TTM',
    wholeOf(
      `${meanTime()}(?:to|till|until|before|for) (?:mitigat(?:e|ion)|contain(?:ment)?)(?: .{0,30})?`,
      `(?:mitigation) (?:time|duration)`,
      `.{0,12}(?:緩和|軽減|暫定復旧|暫定対応|一次復旧)まで(?:の?(?:所要)?時間)?`,
    ),
  ],
  [
    'TTR',
    wholeOf(
      `${meanTime()}(?:to|till|until|before|for) (?:resol(?:ve|ution)|recover(?:y)?|restor(?:e|ation)|repair|fix)(?: .{0,30})?`,
      `(?:resolution|recovery|restoration|repair) (?:time|duration)`,
      `.{0,12}(?:復旧|解決|修復|回復|収束|解消)まで(?:に(?:要した|かかった))?(?:の?(?:所要)?時間|の?期間)?`,
      `(?:平均)?(?:復旧|解決|修復)(?:所要)?時間`,
    ),
  ],
  [
    'duration',
    wholeOf(
      `(?:total |overall |approximate |approx\\.? |estimated )?(?:${what})?(?:duration|length|down ?time|outage time|outage)`,
      `(?:total |overall )?(?:impact|incident|outage|disruption) time`,
      `(?:total )?time (?:down|offline|of impact)`,
      `(?:duration|length) of (?:the )?${what.slice(0, -2)}).{0,20}`,
      `.{0,8}(?:影響|停止|障害|障害発生|障害継続|継続|発生|ダウン|サービス停止|サービス断|不通|断|ユーザー?影響)(?:継続)?(?:時間|期間)`,
      `.{0,8}ダウンタイム|期間|対応時間|対応所要時間|インシデント期間`,
    ),
  ],
];

const brackets = /\s{0,4}[(（[【]([^()（）[\]【】]{0,80})[)）\]】]\s{0,4}/g;
const longestLabel = 70;
const none: LabelMeaning = { milestone: undefined, span: false, duration: undefined };

/** Returns what a label announces, or undefined when it announces no moment and no length of time. */
export function meaningOf(label: string): LabelMeaning | undefined {
  if (label.length > longestLabel) return undefined;
  const lower = label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*_`"]/g, '')
    .trim();
  const bare = lower.replace(brackets, ' ').replace(/\s+/g, ' ').trim();
  const duration = durationPatterns.find(
    ([, pattern]) => pattern.test(bare) || (isAbbreviation(pattern) && pattern.test(lower)),
  )?.[0];
  const milestone = milestonePatterns.find(([, pattern]) => pattern.test(bare))?.[0];
  const span = spanPattern.test(bare);
  return duration === undefined && milestone === undefined && !span
    ? undefined
    : { ...none, milestone, span, duration };
}

function isAbbreviation(pattern: RegExp): boolean {
  return pattern.source.startsWith('\\b');
}

function meanTime(): string {
  return '(?:mean |average |total )?time (?:taken )?';
}

function wholeOf(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternatives.map((alternative) => `(?:${alternative})`).join('|')})$`);
}
