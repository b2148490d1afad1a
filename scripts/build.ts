import { rmSync } from 'node:fs';
import { build, context, type BuildOptions, type Plugin } from 'esbuild';
import { writeDeclarations } from './declarations';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common: BuildOptions = {
  bundle: true,
  external: ['vscode'],
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
};

/** The features are in the file of the browser alone: the entry of Node loads that file when it needs them. */
const featuresFromWeb: Plugin = {
  name: 'features-from-web',
  setup(bundler) {
    bundler.onResolve({ filter: /\/extension\.web$/ }, () => ({ path: '../web/extension.js', external: true }));
  },
};

/** Desktop, remote and code-server: a small ES module. */
const node: BuildOptions = {
  ...common,
  entryPoints: { extension: 'src/extension.ts' },
  outdir: 'dist/node',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  platform: 'node',
  plugins: [featuresFromWeb],
};

/** The browser: one CommonJS file, because a web worker's extension host can load no second one. What is imported dynamically runs when it is first needed. */
const web: BuildOptions = {
  ...common,
  entryPoints: { extension: 'src/extension.web.ts' },
  outdir: 'dist/web',
  format: 'cjs',
  platform: 'browser',
  // Without it decode-named-character-reference takes its build for pages, which needs `document`.
  conditions: ['worker'],
  alias: {
    // Source maps of templates are never made; Handlebars asks for the library and does without it.
    'source-map': 'data:text/javascript,',
    // Secretlint asks for Node's modules for files of keys, which are never read here.
    'node:path': 'data:text/javascript,export default {}',
    'node:fs': 'data:text/javascript,export default {}',
  },
  // Tells Node, which reads the names of exports from the text, what an ES module may import from this file.
  footer: { js: '0 && (module.exports = { activate, loadFeatures });' },
};

/**
 * The command line and the remark plugin: ES modules that share the engine, split so that help and mistakes are answered before the
 * parser is loaded.
 */
const commandLine: BuildOptions = {
  ...common,
  entryPoints: { 'cli/postmortem': 'src/cli.ts', 'remark-lint/index': 'src/remark-lint.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  chunkNames: 'shared/[name]-[hash]',
  format: 'esm',
  splitting: true,
  platform: 'node',
  // Handlebars asks for Node's own modules with `require`, which ES modules do not have.
  banner: {
    js: "import { createRequire as createNodeRequire } from 'node:module'; const require = createNodeRequire(import.meta.url);",
  },
};

async function main(): Promise<void> {
  rmSync('dist', { recursive: true, force: true });
  for (const options of [node, web, commandLine]) {
    if (watch) {
      await (await context(options)).watch();
    } else {
      await build(options);
    }
  }
  writeDeclarations();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
