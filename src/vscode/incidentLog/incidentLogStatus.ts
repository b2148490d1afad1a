import type { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { durationText } from '../../core/time/durationText';
import { commandId } from '../commandId';
import { localize } from '../localize';
import { momentText } from '../timeAnswer';

const minuteMilliseconds = 60_000;

/** The status bar item of the incident log in use: how long it has been going on. */
export class IncidentLogStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('incidentLog', vscode.StatusBarAlignment.Left, 51);

  constructor() {
    this.#item.name = vscode.l10n.t('Incident Log');
    this.#item.command = commandId.openIncidentLog;
  }

  /**
   * @param since when the log began; undefined where it has no time
   * @param now milliseconds since the epoch
   */
  show(since: Temporal.ZonedDateTime | undefined, now: number): void {
    if (since) {
      const minutes = Math.max(0, Math.floor((now - since.epochMilliseconds) / minuteMilliseconds));
      this.#item.text = `$(record) ${vscode.l10n.t('Incident log · {0}', durationText(minutes, localize))}`;
      this.#item.tooltip = vscode.l10n.t('Incident log since {0}: select to open it', momentText(since));
    } else {
      this.#item.text = `$(record) ${vscode.l10n.t('Incident log')}`;
      this.#item.tooltip = vscode.l10n.t('Incident log: select to open it');
    }
    this.#item.show();
  }

  hide(): void {
    this.#item.hide();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
