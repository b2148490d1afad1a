import type { Temporal } from 'temporal-polyfill';
import type { Configuration } from '../config/configuration';
import { documentZone } from '../deadline/incidentDay';
import type { DeadlineSettings } from '../deadline/settings';
import { frontMatterText, type FrontMatter } from '../document/frontMatter';
import { documentLanguage, type DocumentLanguage } from '../document/language';
import { documentDay } from '../document/summary';
import type { Contract } from './contract';
import type { LintEnvironment } from './rule';

/** A document that is about to be linted. */
export interface DocumentToLint {
  /** Relative to its folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
}

/** What holds for all documents of a folder: from the settings of the editor, or from the command line, and the team's file. */
export interface FolderDecisions {
  /** The names that `severity` may have. */
  readonly severities: readonly string[];
  readonly deadline: DeadlineSettings;
  readonly configuration: Configuration;
}

/** The templates of a folder. Paths are those of documents, relative to it. */
export interface FolderTemplates {
  /** Returns what a document may name; undefined where that is not known, for a file outside of all folders. */
  ids(path: string): Promise<readonly string[] | undefined>;
  /** Returns what the template asks for that a document names. */
  contract(path: string, id: string, language: DocumentLanguage, zone: string): Promise<Contract | undefined>;
  /** Returns what the team's own page beside a document that names no template asks for, if the document was made from it. */
  contractBeside(path: string, text: string): Promise<Contract | undefined>;
}

/** Gathers what the rules look at besides the text of a document; the editor and the command line both ask here, and so agree. */
export async function gatherLintEnvironment(
  { path, text, frontMatter }: DocumentToLint,
  { severities, deadline, configuration }: FolderDecisions,
  templates: FolderTemplates,
  now: Temporal.Instant,
): Promise<LintEnvironment> {
  const id = frontMatterText(frontMatter, 'postmortem');
  const zone = documentZone(documentDay(path, frontMatter), deadline.fallbackZone);
  const contract = await (id === undefined
    ? templates.contractBeside(path, text)
    : templates.contract(path, id, documentLanguage(text), zone));
  return {
    path,
    ...(contract && { contract }),
    templates: await templates.ids(path),
    severities,
    deadline,
    configuration,
    now,
  };
}
