import { resolve } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { readFrontMatter } from '../core/document/frontMatter';
import { longestText } from '../core/document/longestText';
import { postmortemReason } from '../core/document/postmortemFile';
import { message } from '../core/message';
import { Folders } from '../node/folders';
import { linterOf } from '../node/linter';
import { pathBelow } from '../node/pathNames';
import { translation } from '../node/translation';
import { configurationOf, configurationProblems } from './configuration';
import { addMessages, messageSource } from './messages';
import type { LintedFile, PostmortemLintOptions, PostmortemLintPlugin } from './publicTypes';

/** What the plugin knows of the machine it runs on. */
export interface Machine {
  /** The folder of this package. */
  readonly packageFolder: string;
  now(): Temporal.Instant;
  /** An IANA name. */
  zone(): string;
}

/** Adds what was found to the messages of a file. */
type AddMessages = () => void;

/** Returns the plugin. It leaves the tree alone and reads the file's own text, whatever other plugins make of the tree. */
export function createPlugin(machine: Machine): PostmortemLintPlugin {
  return (options) => {
    const messagesOf = createLinter(options ?? {}, machine);
    return (_tree, file, next) => {
      messagesOf(file).then(
        (add) => {
          // In one step: remark-cli takes a file with an error for a file that is done, and would not wait for it.
          add();
          next();
        },
        (error: unknown) => {
          next(error instanceof Error ? error : new Error(String(error)));
        },
      );
    };
  };
}

function createLinter(settings: PostmortemLintOptions, machine: Machine): (file: LintedFile) => Promise<AddMessages> {
  const { locale = 'en', stage } = settings;
  const folders = new Map<string, Promise<Folders>>();
  const told = new Set<string>();

  return async (file) => {
    const known = folders.get(file.cwd) ?? foldersFrom(file.cwd, settings, machine);
    folders.set(file.cwd, known);
    const path = resolve(file.cwd, file.path ?? 'stdin');
    const folder = await (await known).of(path, file.cwd);
    const text = file.toString().replace(/^\uFEFF/, '');
    if (postmortemReason(pathBelow(folder.root, path), readFrontMatter(text), folder.files) === undefined) {
      return () => undefined;
    }
    const translate = await translation(locale, machine.packageFolder);
    const judgement = { now: machine.now(), ...(stage && { stage }) };
    const tooLong = text.length > longestText;
    const findings = tooLong ? [] : await linterOf(folder, path, judgement)(text);
    return () => {
      const { configurationFile } = folder;
      if (configurationFile && !told.has(configurationFile.path)) {
        told.add(configurationFile.path);
        tell(file, configurationProblems(configurationFile, translate));
      }
      if (tooLong) {
        const sentence = message('“{0}” is too long to be checked: the limit is {1} characters.', path, longestText);
        tell(file, [translate(sentence)]);
      }
      addMessages(file, text, findings, translate, locale);
    };
  };
}

async function foldersFrom(cwd: string, settings: PostmortemLintOptions, machine: Machine): Promise<Folders> {
  const configurationFile = await configurationOf(settings, cwd);
  const options = { packageFolder: machine.packageFolder, zone: machine.zone() };
  return new Folders(configurationFile ? { ...options, configurationFile } : options);
}

/** Adds what is no finding in the document to its messages: remark has no other place for it. */
function tell(file: LintedFile, sentences: readonly string[]): void {
  for (const sentence of sentences) {
    file.message(sentence, { source: messageSource, ruleId: 'configuration' });
  }
}
