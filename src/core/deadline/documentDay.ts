import type { Stage } from '../document/stage';

/** What the day of one document depends on, as written in it: times are not parsed yet and may be unreadable. */
export interface DocumentDay {
  readonly stage: Stage;
  /** The document's own `timezone`, an IANA name. */
  readonly zone?: string;
  readonly started?: string;
  readonly resolved?: string;
  readonly finished?: string;
  readonly due?: string;
  readonly severity?: string;
  /** The date in the file name, `YYYY-MM-DD`. */
  readonly fileNameDate?: string;
}
