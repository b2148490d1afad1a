const address = /https?:\/\/\S+/g;
/** `#1234`, `OPS-12` and names such as `k8s` or `utf8mb4` hold digits that count nothing. */
const digits = /(?<![\p{L}\d_#.-]|[A-Z]-)[~≈<>$€£¥]?\d[\d,.]*(?!\d)(?![A-Za-z]{0,3}\d)/u;
const counted =
  /\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|halves|third|thirds|quarters?|single|once|twice|double[ds]?|tripled?|couple|majority|most|minority|percent)\b/i;
const allOrNone =
  /\b(?:all|every|everyone|everybody|everything|each|whole|entire|entirely|complete|completely|total|totally|full|fully|any|none|no|nobody|nothing|never|not any|n\/a|without (?:any )?impact|unaffected|throughout|permanent(?:ly)?)\b/i;
const japanese =
  /[0-9０-９]|[一二三四五六七八九十百千万億数半][一二三四五六七八九十百千万億]*(?:人|名|件|回|台|社|割|分|時間|秒|日|週|か月|ヶ月|カ月|個|本|つ|倍|ユーザー|リクエスト)|全(?:て|部|面|体|員|く|ユーザ|利用|顧客|件|機能|サービス|リクエスト|アクセス|社|域|停止|断|国|滅)|すべて|全滅|完全|一切|皆無|ゼロ|なし|無し|ありません|ない(?![かと])|なかった|ませんでした|いずれも|大半|大多数|過半|半数|約半/;

/** Returns whether a text says how much or how many, in figures, in words, or as all or none; in English or Japanese. */
export function isQuantified(text: string): boolean {
  const plain = text.replace(address, ' ');
  return digits.test(plain) || counted.test(plain) || allOrNone.test(plain) || japanese.test(withoutNames(plain));
}

/** In Japanese text digits stand next to letters as well; those within Latin names are no numbers. */
function withoutNames(text: string): string {
  return text.replace(/#\d+|[A-Za-z_][A-Za-z0-9_.-]*/g, ' ');
}
