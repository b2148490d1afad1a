import { linePositions } from '../core/document/lines';
import type { TextRange } from '../core/document/textRange';
import type { Finding, Fix } from '../core/lint/rule';
import { rulePageUrl } from '../core/lint/rulePage';
import type { Severity } from '../core/lint/severity';
import type { Translate } from '../core/message';
import type { Locale } from '../node/translation';
import type { LintedFile } from './publicTypes';

/** As vfile has it: an error, a warning, or something to know. */
const fatal: Readonly<Record<Severity, boolean | undefined>> = {
  error: true,
  warning: false,
  information: undefined,
  hint: undefined,
};

export const messageSource = 'postmortem';

/** Adds a message to a file for each finding, with what editors offer to put in its place. */
export function addMessages(
  file: LintedFile,
  text: string,
  findings: readonly Finding[],
  translate: Translate,
  locale: Locale,
): void {
  const position = linePositions(text);
  for (const { rule, severity, message, range, fixes } of findings) {
    const place = {
      start: { ...position(range.start), offset: range.start },
      end: { ...position(range.end), offset: range.end },
    };
    const added = file.message(translate(message), { source: messageSource, ruleId: rule, place });
    const expected = fixes.flatMap((fix) => replacementOf(fix, range));
    added.fatal = fatal[severity];
    added.url = rulePageUrl(rule, locale);
    if (expected.length > 0) {
      added.actual = text.slice(range.start, range.end);
      added.expected = expected;
    }
  }
}

/** A message can only say what should stand in its own place. */
function replacementOf({ edits: [edit, ...others] }: Fix, { start, end }: TextRange): string[] {
  const inPlace = edit?.range.start === start && edit.range.end === end && others.length === 0;
  return inPlace ? [edit.newText] : [];
}
