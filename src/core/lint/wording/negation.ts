import type { Span } from './span';

const before =
  /(?:n['’]t|\b(?:not|never|no|nor|neither|without|nobody|none|nothing|cannot|instead\s+of|rather\s+than|as\s+opposed\s+to|less|whether|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?|who|whose|whoever|if))\b(?:[\s\w'’-]|,\s){0,40}$/i;
const after =
  /^[^.;:,]{0,30}\b(?:is|was|are|were)\s*(?:n['’]t|not)\b|^\s+(?:[\w-]+\s+){1,2}(?:would|could|can|might|may)\b/i;
const japaneseAfter =
  /^[^。]{0,12}?(?:では?な|というより|というわけ|だったわけ|だったという|でもな|じゃな|とせず|とはせ|として扱わ|とは(?:言|考え|捉え|見な)|ではあり|を?責め|を?追及|を?追究|を?問わ|を?問う(?:もの|こと|ため)|しない|せず|にしない|(?:が|は|も)?(?:無|ゼロ)|はない|がない|はなく|はあり|で終わら|で片付け|で片づけ|に帰さ|に帰す|に帰着|に還元|を?(?:防|避|減ら|なく|無く|ゼロ|許容|前提|誘発|招|起こ))/;

/** Returns whether a phrase of a sentence is denied: "nobody is at fault", "a system, not a careless engineer". */
export function isDenied(text: string, { start, end }: Span): boolean {
  return before.test(text.slice(Math.max(0, start - 60), start)) || after.test(text.slice(end, end + 60));
}

/** Returns whether a Japanese phrase is denied, or what is to be prevented: 個人の過失ではなく, ヒューマンエラーを防ぐ. */
export function isDeniedInJapanese(text: string, { end }: Span): boolean {
  return japaneseAfter.test(text.slice(end, end + 30));
}

/** Returns whether a text has kana: 不注意 is carelessness in Japanese, and in Chinese everything that is not heeded. */
export function isJapanese(text: string): boolean {
  return /[\u3041-\u3096\u30A1-\u30FA]/.test(text);
}
