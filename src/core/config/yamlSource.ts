import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Alias,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { TextRange } from '../document/textRange';
import { nestsTooDeeply } from '../document/yamlDepth';
import { message, type Message } from '../message';

/** A value of a YAML text; what an alias stands for is in its place. */
export type YamlValue =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'scalar'; readonly text: string; readonly value: unknown; readonly range: TextRange }
  | { readonly kind: 'list'; readonly range: TextRange; items(): readonly YamlValue[] }
  | { readonly kind: 'map'; readonly range: TextRange; pairs(): readonly YamlPair[] }
  | { readonly kind: 'unresolved'; readonly text: string; readonly range: TextRange };

export interface YamlPair {
  /** Undefined for a key that is a list or a map itself. */
  readonly key: string | undefined;
  readonly keyRange: TextRange;
  readonly value: YamlValue;
}

export interface YamlSource {
  readonly root: YamlValue;
  /** Where and why the text is no YAML; nothing of it can be trusted then. */
  readonly problem?: { readonly message: Message; readonly range: TextRange };
}

/**
 * Reads YAML with the place of everything in it. Lists and maps are unfolded when they are asked for, and aliases are never copied, so
 * that a short text cannot stand for a giant one. Never throws.
 */
export function readYaml(text: string): YamlSource {
  if (nestsTooDeeply(text)) {
    const range = { start: 0, end: firstLineEnd(text, 0) };
    return {
      root: { kind: 'nothing' },
      problem: { message: message('This file nests too deeply to be read. The defaults are in force.'), range },
    };
  }
  // Whoever asks for the pairs of a map notices a key that is there twice.
  const document = parseDocument<Node, false>(text, { prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error) {
    return { root: { kind: 'nothing' }, problem: problemAt(text, error.code, error.pos[0]) };
  }
  const targets = aliasTargets(document.contents);
  return { root: valueOf(document.contents) };

  function valueOf(node: unknown): YamlValue {
    const target = isAlias(node) ? targets.get(node) : node;
    if (isAlias(node) && !target) {
      return { kind: 'unresolved', text: node.source, range: rangeOf(node, text) };
    }
    // The place of an alias is where it stands, which is what the author looks at.
    const range = rangeOf(node, text);
    if (isScalar(target)) {
      return target.value === null
        ? { kind: 'nothing' }
        : { kind: 'scalar', text: scalarText(target), value: target.value, range };
    }
    if (isSeq(target)) {
      return { kind: 'list', range, items: () => target.items.map(valueOf) };
    }
    return isMap(target) ? { kind: 'map', range, pairs: () => pairsOf(target) } : { kind: 'nothing' };
  }

  function pairsOf(map: YAMLMap): YamlPair[] {
    return map.items.map(({ key, value }) => {
      const read = valueOf(key);
      return {
        key: read.kind === 'scalar' ? read.text : undefined,
        keyRange: rangeOf(key, text),
        value: valueOf(value),
      };
    });
  }
}

/** An alias stands for what bore its anchor last, above it; one that stands for another alias or for nothing is left out. */
function aliasTargets(contents: unknown): ReadonlyMap<Alias, Scalar | YAMLMap | YAMLSeq> {
  const anchors = new Map<string, Scalar | YAMLMap | YAMLSeq>();
  const targets = new Map<Alias, Scalar | YAMLMap | YAMLSeq>();
  visit(contents as Node, {
    Alias: (_, alias) => {
      const target = anchors.get(alias.source);
      if (target) {
        targets.set(alias, target);
      }
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return targets;
}

function scalarText({ value, source }: Scalar): string {
  // `007` and `1.0` are names where a name belongs, and stay as they were written.
  return typeof value === 'string' ? value : (source ?? String(value));
}

/** A list or map over many lines is shown by its first. */
function rangeOf(node: unknown, text: string): TextRange {
  const [start, end] = (node as Node | null)?.range ?? [0, 0];
  const lineEnd = firstLineEnd(text, start);
  return { start, end: Math.max(start, Math.min(end, lineEnd)) };
}

function firstLineEnd(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return start + text.slice(start, newline === -1 ? text.length : newline).trimEnd().length;
}

/** The end of a line shows nothing; what follows it does. */
function problemAt(text: string, code: string, position: number): NonNullable<YamlSource['problem']> {
  const blank = /^\s*(?=\S)/.exec(text.slice(position))?.[0].length ?? 0;
  const found = Math.min(position + blank, text.length);
  // At the end of the text there is nothing to show but the line before.
  const start = found < text.length ? found : text.trimEnd().lastIndexOf('\n') + 1;
  const range = { start, end: Math.max(firstLineEnd(text, start), Math.min(start + 1, text.length)) };
  switch (code) {
    case 'TAB_AS_INDENT':
      return { message: message('YAML is indented with spaces; here is a tab. The defaults are in force.'), range };
    case 'MULTIPLE_DOCS':
      return {
        message: message('A line of three dashes begins a second document; write only one. The defaults are in force.'),
        range,
      };
    default:
      return { message: message('This cannot be read as YAML from here on. The defaults are in force.'), range };
  }
}
