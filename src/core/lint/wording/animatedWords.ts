import { spanOf, type Span } from './span';

/** Several exclamation marks after a word. "!!! note" begins a box in some dialects of Markdown, and `!!value` is code. */
const marks = /(?<=[\p{L}\p{N})」』"”*_])(?<mark>\s?(?:!{2,9}|！{2,9}))(?=\s|$|[)」』"”*_])/u;
const words = [
  /\b(?:ridiculous(?:ly)?|insane(?:ly)?|crazy|crazily|absurd(?:ly|ity)?|outrageous(?:ly)?|unbelievabl[ey]|appalling(?:ly)?|horrendous(?:ly)?|horrible|horribly|horrific|atrocious|abysmal(?:ly)?|idiotic|moronic|laughabl[ey]|nightmar(?:e|ish)|shit(?:show|ty)?|clusterfuck|f[u*]ck(?:ed|ing)?|WTF|OMG|facepalm|bloody\s+hell|damn(?:ed)?|goddamn)\b/i,
  /\b(?:total|complete|absolute|utter|unmitigated|epic)\s+(?:disaster|mess|chaos|fail(?:ure)?|joke|catastrophe|shambles)\b/i,
];
const technical = /\b(?:sanity|insane\s+(?:mode|preset)|crazy\s+(?:egg|eights))\b/i;
const japanese =
  /信じられない(?:ほど|ような|ミス|こと|話|対応|事態)?(?=[^、。]{0,20})|(?:あり得|ありえ|有り得)ない(?:ミス|対応|失態|話だ|判断|こと(?:だ|です))|とんでもない(?:ミス|こと|事態|失敗|設計)?|呆れ(?:る|た|果て)|あきれ(?:る|た|果て)|馬鹿げた|ばかげた|馬鹿な(?:ミス|こと|判断)|最悪(?:だった|でした|な(?:対応|設計|結果|タイミング)|の(?:対応|設計|タイミング|失態))|酷(?:い|すぎ)(?:設計|対応|コード|ミス|状態|る)?|ひどい(?:設計|対応|コード|ミス|ありさま|有様|話)|めちゃくちゃ|滅茶苦茶|悪夢/;

/** Returns where a sentence raises its voice. */
export function animatedIn(text: string): Span | undefined {
  for (const pattern of [...words, japanese]) {
    const match = pattern.exec(text);
    if (match && !technical.test(text.slice(match.index, match.index + 40))) {
      return spanOf(match);
    }
  }
  return undefined;
}

/** Returns where a sentence ends in several exclamation marks. */
export function exclamationIn(text: string): Span | undefined {
  const match = marks.exec(text);
  return match ? spanOf(match) : undefined;
}
