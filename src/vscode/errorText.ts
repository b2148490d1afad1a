/** Returns what an error says, for the log and for the end of a sentence: one line, no stack. */
export function errorText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0]?.replace(/\.$/, '') ?? '';
}
