/** Words that tell that somebody, or something, noticed the incident. Many, because silence is better than a wrong finding. */
const detection =
  /\b(?:alert|alarm|pag(?:e[ds]?|ing|er)\b|pagerduty|opsgenie|victorops|notic|notif|report|detect|discover|spott|observ|saw\b|see[ns]?\b|reali[sz]|found\b|find|aware|monitor|complain|flagg|identif|recogni[sz]|escalat|ticket|received|inform|heard|told|contacted|call(?:ed|s)?\b|tweet|messag|error (?:rate|track)|incident (?:was )?(?:declar|open|rais|creat|start)|declar|rais(?:ed|es)\b|customers? (?:ask|writ|wrote)|investigat|asked|triggered|fired)|検知|検出|アラート|アラーム|警報|警告|通知|通報|報告|気付|気づ|発覚|発見|判明|問い合わせ|問合せ|問い合せ|監視|連絡|確認|察知|認知|認識|申告|指摘|異常/i;

/** Words that tell that the incident was over, or nearly. */
const resolution =
  /\b(?:resolv|recover|restor|mitigat|fix(?:ed|es)?\b|back (?:up|online|to normal)|normal|up again|healthy|stable|outage ends|incident (?:is |was )?(?:over|closed|ended)|all[- ]clear|closed)|復旧|解消|緩和|回復|収束|終息|正常|解決|完了/i;

/** Returns whether a text tells how, or when, an incident was detected. */
export function tellsDetection(text: string): boolean {
  return detection.test(text);
}

/** Returns whether a text tells that an incident was over. */
export function tellsResolution(text: string): boolean {
  return resolution.test(text);
}
