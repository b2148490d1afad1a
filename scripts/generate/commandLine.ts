import { createProgram } from '../../src/cli/program';
import { formatMessage } from '../../src/core/message';

const nothing = (): Promise<void> => Promise.resolve();
const handlers = { lint: nothing, inspect: nothing, rules: nothing, due: nothing, stats: nothing, create: nothing };

/** Returns the options of a command as rows of a table: how it is written, and what it does. */
export function optionRows(command: string): string[][] {
  const program = createProgram('', formatMessage, handlers, { out: () => undefined, err: () => undefined });
  const options = program.commands.find((candidate) => candidate.name() === command)?.options ?? [];
  return options.map(({ flags, description }) => [`\`${flags}\``, description]);
}
