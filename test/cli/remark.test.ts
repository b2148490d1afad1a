import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, it } from 'mocha';
import { remark } from 'remark';
import { Temporal } from 'temporal-polyfill';
import ts from 'typescript';
import { VFile } from 'vfile';
import { createPlugin } from '../../src/remark/plugin';
import type { PostmortemLintOptions } from '../../src/remark/publicTypes';
import { projectRoot } from '../harness/paths';
import { lintJson } from './support/commandLine';
import { finalFrontMatter, frontMatter, soundBody } from './support/documents';
import { read, scratch } from './support/scratch';

const plugin = createPlugin({
  packageFolder: projectRoot,
  now: () => Temporal.Instant.from('2026-11-23T18:00:00Z'),
  zone: () => 'UTC',
});

/** What remark says of a document in a folder. */
async function messages(folder: string, path: string, options?: PostmortemLintOptions): Promise<VFile['messages']> {
  const file = new VFile({ cwd: folder, path, value: read(folder, path) });
  await remark().use(plugin, options).process(file);
  return file.messages;
}

const documents = {
  'postmortems/status.md': frontMatter({ status: 'finale' }) + soundBody,
  'postmortems/final.md': finalFrontMatter() + soundBody.replace('The new log level', 'TBD'),
  'postmortems/windows.md': `\uFEFF${(finalFrontMatter({ severity: 'P1' }) + soundBody).replaceAll('\n', '\r\n')}`,
  'postmortems/bare.md': '# Bare\n\n## Summary\n',
  'postmortems/ja.md': '# 障害\n\n## 概要\n\n未記入\n',
};

