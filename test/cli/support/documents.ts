/** Front matter of a postmortem with nothing wrong, except as given. */
export function frontMatter(values: Readonly<Record<string, string>> = {}): string {
  const entries = {
    type: 'postmortem',
    title: 'Checkout',
    status: 'draft',
    owner: 'alice',
    timezone: 'UTC',
    resolved: '2026-11-23T15:40Z',
    ...values,
  };
  const lines = Object.entries(entries).map(([key, value]) => `${key}: ${value}`);
  return ['---', ...lines, '---', '', ''].join('\n');
}

/** A final document of an incident, with its times in the front matter. */
export function finalFrontMatter(values: Readonly<Record<string, string>> = {}): string {
  return frontMatter({ status: 'final', finished: '2026-11-23T17:10Z', ...values });
}

/** The sections that every postmortem has, about which no rule has anything to say. */
export const soundBody = `# Checkout

## Summary

Checkout was slow for an hour.

## Impact

2 % of the orders failed, 340 in all.

## Timeline

All times are UTC.

- 14:05 A deploy fills the disk of the first node.
- 14:12 The alert on the error rate fires and pages the on-call engineer.
- 14:40 The on-call engineer rolls the deploy back.
- 15:40 The error rate is normal again, the incident is resolved.

## Cause

The new log level wrote 2 GB a minute.

## Actions

- [ ] Alert when a disk is 80 % full. Owner: @alice, due: 2026-12-01, https://example.com/issues/1
`;
