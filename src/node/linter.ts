import type { Temporal } from 'temporal-polyfill';
import { readFrontMatter } from '../core/document/frontMatter';
import type { Stage } from '../core/document/stage';
import { gatherLintEnvironment } from '../core/lint/lintEnvironment';
import type { Finding } from '../core/lint/rule';
import type { Folder } from './folders';
import { pathBelow } from './pathNames';

/** When and how strictly documents are judged. */
export interface Judgement {
  readonly now: Temporal.Instant;
  readonly stage?: Stage;
}

/** Returns what finds something in the texts of one file, whose front matter may change from one to the next. */
export function linterOf(
  folder: Folder,
  file: string,
  { now, stage }: Judgement,
): (text: string) => Promise<readonly Finding[]> {
  return async (text) => {
    const { lintText } = await import('../core/lint/lintText');
    const document = { path: pathBelow(folder.root, file), text, frontMatter: readFrontMatter(text) };
    const environment = await gatherLintEnvironment(document, folder.decisions, folder.templates, now);
    return lintText(text, environment, stage);
  };
}
