/** What a column of a table of actions, or a label such as "Owner:" in an item, tells. */
export type FactRole = 'action' | 'owner' | 'due' | 'link' | 'status' | 'kind' | 'number' | 'time';

/** In the order in which they are tried: "Ticket owner" is an owner, "Action status" a status. */
const roles: readonly (readonly [FactRole, RegExp])[] = [
  [
    'owner',
    /\b(?:owners?|owned by|assignees?|assigned(?: to)?|responsib\w+|accountable|dri|who|lead|person|people|poc|point of contact|taken by|driver|role)\b|担当|オーナー|責任者|アサイン|実施者|対応者/i,
  ],
  [
    'due',
    /\b(?:due|deadline|target(?: date)?|eta|by when|by|when|complete by|completion date|timeline|timeframe|expected)\b|期限|期日|締切|締め切り|〆切|予定日?|目標日|納期|いつまで|完了日/i,
  ],
  ['status', /\b(?:status|state|done|progress|completed?|closed|resolution)\b|状態|状況|ステータス|進捗|完了|^済み?$/i],
  [
    'link',
    /\b(?:tickets?|issues?|links?|tracking|tracker|tracked|jira|bugs?|pr|prs|pull request|work item|url|refs?|references?)\b|チケット|リンク|課題番号|起票|関連/i,
  ],
  [
    'kind',
    /\b(?:type|kind|categor(?:y|ies)|class|priority|prio|severity|area|component|service|effort|size|notes?|comments?|remarks?|reason|rationale|why|goal|benefit)\b|種別|種類|分類|カテゴリ|区分|優先度|領域|工数|備考|理由|目的|効果|観点/i,
  ],
  ['time', /^(?:time|timestamp|date|日時|時刻|日付)\b|^(?:日時|時刻|日付)/i],
  ['number', /^(?:#|no\.?|nr\.?|id|番号|№|項番|項目番号)$/i],
  [
    'action',
    /\b(?:actions?|tasks?|to-?dos?|items?|descriptions?|what|measures?|improvements?|follow-?ups?|remediations?|recommendations?|fix|summary|title|work|details?)\b|アクション|タスク|対応|対策|内容|施策|項目|改善|防止策|やること|実施事項/i,
  ],
];

/** Of the words for a column, those that nothing but a list of actions has. */
const surelyAction =
  /^(?:(?:follow[- ]?up|corrective|preventive|preventative|remediation|next|review)\s+)?(?:action(?: item)?s?|to-?dos?|follow[- ]?ups?|remediations?)$|アクション|再発防止策|改善策|対策/i;

/** A label is no sentence. */
const longestLabel = 40;

/** Returns what a column header or a label tells of an action; undefined for words that say something else. */
export function roleOf(label: string): FactRole | undefined {
  const plain = label
    .normalize('NFKC')
    .replace(/[*_`:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > longestLabel ? undefined : roles.find(([, words]) => words.test(plain))?.[0];
}

/** Returns whether a column header names actions and could hardly be one of another table. */
export function isActionHeader(label: string): boolean {
  return surelyAction.test(
    label
      .normalize('NFKC')
      .replace(/[*_`:#]/g, '')
      .trim(),
  );
}

const labels: Readonly<Record<'action' | 'owner' | 'due' | 'link' | 'status' | 'kind', string>> = {
  action: String.raw`(?:action(?: item)?|task|description|what|todo)|アクション|対応内容|内容|タスク`,
  owner: String.raw`(?:action )?(?:owners?|owned by|assignees?|assigned(?: to)?|responsible(?: person| party)?|dri|who|lead|point of contact|poc)|担当者?|主担当|オーナー|責任者|アサイン`,
  due: String.raw`(?:due(?: date| by)?|deadline|target(?: date)?|eta|by when|when|complete by|expected(?: completion)?(?: date)?)|期限|期日|締切|締め切り|〆切|完了予定日?|対応期限|目標日`,
  link: String.raw`(?:tickets?|issues?|links?|tracking(?: issue| ticket)?|tracked (?:in|by)|jira|bug|pr|pull request)|チケット|課題|リンク`,
  status: String.raw`(?:status|state|progress)|状態|状況|ステータス|進捗`,
  kind: String.raw`(?:type|kind|category|priority|prio|notes?|comments?|severity|area)|種別|種類|カテゴリ|優先度|備考`,
};
type LabelRole = keyof typeof labels;
const labelRoles = Object.keys(labels) as LabelRole[];
const allLabels = labelRoles.map((role) => `(?<${role}>${labels[role]})`).join('|');
/** A label with its colon; the value goes to the next mark of separation or the end of the line. */
const labelled = new RegExp(
  String.raw`(?<![\w一-龠ァ-ヶ])(?:${allLabels})\s{0,2}[:：]\s{0,3}(?<value>(?:[^\n,;|、。，；()（）[\]]|,\s?(?=20\d\d)){0,80})`,
  'giu',
);
/** Words that also stand in front of a colon for other reasons: "in case of an issue: …". */
const weakLabel =
  /^(?:what|when|who|lead|eta|task|todo|description|action|issue|link|bug|pr|notes?|comments?|area|type|kind|state|progress|内容|課題|担当|状況|状態)$/i;
const separatorBefore = /(?:^|[\n.,;|!?)(（）[\]「」、。，；：:•·—–-])\s*$/;

/** A label and its value in an item: "Owner: alice". */
export interface LabelledFact {
  readonly role: LabelRole;
  readonly from: number;
  readonly valueFrom: number;
  readonly to: number;
  readonly value: string;
}

/** Returns the labelled facts of a text, in their order. */
export function labelledFacts(text: string): LabelledFact[] {
  if (!/[:：]/.test(text)) return [];
  return [...text.matchAll(labelled)].flatMap((match): LabelledFact[] => {
    const groups = match.groups ?? {};
    const role = labelRoles.find((candidate) => groups[candidate] !== undefined) ?? 'kind';
    const weak = weakLabel.test(groups[role] ?? '');
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    const apart = separatorBefore.test(before) || (/\s$/.test(before) && !/\w/.test(groups[role] ?? ''));
    if (weak && !apart) return [];
    const raw = groups.value ?? '';
    // Behind a dash something else is said, unless it is the end of a span of days.
    const value = raw.replace(/\s[–—-]{1,2}\s(?!\d).*$/, '').trimEnd();
    const valueFrom = match.index + match[0].length - raw.length;
    return [{ role, from: match.index, valueFrom, to: valueFrom + value.length, value }];
  });
}

/** Returns what the label tells that a text begins with; undefined where it begins with something else. */
export function leadingLabel(text: string): LabelledFact | undefined {
  const first = labelledFacts(text.slice(0, 200))[0];
  return first && text.slice(0, first.from).trim() === '' ? first : undefined;
}
