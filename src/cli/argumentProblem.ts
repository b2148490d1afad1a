import type { CommanderError } from 'commander';
import { message, type Message } from '../core/message';

const quoted = /'([^']*)'/;
const suggested = /\(Did you mean (?:one of )?(.*?)\?\)/;

/** Returns in our words what the parser found wrong with the arguments; undefined when it has only shown the help. */
export function argumentProblem({ code, message: text }: CommanderError): Message | undefined {
  const [, name = ''] = quoted.exec(text) ?? [];
  const suggestion = suggested.exec(text)?.[1];
  switch (code) {
    case 'commander.help':
      return undefined;
    case 'commander.unknownOption':
      return suggestion === undefined
        ? message('There is no option “{0}”; --help shows them.', name)
        : message('There is no option “{0}”; did you mean {1}?', name, suggestion);
    case 'commander.unknownCommand':
      return suggestion === undefined
        ? message('There is no command “{0}”; to check files: postmortem lint {0}', name)
        : message('There is no command “{0}”; did you mean “{1}”?', name, suggestion);
    case 'commander.optionMissingArgument':
      return message('The option “{0}” needs a value.', name);
    case 'commander.missingArgument':
      return message('Name the files to inspect.');
    default:
      return message('The arguments are not understood: {0}', text.replace(/^error: /, ''));
  }
}
