import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nextFreeName } from '../../../src/core/template/fileName';
import { createExclusively } from '../../../src/node/exclusiveFile';

/*
 * Creates files of one name, each under the first free one: `creatingProcess.ts <folder> <how many> <what fills them>`. Its standard
 * output says when it begins and how many files it has created.
 */
const [folder = '', count = '', filling = ''] = process.argv.slice(2);
const content = new TextEncoder().encode(`${filling.repeat(100_000)}end\n`);

async function createOne(): Promise<void> {
  const taken = new Set(readdirSync(folder));
  for (;;) {
    const name = nextFreeName('page.md', taken);
    if ((await createExclusively(join(folder, name), content)) === 'created') {
      return;
    }
    taken.add(name);
  }
}

async function main(): Promise<void> {
  process.stdout.write('begins\n');
  let created = 0;
  while (created < Number(count)) {
    await Promise.all(Array.from({ length: 10 }, createOne));
    created += 10;
  }
  process.stdout.write(`${String(created)}\n`);
}

void main();