describe('the remark plugin', () => {
  it('says what the command line says, at the same places', async () => {
    const folder = scratch(documents);
    for (const [path] of Object.entries(documents)) {
      const [file] = await lintJson(folder, [path]);
      const expected = file?.findings.map(({ rule, line, column, endLine, endColumn, message, url }) => [
        [rule, message, url],
        [line, column, endLine, endColumn],
      ]);
      const found = (await messages(folder, path)).map(({ ruleId, reason, url, place, source }) => {
        strictEqual(source, 'postmortem');
        ok(place && 'start' in place);
        const { start, end } = place;
        return [
          [ruleId, reason, url],
          [start.line, start.column, end.line, end.column],
        ];
      });
      deepStrictEqual(found, expected, path);
      ok(found.length > 0, path);
    }
  });

  it('makes errors fatal, warnings warnings and the rest information', async () => {
    const folder = scratch(documents);
    deepStrictEqual(
      (await messages(folder, 'postmortems/status.md')).map(({ fatal }) => fatal),
      [false],
    );
    deepStrictEqual(
      (await messages(folder, 'postmortems/final.md')).map(({ fatal }) => fatal),
      [true],
    );
    ok((await messages(folder, 'postmortems/bare.md')).some(({ fatal }) => fatal === undefined));
  });

  it('offers what should stand there, where that is all there is to a fix', async () => {
    const [message] = await messages(scratch(documents), 'postmortems/status.md');
    strictEqual(message?.actual, 'finale');
    strictEqual(message.expected?.[0], 'final');
  });

  it('says nothing about other Markdown', async () => {
    const folder = scratch({ 'README.md': '# Read me\n\nTBD\n', 'postmortems/README.md': '# Read me\n\nTBD\n' });
    deepStrictEqual(await messages(folder, 'README.md'), []);
    deepStrictEqual(await messages(folder, 'postmortems/README.md'), []);
  });

  it('reads a document without a path by its front matter', async () => {
    const file = new VFile(documents['postmortems/status.md']);
    await remark().use(plugin).process(file);
    deepStrictEqual(
      file.messages.map(({ ruleId }) => ruleId),
      ['front-matter-invalid'],
    );
  });

  it('judges at a stage, and speaks Japanese', async () => {
    const folder = scratch(documents);
    const [message] = await messages(folder, 'postmortems/status.md', { stage: 'final', locale: 'ja' });
    strictEqual(message?.fatal, true);
    ok(message.reason.includes('「finale」'), message.reason);
  });

  it('follows the team’s file above the document, a file that is named, and what the options hold', async () => {
    const folder = scratch({
      ...documents,
      '.postmortem.yml': 'severities: [P1]\n',
      'other.yml': 'severities: [Sev1]\n',
    });
    const path = 'postmortems/windows.md';
    const rules = async (options?: PostmortemLintOptions): Promise<unknown> =>
      (await messages(folder, path, options)).map(({ ruleId }) => ruleId);
    deepStrictEqual(await rules(), []);
    deepStrictEqual(await rules({ configuration: 'other.yml' }), ['front-matter-invalid']);
    deepStrictEqual(await rules({ configuration: { severities: ['P1', 'P2'] } }), []);
    deepStrictEqual(await rules({ configuration: { severities: ['Sev1'] } }), ['front-matter-invalid']);
  });

  it('reports mistakes in a configuration, with their place in a file', async () => {
    const folder = scratch({ ...documents, '.postmortem.yml': '\nseveritis: [P1]\n' });
    const reasons = async (options?: PostmortemLintOptions): Promise<string[]> =>
      (await messages(folder, 'postmortems/final.md', options))
        .filter(({ ruleId }) => ruleId === 'configuration')
        .map(({ reason }) => reason);
    deepStrictEqual(await reasons(), [
      `${join(folder, '.postmortem.yml')}:2:1: Unknown key “severitis”; did you mean “severities”?`,
    ]);
    deepStrictEqual(await reasons({ configuration: { severitis: ['P1'] } }), [
      'Unknown key “severitis”; did you mean “severities”?',
    ]);
  });

  it('stops at a configuration that does not exist', async () => {
    const folder = scratch(documents);
    await rejects(
      messages(folder, 'postmortems/final.md', { configuration: 'none.yml' }),
      /none\.yml” could not be read/,
    );
  });

  it('has types that remark accepts', () => {
    const file = join(projectRoot, 'test/cli/consumer.mts');
    const source = `
      import { remark } from 'remark';
      import postmortemLint, { type PostmortemLintOptions } from '../../dist/remark-lint/index.mjs';
      const options: PostmortemLintOptions = { stage: 'final', configuration: { severities: ['P1'] } };
      export const text: Promise<string> = remark().use(postmortemLint).use(postmortemLint, options).process('').then(String);
      // @ts-expect-error: there is no such stage
      remark().use(postmortemLint, { stage: 'done' });
    `;
    const options = {
      strict: true,
      noEmit: true,
      types: [],
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
    };
    const onDisk = ts.createCompilerHost(options);
    const host: ts.CompilerHost = {
      ...onDisk,
      fileExists: (name) => name === file || onDisk.fileExists(name),
      getSourceFile: (name, ...rest) =>
        name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : onDisk.getSourceFile(name, ...rest),
    };
    const program = ts.createProgram([file], options, host);
    deepStrictEqual(
      ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
      [],
    );
  }).timeout(60_000);

  it('works in the command line of remark', () => {
    const folder = scratch(documents);
    const { status, stderr: coloured } = spawnSync(
      process.execPath,
      [
        join(projectRoot, 'node_modules/remark-cli/cli.js'),
        '--no-stdout',
        '--use',
        join(projectRoot, 'dist/remark-lint/index.mjs'),
        'postmortems/status.md',
        'postmortems/final.md',
      ],
      { cwd: folder, encoding: 'utf8', timeout: 60_000 },
    );
    const stderr = stripVTControlCharacters(coloured);
    strictEqual(status, 1, stderr);
    ok(
      /4:9-4:15 +warning +Unknown status “finale”; did you mean “final”\? +front-matter-invalid postmortem/.test(
        stderr,
      ),
      stderr,
    );
    ok(/32:1-32:4 +error +“TBD” is still to be filled in\. +placeholder +postmortem/.test(stderr), stderr);
  }).timeout(60_000);
});
