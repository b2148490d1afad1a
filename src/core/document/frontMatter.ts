import { isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { TextEdit } from './textEdit';
import type { TextRange } from './textRange';
import { nestsTooDeeply } from './yamlDepth';

/** One key of the front matter. Ranges are offsets into the whole document. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly keyRange: TextRange;
  /** A scalar as it is written, without quotes; empty when there is no value; undefined for lists and maps. */
  readonly scalar: string | undefined;
  /** The items of a list of scalars; undefined for everything else. */
  readonly list: readonly string[] | undefined;
  readonly valueRange: TextRange;
}

export interface FrontMatterProblem {
  /** `misplaced`, `unclosed`, `not-a-map` or a code of the yaml library, such as `BLOCK_AS_IMPLICIT_KEY`. */
  readonly code: 'misplaced' | 'unclosed' | 'not-a-map' | YAMLError['code'];
  readonly range: TextRange;
  /** 1-based line in the document, for the sentence that a person reads. */
  readonly line: number;
}

export interface FrontMatter {
  /** From the opening fence to the end of the closing one. */
  readonly range: TextRange;
  /** The YAML between the fences. */
  readonly yamlRange: TextRange;
  readonly entries: ReadonlyMap<string, FrontMatterEntry>;
  readonly problems: readonly FrontMatterProblem[];
}

/** Blank lines above what looks like front matter: to every tool it is text then. */
const blankLinesAbove = /^(?:[ \t]{0,20}(?:\r\n|\n)){1,20}(?=---[ \t]*(?:\r\n|\n)[\w-]+[ \t]*:)/;
const openingFence = /^---[ \t]*(?:\r\n|\n)/;
const closingFence = /^---[ \t]*$/m;
const firstKey = /^(?:[ \t]*(?:#.*)?(?:\r\n|\n))*[\w-]+[ \t]*:/;

/** Returns the YAML front matter at the very start of a Markdown text, with the place of every key and value; undefined when there is none. Never throws. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const blank = blankLinesAbove.exec(text)?.[0];
  return blank === undefined ? readAt(text, 0) : misplacedFrontMatter(text, blank);
}

function misplacedFrontMatter(text: string, blank: string): FrontMatter | undefined {
  const frontMatter = readAt(text.slice(blank.length), blank.length);
  const range = { start: blank.length, end: blank.length + 3 };
  const line = blank.split('\n').length;
  return frontMatter && { ...frontMatter, problems: [{ code: 'misplaced', range, line }] };
}

/** Reads front matter at the very start of `text`, which itself starts at an offset of the document. */
function readAt(text: string, offset: number): FrontMatter | undefined {
  const opening = openingFence.exec(text);
  if (!opening) {
    return undefined;
  }
  const start = opening[0].length;
  const closing = closingFence.exec(text.slice(start));
  if (!closing) {
    return firstKey.test(text.slice(start)) ? unclosedFrontMatter(offset, start) : undefined;
  }
  const end = start + closing.index;
  return {
    range: { start: offset, end: offset + end + closing[0].trimEnd().length },
    yamlRange: { start: offset + start, end: offset + end },
    ...readYaml(text.slice(start, end), offset + start),
  };
}

function unclosedFrontMatter(offset: number, start: number): FrontMatter {
  const range = { start: offset, end: offset + 3 };
  return {
    range,
    yamlRange: { start: offset + start, end: offset + start },
    entries: new Map(),
    problems: [{ code: 'unclosed', range, line: 1 }],
  };
}

const longestUnique = 20_000;

function readYaml(yaml: string, offset: number): Pick<FrontMatter, 'entries' | 'problems'> {
  if (nestsTooDeeply(yaml)) {
    return { entries: new Map(), problems: [notAMap(yaml, offset)] };
  }
  const lineCounter = new LineCounter();
  // Whether a key is there twice is looked up among all keys, for each of them: thousands take seconds, and nobody wrote those.
  const uniqueKeys = yaml.length <= longestUnique;
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false, uniqueKeys });
  const problems = document.errors.map((error): FrontMatterProblem => {
    const { code, start } = problemPlace(error, document.contents, yaml);
    // One character is hard to see and to point at: the rest of its line shows what is meant.
    const restOfLine = /^[^\r\n]*/.exec(yaml.slice(start))?.[0].trimEnd().length ?? 0;
    return {
      code,
      range: { start: offset + start, end: offset + Math.max(start + restOfLine, Math.min(start + 1, yaml.length)) },
      // The opening fence is line 1, so the YAML begins on line 2.
      line: lineCounter.linePos(start).line + 1,
    };
  });
  const entries = new Map<string, FrontMatterEntry>();
  if (isMap(document.contents) && document.contents.flow !== true) {
    for (const pair of document.contents.items) {
      const entry = readPair(pair.key, pair.value, yaml, offset);
      if (entry && !entries.has(entry.key)) {
        entries.set(entry.key, entry);
      } else if (!entry && problems.length === 0) {
        problems.push(notAMap(yaml, offset));
      }
    }
  } else if (document.contents !== null && problems.length === 0) {
    problems.push(notAMap(yaml, offset));
  }
  return { entries, problems };
}

