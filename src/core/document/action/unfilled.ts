/** What stands in a cell or behind a label when there is nothing to say yet. */
const unfilled =
  /^(?:[-–—―ー.…_?？/*xX]{0,5}|tb[acd]|to ?do|fixme|n\/?a|n\.a\.|none|nil|no|null|unknown|undecided|pending|open|not (?:set|assigned|decided|known)(?: yet)?|to be (?:\w+)|unassigned|unscheduled|未定|未設定|未割り?当て?|未アサイン|未確定|未起票|未記入|要\S{1,8}|調整中|検討中|不明|なし|無し|無|該当なし|後日\S{0,6})$/i;
/** What a template leaves: "<your name>", "[owner]", "{{ summary }}", "YYYY-MM-DD", "@owner". */
const template =
  /^(?:<[^<>]{1,60}>|\[[^[\]]{1,60}\]|\{{1,2}[^{}]{0,60}\}{1,2}|[Yy]{4}[-/][Mm]{2}(?:[-/][Dd]{2})?|DD[-/.]MM[-/.]YYYY|@?(?:owner|name|your[- ]name|assignee|username)|@(?:person|user|who|someone|handle)|#?(?:NNN+|XXX+|000+)|[A-Z]+-(?:NNN+|XXX+|000+)|(?:担当者?名?|氏名|名前|日付|期限|期日))$/;

/** Returns whether a value is empty, a dash, "TBD", or what a template left there. */
export function isUnfilled(value: string): boolean {
  const plain = value
    .normalize('NFKC')
    .replace(/[\s*_`\u200B]+/g, ' ')
    .trim();
  // Brackets around all of it: "(TBD)".
  const inner = /^\(([^()]{0,40})\)$/.exec(plain)?.[1] ?? plain;
  return unfilled.test(inner.trim()) || template.test(plain);
}
