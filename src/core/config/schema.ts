import type { TextEdit } from '../document/textEdit';
import type { TextRange } from '../document/textRange';
import { message, type Message } from '../message';
import type { YamlValue } from './yamlSource';

/** A correction of one mistake in the file. */
export interface ConfigurationFix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
}

export interface ConfigurationProblem {
  readonly message: Message;
  readonly range: TextRange;
  /** A warning is about a name that nobody knows; with an error something that was meant does not hold. */
  readonly severity: 'warning' | 'error';
  readonly fixes: readonly ConfigurationFix[];
}

/** What a value looks like, for completion, hover and the JSON schema. */
export type Shape =
  | {
      readonly kind: 'map';
      readonly entries: Readonly<Record<string, ShapeEntry>>;
      /** What is under every other key, where those are the team's own names. */
      readonly others?: Shape;
    }
  | { readonly kind: 'list'; readonly example: string; readonly choices: readonly string[] }
  | { readonly kind: 'text'; readonly example: string; readonly pattern?: string }
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'choiceOrMap'; readonly choices: readonly string[]; readonly map: Shape };

export interface ShapeEntry {
  readonly shape: Shape;
  /** Undefined for what is described elsewhere: rules. */
  readonly summary?: Message;
  readonly default?: string;
}

/** Where a reader puts what it finds wrong, and where it found what it uses. */
export interface Reading {
  readonly problems: ConfigurationProblem[];
  /** The place of each value in use, by its keys joined with dots. */
  readonly places: Map<string, TextRange>;
}

/** Reads one kind of value. */
export interface Schema<Value> {
  readonly shape: Shape;
  /** Returns the value, or undefined when nothing is said or it cannot be used; that is reported. */
  read(value: YamlValue, path: readonly string[], reading: Reading): Value | undefined;
}

/** A key with nothing after it is somebody about to write; everything else of the wrong kind is reported. */
export function rejectType(
  value: YamlValue,
  path: readonly string[],
  { problems }: Reading,
  sentence: (name: string) => Message,
  fixes: readonly ConfigurationFix[] = [],
): void {
  if (value.kind === 'unresolved') {
    const text = message('Nothing here is called “&{0}”, so “*{0}” stands for nothing.', value.text);
    problems.push({ message: text, range: value.range, severity: 'error', fixes: [] });
  } else if (value.kind !== 'nothing') {
    problems.push({ message: sentence(path.join('.')), range: value.range, severity: 'error', fixes });
  }
}

/** Returns the fix that puts a known name in the place of another one. */
export function changeTo(name: string, range: TextRange): ConfigurationFix {
  return { title: message('Change to “{0}”', name), edits: [{ range, newText: name }] };
}
