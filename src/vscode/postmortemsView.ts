import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { durationText } from '../core/time/durationText';
import { dueStateAt, remainingMinutes, type DueState } from '../core/deadline/dueState';
import type { ReminderPlan } from '../core/deadline/reminder';
import { byUrgency } from '../core/deadline/urgency';
import { byLatestFinish, finishedDay } from '../core/deadline/finishedDay';
import { dueIcons } from './dueIcons';
import { localize } from './localize';
import { commandId } from './commandId';
import type { Elsewhere } from './elsewhere';
import type { Platform } from './platform';
import type { ListedPostmortem, PostmortemIndex } from './postmortemIndex';
import type { ProgressReader } from './progressReader';
import { relativePath } from './relativePath';
import type { Reminders } from './reminders';

/** What was finished longer ago is found in its folder, not in a list of work. */
const finishedHours = 7 * 24;
const viewId = 'postmortem.postmortems';
const groups: readonly DueState[] = ['overdue', 'dueToday', 'ongoing', 'open', 'stuck', 'finished'];

/** A row of the view; what its commands are about. */
export interface PostmortemNode {
  readonly postmortem: ListedPostmortem;
  readonly state: DueState;
}

type Node = { readonly group: DueState } | PostmortemNode;

/** The view "Postmortems" in the Explorer: overdue, due today, open and finished ones. */
export class PostmortemsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<Node>;
  /** As they were when the groups were last asked for, which is before their members are. */
  #groups: ReadonlyMap<DueState, readonly PostmortemNode[]> = new Map();

  readonly onDidChangeTreeData = this.#changed.event;
  readonly onDidChangeVisibility: vscode.Event<unknown>;

  constructor(
    private readonly platform: Platform,
    private readonly index: PostmortemIndex,
    private readonly elsewhere: Elsewhere,
    private readonly reminders: Reminders,
    private readonly progress: ProgressReader,
  ) {
    this.#view = vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: false });
    this.onDidChangeVisibility = this.#view.onDidChangeVisibility;
  }

  get visible(): boolean {
    return this.#view.visible;
  }

  /** Follows the plan: the badge counts what is due today or overdue. */
  show({ badge }: ReminderPlan<ListedPostmortem>): void {
    this.#changed.fire(undefined);
    this.#view.badge =
      badge === 0
        ? undefined
        : {
            value: badge,
            tooltip:
              badge === 1 ? vscode.l10n.t('1 postmortem to finish') : vscode.l10n.t('{0} postmortems to finish', badge),
          };
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) {
      return 'group' in node ? [...(this.#groups.get(node.group) ?? [])] : [];
    }
    // Before the first search has ended, nothing says that there are none.
    this.index.start();
    await this.index.ready;
    const now = this.platform.now();
    this.#groups = groupedByState([...this.index.postmortems, ...this.elsewhere.postmortems], now);
    return groups.filter((group) => this.#groups.get(group)?.length).map((group) => ({ group }));
  }

  async getTreeItem(node: Node): Promise<vscode.TreeItem> {
    return 'group' in node ? groupItem(node.group) : await this.#postmortemItem(node);
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }

  async #postmortemItem({ postmortem, state }: PostmortemNode): Promise<vscode.TreeItem> {
    const item = new vscode.TreeItem(postmortem.title);
    item.id = postmortem.id;
    item.resourceUri = postmortem.uri;
    item.iconPath = new vscode.ThemeIcon(dueIcons[state]);
    const muted = state !== 'finished' && this.reminders.isMuted(postmortem.id);
    const description = [
      this.#description(postmortem, state),
      ...(state === 'finished' ? [] : [await this.#progressText(postmortem)]),
      ...(postmortem.elsewhere ? [postmortem.elsewhere.name] : []),
      ...(muted ? [vscode.l10n.t('no reminders')] : []),
    ]
      .filter((part) => part !== '')
      .join(' · ');
    item.description = description;
    item.tooltip = `${postmortem.title}\n${postmortem.elsewhere ? `${postmortem.elsewhere.name} · ${postmortem.elsewhere.path}` : relativePath(postmortem.uri)}`;
    item.accessibilityInformation = {
      label: [postmortem.title, groupName(state), description].filter((part) => part !== '').join(', '),
    };
    item.contextValue = contextOf(state, postmortem, this.reminders.areOn, muted);
    item.command = { command: commandId.openListed, title: vscode.l10n.t('Open'), arguments: [{ postmortem }] };
    return item;
  }

  #description({ span, day }: ListedPostmortem, state: DueState): string {
    if (state === 'finished') {
      return finishedDay(day) ?? '';
    }
    if (state === 'ongoing' || state === 'stuck') {
      // The group says it, and it is no reproach.
      return '';
    }
    if (!span) {
      return vscode.l10n.t('no date');
    }
    const minutes = remainingMinutes(span, this.platform.now());
    return state === 'overdue'
      ? vscode.l10n.t('by {0}', durationText(minutes, localize))
      : vscode.l10n.t('{0} left', durationText(minutes, localize));
  }

  async #progressText({ uri, elsewhere }: ListedPostmortem): Promise<string> {
    // The templates of another folder are not known here.
    const progress = elsewhere ? undefined : await this.progress.read(uri);
    return progress ? vscode.l10n.t('{0} of {1} sections', progress.written, progress.all) : '';
  }
}

function groupedByState(
  postmortems: readonly ListedPostmortem[],
  now: number,
): ReadonlyMap<DueState, readonly PostmortemNode[]> {
  const compare = byUrgency(Temporal.Instant.fromEpochMilliseconds(now));
  const week = Temporal.Instant.fromEpochMilliseconds(now).subtract({ hours: finishedHours }).toString().slice(0, 10);
  const nodes = [...postmortems]
    .sort(compare)
    .map((postmortem) => ({ postmortem, state: dueStateAt(postmortem, now) }))
    .filter(({ postmortem, state }) => state !== 'finished' || (finishedDay(postmortem.day) ?? '') >= week);
  const grouped = new Map(groups.map((group) => [group, nodes.filter(({ state }) => state === group)]));
  // The latest finished one is the one that somebody looks for.
  grouped.get('finished')?.sort((a, b) => byLatestFinish(a.postmortem, b.postmortem));
  return grouped;
}

/** For the menus of the view: what can be done with a row. */
function contextOf(state: DueState, { elsewhere }: ListedPostmortem, areOn: boolean, muted: boolean): string {
  if (state === 'finished') {
    return 'finished';
  }
  const reminders = muted ? 'muted' : 'reminding';
  return ['unfinished', elsewhere ? 'elsewhere' : 'here', ...(areOn ? [reminders] : [])].join(' ');
}

function groupItem(group: DueState): vscode.TreeItem {
  const item = new vscode.TreeItem(
    groupName(group),
    group === 'finished' ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded,
  );
  item.id = group;
  item.contextValue = 'group';
  return item;
}

function groupName(group: DueState): string {
  switch (group) {
    case 'overdue':
      return vscode.l10n.t('Overdue');
    case 'dueToday':
      return vscode.l10n.t('Due today');
    case 'ongoing':
      return vscode.l10n.t('Still going on?');
    case 'stuck':
      return vscode.l10n.t('Untouched for a week');
    case 'open':
      return vscode.l10n.t('Later');
    case 'finished':
      return vscode.l10n.t('Finished this week');
  }
}
