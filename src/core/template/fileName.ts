import { slug } from 'github-slugger';

/** File systems allow 255 bytes in a name; what is longer than this is unreadable in every list, too. */
const longestSlugBytes = 120;

/** What is left of 255 bytes has room for the ending and for a number, with bytes to spare for synchronising tools. */
const longestStemBytes = 200;

/** What is called so that nothing else gives a name. */
const untitled = 'postmortem';

/** What Windows takes for a device, whatever comes after a dot. */
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;

/** Unpaired surrogates, controls, marks that turn the direction of text around, and what cannot be seen; white space can. */
const unseen = /(?!\s)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu;

/** What stands within a word, which is one without it. */
const apostrophes = /['’]/g;

/** Everything else that is no word, which includes all that Windows forbids in a name. */
const separators = /[^\p{L}\p{N}\p{M}]+/gu;

/** The same, but for the dot and the underscore, which a pattern may have. */
const forbidden = /[^\p{L}\p{N}\p{M}_.-]+/gu;

/** Accents whose letter was dropped, as the one of an emoji is. */
const orphanedMarks = /(?<![\p{L}\p{N}\p{M}])\p{M}+/gu;

/**
 * Returns the file name of a new postmortem: the date, and the title as GitHub makes anchors of headings, which keeps every script.
 * The date in front keeps it from being a reserved Windows name; it is bounded in length, and is never cut within a character.
 * @param date `YYYY-MM-DD`
 */
export function postmortemFileName(date: string, title: string): string {
  return `${date}-${slugOf(title) || untitled}.md`;
}

/** Returns a text as GitHub makes anchors of headings, bounded in length; nothing when no letter or digit is in it. */
export function slugOf(text: string): string {
  const words = slug(text.replace(unseen, '').replace(apostrophes, '').replace(separators, ' '))
    .normalize('NFC')
    .replace(orphanedMarks, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '');
  return cut(words, longestSlugBytes).replace(/-+$/, '');
}

/**
 * Returns the file name that a team's pattern has written, made safe: one visible name within its folder that every file system takes,
 * ending in `.md`.
 */
export function safeFileName(written: string): string {
  const stem = written
    .replace(/\.md$/i, '')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(forbidden, '-')
    .replace(orphanedMarks, '')
    .replace(/-{2,}/g, '-')
    .replace(/\.{2,}/g, '.');
  const name = cut(trimmed(stem), longestStemBytes);
  const safe = trimmed(name) || untitled;
  return `${reserved.test(safe) ? `${untitled}-${safe}` : safe}.md`;
}

/** A name that begins with a dot is hidden, one that ends with a dot or hyphen looks cut off. */
function trimmed(name: string): string {
  return name.replace(/^[-_.]+/, '').replace(/(?<![-_.])[-_.]+$/, '');
}

function cut(text: string, bytesAllowed: number): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let result = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > bytesAllowed) {
      break;
    }
    result += segment;
  }
  return result;
}

/** Returns the name itself, or the first of `name-2.md`, `name-3.md`, … that is not taken; names that differ only in case, or in how accents are encoded, count as the same. */
export function nextFreeName(name: string, taken: Iterable<string>): string {
  const names = new Set([...taken].map(comparable));
  const stem = name.replace(/\.md$/, '');
  let free = name;
  for (let number = 2; names.has(comparable(free)); number++) {
    free = `${stem}-${number}.md`;
  }
  return free;
}

/** The file systems of Windows and macOS do not tell such names apart. */
function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
