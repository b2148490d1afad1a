import { Command } from 'commander';
import { stages } from '../core/document/stage';
import { message, type Message } from '../core/message';
import { formats, type TypedLintOptions } from './commands/lintOptions';
import { editorDefaults } from './editorDefaults';
import { locales } from '../node/translation';
import type { Translate } from '../core/message';

/** What the commands do. */
export interface Handlers {
  lint(files: readonly string[], options: TypedLintOptions): Promise<void>;
  inspect(files: readonly string[], configurationPath: string | undefined): Promise<void>;
  rules(format: string, config: string | undefined): Promise<void>;
  due(files: readonly string[], options: TypedDueOptions): Promise<void>;
  stats(files: readonly string[], options: TypedReportOptions): Promise<void>;
  create(options: TypedNewOptions): Promise<void>;
}

/** What `postmortem stats` was asked for, as it was typed. */
export interface TypedReportOptions {
  readonly format?: string;
  readonly config?: string;
}

/** What `postmortem due` was asked for, as it was typed. */
export interface TypedDueOptions extends TypedReportOptions {
  readonly exitCode?: boolean;
}

/** What `postmortem new` was asked for, as it was typed. */
export interface TypedNewOptions {
  readonly title?: string;
  readonly template?: string;
  readonly started?: string;
  readonly resolved?: string;
  readonly severity?: string;
  readonly owner?: string;
  readonly service?: readonly string[];
  readonly zone?: string;
  readonly folder?: string;
  readonly config?: string;
}

/** Where the parser writes help, and what is wrong with the arguments. */
export interface HelpOutput {
  out(text: string): void;
  err(text: string): void;
}

const examples = `
  postmortem lint
  postmortem lint docs/postmortems --stage final
  postmortem lint "docs/**/*.md" --format github --max-warnings 0
  git show :incident.md | postmortem lint --stdin --stdin-filename incident.md
  postmortem inspect docs/postmortems/2026-11-23-checkout-latency.md
  postmortem due --exit-code
  postmortem stats docs/postmortems --format csv
  postmortem new --title "Checkout latency" --started "2 hours ago" --resolved now`;

/** Returns the commands with their options and help. What is wrong with the arguments is thrown as a CommanderError. */
export function createProgram(version: string, translate: Translate, handlers: Handlers, output: HelpOutput): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': translate(message('Usage:')),
    'Arguments:': translate(message('Arguments:')),
    'Options:': translate(message('Options:')),
    'Commands:': translate(message('Commands:')),
  };
  const filesArgument = translate(message('Files, folders or globs; the current folder by default.'));
  const configOption = [
    '--config <file>',
    message('The team’s file, in place of the .postmortem.yml above each document.'),
  ] as const;
  const localeOption = ['--locale <locale>', message('The language of messages: {0}.', locales.join(', '))] as const;

  const program = configured(new Command('postmortem'))
    .description(translate(message('Checks postmortems written in Markdown, by the same rules as the editor.')))
    .version(version, '-V, --version', translate(message('Show the version.')))
    .helpCommand(false)
    .addHelpText('after', `\n${translate(message('Examples:'))}${examples}`)
    .addHelpText(
      'after',
      `\n${translate(message('Exit codes: 0 clean, 1 findings at error level or too many warnings, 2 wrong use.'))}`,
    );

  withOptions(configured(program.command('lint')), [
    ['--format <format>', message('How to print what was found: {0}.', formats.join(', '))],
    ['--stage <stage>', message('Judge every document as if it were at this stage: {0}.', stages.join(', '))],
    ['--max-warnings <number>', message('End with exit code 1 when there are more warnings than this.')],
    ['--quiet', message('Print errors only.')],
    ['--fix', message('Apply the fixes that are safe, and print what is left.')],
    [
      '--only-postmortems',
      message('Leave out named files that are no postmortems: for hooks that name every changed file.'),
    ],
    ['--stdin', message('Check the text on the standard input stream.')],
    ['--stdin-filename <file>', message('What that text is called; the file need not exist.')],
    configOption,
    localeOption,
  ])
    .description(translate(message('Check postmortems.')))
    .argument('[files...]', filesArgument)
    .action((files: string[], options: TypedLintOptions) => handlers.lint(files, options));

  withOptions(configured(program.command('inspect')), [configOption, localeOption])
    .description(translate(message('Print what is read from postmortems as JSON.')))
    .argument('<files...>', filesArgument)
    .action((files: string[], options: { config?: string }) => handlers.inspect(files, options.config));

  withOptions(configured(program.command('rules')), [
    ['--format <format>', message('How to print the rules: {0}.', 'stylish, json')],
    configOption,
    localeOption,
  ])
    .description(translate(message('List the rules, with their severity at each stage.')))
    .action((options: { format?: string; config?: string }) =>
      handlers.rules(options.format ?? 'stylish', options.config),
    );

  withOptions(configured(program.command('due')), [
    ['--format <format>', message('How to print what is due: {0}.', 'text, json, markdown')],
    ['--exit-code', message('End with exit code 1 when something is due today or overdue.')],
    configOption,
    localeOption,
  ])
    .description(translate(message('List the unfinished postmortems, the most urgent first.')))
    .argument('[files...]', filesArgument)
    .action((files: string[], options: TypedDueOptions) => handlers.due(files, options));

  withOptions(configured(program.command('stats')), [
    ['--format <format>', message('How to print the figures: {0}.', 'text, json, csv')],
    configOption,
    localeOption,
  ])
    .description(translate(message('Tell from the history of the repository how late postmortems were.')))
    .argument('[files...]', filesArgument)
    .action((files: string[], options: TypedReportOptions) => handlers.stats(files, options));

  withOptions(configured(program.command('new')), [
    ['--title <title>', message('What happened, in a few words.')],
    [
      '--template <id>',
      message('A template of the team or a built-in one; {0} by default.', editorDefaults.defaultTemplate),
    ],
    ['--started <time>', message('When it started: {0}.', '14:05, "yesterday 23:10", "2 hours ago"')],
    ['--resolved <time>', message('When it was resolved; “now” is a time, too.')],
    [
      '--severity <severity>',
      message('How severe it was, by the names that the team has; else {0}.', editorDefaults.severities.join(', ')),
    ],
    ['--owner <owner>', message('Who writes the postmortem.')],
    ['--service <service>', message('What was affected; once for each service.'), 'repeatable'],
    ['--zone <zone>', message('The IANA time zone of the document; by default the team’s, else this machine’s.')],
    ['--folder <folder>', message('Where to create it; {0} by default.', editorDefaults.folder)],
    configOption,
    localeOption,
  ])
    .description(translate(message('Create a postmortem, never over a file that exists, and print its path.')))
    .action((options: TypedNewOptions) => handlers.create(options));

  return program;

  /** A command inherits none of this when it is made. */
  function configured(command: Command): Command {
    return command
      .exitOverride()
      .configureOutput({
        writeOut: (text) => {
          output.out(text);
        },
        writeErr: (text) => {
          output.err(text);
        },
      })
      .configureHelp({ styleTitle: (title) => titles[title] ?? title })
      .helpOption('-h, --help', translate(message('Show this help.')));
  }

  function withOptions(
    command: Command,
    options: readonly (readonly [flags: string, description: Message, repeatable?: 'repeatable'])[],
  ): Command {
    for (const [flags, description, repeatable] of options) {
      if (repeatable) {
        command.option(flags, translate(description), (value, before?: readonly string[]) => [
          ...(before ?? []),
          value,
        ]);
      } else {
        command.option(flags, translate(description));
      }
    }
    return command;
  }
}
