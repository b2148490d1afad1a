import type * as vscode from 'vscode';
import { commandId, type CommandId } from './commandId';
import { localize } from './localize';
import { createParts, type Parts } from './parts';

type CommandHandler = (parts: Parts, argument: unknown) => Promise<void>;

/** Everything that is loaded after the extension has registered its commands. */
export interface Features {
  readonly createParts: typeof createParts;
  readonly commandHandlers: typeof commandHandlers;
  readonly followLink: typeof followLink;
  readonly rulePage: typeof rulePage;
}

/** Each command loads its code when it is first used. */
const commandHandlers: Readonly<Record<Exclude<CommandId, typeof commandId.showLog>, () => Promise<CommandHandler>>> = {
  [commandId.newPostmortem]: async () => (await import('./commands/newPostmortem')).newPostmortem,
  [commandId.startIncidentLog]: async () => (await import('./commands/startIncidentLog')).startIncidentLog,
  [commandId.addIncidentLogLine]: async () => (await import('./commands/addIncidentLogLine')).addIncidentLogLine,
  [commandId.openIncidentLog]: async () => (await import('./commands/openIncidentLog')).openIncidentLog,
  [commandId.closeIncidentLog]: async () => (await import('./commands/closeIncidentLog')).closeIncidentLog,
  [commandId.newPostmortemHere]: async () => (await import('./commands/newPostmortem')).newPostmortemHere,
  [commandId.newPostmortemFromSelection]: async () =>
    (await import('./commands/newPostmortemFromSelection')).newPostmortemFromSelection,
  [commandId.copyAlertLink]: async () => (await import('./commands/copyAlertLink')).copyAlertLink,
  [commandId.customizeTemplate]: async () => (await import('./commands/customizeTemplate')).customizeTemplate,
  [commandId.previewTemplate]: async () => (await import('./commands/previewTemplate')).previewTemplate,
  [commandId.showDue]: async () => (await import('./commands/showDue')).showDue,
  [commandId.markAsFinal]: async () => (await import('./commands/markAsFinal')).markAsFinal,
  [commandId.setResolved]: async () => (await import('./commands/setResolved')).setResolved,
  [commandId.snooze]: async () => (await import('./commands/snooze')).snooze,
  [commandId.addToCalendar]: async () => (await import('./commands/addToCalendar')).addToCalendar,
  [commandId.mute]: async () => (await import('./commands/mute')).mute,
  [commandId.unmute]: async () => (await import('./commands/mute')).unmute,
  [commandId.openListed]: async () => (await import('./commands/openListed')).openListed,
  [commandId.forgetFolder]: async () => (await import('./commands/forget')).forgetFolder,
  [commandId.forgetEverything]: async () => (await import('./commands/forget')).forgetEverything,
  [commandId.openReminderSettings]: async () => (await import('./commands/openReminderSettings')).openReminderSettings,
  [commandId.openRulePage]: async () => (await import('./commands/openRulePage')).openRulePage,
  [commandId.listRules]: async () => (await import('./commands/listRules')).listRules,
  [commandId.configureRule]: async () => (await import('./commands/configureRule')).configureRule,
  [commandId.showConfiguration]: async () => (await import('./commands/showConfiguration')).showConfiguration,
  [commandId.createConfiguration]: async () => (await import('./commands/createConfiguration')).createConfiguration,
};

async function followLink(parts: Parts, uri: vscode.Uri): Promise<void> {
  const { newPostmortemFromLink } = await import('./newPostmortemFromLink');
  await newPostmortemFromLink(parts, uri);
}

/** Returns the page of a rule, in the language of the editor; undefined where there is no such rule. */
async function rulePage(id: string): Promise<string | undefined> {
  const [{ rulePageText }, { rules }] = await Promise.all([
    import('../core/lint/rulePageText'),
    import('../core/lint/rules'),
  ]);
  const rule = rules.find((known) => known.id === id);
  return rule && rulePageText(rule, localize);
}

export const features: Features = { createParts, commandHandlers, followLink, rulePage };
