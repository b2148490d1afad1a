export type DocumentLanguage = 'en' | 'ja';

/** Of 172 public postmortems the Japanese one with the longest logs has 17 % kana; an English one quotes a word, or shrugs: ¯\_(ツ)_/¯. */
const leastShareOfKana = 0.02;

/** Returns the language that a text is written in: Japanese when enough of its letters are kana, which no other language uses; else English. */
export function documentLanguage(text: string): DocumentLanguage {
  let kana = 0;
  let letters = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isKana(code)) {
      kana++;
    } else if (isLatinLetter(code)) {
      letters++;
    }
  }
  return kana > 0 && kana >= leastShareOfKana * (kana + letters) ? 'ja' : 'en';
}

function isKana(code: number): boolean {
  return (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fa);
}

function isLatinLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
