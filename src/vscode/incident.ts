import type { Temporal } from 'temporal-polyfill';
import type * as vscode from 'vscode';
import type { Template } from '../core/template/templateFile';

/** Something that was seen or done during an incident. */
export interface IncidentEvent {
  readonly moment: Temporal.ZonedDateTime;
  readonly text: string;
}

/** What is known of an incident when its postmortem is begun. */
export interface Incident {
  readonly folder: vscode.WorkspaceFolder;
  /** Where the document is to be created; undefined for the folder that the settings name. */
  readonly directory?: vscode.Uri;
  readonly title: string;
  readonly severity?: string;
  readonly owner?: string;
  readonly services: readonly string[];
  readonly template: Template;
  readonly started?: Temporal.ZonedDateTime;
  readonly resolved?: Temporal.ZonedDateTime;
  /** In the order of time. */
  readonly timeline: readonly IncidentEvent[];
}

/** What is known of an incident before anyone is asked: it is proposed, and taken over where there is no question about it. */
export type KnownIncident = Partial<Incident>;
