import { commands, TabInputWebview, window, type Diagnostic, type Tab } from 'vscode';
import { required } from './check';
import { ruleOf } from './findings';
import { found } from './waiting';

/** Follows the link in the code of a finding, as a click does, and waits for the preview of the rule's page. */
export async function openRulePage(diagnostic: Diagnostic): Promise<void> {
  const { code } = diagnostic;
  const { path, query } = required(typeof code === 'object' ? code.target : undefined, 'link');
  const value: unknown = JSON.parse(query);
  await commands.executeCommand(path, ...(Array.isArray(value) ? (value as unknown[]) : [value]));
  await found(
    `the preview of the page of ${ruleOf(diagnostic)}`,
    [window.tabGroups.onDidChangeTabs],
    () => tabs().find(({ input, label }) => input instanceof TabInputWebview && label.includes(ruleOf(diagnostic))),
    () =>
      tabs()
        .map(({ label }) => label)
        .join(', '),
  );
}

function tabs(): Tab[] {
  return window.tabGroups.all.flatMap((group) => group.tabs);
}
