import { parsePostmortem } from '../document/postmortem';
import type { Stage } from '../document/stage';
import { lint } from './engine';
import type { Finding, LintEnvironment } from './rule';

/**
 * Returns what the rules find in a text, in its order: the way from text to findings that the editor, the command line and remark share.
 * @param stage judges the document as if it were at this stage
 */
export function lintText(text: string, environment: LintEnvironment, stage?: Stage): Finding[] {
  const { path, configuration } = environment;
  return lint(parsePostmortem(text, { path, aliases: configuration.aliases }), environment, stage);
}
