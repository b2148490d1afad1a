/**
 * A sentence for a person, not yet in that person's language.
 * `text` is the English sentence with `{0}`, `{1}`, … for the arguments; it is also the key of its translation.
 */
export interface Message {
  readonly text: string;
  readonly args: readonly (string | number)[];
}

/** Returns a sentence in the language of whoever reads it. */
export type Translate = (message: Message) => string;

/** Returns the message for an English sentence with `{0}`, `{1}`, … and the arguments that fill them. */
export function message(text: string, ...args: (string | number)[]): Message {
  return { text, args };
}

/** Returns the English sentence of a message, its arguments filled in. */
export function formatMessage({ text, args }: Message): string {
  return text.replace(/\{(\d+)\}/g, (whole, index: string) => String(args[Number(index)] ?? whole));
}
