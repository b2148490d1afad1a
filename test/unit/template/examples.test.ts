import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Contract } from '../../../src/core/lint/contract';
import { formatMessage } from '../../../src/core/message';
import { templateContract } from '../../../src/core/template/templateContract';
import type { Template } from '../../../src/core/template/templateFile';
import { findings } from '../lint/environment';
import { builtIn, builtInTemplate } from './builtInTemplates';

const folder = join(__dirname, 'examples');

/** Not every page that should be written on the day is about an incident: what is asked of one would be silly there. */
describe('a final page that is about no incident', () => {
  for (const file of readdirSync(folder)) {
    it(`is left in peace: ${file}`, () => {
      const template = builtInTemplate(file.replace(/\.md$/, '.md.hbs'));
      const markdown = readFileSync(join(folder, file), 'utf8');
      const day = /^resolved: (\S+?)T/m.exec(markdown)?.[1] ?? '';
      const found = findings(
        markdown,
        {
          path: `docs/postmortems/${day}-${template.id}.md`,
          contract: contractOfBuiltIn(template),
          templates: builtIn.templates.map(({ id }) => id),
          now: Temporal.Instant.from(`${day}T23:00+09:00`),
        },
        'final',
      );
      assert.deepEqual(
        found.map(({ rule, severity, message, range }) => [
          rule,
          severity,
          formatMessage(message),
          markdown.slice(range.start, range.end).slice(0, 60),
        ]),
        [],
      );
    });
  }
});

function contractOfBuiltIn({ id, locale }: Template): Contract {
  const result = templateContract(builtIn.templates, id, locale === 'ja' ? 'ja' : 'en', 'Asia/Tokyo');
  assert(result && 'contract' in result);
  return result.contract;
}
