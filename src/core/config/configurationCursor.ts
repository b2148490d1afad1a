import type { TextRange } from '../document/textRange';

/** Where a cursor stands in a text of `.postmortem.yml`, as far as its line and the keys above it tell: half-typed YAML cannot be parsed. */
export interface ConfigurationCursor {
  /** The keys that lead there; of a value the last one is its own. */
  readonly path: readonly string[];
  readonly position: 'key' | 'value';
  /** Whether the value is an item of a list, in brackets or behind a dash. */
  readonly inList: boolean;
  /** Whether braces or brackets are open around it. */
  readonly inFlow: boolean;
  /** The word that the cursor is in; empty where there is none. */
  readonly word: TextRange;
  /** The keys that are there already, beside the one of the cursor. */
  readonly siblings: readonly string[];
  readonly indentation: number;
}

const wordBefore = /[^\s,:{}[\]#"']*$/;
const wordAfter = /^[^\s,:{}[\]#"']*/;
const keyLine = /^( *)(?:"([^"]{0,80})"|'([^']{0,80})'|([^\s#:'"{[-][^:#\n]{0,80}?)) ?:(?=\s|$)/;
const dash = /^( *)(?:- +)+$/;

/** Returns where an offset is, or undefined in a comment, in a quoted text and wherever nothing can be suggested. */
export function cursorAt(text: string, offset: number): ConfigurationCursor | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const start = offset - (wordBefore.exec(before)?.[0].length ?? 0);
  const word = { start, end: offset + (wordAfter.exec(text.slice(offset))?.[0].length ?? 0) };
  const prefix = text.slice(lineStart, start);
  const above = text.slice(0, lineStart).split(/\r?\n/).slice(0, -1);
  const below = text.slice(word.end).split(/\r?\n/).slice(1);
  if (/(?:^|\s)#/.test(prefix)) {
    return undefined;
  }
  const common = { word, inFlow: false, inList: false, siblings: [] };
  if (/^ *$/.test(prefix)) {
    const indentation = prefix.length;
    const siblings = keysBeside(above, below, indentation);
    return { ...common, path: keysAbove(above, indentation), position: 'key', siblings, indentation };
  }
  const item = dash.exec(prefix);
  if (item) {
    // The dashes of a list may stand right below its key.
    const indentation = item[1]?.length ?? 0;
    return { ...common, path: keysAbove(above, indentation + 1), position: 'value', inList: true, indentation };
  }
  const key = keyLine.exec(prefix);
  if (!key) {
    return undefined;
  }
  const indentation = key[1]?.length ?? 0;
  const path = [...keysAbove(above, indentation), nameOf(key)];
  const value = prefix.slice(key[0].length);
  return value.trim() === ''
    ? { ...common, path, position: 'value', indentation }
    : flowCursor(value, path, { ...common, indentation });
}

interface Frame {
  readonly open: '{' | '[';
  /** The key whose value is written; undefined before its colon. */
  key: string | undefined;
  readonly keys: string[];
}

/** Follows the braces and brackets of a value up to the cursor. */
function flowCursor(
  value: string,
  path: readonly string[],
  common: Omit<ConfigurationCursor, 'path' | 'position'>,
): ConfigurationCursor | undefined {
  const frames: Frame[] = [];
  let written = '';
  for (const mark of value) {
    const frame = frames.at(-1);
    if (mark === '{' || mark === '[') {
      frames.push({ open: mark, key: undefined, keys: [] });
      written = '';
    } else if (mark === '}' || mark === ']') {
      frames.pop();
      written = mark;
    } else if (mark === ',' && frame) {
      frame.key = undefined;
      written = '';
    } else if (mark === ':' && frame?.open === '{') {
      frame.key = written.trim();
      frame.keys.push(frame.key);
      written = '';
    } else {
      written += mark;
    }
  }
  const frame = frames.at(-1);
  if (!frame || written.trim() !== '') {
    return undefined;
  }
  const keys = [...path, ...frames.flatMap(({ key }) => (key === undefined ? [] : [key]))];
  const inList = frame.open === '[';
  const position = inList || frame.key !== undefined ? 'value' : 'key';
  return { ...common, path: keys, position, inFlow: true, inList, siblings: frame.keys };
}

function keysAbove(lines: readonly string[], indentation: number): string[] {
  const path: string[] = [];
  let limit = indentation;
  for (const line of lines.toReversed()) {
    const key = limit > 0 ? keyLine.exec(line) : null;
    const indent = key?.[1]?.length ?? 0;
    if (key && indent < limit) {
      path.unshift(nameOf(key));
      limit = indent;
    }
  }
  return path;
}

function keysBeside(above: readonly string[], below: readonly string[], indentation: number): string[] {
  const found: string[] = [];
  for (const lines of [above.toReversed(), below]) {
    for (const line of lines) {
      const indent = /^ */.exec(line)?.[0].length ?? 0;
      const blank = line.trim() === '' || line.trimStart().startsWith('#');
      if (!blank && indent < indentation) {
        break;
      }
      const key = indent === indentation && !blank ? keyLine.exec(line) : null;
      if (key) {
        found.push(nameOf(key));
      }
    }
  }
  return found;
}

function nameOf(match: RegExpExecArray): string {
  return match[2] ?? match[3] ?? match[4] ?? '';
}
