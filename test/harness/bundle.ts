import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from './paths';

/** Which test files to bundle for which kind of extension host. */
export interface BundleOptions {
  kind: 'node' | 'web';
  testFiles: readonly string[];
  outfile: string;
  grep?: string | undefined;
  color?: boolean;
}

/** Bundles test files with the runner for their host into one CommonJS module that exports `run`, as VS Code expects it. */
export async function bundleTests({ kind, testFiles, outfile, grep, color = false }: BundleOptions): Promise<void> {
  const runner = kind === 'node' ? 'runInNode' : 'runInWeb';
  const suites = testFiles.map((file) => {
    const name = relative(projectRoot, file);
    return `${JSON.stringify(name)}: () => import(${JSON.stringify(`./${name}`)}),`;
  });
  const entry = [
    `import { run as runSuites } from './test/host/${runner}';`,
    `export const run = () => runSuites(${JSON.stringify({ grep, color })}, {`,
    ...suites,
    '});',
  ];
  await build({
    stdin: { contents: entry.join('\n'), resolveDir: projectRoot, sourcefile: 'entry.ts', loader: 'ts' },
    bundle: true,
    outfile,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'linked',
    logLevel: 'warning',
    ...(kind === 'node'
      ? { platform: 'node', external: ['vscode', 'mocha'] }
      : {
          platform: 'browser',
          external: ['vscode'],
          define: { global: 'globalThis' },
          conditions: ['worker'],
          banner: { js: await mochaForBrowsers() },
        }),
  });
}

/** A script that makes globals. It must not be imported: believing itself a module, it would replace what the bundle exports. */
async function mochaForBrowsers(): Promise<string> {
  const script = await readFile(require.resolve('mocha/mocha.js'), 'utf8');
  return `(function (exports, module, define) {${script}\n})();`;
}
