import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

const types = 'src/remark/publicTypes.ts';
const declaration = 'dist/remark-lint/index.d.mts';

/** Writes the types of the remark plugin beside it: those of its options and of the plugin, which import nothing. */
export function writeDeclarations(): void {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(types, 'utf8'), {
    fileName: types,
    reportDiagnostics: true,
  });
  const [problem] = diagnostics;
  if (problem) {
    throw new Error(`${types}: ${ts.flattenDiagnosticMessageText(problem.messageText, '\n')}`);
  }
  const plugin = 'declare const remarkLintPostmortem: PostmortemLintPlugin;\nexport default remarkLintPostmortem;\n';
  writeFileSync(declaration, `${outputText}${plugin}`);
}
