/** Where the source of this project is. */
export const repositoryUrl = 'https://github.com/same-day-postmortem/same-day-postmortem';

/** Returns the address of a rule's page, for readers who do not have the extension at hand. */
export function rulePageUrl(rule: string, locale: string): string {
  const folder = locale === 'ja' ? 'docs/rules/ja' : 'docs/rules';
  return `${repositoryUrl}/blob/main/${folder}/${rule}.md`;
}
