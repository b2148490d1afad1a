import { isUnfilled } from './unfilled';

const none =
  /^(?:(?:n\/?a|none|nothing|nil|not applicable)(?: (?:at (?:this|the) (?:time|moment|point|stage)|for now|right now|as of now|yet|currently|so far|needed|required|planned|identified|to report|to do|open|outstanding))*|no(?: (?:further|immediate|outstanding|open|additional|new|specific|known|other))*(?: (?:action ?items?|actions?|follow[- ]?ups?|tasks|next steps|measures|improvements|changes|work|todos?))(?: (?:is|are|was|were|needed|required|necessary|planned|identified|to be taken|taken|at (?:this|the) (?:time|moment|point)|for now|right now|currently|yet|here|from this|have been|been))*|there (?:is|are|were|was) (?:no|none|nothing)(?: .{0,40})?|(?:アクション(?:アイテム)?|対応|対策|再発防止策|追加対応|特記事項)?(?:は|が)?(?:特に)?(?:なし|無し|無い|ない|ありません|不要)(?:です|。)?|該当なし|不要|特に(?:なし|無し|ありません))$/i;

/** Behind these words stands why there is nothing to do. */
const reason = /[:：,、;—–(（]|\s-\s|\.\s|。|\s(?:because|since|as)\s/i;

/** Returns whether a text says that there is nothing to do: "None", "No immediate action items.", 特になし, "None: the alert worked." */
export function saysNoAction(text: string): boolean {
  const plain = text
    .slice(0, 300)
    .normalize('NFKC')
    .replace(/[*_`\s]+/g, ' ')
    .replace(/^[-–—•\s]+/, '')
    .trim();
  const [opening = ''] = plain.split(reason);
  return [plain, opening].some((part) => none.test(part.replace(/[.!。\s]+$/, '')));
}

const leftByTemplate =
  /\{\{[^{}\n]{0,200}\}\}|\[(?:link|ticket|issue|owner|name|due|date|insert|describe|your|add|todo|tbd)\b[^\]\n]{0,60}\]|<(?:link|ticket|issue|owner|name|due|date|insert|describe|your|add|action|todo|tbd)\b[^>\n]{0,60}>/gi;
const sampleItem =
  /^(?:(?:example|sample|e\.g\.?)\b.{0,200}|action(?: item)? ?(?:#?\d{1,2}|[A-C])?|(?:first|second|third|next) (?:action|item)|item ?#?\d{1,2}|task ?#?\d{1,2}|summary|description|アクション(?:アイテム)?\s?\d{0,2}|例[:：].{0,200}|\(例\).{0,200}|（例）.{0,200})$/i;

/** Returns whether an item holds nothing but what a template left there, or a mark of nothing. */
export function isPlaceholderItem(text: string): boolean {
  // "{{ Enable logging on all hubs }}" has been filled in, only the braces were left.
  const filled = text.replace(leftByTemplate, (mark) => (isWordy(mark) ? mark.replace(/[{}]/g, ' ') : ' '));
  const plain = filled.replace(/[*_`\s]+/g, ' ').trim();
  return isUnfilled(plain) || sampleItem.test(plain.replace(/[.:\s]+$/, ''));
}

function isWordy(mark: string): boolean {
  return mark.startsWith('{{') && mark.trim().split(/\s+/).length > 4;
}

const aboutDocument =
  /^(?:the |this |all |an? )?(?:incident|sections?|timeline|report|title|document|doc|post-?mortem|after-action report|retro\w*|action(?:able)? items|root cause|impact|summary|severity|template|stakeholders|status page)\b[^.]{0,80}\b(?:has|have|is|are|been|was|were)\b|^(?:インシデント|障害|タイムライン|セクション|文書|本文書|報告書|ポストモーテム|タイトル|根本原因|影響|アクションアイテム|全ての?項目|すべての項目)[^。]{0,40}(?:済み?|完了(?:した|している)?|(?:記入|記載|更新|確認|共有|整理|設定)(?:されて|して|が完了)|ている|てある|された)/i;

/** Returns whether a check list asks whether the document is finished, rather than what is to be done: "Sections above are filled out". */
export function isDocumentCheckList(items: readonly string[]): boolean {
  return items.length >= 2 && items.filter((item) => aboutDocument.test(item.trim())).length * 2 > items.length;
}
