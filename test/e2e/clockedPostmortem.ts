/**
 * A postmortem of the shortest template, for windows whose clock is turned. Its year is past, so that the files' own times, which are real,
 * are never before the clock.
 * @param body what stands under its title
 */
export function clockedPostmortem(
  title: string,
  zone: string,
  facts: Readonly<Record<string, string>>,
  body = '',
): string {
  const lines = Object.entries({
    postmortem: 'same-day',
    title,
    status: 'draft',
    owner: 'alice',
    timezone: zone,
    ...facts,
  });
  return `---\n${lines.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n\n# ${title}\n\n${body}`;
}
