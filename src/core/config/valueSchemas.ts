import { didYouMean } from '../didYouMean';
import type { TextRange } from '../document/textRange';
import { message, type Message } from '../message';
import { changeTo, rejectType, type ConfigurationFix, type ConfigurationProblem, type Schema } from './schema';

/** Returns the schema of a text. `check` returns what is used, or what is wrong. */
export function textOf<Value extends string>(
  example: string,
  check: (text: string) => Value | Message,
  pattern?: string,
): Schema<Value> {
  return {
    shape: { kind: 'text', example, ...(pattern !== undefined && { pattern }) },
    read(value, path, reading) {
      if (value.kind !== 'scalar') {
        rejectType(value, path, reading, (name) =>
          message('“{0}” must be text such as {1}; the default is used.', name, example),
        );
        return undefined;
      }
      const text = value.text.trim();
      const checked = text === '' ? undefined : check(text);
      if (typeof checked === 'object') {
        reading.problems.push({ message: checked, range: value.range, severity: 'error', fixes: [] });
        return undefined;
      }
      return checked;
    },
  };
}

/** Returns the schema of a list of texts. `check` returns what is wrong with an item, which is then left out. */
export function listOf(
  example: string,
  check: (text: string, range: TextRange) => ConfigurationProblem | undefined = () => undefined,
  choices: readonly string[] = [],
): Schema<readonly string[]> {
  return {
    shape: { kind: 'list', example, choices },
    read(value, path, reading) {
      const sentence = (name: string): Message => message('“{0}” must be a list such as {1}.', name, example);
      if (value.kind !== 'list') {
        const fixes = value.kind === 'scalar' ? [inBrackets(value.text, value.range)] : [];
        rejectType(value, path, reading, sentence, fixes);
        return undefined;
      }
      return value.items().flatMap((item) => {
        if (item.kind !== 'scalar') {
          rejectType(item, path, reading, sentence);
          return [];
        }
        const text = item.text.trim();
        const problem = text === '' ? undefined : check(text, item.range);
        if (problem) {
          reading.problems.push(problem);
        }
        return text === '' || problem?.severity === 'error' ? [] : [text];
      });
    },
  };
}

/** Returns the schema of a whole number. */
export function numberOf(minimum: number, maximum: number): Schema<number> {
  return {
    shape: { kind: 'number', minimum, maximum },
    read(value, path, reading) {
      const number = value.kind === 'scalar' ? value.value : undefined;
      if (Number.isInteger(number) && Number(number) >= minimum && Number(number) <= maximum) {
        return Number(number);
      }
      rejectType(value, path, reading, (name) =>
        message('“{0}” must be a whole number from {1} to {2}; the default is used.', name, minimum, maximum),
      );
      return undefined;
    },
  };
}

/** Returns the schema of a map from the team's own names to whole numbers. */
export function namedNumbers(
  minimum: number,
  maximum: number,
  example: string,
): Schema<Readonly<Record<string, number>>> {
  const number = numberOf(minimum, maximum);
  return {
    shape: { kind: 'map', entries: {}, others: number.shape },
    read(value, path, reading) {
      if (value.kind !== 'map') {
        rejectType(value, path, reading, (name) =>
          message('“{0}” must hold keys such as “{1}”, each on its own line; it is ignored.', name, example),
        );
        return undefined;
      }
      const entries = value.pairs().flatMap(({ key, value: written }): [string, number][] => {
        const read = key === undefined ? undefined : number.read(written, [...path, key], reading);
        return key === undefined || read === undefined ? [] : [[key, read]];
      });
      return Object.fromEntries(entries);
    },
  };
}

/** Returns the schema of one of several words. `meaning` knows words that people use for one of them. */
export function choiceOf<Choice extends string>(
  choices: readonly Choice[],
  unknown: (text: string, choices: string) => Message,
  meaning: (text: string) => Choice | undefined,
): Schema<Choice> {
  return {
    shape: { kind: 'choice', choices },
    read(value, path, reading) {
      if (value.kind !== 'scalar') {
        rejectType(value, path, reading, (name) => message('“{0}” must be one of {1}.', name, choices.join(', ')));
        return undefined;
      }
      const choice = choices.find((each) => each === value.text);
      if (choice === undefined) {
        const meant = meaning(value.text) ?? didYouMean(value.text, choices);
        reading.problems.push({
          message: unknown(value.text, choices.join(', ')),
          range: value.range,
          severity: 'error',
          fixes: meant === undefined ? [] : [changeTo(meant, value.range)],
        });
      }
      return choice;
    },
  };
}

/** Returns the schema of a value that is one word, or a map of such words. */
export function choiceOrMap<Choice, Values>(
  choice: Schema<Choice>,
  map: Schema<Values>,
  spread: (choice: Choice) => Values,
): Schema<Values> {
  return {
    shape: { kind: 'choiceOrMap', choices: choice.shape.kind === 'choice' ? choice.shape.choices : [], map: map.shape },
    read(value, path, reading) {
      if (value.kind === 'map') {
        return map.read(value, path, reading);
      }
      const chosen = choice.read(value, path, reading);
      return chosen === undefined ? undefined : spread(chosen);
    },
  };
}

function inBrackets(text: string, range: TextRange): ConfigurationFix {
  const item = /^[\w -]+$/.test(text) ? text : JSON.stringify(text);
  return { title: message('Make it a list'), edits: [{ range, newText: `[${item}]` }] };
}
