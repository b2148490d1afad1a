import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { parseTimeInput, type TimeInput, type TimeInputProblem } from '../core/time/naturalTime';
import type { Platform } from './platform';
import type { SettingsReader } from './settingsReader';

/** What time it is, and in which zone. */
export interface Clock {
  readonly platform: Platform;
  readonly settings: SettingsReader;
}

/** Returns the present moment in the zone that holds for a folder. */
export function presentMoment({ platform, settings }: Clock, scope: vscode.Uri | undefined): Temporal.ZonedDateTime {
  const zone = settings.read(scope).deadline.fallbackZone;
  return Temporal.Instant.fromEpochMilliseconds(platform.now()).toZonedDateTimeISO(zone);
}

/** Returns the moment that was typed, or undefined when nothing was, or nothing that can be understood. */
export function momentIn(
  text: string,
  clock: Clock,
  scope: vscode.Uri | undefined,
): Temporal.ZonedDateTime | undefined {
  const result = understand(text, clock, scope);
  return 'ok' in result ? result.ok : undefined;
}

/** Says how a time is understood while it is typed, or what is wrong with it; nothing about nothing. */
export function describeTime(
  text: string,
  clock: Clock,
  scope: vscode.Uri | undefined,
  notBefore?: Temporal.ZonedDateTime,
): vscode.InputBoxValidationMessage | undefined {
  if (text.trim() === '') {
    return undefined;
  }
  const result = understand(text, clock, scope);
  if ('problem' in result) {
    return { message: problemText(result.problem), severity: vscode.InputBoxValidationSeverity.Error };
  }
  if (notBefore && Temporal.ZonedDateTime.compare(result.ok, notBefore) < 0) {
    return {
      message: vscode.l10n.t(
        '{0} is before the start of the incident ({1}).',
        momentText(result.ok),
        momentText(notBefore),
      ),
      severity: vscode.InputBoxValidationSeverity.Error,
    };
  }
  return { message: momentText(result.ok), severity: vscode.InputBoxValidationSeverity.Info };
}

/** Returns a moment as a person reads it, in the language of the editor, with its zone. */
export function momentText(moment: Temporal.ZonedDateTime): string {
  const text = moment.toLocaleString(vscode.env.language, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${text} (${moment.timeZoneId})`;
}

function understand(text: string, clock: Clock, scope: vscode.Uri | undefined): TimeInput {
  const now = presentMoment(clock, scope);
  return parseTimeInput(text, { now: now.toInstant(), zone: now.timeZoneId });
}

function problemText(problem: TimeInputProblem): string {
  switch (problem) {
    case 'notUnderstood':
      return vscode.l10n.t('This is not understood as a time; try 14:05, yesterday 23:10 or 2 hours ago.');
    case 'timeMissing':
      return vscode.l10n.t('Add the time of day, for example 14:05.');
    case 'future':
      return vscode.l10n.t('This is in the future.');
  }
}
