/** Returns what the file system says about a failure, such as "EACCES: permission denied": without the path, which the sentence around it has. */
export function fileError(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split(/, |\n/, 1)[0] ?? '';
}
