import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { configurationJsonSchema } from './generate/configurationSchema';
import { readManifest } from './generate/manifest';
import { rulePages } from './generate/rulePages';
import { checkStringTables } from './generate/stringTables';
import { readmeWithTables } from './generate/tables';
import { templatesPage } from './generate/templateTables';

/**
 * Writes what is derived from the source: the rule pages, the schema of the team's file and the tables of the README and of the page about templates. With `--check` nothing is written; a file that
 * differs, a sentence without a translation and a key that nobody uses are reported, and the exit code is 1.
 */
function main(): void {
  const check = process.argv.includes('--check');
  const manifest = readManifest();
  const generated = new Map([
    ...rulePages(),
    ['schemas/postmortem.schema.json', configurationJsonSchema()],
    ['docs/templates.md', templatesPage(readFileSync('docs/templates.md', 'utf8'))],
    ['README.md', readmeWithTables(readFileSync('README.md', 'utf8'), manifest)],
  ]);
  const problems = checkStringTables(manifest);
  for (const [path, content] of generated) {
    if (read(path) === content) {
      continue;
    }
    if (check) {
      problems.push(`${path} is not up to date; run "npm run generate".`);
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      console.log(`wrote ${path}`);
    }
  }
  for (const problem of problems) {
    console.error(problem);
  }
  process.exitCode = problems.length > 0 ? 1 : 0;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

main();