/**
 * A quote or bracket that is never closed is noticed lines later, but the author must look at the value that it opens; a key that is
 * there twice is noticed where the value before it ends, which may be a line earlier.
 */
function problemPlace(
  { code, pos }: YAMLError,
  contents: unknown,
  yaml: string,
): Pick<FrontMatterProblem, 'code'> & { start: number } {
  const pairs = isMap(contents) ? contents.items : [];
  if (code === 'DUPLICATE_KEY') {
    const key = pairs.map((pair) => pair.key).find((found) => hasRange(found) && found.range[0] >= pos[0]);
    return { code, start: hasRange(key) ? key.range[0] : pos[0] };
  }
  const values: unknown[] = pairs.map((pair) => pair.value);
  const value = values.filter(hasRange).findLast(({ range }) => range[0] <= pos[0]);
  const opensBracket = code === 'BAD_INDENT' && isCollection(value) && value.flow === true;
  if (value && (code === 'MISSING_CHAR' || opensBracket) && /["'[{]/.test(yaml.charAt(value.range[0]))) {
    return { code: 'MISSING_CHAR', start: value.range[0] };
  }
  // The end of a line shows nothing; what follows it does.
  const blank = /^\s*(?=\S)/.exec(yaml.slice(pos[0]))?.[0].length ?? 0;
  return { code, start: pos[0] + blank };
}

/** YAML in one pair of braces or with `?` before its keys could be read, but not changed line by line. */
function notAMap(yaml: string, offset: number): FrontMatterProblem {
  const blank = yaml.length - yaml.trimStart().length;
  const range = { start: offset + blank, end: offset + yaml.trimEnd().length };
  return { code: 'not-a-map', range, line: yaml.slice(0, blank).split('\n').length + 1 };
}

function readPair(key: unknown, value: unknown, yaml: string, offset: number): FrontMatterEntry | undefined {
  if (!isScalar(key) || !key.range || !hasRange(value)) {
    return undefined;
  }
  const [keyStart, keyEnd] = key.range;
  if (!/^[ \t]*:/.test(yaml.slice(keyEnd))) {
    return undefined;
  }
  const [valueStart, rawEnd] = value.range;
  // The range of a block value reaches to the start of the next line; that line break is not the value's.
  const valueEnd = valueStart + yaml.slice(valueStart, rawEnd).trimEnd().length;
  return {
    key: String(key.value),
    keyRange: { start: offset + keyStart, end: offset + keyEnd },
    scalar: isScalar(value) ? scalarText(value) : undefined,
    list: isSeq(value) ? value.items.filter(isScalar).map(scalarText) : undefined,
    valueRange: { start: offset + valueStart, end: offset + valueEnd },
  };
}

function scalarText(scalar: { value: unknown; source?: string }): string {
  if (scalar.value === null) {
    return '';
  }
  // The source keeps `2026-11-23` and `0x10` as they were written; a quoted string's value is its text.
  return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/** Returns the trimmed scalar of a key, or undefined when the key is absent, empty, or holds a list or map. */
export function frontMatterText(frontMatter: FrontMatter | undefined, key: string): string | undefined {
  const text = frontMatter?.entries.get(key)?.scalar?.trim();
  return text === '' ? undefined : text;
}

/**
 * Returns the smallest edit that gives a key a plain value (one that needs no quotes in YAML): the value is replaced where the key
 * exists; else a new line follows the key `after`, or ends the front matter. Comments and order stay as they are.
 */
export function setFrontMatterValue(
  text: string,
  frontMatter: FrontMatter,
  key: string,
  value: string,
  after?: string,
): TextEdit {
  const entry = frontMatter.entries.get(key);
  if (entry) {
    return replaceValue(text, entry, value);
  }
  const previous = after === undefined ? undefined : frontMatter.entries.get(after);
  const place = previous ? nextLineStart(text, previous.valueRange.end) : frontMatter.yamlRange.end;
  return {
    range: { start: place, end: place },
    newText: `${indentation(text, frontMatter)}${key}: ${value}${endOfLine(text)}`,
  };
}

function replaceValue(text: string, { keyRange, valueRange }: FrontMatterEntry, value: string): TextEdit {
  const { start, end } = valueRange;
  const between = text.slice(keyRange.end, start);
  // A list or map begins on a line of its own, where a plain value could not stand without its indentation.
  const range =
    end > start && between.includes('\n') ? { start: text.indexOf(':', keyRange.end) + 1, end } : { start, end };
  const before = /\s/.test(text[range.start - 1] ?? '') ? '' : ' ';
  const after = text[end] === '#' ? ' ' : '';
  return { range, newText: before + value + after };
}

/** Keys of one map all have the same indentation, which is none unless somebody wrote one. */
function indentation(text: string, { entries }: FrontMatter): string {
  const first = entries.values().next().value?.keyRange.start ?? 0;
  return text.slice(text.lastIndexOf('\n', first - 1) + 1, first).replace(/\S.*/, '');
}

function nextLineStart(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline + 1;
}

/** Returns the line ending that a text uses: that of its first line. */
export function endOfLine(text: string): '\r\n' | '\n' {
  const newline = text.indexOf('\n');
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}
