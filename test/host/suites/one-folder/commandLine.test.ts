import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { languages, Uri, workspace, type Diagnostic } from 'vscode';
import { lintingCaughtUp } from '../support/canary';
import { assertEqual, assertTrue, required } from '../support/check';
import { configurationFile, decide, decideNothing } from '../support/configurationFile';
import { activatedExtension } from '../support/extension';
import { diagnosticsOf, findingsWhen, ruleOf, severityOf } from '../support/findings';
import { manyDocuments } from '../support/manyDocuments';
import { exists, inFolder, remove, writeFile } from '../support/workspace';

/** What the command line prints of a file. */
interface File {
  readonly file: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly message: string;
  }[];
}

const folder = 'parity';
const decisions = `
severities: [P1, P2]
rules:
  single-root-cause: hint
  placeholder:
    draft: warning
sections:
  optional: [Impact]
aliases:
  cause: [Whodunit]
words:
  blame: [asleep at the wheel]
timezone: Asia/Tokyo
unknown: true
`;

describe('the editor and the command line', () => {
  after(async () => {
    await remove(folder);
    await remove('.postmortem/templates/parity.md.hbs');
    await decideNothing();
  });

  it('find the same in the same documents', async () => {
    const { extensionUri } = await activatedExtension();
    const documents = await manyDocuments(extensionUri);
    await writeFile(
      '.postmortem/templates/parity.md.hbs',
      '# {{title}}\n\n## Summary\n\n## Our way\n\n<!-- How? -->\n',
    );
    await decide(decisions);
    for (const [path, text] of documents) {
      await writeFile(`${folder}/${path}`, text);
    }

    const printed = await lintOnCommandLine(extensionUri);
    const expected = new Map(printed.map(({ file, findings }) => [file, findings.map(line).sort()]));
    assertTrue(expected.size > 100, `Only ${String(expected.size)} documents were linted.`);
    const rules = new Set(printed.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    assertTrue(rules.size > 15, `Only ${[...rules].join(', ')} found something.`);

    await findingsWhen(inFolder(configurationFile), 'the mistake in the configuration', ({ length }) => length === 1);
    const paths = [...documents.keys()].map((path) => `${folder}/${path}`);
    // A few at a time: VS Code closes documents that nobody shows after a while.
    for (let start = 0; start < paths.length; start += 40) {
      const some = paths.slice(start, start + 40);
      for (const path of some) {
        const document = await workspace.openTextDocument(inFolder(path));
        if (path.endsWith('.qmd')) {
          // Its own language comes with an extension.
          await languages.setTextDocumentLanguage(document, 'markdown');
        }
      }
      await lintingCaughtUp();
      for (const path of some) {
        assertEqual(diagnosticsOf(inFolder(path)).map(shown).sort(), expected.get(path) ?? [], path);
      }
    }
    assertEqual(diagnosticsOf(inFolder(configurationFile)).map(shown), expected.get(configurationFile));
  }).timeout(120_000);
});

async function lintOnCommandLine(extension: Uri): Promise<readonly File[]> {
  const script = Uri.joinPath(extension, 'dist/cli/postmortem.mjs');
  assertTrue(await exists(script), 'The command line is not built.');
  const { uri } = required(workspace.workspaceFolders?.[0], 'workspace folder');
  const args = [script.fsPath, 'lint', '--format', 'json', '--locale', 'en', folder];
  const options = {
    cwd: uri.fsPath,
    maxBuffer: 100_000_000,
    // On the desktop this process is Electron's.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  };
  // Exit code 1 is for findings, and there are some.
  const stdout = await promisify(execFile)(process.execPath, args, options).then(
    (ended) => ended.stdout,
    (error: unknown) => (error instanceof Error && 'stdout' in error ? String(error.stdout) : ''),
  );
  return JSON.parse(stdout) as File[];
}

function line({ rule, severity, line, column, endLine, endColumn, message }: File['findings'][number]): string {
  return `${line}:${column}-${endLine}:${endColumn} ${severity} ${rule} ${message}`;
}

function shown(diagnostic: Diagnostic): string {
  const { start, end } = diagnostic.range;
  return line({
    rule: ruleOf(diagnostic),
    severity: severityOf(diagnostic),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    message: diagnostic.message,
  });
}
