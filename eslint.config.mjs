import tseslint from 'typescript-eslint';

const nodeModules = {
  group: ['node:*', 'fs', 'path', 'os', 'crypto'],
  message: 'Runs in a web worker too: take what you need as a parameter.',
};
const vscodeModule = { group: ['vscode'], message: 'The core does not know VS Code.' };
const outward = {
  group: ['**/vscode/**', '**/cli', '**/cli/**', '**/remark/**', '**/remark-lint', '**/extension*'],
  message: 'Arrows point one way: vscode → core, cli → core.',
};
const fromVscode = {
  group: ['vscode', '**/vscode/**', '**/extension*'],
  message: 'The command line and the remark plugin run without VS Code.',
};
const fromEntries = {
  group: ['**/cli', '**/cli/**', '**/remark/**', '**/remark-lint'],
  message: 'Arrows point one way: cli → node → core.',
};
const wallClock = [
  { object: 'Temporal', property: 'Now', message: 'The clock and the zone are injected.' },
  { object: 'Date', property: 'now', message: 'The clock is injected.' },
];
const hiddenClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is injected.' },
  { selector: "CallExpression[callee.property.name='resolvedOptions']", message: 'The zone is injected.' },
];
const nodeOnly = { group: ['**/node/**'], message: 'Runs in a web worker too: take what you need as a parameter.' };

export default tseslint.config(
  { ignores: ['dist/**', '.vscode-test/**', 'node_modules/**', 'test/**/fixtures/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [nodeModules, nodeOnly, vscodeModule, outward] }],
      'no-restricted-properties': ['error', ...wallClock],
      'no-restricted-syntax': ['error', ...hiddenClock],
      'no-restricted-globals': ['error', 'process', 'window', 'document', 'setTimeout', 'setInterval'],
    },
  },
  {
    files: ['src/vscode/**/*.ts', 'src/extension.web.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [nodeModules, nodeOnly] }] },
  },
  {
    files: ['src/extension.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [nodeModules] }] },
  },
  {
    files: ['src/node/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^vscode$', message: 'This part runs without VS Code.' }, fromEntries] },
      ],
    },
  },
  {
    files: ['src/cli/**/*.ts', 'src/remark/**/*.ts', 'src/cli.ts', 'src/remark-lint.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [fromVscode] }] },
  },
  {
    // The entries bring the clock and the zone.
    files: ['src/cli/**/*.ts', 'src/remark/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...wallClock],
      'no-restricted-syntax': ['error', ...hiddenClock],
      'no-restricted-globals': ['error', 'process'],
    },
  },
  { files: ['scripts/**/*.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
  // remark asks for the default export.
  { files: ['src/remark-lint.ts'], rules: { 'no-restricted-exports': 'off' } },
  // So does ESLint itself.
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked], rules: { 'no-restricted-exports': 'off' } },
);
