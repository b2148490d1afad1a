import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { durationText } from '../core/time/durationText';
import { dueStateAt, remainingMinutes } from '../core/deadline/dueState';
import { deadline } from '../core/deadline/incidentDay';
import { commandId } from './commandId';
import type { Diagnostics } from './diagnostics';
import { documentFrontMatter } from './documentFrontMatter';
import { clockText } from './clockText';
import { localize } from './localize';
import type { Platform } from './platform';
import type { ListedPostmortem, PostmortemIndex } from './postmortemIndex';
import type { ProgressReader } from './progressReader';
import type { SettingsReader } from './settingsReader';

/** Says over the title of an unfinished postmortem when it is due, how far it is, and what was found in it. */
export class DeadlineLens implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #registration: vscode.Disposable;

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(
    private readonly platform: Platform,
    private readonly settings: SettingsReader,
    private readonly index: PostmortemIndex,
    private readonly progress: ProgressReader,
    private readonly diagnostics: Diagnostics,
  ) {
    this.#registration = vscode.Disposable.from(
      vscode.languages.registerCodeLensProvider([{ language: 'markdown' }, { language: 'quarto' }], this),
      diagnostics.onDidLint(() => {
        this.#changed.fire();
      }),
    );
  }

  /** Has what is left of the time shown anew. */
  refresh(): void {
    this.#changed.fire();
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const postmortem = this.index.postmortems.find(({ id }) => id === document.uri.toString());
    const isOff = this.settings.read(undefined).reminders.level === 'off';
    if (!postmortem || postmortem.stage === 'final' || isOff) {
      return [];
    }
    const place = titleLine(document);
    const lens = (title: string, command: string, tooltip: string): vscode.CodeLens =>
      new vscode.CodeLens(place, { title, command, tooltip, arguments: [document.uri] });
    const progress = await this.progress.read(document.uri);
    // While somebody types, those of a moment ago stand: a number that comes and goes with each word would be in the way.
    const findings = this.diagnostics.latestFindings(document) ?? (await this.diagnostics.presentFindings(document));
    const problems = findings.length;
    return [
      dueStateAt(postmortem, this.platform.now()) === 'ongoing'
        ? lens(this.#dueTitle(postmortem), commandId.setResolved, vscode.l10n.t('Say when it was over'))
        : lens(this.#dueTitle(postmortem), commandId.showDue, vscode.l10n.t('List what is due')),
      ...(progress
        ? [
            lens(
              vscode.l10n.t('{0} of {1} sections', progress.written, progress.all),
              commandId.markAsFinal,
              vscode.l10n.t('See what is missing, or mark as final'),
            ),
          ]
        : []),
      ...(problems > 0
        ? [
            lens(
              problems === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', problems),
              'workbench.actions.view.problems',
              vscode.l10n.t('Show the problems'),
            ),
          ]
        : []),
    ];
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  #dueTitle(postmortem: ListedPostmortem): string {
    const now = this.platform.now();
    const limit = deadline(postmortem.day, this.settings.read(postmortem.uri).deadline);
    if (!limit || !postmortem.span) {
      return vscode.l10n.t('No date yet');
    }
    const clock = clockText(limit, Temporal.Instant.fromEpochMilliseconds(now));
    const time = durationText(remainingMinutes(postmortem.span, now), localize);
    switch (dueStateAt(postmortem, now)) {
      case 'dueToday':
        return vscode.l10n.t('Due today {0} · {1} left', clock, time);
      case 'ongoing':
        return vscode.l10n.t('The incident has no end yet');
      case 'overdue':
      case 'stuck':
        return vscode.l10n.t('Was due {0} · {1} ago', clock, time);
      default:
        return vscode.l10n.t('Due {0} · {1} left', clock, time);
    }
  }
}

/** The line of the first heading of level 1, or the first line below the front matter. */
function titleLine(document: vscode.TextDocument): vscode.Range {
  const frontMatter = documentFrontMatter(document);
  const begin = frontMatter ? document.positionAt(frontMatter.range.end).line + 1 : 0;
  for (let line = begin; line < document.lineCount; line++) {
    if (/^#\s/.test(document.lineAt(line).text)) {
      return document.lineAt(line).range;
    }
  }
  return document.lineAt(Math.min(begin, document.lineCount - 1)).range;
}
