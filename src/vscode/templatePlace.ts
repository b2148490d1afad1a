import * as vscode from 'vscode';
import type { Template } from '../core/template/templateFile';

/** Returns what a list says behind a template's name: its id, and where it comes from unless that is the extension. */
export function templatePlace({ id, origin, asItIs }: Template): string {
  if (asItIs) {
    return vscode.l10n.t('{0} · as it is', id);
  }
  switch (origin) {
    case 'workspace':
      return vscode.l10n.t('{0} · this workspace', id);
    case 'personal':
      return vscode.l10n.t('{0} · personal', id);
    case 'builtIn':
      return id;
  }
}
