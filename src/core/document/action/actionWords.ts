/** Verbs that English action items begin with. */
const verbs =
  'abolish|abort|accept|activate|adapt|add|address|adjust|adopt|agree|alert|align|allow|analy[sz]e|apply|archive|arrange|ask|assess|assign|audit|automate|avoid|back ?up|backfill|backport|ban|block|book|bring|build|bump|cache|call|capture|change|check|clarify|clean|clear|close|collect|come up|communicate|complete|configure|confirm|connect|consider|consolidate|contact|continue|convert|coordinate|correct|create|cut|cull|deactivate|debug|decide|decommission|decouple|decrease|define|delete|deliver|demote|deploy|deprecate|describe|design|detect|determine|develop|devise|diagnose|disable|disallow|discuss|distribute|do|document|don.t|double|downgrade|drop|educate|eliminate|enable|encourage|encrypt|enforce|engage|enhance|ensure|escalate|establish|evaluate|exclude|expand|explain|explore|expose|extend|figure|file|finali[sz]e|find|finish|fix|follow|formali[sz]e|gather|get|give|grant|handle|harden|have|hold|hire|identify|implement|improve|include|increase|inform|instrument|integrate|introduce|investigate|isolate|keep|learn|let|leverage|limit|link|load|lock|log|look|lower|maintain|make|measure|mention|merge|migrate|minimi[sz]e|mirror|mitigate|mock|modify|monitor|move|never|notify|open|optimi[sz]e|order|organi[sz]e|pair|parallelize|patch|pause|perform|pin|plan|port|post|prepare|prevent|prioriti[sz]e|propose|protect|provide|provision|publish|purchase|push|raise|re-\w{3,14}|rebuild|rerun|redeploy|retry|rework|rethink|redesign|retest|retrain|refresh|reset|reach|read|rebuild|record|reduce|refactor|reinstate|release|remind|remove|rename|replace|report|request|require|research|reserve|resolve|restart|restore|restrict|restructure|retire|return|revert|review|revisit|revoke|rewrite|roll|rotate|route|run|scale|schedule|script|search|secure|send|separate|set|set-?up|share|ship|shorten|show|simplify|speak|specify|speed|spin|split|stage|standardi[sz]e|start|stop|store|streamline|strengthen|submit|subscribe|support|surface|suspend|swap|switch|sync|systematically|tag|take|talk|teach|tell|test|throttle|tighten|track|train|transfer|translate|trigger|trim|try|tune|turn|tweak|understand|unify|uninstall|unpin|update|upgrade|upload|use|validate|verify|version|wait|warn|watch|work|wrap|write|remotely|manually|always|only';

const imperative = new RegExp(String.raw`^(?:please |let['’]s |also |then |maybe |possibly )?(?:${verbs})\b`, 'i');
/** "Adding an index", "Moving the job": the first word of a noun phrase about something to be done. */
const gerund =
  /^(?!(?:during|following|according|including|regarding|concerning|being|having|nothing|something|everything|anything|morning|evening|king|ring|thing|spring|string|bring)\b)[a-z]{2,14}ing\b(?! (?:is|was|has|were|are|down|issue|ago)\b)/i;
const intention =
  /^(?:(?:we|i|they|someone|somebody|(?:the )?[\w-]{1,30} (?:team|squad)|[\w-]{1,30}s) )?(?:also |all )?(?:should|must|need to|needs to|have to|will|want to|plan to|are going to|ought to|intend to)\b|^we (?:also )?need\b|^to ?do:/i;
const somewhere = /\b(?:should|must|needs?|needs? to) (?:be|have|a|an|more|better)\b/i;
const japanese =
  /(?:追加|実装|作成|導入|修正|見直し|検討|強化|改善|整備|対応|設定|変更|削除|移行|更新|監視|自動化|共有|周知|実施|徹底|調査|確認|検証|構築|策定|統一|分離|廃止|有効化|無効化|明文化|明確化|文書化|可視化|標準化|化|制定|教育|訓練|注意)(?:する|します|させる|を行う|を行います|を実施する?|していく|すること)?(?:（[^）]{0,80}）|\([^)]{0,80}\))?[。.]?\s*$|(?:する|します|させる|を行う|しておく|ようにする|ないようにする|める|える|やす|らす|ける|うにします)[。.]?\s*$/;

/** Returns whether a text begins like something to be done, in English or Japanese. */
export function startsLikeAction(text: string): boolean {
  const plain = text.replace(/^[\s\d.)#*_`([\]•·–—-]{0,12}/, '').trim();
  return imperative.test(plain) || gerund.test(plain) || japanese.test(plain.slice(-120));
}

/** Returns whether a sentence begins with who should, must or will do something. */
export function intends(text: string): boolean {
  return intention.test(text.trim());
}

/** Returns whether a sentence says that something will, should or must be done. */
export function soundsLikeAction(text: string): boolean {
  return startsLikeAction(text) || intends(text) || somewhere.test(text.slice(0, 120));
}
