import { Temporal } from 'temporal-polyfill';
import type * as vscode from 'vscode';
import { gatherLintEnvironment } from '../core/lint/lintEnvironment';
import type { LintEnvironment } from '../core/lint/rule';
import { documentFrontMatter } from './documentFrontMatter';
import type { Platform } from './platform';
import { relativePath } from './relativePath';
import type { SettingsReader } from './settingsReader';
import type { TemplateStore } from './templateStore';

/** Gathers what the rules look at besides the text of a document. */
export async function lintEnvironmentOf(
  document: vscode.TextDocument,
  parts: { readonly platform: Platform; readonly settings: SettingsReader; readonly templates: TemplateStore },
): Promise<LintEnvironment> {
  const { platform, settings, templates } = parts;
  const { uri } = document;
  return gatherLintEnvironment(
    { path: relativePath(uri), text: document.getText(), frontMatter: documentFrontMatter(document) },
    settings.read(uri),
    {
      ids: () => templates.ids(uri),
      contract: (_path, id, language, zone) => templates.contract(uri, id, language, zone),
      contractBeside: (_path, text) => templates.contractBeside(uri, text),
    },
    Temporal.Instant.fromEpochMilliseconds(platform.now()),
  );
}
