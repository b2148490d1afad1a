import { didYouMean } from '../didYouMean';
import { message, type Message } from '../message';
import { changeTo, rejectType, type ConfigurationProblem, type Schema } from './schema';
import type { YamlPair } from './yamlSource';

interface SchemaEntry<Value> {
  readonly schema: Schema<Value>;
  readonly summary?: Message;
  readonly default?: string;
}

type SchemaEntries<Values> = { readonly [Key in keyof Values]-?: SchemaEntry<NonNullable<Values[Key]>> };

/** What the keys of a map are, for the sentence about one that does not exist. */
type Noun = 'key' | 'rule' | 'stage' | 'section';

/** Returns the schema of a map of which all keys are known. */
export function mapOf<Values extends object>(
  noun: Noun,
  entries: SchemaEntries<Values>,
  meaning: (name: string) => string | undefined = () => undefined,
): Schema<Partial<Values>> {
  const known = Object.entries(entries) as [keyof Values & string, SchemaEntry<NonNullable<Values[keyof Values]>>][];
  const schemas = new Map<string, SchemaEntry<NonNullable<Values[keyof Values]>>>(known);
  return {
    shape: {
      kind: 'map',
      entries: Object.fromEntries(
        known.map(([key, { schema, ...description }]) => [key, { shape: schema.shape, ...description }]),
      ),
    },
    read(value, path, reading) {
      if (value.kind !== 'map') {
        const example = known[0]?.[0] ?? '';
        rejectType(value, path, reading, (name) =>
          message('“{0}” must hold keys such as “{1}”, each on its own line; it is ignored.', name, example),
        );
        return undefined;
      }
      const values: Partial<Values> = {};
      const seen = new Set<string>();
      for (const pair of value.pairs()) {
        const { key } = pair;
        const entry = key === undefined ? undefined : schemas.get(key);
        if (key === undefined || !entry) {
          reading.problems.push(unknownKey(noun, pair, [...schemas.keys()], seen, meaning));
        } else if (seen.has(key)) {
          reading.problems.push({
            message: message('“{0}” is here twice; the first one counts.', key),
            range: pair.keyRange,
            severity: 'error',
            fixes: [],
          });
        } else {
          seen.add(key);
          const read = entry.schema.read(pair.value, [...path, key], reading);
          if (read !== undefined) {
            values[key as keyof Values] = read;
            reading.places.set([...path, key].join('.'), pair.keyRange);
          }
        }
      }
      return values;
    },
  };
}

function unknownKey(
  noun: Noun,
  { key = '', keyRange }: YamlPair,
  known: readonly string[],
  seen: ReadonlySet<string>,
  meaning: (name: string) => string | undefined,
): ConfigurationProblem {
  const meant = meaning(key) ?? didYouMean(key, known);
  return {
    message: unknownName(noun, key, meant, known),
    range: keyRange,
    severity: 'warning',
    fixes: meant === undefined || seen.has(meant) ? [] : [changeTo(meant, keyRange)],
  };
}

function unknownName(noun: Noun, name: string, meant: string | undefined, known: readonly string[]): Message {
  const all = known.join(', ');
  switch (noun) {
    case 'rule':
      return meant === undefined
        ? message('There is no rule “{0}”; “Postmortem: List Rules” shows all.', name)
        : message('There is no rule “{0}”; did you mean “{1}”?', name, meant);
    case 'stage':
      return message('There is no stage “{0}”; the stages are {1}.', name, all);
    case 'section':
      return meant === undefined
        ? message('There is no section “{0}”; the sections are {1}.', name, all)
        : message('There is no section “{0}”; did you mean “{1}”?', name, meant);
    case 'key':
      return meant === undefined
        ? message('Unknown key “{0}”; the keys here are {1}.', name, all)
        : message('Unknown key “{0}”; did you mean “{1}”?', name, meant);
  }
}
