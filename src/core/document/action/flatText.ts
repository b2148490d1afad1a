import type { Definition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { rangeOf } from '../markdown';
import type { TextRange } from '../textRange';

/** A link in a flat text, and where it leads. */
interface FlatLink {
  readonly from: number;
  readonly to: number;
  readonly url: string;
}

/** Markdown as plain text that knows where in the document each of its characters stands. */
export interface FlatText {
  /** Soft line breaks are spaces; hard ones, and the ends of blocks, are line breaks. */
  readonly text: string;
  /** As long as `text`; code and bare addresses, in which nothing is said, are hidden behind a character of their own. */
  readonly prose: string;
  readonly links: readonly FlatLink[];
  /** Where the document's lines end within a paragraph. */
  readonly softBreaks: readonly number[];
  /** How many characters at the beginning are bold. */
  readonly boldLength: number;
  /** Whether all of it is struck through. */
  readonly struck: boolean;
  /** Returns where a piece of the text stands in the document. */
  range(from: number, to: number): TextRange;
}

/** The addresses of a document's link references. */
export type LinkTargets = ReadonlyMap<string, string>;

/** Stands for a character of code or of a bare address. */
export const hidden = '\uFFFC';

/** Returns the addresses that a document's link references lead to. */
export function linkTargets(root: Root): LinkTargets {
  const targets = new Map<string, string>();
  visit(root, 'definition', ({ identifier, url }: Definition) => {
    if (!targets.has(identifier)) targets.set(identifier, url);
  });
  return targets;
}

interface Builder {
  readonly source: string;
  readonly targets: LinkTargets;
  text: string;
  prose: string;
  readonly starts: number[];
  readonly ends: number[];
  readonly links: FlatLink[];
  readonly softBreaks: number[];
  boldLength: number;
  struckLength: number;
}

/** Returns nodes of a document as one flat text. */
export function flatten(nodes: readonly Nodes[], source: string, targets: LinkTargets): FlatText {
  const builder: Builder = {
    source,
    targets,
    text: '',
    prose: '',
    starts: [],
    ends: [],
    links: [],
    softBreaks: [],
    boldLength: 0,
    struckLength: 0,
  };
  for (const node of nodes) add(builder, node);
  const { text, prose, starts, ends, links, softBreaks, boldLength, struckLength } = builder;
  return {
    text,
    prose,
    links,
    softBreaks,
    boldLength,
    struck: struckLength > 0 && struckLength >= text.replace(/\s/g, '').length,
    range: (from, to) => {
      const start = starts[from] ?? ends.at(-1) ?? 0;
      return { start, end: Math.max(start, ends[to - 1] ?? start) };
    },
  };
}

/** Returns a piece of a flat text as one of its own. */
export function slice(flat: FlatText, from: number, to: number): FlatText {
  return {
    text: flat.text.slice(from, to),
    prose: flat.prose.slice(from, to),
    links: flat.links
      .filter((link) => link.from >= from && link.to <= to)
      .map((link) => ({ ...link, from: link.from - from, to: link.to - from })),
    softBreaks: flat.softBreaks.filter((at) => at >= from && at < to).map((at) => at - from),
    boldLength: Math.max(0, Math.min(flat.boldLength, to) - from),
    struck: flat.struck,
    range: (start, end) => flat.range(from + start, from + end),
  };
}

/** Returns two flat texts as one, each on its own line. */
export function join(first: FlatText, second: FlatText): FlatText {
  const shift = first.text.length + 1;
  return {
    text: `${first.text}\n${second.text}`,
    prose: `${first.prose}\n${second.prose}`,
    links: [...first.links, ...second.links.map((link) => ({ ...link, from: link.from + shift, to: link.to + shift }))],
    softBreaks: [...first.softBreaks, ...second.softBreaks.map((at) => at + shift)],
    boldLength: first.boldLength,
    struck: first.struck && second.struck,
    range: (from, to) =>
      from < shift ? first.range(from, Math.min(to, shift - 1)) : second.range(from - shift, to - shift),
  };
}

const blocks: ReadonlySet<Nodes['type']> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'list',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'code',
  'thematicBreak',
]);

function add(builder: Builder, node: Nodes): void {
  const begin = builder.text.length;
  if (blocks.has(node.type) && begin > 0 && !builder.text.endsWith('\n')) append(builder, '\n', rangeOf(node), false);
  const from = builder.text.length;
  switch (node.type) {
    case 'text':
      addText(builder, node.value, rangeOf(node));
      break;
    case 'inlineCode':
      append(builder, node.value, rangeOf(node), true);
      break;
    case 'break':
      append(builder, '\n', rangeOf(node), false);
      break;
    case 'html':
      if (/^<br\b/i.test(node.value)) append(builder, '\n', rangeOf(node), false);
      break;
    case 'code':
    case 'image':
    case 'definition':
      break;
    default:
      if ('children' in node)
        node.children.forEach((child) => {
          add(builder, child);
        });
  }
  const to = builder.text.length;
  if (node.type === 'strong' && builder.text.slice(0, from).trim() === '') builder.boldLength = to;
  if (node.type === 'delete') builder.struckLength += builder.text.slice(from).replace(/\s/g, '').length;
  const url = urlOf(node, builder.targets);
  if (url !== undefined) {
    builder.links.push({ from, to, url });
    if (builder.text.slice(from) === url || /^https?:\/\//.test(builder.text.slice(from))) {
      builder.prose = builder.prose.slice(0, from) + hidden.repeat(to - from);
    }
  }
}

function urlOf(node: Nodes, targets: LinkTargets): string | undefined {
  if (node.type === 'link') return node.url;
  return node.type === 'linkReference' ? targets.get(node.identifier) : undefined;
}

function append(builder: Builder, value: string, { start, end }: TextRange, hide: boolean): void {
  // A back-tick before code, and nothing before a line break.
  const first = hide ? Math.max(start, builder.source.indexOf(value, start)) : start;
  for (let index = 0; index < value.length; index++) {
    builder.starts.push(Math.min(first + index, end));
    builder.ends.push(Math.min(first + index + 1, end));
  }
  builder.text += value;
  builder.prose += hide ? hidden.repeat(value.length) : value;
}

/** A text differs from its source where the source has entities, escapes, and the indentation of lines. */
function addText(builder: Builder, value: string, { start, end }: TextRange): void {
  const { source } = builder;
  let position = start;
  for (const character of value.replace(/\r/g, '').split('')) {
    if (character === '\n') {
      builder.softBreaks.push(builder.text.length);
      const lineEnd = source.indexOf('\n', position);
      position = lineEnd === -1 || lineEnd >= end ? position : lineEnd;
    } else {
      position = skipTo(character, source, position, end);
    }
    const from = position;
    position = Math.min(position + widthAt(character, source, position), end);
    builder.starts.push(from);
    builder.ends.push(position);
    builder.text += character === '\n' ? ' ' : character;
    builder.prose += character === '\n' ? ' ' : character;
  }
}

/** Indentation, the marks of a quote and the backslash of an escape stand in the source only. */
function skipTo(character: string, source: string, position: number, end: number): number {
  let place = position;
  while (place < end && source[place] !== character && /[\s>\\]/.test(source[place] ?? '')) place++;
  return place;
}

const entity = /&#?[a-z0-9]{1,31};/iy;

/** How many characters of the source one character of the text was written with: `&amp;` has five. */
function widthAt(character: string, source: string, position: number): number {
  entity.lastIndex = position;
  const written = entity.exec(source)?.[0];
  return written?.length ?? (source[position] === character || character === '\n' ? 1 : 0);
}
