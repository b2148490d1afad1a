import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { UsageError } from '../node/usageError';
import { argumentProblem } from './argumentProblem';
import { checkLintOptions, choice } from './commands/lintOptions';
import { exitCode, type ExitCode } from './exitCode';
import { createProgram, type Handlers } from './program';
import { tell, type Session } from './session';
import type { Surroundings } from './surroundings';
import { localeOf, locales, translation } from '../node/translation';

/** Carries out a command line, without the names of node and of the script, and returns what it ends with. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const typed = typedLocale(args);
  const locale = locales.find((known) => known === typed) ?? localeOf(surroundings.environment);
  const { packageFolder } = surroundings;
  const session: Session = {
    surroundings,
    locale,
    translate: await translation(locale, packageFolder),
    version: await versionIn(packageFolder),
  };
  const help = { out: '', err: '' };
  const outcome: { code: ExitCode } = { code: exitCode.clean };
  const program = createProgram(session.version, session.translate, handlersOf(session, outcome), {
    out: (text) => {
      help.out += text;
    },
    err: (text) => {
      help.err += text;
    },
  });
  try {
    if (typed !== undefined) {
      choice('--locale', typed, locales);
    }
    await program.parseAsync([...args], { from: 'user' });
    return outcome.code;
  } catch (error) {
    if (error instanceof UsageError) {
      await tell(session, error.sentence);
      return exitCode.wrongUse;
    }
    if (error instanceof CommanderError) {
      return await answer(error, help, session);
    }
    throw error;
  }
}

/** Help was asked for, or the arguments are wrong; without any the help is the answer, too. */
async function answer(error: CommanderError, help: { out: string; err: string }, session: Session): Promise<ExitCode> {
  const { stdout, stderr } = session.surroundings;
  if (error.exitCode === 0) {
    await stdout.write(help.out);
    return exitCode.clean;
  }
  const sentence = argumentProblem(error);
  await (sentence ? tell(session, sentence) : stderr.write(help.err));
  return exitCode.wrongUse;
}

/** Each command is loaded when it is asked for: help and mistakes are answered at once. */
function handlersOf(session: Session, outcome: { code: ExitCode }): Handlers {
  return {
    lint: async (files, typed) => {
      const options = checkLintOptions(typed, files);
      const { lintCommand } = await import('./commands/lint');
      outcome.code = await lintCommand(files, options, session);
    },
    inspect: async (files, configurationPath) => {
      const { inspectCommand } = await import('./commands/inspect');
      outcome.code = await inspectCommand(files, configurationPath, session);
    },
    due: async (files, typed) => {
      const format = choice('--format', typed.format ?? 'text', ['text', 'json', 'markdown'] as const);
      const { dueCommand } = await import('./commands/due');
      const options = { format, exitCode: typed.exitCode === true, configurationPath: typed.config };
      outcome.code = await dueCommand(files, options, session);
    },
    stats: async (files, typed) => {
      const format = choice('--format', typed.format ?? 'text', ['text', 'json', 'csv'] as const);
      const { statsCommand } = await import('./commands/stats');
      outcome.code = await statsCommand(files, format, typed.config, session);
    },
    create: async (typed) => {
      const { newCommand } = await import('./commands/new');
      outcome.code = await newCommand(typed, session);
    },
    rules: async (typed, config) => {
      const format = choice('--format', typed, ['stylish', 'json'] as const);
      const { rulesCommand } = await import('./commands/rules');
      outcome.code = await rulesCommand(format, config, session);
    },
  };
}

/** Help and mistakes are told in the language that was asked for, wherever in the line that is. */
function typedLocale(args: readonly string[]): string | undefined {
  const index = args.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  const arg = args[index];
  return arg === '--locale' ? args[index + 1] : arg?.slice('--locale='.length);
}

async function versionIn(packageFolder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  return version;
}
