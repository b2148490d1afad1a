import type { FileReport } from '../report';
import type { Totals } from '../totals';

/** Writes findings in a format, file by file, so that the findings of ten thousand documents are never held at once. */
export interface Formatter {
  begin(): string;
  file(report: FileReport): string;
  end(totals: Totals): string;
}
