import type { VagueWords } from './vagueAction';

const verbEnd = String.raw`(?:する|します|したい|していく|しておく|すること|を行う|を行います|を進める|を実施(?:する)?|を図る|中|予定|が必要|も必要)?`;
const deliberation = new RegExp(
  String.raw`(?:(?:再|要)?(?:検討|調査|議論|模索|精査)${verbEnd}|(?:実装|追加|導入|変更|適用)(?:する)?案)$`,
);
const degree = new RegExp(
  String.raw`(?:(?:強化|改善|最適化|徹底|向上)${verbEnd}|見直(?:す|し|します|していく|しを行う|しを実施(?:する)?|しを図る)|高める|向上させる)$`,
);
/** A document or a decision at the end of weighing something up, or something that is done besides. */
const outcome =
  /ADR|RFC|設計書|design\s?doc|報告|レポート|決定|判断|結論|起票|文書化|ドキュメント化|まとめ|方針を(?:決|定)|是非を|タイムボックス|timebox|(?:作成|実装|追加|導入|修正|設定|変更|削除|移行|整備|記載|反映|公開|共有|適用)し(?:て|、|た)/i;
/** How it is to become better, or by how much. */
const how =
  /により|によって|ことで|を用い|を使|に基づ|ように|(?:追加|導入|実装|設定|変更|作成|削除|分離|統一|更新|自動化|義務化|必須化|明記|統合|移行|検知|通知)し?(?:て|、|、かつ)|から.{1,40}(?:へ|に)|→|以上|以下|未満|以内|超|\d\s?(?:%|％|件|分|秒|時間|日|回|倍|台|ms|s\b|GB|MB)|[（(][^（()）]{6,}[)）]|具体的には|例えば|たとえば/;
const concreteEnd =
  /(?:追加|実装|作成|導入|修正|設定|変更|削除|移行|整備|記載|明記|反映|公開|適用|更新|自動化|可視化|文書化|明文化|化|構築|策定|統一|分離|廃止|棚卸し|登録|展開)(?:する|します|し)?$/;
const longestText = 1200;

/** Returns the words at the end of a Japanese action that promise no result, unless a result or a way to it stands beside them. */
export function vagueJapanese(text: string, details: string): VagueWords | undefined {
  const plain = text.slice(0, longestText);
  // Behind a dash the title of an action is explained.
  const dash = /\s[—–-]\s|―/.exec(plain);
  const title = dash ? plain.slice(0, dash.index) : plain;
  const clauses = clausesOf(title);
  const last = clauses.at(-1);
  if (!last) return undefined;
  const explanation = dash ? plain.slice(dash.index) : '';
  const isConcrete = outcome.test(plain) || clauses.slice(0, -1).some(({ text: clause }) => concreteEnd.test(clause));
  const weighed = deliberation.exec(last.text);
  if (weighed) return isConcrete ? undefined : span(last.start, weighed, 'deliberation');
  const more = degree.exec(last.text);
  const isTold = how.test(title) || explanation.length > 10 || (details.length > 20 && /[。\n]/.test(details));
  return more && !isConcrete && !isTold ? span(last.start, more, 'degree') : undefined;
}

/** The sentences of a text, without what stands in brackets at their ends. */
function clausesOf(text: string): { text: string; start: number }[] {
  const clauses: { text: string; start: number }[] = [];
  let start = 0;
  for (const end of [...[...text.matchAll(/。/g)].map(({ index }) => index), text.length]) {
    const clause = text.slice(start, end).replace(/(?:\s*[（(【\[][^（()）【】[\]]{0,120}[)）】\]]|[\s、,.*_`])+$/, '');
    if (clause.trim() !== '') clauses.push({ text: clause, start });
    start = end + 1;
  }
  return clauses;
}

function span(start: number, match: RegExpExecArray, vagueness: VagueWords['vagueness']): VagueWords {
  return { start: start + match.index, end: start + match.index + match[0].length, vagueness };
}
