/** Front matter of a postmortem that has nothing wrong, except as given. A date would give it a deadline. */
export function frontMatter(values: Readonly<Record<string, string>> = {}): string {
  const entries = { type: 'postmortem', title: 'Checkout', status: 'draft', owner: 'alice', ...values };
  const lines = Object.entries(entries).map(([key, value]) => `${key}: ${value}`);
  return ['---', ...lines, '---', '', ''].join('\n');
}

/** The five sections that every postmortem has, with something in each. */
export const completeBody = `# Checkout

## Summary

Checkout was slow.

## Impact

2 % of the orders failed.

## Timeline

All times are in UTC.

- 14:02 The disk is full.
- 14:05 The alert fires.
- 14:40 The logs are deleted.

## Cause

A full disk.

## Actions

- Alert at 80 % (#12, owner: alice, due: 2999-01-31)
`;

/** Today in the zone of this machine, as file names begin. */
export function today(): string {
  const now = new Date();
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}
