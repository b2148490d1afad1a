import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { parse } from 'yaml';
import { ruleIds } from '../../src/core/lint/ruleId';
import { projectRoot } from '../harness/paths';
import { finalFrontMatter, frontMatter, soundBody } from './support/documents';
import { packedPackage, repositoryWith, shell } from './support/installed';
import { write } from './support/scratch';

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
const sound = finalFrontMatter() + soundBody;
const unsound = finalFrontMatter() + soundBody.replace('The new log level', 'TBD');

/** The first code block of a language below a heading of the README. */
function blockBelow(heading: string, language: string): string {
  const section = readme.slice(readme.indexOf(`\n${heading}\n`));
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(section)?.[1];
  ok(found !== undefined, `There is no ${language} below “${heading}”.`);
  return found;
}

describe('the package on a team’s machine', function () {
  this.timeout(240_000);
  const folders: string[] = [];
  let folder: string;
  let tarball: string;
  let team: string;

  before(function () {
    // Its steps are lines of a POSIX shell, as they run on GitHub's machines and in hooks.
    if (process.platform === 'win32') {
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'postmortem-package-'));
    tarball = packedPackage(folder);
    team = repositoryWith(tarball);
    folders.push(folder, team);
  });

  after(() => {
    for (const path of folders) {
      rmSync(path, { recursive: true, force: true });
    }
  });

  it('holds the command line, the plugin and what they read, and nothing else', () => {
    const { stdout } = shell(folder, `tar -tzf "${tarball}"`);
    const files = stdout
      .trim()
      .split('\n')
      .map((path) => path.replace(/^package\//, ''));
    const unexpected = files.filter(
      (path) =>
        !/^(?:package\.json|README\.md|LICENSE|dist\/(?:cli|remark-lint|shared)\/[\w-]+\.(?:mjs|d\.mts)|docs\/rules\/(?:ja\/)?[a-z-]+\.md|l10n\/[\w.]+\.json|schemas\/[\w.-]+\.json|templates\/(?:partials\/)?[\w.-]+\.md\.hbs)$/.test(
          path,
        ),
    );
    deepStrictEqual(unexpected, []);
    for (const path of ['dist/cli/postmortem.mjs', 'dist/remark-lint/index.d.mts', 'templates/same-day.en.md.hbs']) {
      ok(files.includes(path), path);
    }
    deepStrictEqual(files.filter((path) => path.startsWith('docs/rules/')).length, 2 * ruleIds.length);
  });

  it('needs no other package', () => {
    const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Record<string, unknown>;
    deepStrictEqual([manifest['dependencies'], manifest['peerDependencies']], [undefined, undefined]);
  });

  it('runs as npx postmortem', () => {
    write(team, 'postmortems/a b.md', unsound);
    const { status, stdout } = shell(team, 'npx --no-install postmortem lint');
    strictEqual(status, 1, stdout);
    match(stdout, /^postmortems\/a b\.md\n {2}32:1 {2}error {2}placeholder {2}/);
    write(team, 'postmortems/a b.md', sound);
    strictEqual(shell(team, 'npx --no-install postmortem lint').status, 0);
  });

  it('creates a postmortem from a built-in template', () => {
    const command = 'npx --no-install postmortem new --title "Checkout latency" --template google-sre --resolved now';
    const { status, stdout, stderr } = shell(team, command);
    deepStrictEqual([status, stderr], [0, '']);
    match(stdout, /^docs\/postmortems\/\d{4}-\d\d-\d\d-checkout-latency\.md\n$/);
    match(readFileSync(join(team, stdout.trim()), 'utf8'), /^postmortem: google-sre$/m);
    rmSync(join(team, 'docs'), { recursive: true });
  });

  it('reads templates and translations from its own folder', () => {
    write(team, 'postmortems/a b.md', frontMatter({ postmortem: 'same-day', status: 'finale' }) + soundBody);
    const { stdout } = shell(team, 'npx --no-install postmortem lint --locale ja --format json');
    match(stdout, /「finale」/);
    match(stdout, /What we don't know yet/);
    write(team, 'postmortems/a b.md', sound);
  });

  it('runs as the step of the README in GitHub Actions', () => {
    const workflow = parse(blockBelow('### GitHub Actions', 'yaml')) as {
      jobs: { lint: { steps: { run?: string }[] } };
    };
    const run = workflow.jobs.lint.steps.flatMap((step) => step.run ?? []);
    strictEqual(run.length, 1);
    // There is no network here: what npx would build from the repository is the tarball.
    const line = (run[0] ?? '').replace('github:same-day-postmortem/same-day-postmortem', `"file:${tarball}"`);
    ok(line.includes(tarball), line);
    write(team, 'postmortems/a b.md', unsound);
    const refused = shell(team, line);
    strictEqual(refused.status, 1, refused.stderr);
    strictEqual(
      refused.stdout,
      '::error file=postmortems/a b.md,line=32,endLine=32,col=1,endColumn=4,title=placeholder::“TBD” is still to be filled in.\n',
    );
    write(team, 'postmortems/a b.md', sound);
    const passed = shell(team, line);
    deepStrictEqual([passed.status, passed.stdout], [0, '']);
  });

  it('refuses a commit in the hook of the README, until the postmortem is in order', () => {
    write(team, '.git/hooks/pre-commit', blockBelow('### Before a commit', 'sh'));
    chmodSync(join(team, '.git/hooks/pre-commit'), 0o755);
    const commit = (): { status: number | null; output: string } => {
      const { status, stdout, stderr } = shell(team, 'git add --all && git commit --quiet --message "Write it down"');
      return { status, output: stdout + stderr };
    };
    write(team, 'README.md', '# TBD\n');
    write(team, 'postmortems/a b.md', unsound);
    const refused = commit();
    strictEqual(refused.status === 0, false, refused.output);
    match(refused.output, /postmortems\/a b\.md\n {2}32:1 {2}error/);
    ok(!refused.output.includes('README.md'), refused.output);

    write(team, 'postmortems/a b.md', sound);
    const passed = commit();
    strictEqual(passed.status, 0, passed.output);
    write(team, 'notes.txt', 'No Markdown at all.\n');
    const unrelated = commit();
    strictEqual(unrelated.status, 0, unrelated.output);
    ok(!unrelated.output.includes('postmortem'), unrelated.output);
    match(shell(team, 'git log --oneline').stdout, /^(?:\w+ Write it down\n){2}\w+ Begin\n$/);
  });

  it('runs as the hook that pre-commit finds in the repository', () => {
    const [hook, ...others] = parse(readFileSync(join(projectRoot, '.pre-commit-hooks.yaml'), 'utf8')) as {
      id: string;
      entry: string;
      language: string;
      files: string;
    }[];
    strictEqual(others.length, 0);
    strictEqual(hook?.language, 'node');
    ok(
      blockBelow('With [pre-commit](https://pre-commit.com), no Node project is needed:', 'yaml').includes(
        `id: ${hook.id}`,
      ),
    );
    const changed = ['README.md', 'postmortems/a b.md', 'notes.txt'].filter((path) =>
      new RegExp(hook.files).test(path),
    );
    deepStrictEqual(changed, ['README.md', 'postmortems/a b.md']);
    write(team, 'postmortems/a b.md', unsound);
    const names = changed.map((path) => `"${path}"`).join(' ');
    const { status, stdout } = shell(team, `npx --no-install ${hook.entry} ${names}`);
    strictEqual(status, 1);
    match(stdout, /^postmortems\/a b\.md\n/);
  });

  it('gives the plugin to remark by the name that the README says', () => {
    const [, source = ''] = blockBelow('### In remark', 'js').split('.mjs\n');
    write(team, 'remarkrc.mjs', source);
    write(
      team,
      'use.mjs',
      `import rc from './remarkrc.mjs';
       const [[plugin, options]] = rc.plugins;
       const file = {
         cwd: process.cwd(),
         path: 'postmortems/a b.md',
         toString: () => ${JSON.stringify(unsound)},
         message: (reason, { ruleId, place }) => {
           console.log(ruleId, place.start.line, reason);
           return {};
         },
       };
       plugin(options)(undefined, file, (error) => { if (error) throw error; });
      `,
    );
    const { stdout, stderr } = shell(team, 'node use.mjs');
    strictEqual(stdout, 'placeholder 32 “TBD” is still to be filled in.\n', stderr);
  });
});
