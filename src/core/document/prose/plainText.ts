import type { TextRange } from '../textRange';

/** A stretch of plain text and the source that it was read from: of the same length, or one character for a whole entity or piece of code. */
interface Segment {
  readonly at: number;
  readonly source: TextRange;
  readonly verbatim: boolean;
}

/** Stands for what is no running text: code, a link, a picture. No rule's pattern matches it. */
export const leftOut = '\uFFFC';
/** A line break that the author asked for. */
export const hardBreak = '\u2029';

const special =
  /\\(?<escaped>[!-/:-@[-`{-~])|&(?<entity>#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});|\r?\n[ \t]*|(?<address>(?:https?:\/\/|www\.)[^\s<>]{1,2000})/g;
const entityCharacters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  nbsp: ' ',
};
const wideCharacter = /[\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFFEF]/;

/** The words of a block as its reader sees them, and the way back to their places in the document. */
export class PlainText {
  private readonly parts: string[] = [];
  private readonly segments: Segment[] = [];
  private length = 0;
  private last = '';

  constructor(private readonly source: string) {}

  get text(): string {
    return this.parts.join('');
  }

  /** Adds what the Markdown of a text node says: escapes and entities as the character they stand for. */
  addMarkdown({ start, end }: TextRange): void {
    const raw = this.source.slice(start, end);
    let position = 0;
    for (const match of raw.matchAll(special)) {
      this.addVerbatim(start + position, start + match.index);
      position = match.index + match[0].length;
      this.addCharacter(this.characterOf(match, raw[position] ?? ''), {
        start: start + match.index,
        end: start + position,
      });
    }
    this.addVerbatim(start + position, end);
  }

  /** Adds one character that stands for a range of the source; an empty one leaves the range out without a trace. */
  addCharacter(character: string, source: TextRange): void {
    if (character !== '') {
      this.add(character, source, false);
    }
  }

  /** Returns the place in the document of a stretch of the text that is not empty. */
  rangeOf(start: number, end: number): TextRange {
    return { start: this.sourceOf(start).start, end: this.sourceOf(end - 1).end };
  }

  private addVerbatim(start: number, end: number): void {
    if (end > start) {
      this.add(this.source.slice(start, end), { start, end }, true);
    }
  }

  private add(text: string, source: TextRange, verbatim: boolean): void {
    this.segments.push({ at: this.length, source, verbatim });
    this.parts.push(text);
    this.length += text.length;
    this.last = text.at(-1) ?? '';
  }

  private characterOf({ 0: text, groups }: RegExpExecArray, next: string): string {
    if (groups?.['escaped'] !== undefined) {
      return groups['escaped'];
    }
    if (groups?.['entity'] !== undefined) {
      return entityCharacter(groups['entity']);
    }
    if (groups?.['address'] !== undefined) {
      return leftOut;
    }
    // Japanese lines are wrapped without a space between the words.
    return text.includes('\n') && wideCharacter.test(this.last) && wideCharacter.test(next) ? '' : '\n';
  }

  private sourceOf(index: number): TextRange {
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.segments[middle]?.at ?? 0) <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    const segment = this.segments[low];
    if (!segment) {
      return { start: 0, end: 0 };
    }
    const start = segment.source.start + index - segment.at;
    return segment.verbatim ? { start, end: start + 1 } : segment.source;
  }
}

/** Entities beyond the few that occur within words stand for something that is no letter. */
function entityCharacter(name: string): string {
  const code = /^#[xX]/.test(name) ? parseInt(name.slice(2), 16) : name.startsWith('#') ? Number(name.slice(1)) : NaN;
  if (Number.isNaN(code)) {
    return entityCharacters[name] ?? leftOut;
  }
  const character = code > 0 && code <= 0xffff ? String.fromCharCode(code) : leftOut;
  return character === '\u00A0' ? ' ' : character;
}
