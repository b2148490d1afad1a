import { linePositions } from '../core/document/lines';
import type { TextRange } from '../core/document/textRange';
import type { Fix } from '../core/lint/rule';
import type { Severity } from '../core/lint/severity';
import type { Message } from '../core/message';
import type { Translate } from '../core/message';

/** A part of a text; lines and columns are counted from 1, columns in UTF-16 units. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ReportedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly region: Region; readonly newText: string }[];
}

/** A finding in words, as every format shows it. */
export interface ReportedFinding extends Region {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly ReportedFix[];
  readonly url: string;
}

/** What was found in one file. */
export interface FileReport {
  /** As the person who asked would write it, with forward slashes. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
}

/** What was found, before it is put into words. */
export interface Found {
  readonly message: Message;
  readonly severity: Severity;
  readonly range: TextRange;
  readonly fixes: readonly Fix[];
}

/** Returns what puts the findings of one text into words. */
export function reporterOf(
  text: string,
  translate: Translate,
): (found: Found, rule: string, url: string) => ReportedFinding {
  const position = linePositions(text);
  const regionOf = ({ start, end }: TextRange): Region => {
    const [from, to] = [position(start), position(end)];
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
  return ({ message, severity, range, fixes }, rule, url) => ({
    rule,
    severity,
    ...regionOf(range),
    message: translate(message),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title: translate(title),
      safe,
      edits: edits.map(({ range: place, newText }) => ({ region: regionOf(place), newText })),
    })),
    url,
  });
}
