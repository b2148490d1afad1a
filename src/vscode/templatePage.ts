import * as vscode from 'vscode';
import { linePositions } from '../core/document/lines';
import type { TemplateOrigin } from '../core/template/templateFile';
import { errorText } from './errorText';
import { localize } from './localize';
import type { SettingsReader } from './settingsReader';
import type { TemplateStore } from './templateStore';

const templatePageScheme = 'postmortem-template';
const typingPauseMilliseconds = 250;

/** Shows what a template makes of an example, as Markdown that nobody can edit and that follows the template as it is typed. */
export class TemplatePage implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #pending = new Map<string, NodeJS.Timeout>();
  readonly #disposables: { dispose(): unknown }[];

  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly templates: TemplateStore,
    private readonly settings: SettingsReader,
  ) {
    this.#disposables = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(templatePageScheme, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#renewSoon(document.uri);
      }),
      ...[templates.onDidChange, settings.onDidChange].map((event) =>
        event(() => {
          this.#renewAll();
        }),
      ),
    ];
  }

  /** Returns the address of the page of a template. */
  static address(template: vscode.Uri): vscode.Uri {
    const name = template.path.slice(template.path.lastIndexOf('/') + 1).replace(/\.hbs$/, '');
    return vscode.Uri.from({
      scheme: templatePageScheme,
      path: `/${vscode.l10n.t('Preview of {0}', name).replaceAll('/', ' ')}`,
      query: template.toString(),
    });
  }

  async provideTextDocumentContent({ query }: vscode.Uri): Promise<string> {
    const uri = vscode.Uri.parse(query);
    const origin = this.templates.originOf(uri);
    if (origin === undefined) {
      return sentence(vscode.l10n.t('This is no template any more.'));
    }
    if (origin === 'workspace' && !vscode.workspace.isTrusted) {
      return sentence(vscode.l10n.t('The template is not run until you trust this workspace.'));
    }
    try {
      return await this.#render(uri, origin);
    } catch (error) {
      return sentence(vscode.l10n.t('The template could not be read: {0}.', errorText(error)));
    }
  }

  dispose(): void {
    for (const timer of this.#pending.values()) {
      clearTimeout(timer);
    }
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #render(uri: vscode.Uri, origin: TemplateOrigin): Promise<string> {
    const [{ previewTemplate }, source, partials] = await Promise.all([
      import('../core/template/previewTemplate'),
      textOf(uri),
      this.templates.partials(uri),
    ]);
    const { severities, deadline } = this.settings.read(uri);
    const settings = { zone: deadline.fallbackZone, severities, partials };
    const preview = previewTemplate(uri.toString(), source, origin, settings);
    if ('markdown' in preview) {
      return preview.markdown;
    }
    const [{ message, range }] = preview.findings;
    const { line } = linePositions(source)(range.start);
    return sentence(vscode.l10n.t('Line {0}: {1}', line, localize(message)));
  }

  #renewSoon(template: vscode.Uri): void {
    const page = pages().find(({ query }) => query === template.toString());
    if (!page) {
      return;
    }
    clearTimeout(this.#pending.get(page.query));
    this.#pending.set(
      page.query,
      setTimeout(() => {
        this.#pending.delete(page.query);
        this.#changed.fire(page);
      }, typingPauseMilliseconds),
    );
  }

  #renewAll(): void {
    for (const page of pages()) {
      this.#changed.fire(page);
    }
  }
}

function pages(): vscode.Uri[] {
  return vscode.workspace.textDocuments.map(({ uri }) => uri).filter(({ scheme }) => scheme === templatePageScheme);
}

/** The text as it is typed, else as it is saved. */
async function textOf(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** A line of Markdown, and nothing of it an element of HTML. */
function sentence(text: string): string {
  return `> ${text.replaceAll('<', '&lt;')}\n`;
}
