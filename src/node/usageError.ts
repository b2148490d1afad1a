import { formatMessage, type Message } from '../core/message';

/** What was asked for cannot be done: a sentence on the standard error stream, and exit code 2. */
export class UsageError extends Error {
  constructor(readonly sentence: Message) {
    super(formatMessage(sentence));
  }
}
