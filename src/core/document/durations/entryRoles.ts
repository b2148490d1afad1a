/** What an entry of a timeline tells, as far as its words say: one entry may tell several. */
export interface EntryRoles {
  /** Something broke, or a change was made that breaks things. */
  readonly begins: boolean;
  /** Somebody or something noticed. */
  readonly detects: boolean;
  /** Somebody took it on, or declared it an incident. */
  readonly responds: boolean;
  /** It was over, or the impact was. */
  readonly ends: boolean;
  /** Nothing but looking into it, so that it was not over. */
  readonly looks: boolean;
}

const begins =
  /\b(?:(?:incident|outage|impact|problem|issue|disruption|degradation|downtime)\s(?:start|beg[ai]n)\w*|start of|(?:goes?|went|gone|is|are|was|were|fully|completely) (?:down|offline|dead|unreachable|unavailable|inaccessible)|stop(?:s|ped)|expire[sd]?|crash\w*|errors?|drop(?:s|ped)|timeouts?|unreachable|unhealthy|not ?ready|kill(?:s|ed)|delet(?:es|ed)|evicted|oom\w*|full|no (?:nodes|space)|deploy\w*|release[sd]?|upgrade[sd]?|rolled out|roll-?out|roll-?over|applied|applies|merge[sd]?|migrat\w*|introduced|accidentally|mistakenly|by mistake|executed|fail(?:s|ed|ing|ures?)?|cordoned|blocked|increas\w*|experienc\w*|slow\w*|traffic|maintenance mode|shut ?down|goes away|spike[sd]?|[45]\d\ds?)\b|発生|開始|停止|失効|失敗|エラー|起源|起点|障害|期限切れ|デプロイ|リリース|適用|トリガー|到達|消失|落ち|ダウン/i;
const detects =
  /\b(?:alert\w*|page[sd]?|paged|notic\w*|detect\w*|discover\w*|report\w*|inform(?:ed|s)?|reali[sz]\w*|notif\w*|observ\w*|see|saw|seen|received|complain\w*|ticket|aware|monitoring|identif\w*|reach\w* out|asks?|asked|wakes|witness\w*|explain\w*)\b|検知|報告|発見|気付|気づ|アラート|通知|確認|指摘|発覚|検出|受信|問い合わせ/i;
const responds =
  /\b(?:acknowledg\w*|declar\w*|investigat\w*|incident (?:is |was |has been )?(?:created|opened|raised|started)|responds?|responded|escalat\w*|joins?|joined|on-?call)\b|宣言|対応開始|調査開始|着手|初動/i;
const ends =
  /\b(?:resolved|resolves|restor(?:ed|es|ation)|recover(?:ed|s|y)|back|normal\w*|fixed|fixes|healthy|mitigat(?:ed|es|ion)|works? again|working (?:again|as expected|normally)|operational|all[- ]clear|closed|resum(?:ed|es)|rolled back|roll-?back (?:is |was )?(?:complete|completed|finished|done|successful)|reverted|ends?|ended|stable|stabili[sz]ed|repaired|went away|no longer|re-?(?:created|attached|enabled|scheduled|started)|restarted|up and running|succe(?:eds|eded|ssful)|(?:shipping|serving|running|scheduling|starting|started shipping) .{0,30}again|subsid\w*|acceptable levels|success rate|removed|uncordoned|unblocked|migrated|available)\b|復旧|解消|収束|回復|正常|解決|完了|緩和|暫定|再起動|成功/i;
const strongEnd =
  /\b(?:(?:incident|issue|outage|problem|impact|ticket|service|services|alerts?)\b[^.]{0,40}\b(?:resolved|closed|restored|recovered|ended|ends|over|resum\w*|fixed)|resolved|restored|recovered|recovery|back (?:to normal|online|up)|fully operational|normal (?:state|operation|level)\w*|service resumes|end of (?:incident|outage)|works? again|working (?:again|as expected)|all[- ]clear|no longer down|acceptable levels|return(?:s|ed)? to normal|(?:goes|went|gone) away|solved|(?:fully|is|was|were|been) reverted|(?:is|are|was|were) (?:now )?(?:fine|ok(?:ay)?|healthy|stable)|(?:started|began|resumed) \w{3,14}ing\b[^.]{0,40}\bagain|working as intended)\b|復旧|収束|解消|回復/i;
const strongBegin =
  /\b(?:(?:incident|outage|impact|problem|issue|disruption|degradation|downtime)\s(?:start|beg[ai]n)\w*|start of (?:the )?(?:incident|outage|impact)|(?:goes?|went|is|are|was|were|fully|completely) (?:down|offline|dead|unreachable|unavailable|inaccessible)|first occurr?ence|stops? (?:working|responding|shipping|serving|sending)|expires|started to)\b|発生|障害開始|影響開始|失効|期限切れ/i;
const strongDetect =
  /\b(?:alert\w*|page[sd]|paged|notic(?:e|ed|es)|detect(?:ed|s|ion)|discover(?:ed|s|y)|report(?:ed|s|ing)?|informed|reali[sz]ed|notified|became aware|complain\w*)\b|検知|報告|発見|気付|気づ|発覚|検出/i;
/** What is planned, tried or only under way has not come to its end. */
const unfinished =
  /\b(?:attempt\w*|try|tries|trying|tried|begin|began|begins|start(?:s|ed|ing)? (?:to|working|the|with|rolling|a)|trigger\w*|plan\w*|decid\w*|decision|will|should|issues? with|not \w{3,14}ing|preparing|prepare[sd]?|working on|expect\w*|not (?:yet )?(?:resolved|fixed|recovered|back)|still|partial\w*|waiting|await\w*|proposed?|options?|if|unable|fail(?:s|ed)?|issue (?:is )?identified)\b|予定|試み|検討|失敗|部分|未/i;

/** An entry that tells only of looking for the cause is no end of anything. */
const onlyLooks =
  /\b(?:identif\w*|investigat\w*|beg[ai]n\w*|started (?:looking|work\w*|to)|discover\w*|found|noticed|alert\w*|reports?|reported|discuss\w*|decid\w*|ask(?:ed|s)|request\w*)\b|調査|確認|特定|報告|検討/i;
/** Whose cause was found was known before. */
const causeFound =
  /\b(?:root )?cause (?:was |is |has been )?(?:discovered|found|identified|detected)|\b(?:discover\w*|found|identified) (?:the )?(?:root )?cause|原因(?:を)?(?:特定|判明)/i;

/** Returns what an entry of a timeline tells. */
export function rolesOf(text: string): EntryRoles {
  const head = text.slice(0, 400);
  return {
    begins: begins.test(head),
    detects: detects.test(head),
    responds: responds.test(head),
    ends: ends.test(head),
    looks: onlyLooks.test(head) && !ends.test(head),
  };
}

/** Returns what an entry tells beyond doubt. */
export function clearRolesOf(text: string): Pick<EntryRoles, 'begins' | 'detects' | 'ends'> {
  const head = text.slice(0, 400);
  return {
    begins: strongBegin.test(head),
    detects: strongDetect.test(head) && !causeFound.test(head),
    ends: head.split(/[.。]\s|。/).some((sentence) => strongEnd.test(sentence) && !unfinished.test(sentence)),
  };
}
