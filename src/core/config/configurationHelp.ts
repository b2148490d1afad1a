import { ruleIds, type RuleId } from '../lint/ruleId';
import type { Severity } from '../lint/severity';
import { message, type Message } from '../message';
import { cursorAt, type ConfigurationCursor } from './configurationCursor';
import { configurationSchema, severityNames } from './configurationSchema';
import type { Shape, ShapeEntry } from './schema';

/** What a word in the file means, or would mean. */
export type Meaning =
  | { readonly kind: 'rule'; readonly rule: RuleId }
  | { readonly kind: 'severity'; readonly severity: Severity | 'off' }
  | { readonly kind: 'entry'; readonly path: readonly string[]; readonly entry: ShapeEntry };

export interface Suggestion {
  readonly label: string;
  readonly insertText: string;
  readonly kind: 'key' | 'value';
  readonly meaning?: Meaning;
}

export const severityDescriptions: Readonly<Record<Severity | 'off', Message>> = {
  off: message('Not looked for at all.'),
  hint: message('Three dots in the text; not in the list of problems.'),
  information: message('A blue squiggle, and an entry in the list of problems.'),
  warning: message('A yellow squiggle, and an entry in the list of problems.'),
  error: message('A red squiggle. “Mark as Final” asks about it, and the command line fails.'),
};

/** Returns what can be written where a cursor is. */
export function suggestionsAt(
  text: string,
  offset: number,
): { cursor: ConfigurationCursor; suggestions: Suggestion[] } | undefined {
  const cursor = cursorAt(text, offset);
  const entry = cursor && entryAt(cursor.path);
  if (!cursor || !entry) {
    return undefined;
  }
  const colonFollows = /^\s*:/.test(text.slice(cursor.word.end));
  const suggestions =
    cursor.position === 'key'
      ? keySuggestions(cursor, entry.shape, colonFollows)
      : valueSuggestions(cursor, entry.shape);
  return { cursor, suggestions };
}

/** Returns what the word at an offset means, or undefined for a team's own words. */
export function meaningAt(text: string, offset: number): { cursor: ConfigurationCursor; meaning: Meaning } | undefined {
  const cursor = cursorAt(text, offset);
  if (!cursor || cursor.word.end === cursor.word.start) {
    return undefined;
  }
  const word = text.slice(cursor.word.start, cursor.word.end);
  const meaning = cursor.position === 'key' ? meaningOf([...cursor.path, word]) : meaningOfValue(word, cursor);
  return meaning && { cursor, meaning };
}

function keySuggestions(
  { path, siblings, inFlow, indentation }: ConfigurationCursor,
  shape: Shape,
  colonFollows: boolean,
): Suggestion[] {
  const map = shape.kind === 'choiceOrMap' ? shape.map : shape;
  if (map.kind === 'list') {
    return map.choices.map((choice) => ({ label: choice, insertText: `- ${choice}`, kind: 'value' }));
  }
  const entries = map.kind === 'map' ? Object.entries(map.entries) : [];
  return entries
    .filter(([key]) => !siblings.includes(key))
    .map(([key, entry]) => {
      const rest = entry.shape.kind === 'map' && !inFlow ? `:\n${' '.repeat(indentation + 2)}` : ': ';
      return { label: key, insertText: key + (colonFollows ? '' : rest), kind: 'key', ...withMeaning([...path, key]) };
    });
}

function valueSuggestions({ path, inList }: ConfigurationCursor, shape: Shape): Suggestion[] {
  return valuesOf(path, shape).map((value) => ({
    label: value,
    insertText: shape.kind === 'list' && !inList ? `[${value}]` : value,
    kind: 'value',
    ...(isSeverity(value) && shape.kind !== 'list' && { meaning: { kind: 'severity', severity: value } as const }),
  }));
}

function valuesOf(path: readonly string[], shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'list':
    case 'choice':
    case 'choiceOrMap':
      return shape.choices;
    case 'text':
      return path.join() === 'timezone' ? [...Intl.supportedValuesOf('timeZone'), 'UTC'] : [shape.example];
    case 'number':
      return [entryAt(path)?.default ?? String(shape.minimum)];
    case 'map':
      return [];
  }
}

function meaningOfValue(word: string, { path }: ConfigurationCursor): Meaning | undefined {
  const kind = entryAt(path)?.shape.kind;
  const isChoice = kind === 'choice' || kind === 'choiceOrMap';
  return isChoice && isSeverity(word) ? { kind: 'severity', severity: word } : undefined;
}

function withMeaning(path: readonly string[]): { meaning?: Meaning } {
  const meaning = meaningOf(path);
  return meaning ? { meaning } : {};
}

function meaningOf(path: readonly string[]): Meaning | undefined {
  const rule = path.length === 2 && path[0] === 'rules' ? ruleIds.find((id) => id === path[1]) : undefined;
  if (rule !== undefined) {
    return { kind: 'rule', rule };
  }
  const entry = entryAt(path);
  return entry?.summary && { kind: 'entry', path, entry };
}

/** Returns what is known of the key at the end of a path; of no key, what the whole file is. */
function entryAt(path: readonly string[]): ShapeEntry | undefined {
  return path.reduce<ShapeEntry | undefined>(
    (entry, key) => {
      const map = entry?.shape.kind === 'choiceOrMap' ? entry.shape.map : entry?.shape;
      return map?.kind === 'map' && Object.hasOwn(map.entries, key) ? map.entries[key] : undefined;
    },
    { shape: configurationSchema.shape },
  );
}

function isSeverity(word: string): word is Severity | 'off' {
  return severityNames.some((name) => name === word);
}
