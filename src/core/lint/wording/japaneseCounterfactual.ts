import { spanOf, type Span } from './span';

/** What is done by services, and not by those who run them: アラートが発火すべきだった says what a system was meant to do. */
const machines =
  'アラート|アラーム|監視|システム|サーバー?|サービス|クライアント|プロキシ|ジョブ|パイプライン|ヘルスチェック|プロセス|コンテナ|ノード|クラスタ|データベース|ワーカー|スケジューラ|コントローラ|ロードバランサ|キャッシュ|キュー|リクエスト|レスポンス|エラー|ログ|メトリクス|通知|証明書|トークン|フラグ|設定値?|値|検知|機能|処理|テスト|CI|API|DB|Pod|probe|smoke|[A-Za-z][\\w./-]{0,40}';
/** Nothing but the verb and what belongs to it: in "X が安全でないことを確認す" it is not X that checks. */
const rest = String.raw`(?:(?!(?:こと|か|の|点|旨|ため|時|とき|際|場合|よう)[をにはもが])[^、。]){0,40}`;
const machineSubject = new RegExp(`(?:(?:${machines})\\s?(?:\uFFFC+\\s?)?(?:が|は(?!、))|\uFFFC+\\s?が)${rest}$`, 'u');
const machineDeed =
  /(?:発火|発報|page|アラート|通知され|検知され|検出され|起動|再起動|停止|動作|稼働|失敗|成功|拒否|リトライ|タイムアウト|フェイルオーバー|フェールオーバー|スケール|復旧|終了|発生|完了|反映|表示|出力|(?:を|エラーに|で)返|される|ある|なる|いる|届く|鳴る|落ちる|飛ぶ)\s?(?:す|する)?$/;
/** Passive, but done by people: レビューされるべきだった. */
const reviewed =
  /(?:レビュー|確認|検討|検証|テスト|議論|共有|周知|連絡|報告|考慮|相談|エスカレーション|点検|文書化|合意|承認)(?:が)?(?:さ|行わ|な)れ(?:る|てい?る|ておく)$/;

const should =
  /べき(?:だった|であった|でした|だっただろう|だったと|でなかった|ではなかった|じゃなかった)(?!の?か(?![もな]))/g;
const ifOnly =
  /(?<mark>(?:し?ておけ|し?とけ|てい?れ|でい?れ|すれ|[えけげせてねべめれ])ばよかった|(?:し?ておけ|てい?れ|でい?れ|すれ|[えけげせてねべめれ])ば良かった|(?:気づ|気付|防|避け|見抜|予見|予測|察知|回避)[^、。]{0,6}(?:けた|げた|られた|できた)はず(?:だ|で|な|の|$|。))/;
const condition = /(?:[てで](?:い(?:れば|たら)|おけば|おいたら|いさえすれば|さえいれば))/g;
/** Something better than what happened: a condition with a worse end is luck. */
const betterEnd =
  /(?:防げ|防止でき|回避でき|避けられ|避けれ|検知でき|検出でき|発見でき|特定でき|対応でき|対処でき|復旧でき|短縮でき|抑えられ|止められ|食い止められ|気づけ|気付け|見つけられ|見抜け|到達でき|辿り着け|たどり着け|着手でき|塞げ|減らせ|切り分けられ|切り分けでき|判明し|早まっ|早く|早期に|速く|速かっ|起きなかっ|起こらなかっ|発生しなかっ|済んだ|済んでい|できた(?:はず|可能性|と|。|$)|できていた)/;
const worseEnd = /(?:悪化|拡大|長期化|深刻|さらに|遅れ|失敗|全停止|失われ|消失|落ち|被害は|危険|至って)/;
const passive = /(?:[かがさたなばまらわ]れ|られ)(?:て)?$/;
const thing = /[^、。]が(?=[^、。]*$)/;
const person =
  /(?:担当者?|担当|開発者|運用者|作業者|対応者|エンジニア|チーム|メンバー|レビュー(?:ア|者)|責任者|リーダー|マネージャー|人|者|我々|私たち|私|自分たち|誰か|SRE)(?:が)(?=[^、。]*$)/;

/** Returns where a sentence tells what people did not do: 確認すべきだった, 見ていれば防げた. What a machine would have done, and luck, are left alone. */
export function japaneseCounterfactual(text: string): Span | undefined {
  return shouldHave(text) ?? wished(text) ?? unrealCondition(text);
}

function shouldHave(text: string): Span | undefined {
  for (const match of text.matchAll(should)) {
    const clause = clauseBefore(text, match.index);
    const byMachine = machineDeed.test(clause) || (machineSubject.test(clause) && !person.test(clause));
    if (!byMachine || reviewed.test(clause)) {
      return { start: match.index - verbLength(clause), end: match.index + match[0].length };
    }
  }
  return undefined;
}

function wished(text: string): Span | undefined {
  const match = ifOnly.exec(text);
  return match ? spanOf(match) : undefined;
}

function unrealCondition(text: string): Span | undefined {
  for (const match of text.matchAll(condition)) {
    const clause = clauseBefore(text, match.index + 1);
    const end = text.slice(match.index + match[0].length, match.index + match[0].length + 120);
    const aboutThing = thing.test(clause) && !person.test(clause);
    if (
      !aboutThing &&
      !passive.test(clause.slice(0, -1)) &&
      !intransitive.test(clause) &&
      betterEnd.test(end) &&
      !worseEnd.test(end)
    ) {
      return { start: match.index + 1 - verbLength(clause), end: match.index + match[0].length };
    }
  }
  return undefined;
}

/** A state that a thing is in: 動作していれば, 入っていれば. */
const intransitive =
  /(?:動作し|稼働し|機能し|存在し|発生し|起き|残っ|入っ|なっ|揃っ|広がっ|塞がっ|遅れ|続い|完成し|落ち|間に合っ|上がっ|通っ|届い|出|でき|あっ|飛ん|効い|繋がっ|つながっ|整っ|設定し?てあっ|止まっ|壊れ|失効し|崩れ)[てで]$/;

function clauseBefore(text: string, end: number): string {
  const clause = text.slice(Math.max(0, end - 200), end);
  return clause.slice(clause.search(/[^、。]*$/));
}

function verbLength(clause: string): number {
  return /[\p{sc=Han}\p{sc=Katakana}ーA-Za-z]{1,12}\p{sc=Hiragana}{0,5}$/u.exec(clause)?.[0].length ?? 0;
}
