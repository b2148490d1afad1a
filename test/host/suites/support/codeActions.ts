import { CodeActionKind, commands, workspace, type CodeAction, type TextDocument, Range } from 'vscode';
import { assertTrue, required } from './check';

/** The kind of the actions that silence a rule. */
const silence = CodeActionKind.QuickFix.append('postmortem.silence');

/** The quick fixes that are offered on a line; not the ways to silence its findings. */
export async function quickFixes(document: TextDocument, line: number): Promise<CodeAction[]> {
  const offered = await allQuickFixes(document, line);
  return offered.filter(({ kind }) => !kind || !silence.contains(kind));
}

/** The ways to silence the findings of a line. */
export async function silencingActions(document: TextDocument, line: number): Promise<CodeAction[]> {
  const offered = await allQuickFixes(document, line);
  return offered.filter(({ kind }) => kind && silence.contains(kind));
}

/** Everything that is offered on a line, in the order in which it is shown. */
export async function allQuickFixes(document: TextDocument, line: number): Promise<CodeAction[]> {
  return actions(document, document.lineAt(line).range, CodeActionKind.QuickFix);
}

/** The action that fixes everything that is safe to fix, as "on save" asks for it. */
export async function fixAll(document: TextDocument): Promise<CodeAction[]> {
  const all = new Range(0, 0, document.lineCount, 0);
  return actions(document, all, CodeActionKind.SourceFixAll.append('postmortem'));
}

/** Applies the quick fix of a title on a line. */
export async function applyQuickFix(document: TextDocument, line: number, title: string): Promise<void> {
  const offered = await allQuickFixes(document, line);
  const titles = offered.map((action) => action.title).join(', ');
  await apply(
    required(
      offered.find((action) => action.title === title),
      `“${title}” among: ${titles}`,
    ),
  );
}

export async function apply({ edit, title }: CodeAction): Promise<void> {
  assertTrue(await workspace.applyEdit(required(edit, `edit in “${title}”`)), `The edit of “${title}” was refused.`);
}

function actions(document: TextDocument, range: Range, kind: CodeActionKind): Thenable<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind.value);
}
