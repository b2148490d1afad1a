import * as vscode from 'vscode';
import { dueStateAt } from '../core/deadline/dueState';
import { summarizePostmortem } from '../core/document/summary';
import { CodeActions } from './codeActions';
import { assistConfiguration } from './configurationAssistance';
import { ConfigurationDiagnostics } from './configurationDiagnostics';
import { ConfigurationFiles } from './configurationFiles';
import { ConfigurationPage } from './configurationPage';
import { DeadlineLens } from './deadlineLens';
import { Diagnostics } from './diagnostics';
import { Elsewhere } from './elsewhere';
import { IncidentLog } from './incidentLog/incidentLog';
import type { Platform } from './platform';
import { followActivePostmortem } from './postmortemContext';
import { showLanguageStatus } from './languageStatus';
import { PostmortemIndex } from './postmortemIndex';
import { PostmortemsView } from './postmortemsView';
import { ProgressReader } from './progressReader';
import { Reminders } from './reminders';
import { SettingsReader } from './settingsReader';
import { StatusBar } from './statusBar';
import { followActiveTemplate } from './templateContext';
import { TemplateDiagnostics } from './templateDiagnostics';
import { TemplatePage } from './templatePage';
import { TemplateStore } from './templateStore';
import { askZoneOnce } from './zoneQuestion';

/** What the commands work with. */
export interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly platform: Platform;
  readonly log: vscode.LogOutputChannel;
  readonly configurations: ConfigurationFiles;
  readonly settings: SettingsReader;
  readonly templates: TemplateStore;
  readonly index: PostmortemIndex;
  /** Lets the index rest again that a command has started, if nothing else needs it. */
  readonly followIndex: () => void;
  readonly elsewhere: Elsewhere;
  readonly reminders: Reminders;
  readonly incidentLog: IncidentLog;
}

/** Puts the parts together and starts them. The files of the workspace are read in the background. */
export async function createParts(
  context: vscode.ExtensionContext,
  platform: Platform,
  log: vscode.LogOutputChannel,
): Promise<Parts> {
  const configurations = new ConfigurationFiles(log);
  context.subscriptions.push(configurations);
  // Nothing is judged before it is known what the teams have decided.
  await configurations.load();
  const settings = new SettingsReader(platform, configurations, log);
  const templates = new TemplateStore({ extensionUri: context.extensionUri, platform, configurations, settings, log });
  const index = new PostmortemIndex(settings, context.workspaceState, log);
  const elsewhere = new Elsewhere(platform.register(context, summarizePostmortem), platform, index, settings, log);
  const reminders = new Reminders(platform.reminderMemory(context), platform, settings, index, elsewhere, log);
  const diagnostics = new Diagnostics({ platform, settings, templates, log });
  const configurationDiagnostics = new ConfigurationDiagnostics(configurations, log);
  const templateDiagnostics = new TemplateDiagnostics(templates, settings, log);
  const statusBar = new StatusBar();
  const progress = new ProgressReader(settings, templates);
  const view = new PostmortemsView(platform, index, elsewhere, reminders, progress);
  const lens = new DeadlineLens(platform, settings, index, progress, diagnostics);
  const incidentLog = new IncidentLog(context.globalStorageUri, { platform, settings }, log);
  /** With reminders off, nothing runs that nobody looks at. */
  const followIndex = (): void => {
    if (reminders.areOn || view.visible) {
      index.start();
    } else {
      index.stop();
    }
  };
  let overdue = '';
  context.subscriptions.push(
    settings,
    templates,
    index,
    elsewhere,
    reminders,
    diagnostics,
    configurationDiagnostics,
    templateDiagnostics,
    new TemplatePage(templates, settings),
    new ConfigurationPage(configurations, settings),
    assistConfiguration(),
    statusBar,
    progress,
    view,
    lens,
    incidentLog,
    showLanguageStatus(settings),
    askZoneOnce(context.globalState, platform, index, reminders, log),
    settings.onDidChange(followIndex),
    view.onDidChangeVisibility(followIndex),
    reminders.onDidPlan((plan) => {
      statusBar.show(plan);
      view.show(plan);
      lens.refresh();
      // A document is judged more strictly once its day is over.
      const now = platform.now();
      const nowOverdue = index.postmortems
        .filter((postmortem) => dueStateAt(postmortem, now) === 'overdue')
        .map(({ id }) => id)
        .sort()
        .join('\n');
      if (nowOverdue !== overdue) {
        overdue = nowOverdue;
        diagnostics.lintAll();
      }
    }),
    vscode.languages.registerCodeActionsProvider(
      [{ language: 'markdown' }, { language: 'quarto' }],
      new CodeActions(diagnostics, settings),
      CodeActions.metadata,
    ),
    followActivePostmortem(settings),
    followActiveTemplate(templates, settings),
  );
  diagnostics.lintAll();
  templateDiagnostics.checkAll();
  configurationDiagnostics.show();
  followIndex();
  return {
    context,
    platform,
    log,
    configurations,
    settings,
    templates,
    index,
    followIndex,
    elsewhere,
    reminders,
    incidentLog,
  };
}
