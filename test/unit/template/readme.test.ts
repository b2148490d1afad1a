import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTemplateFile, type Template } from '../../../src/core/template/templateFile';
import { templateSections } from '../../../src/core/template/templateSections';
import { contractOf } from '../../../src/core/lint/contract';
import { findings } from '../lint/environment';
import { joinLibraries, readTemplates } from '../../../src/core/template/templateLibrary';
import { builtIn, fullFacts, minimalFacts, rendered, timelineFacts } from './builtInTemplates';

const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');

describe('the template in the README', () => {
  it('has a head', () => {
    const { name, description } = readmeTemplate();
    assert.deepEqual([name, description], ['Our team', 'What we agreed on in March.']);
  });

  it('has a required and an optional section', () => {
    const sections = templateSections(rendered(readmeTemplate(), fullFacts).markdown);
    assert.deepEqual(
      sections.map(({ title, optional }) => [title, optional]),
      [
        ['Summary', false],
        ['Supporting information', true],
      ],
    );
  });

  for (const [name, facts] of Object.entries({ full: fullFacts, minimal: minimalFacts })) {
    it(`makes a draft without warnings of ${name} facts, with the cursor in the summary`, () => {
      const { markdown, cursorOffset } = rendered(readmeTemplate(), facts);
      const contract = contractOf(templateSections(markdown));
      const found = findings(markdown, { contract, templates: ['team'] }, 'draft');
      assert.deepEqual(
        found.filter(({ severity }) => severity === 'warning' || severity === 'error'),
        [],
      );
      assert.match(markdown.slice(0, cursorOffset), /## Summary\n\n<!--[^>]*-->\n\n$/);
    });
  }
});

function readmeTemplate(): Template {
  const source = /```handlebars\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const result = readTemplateFile('team.md.hbs', source, 'workspace');
  assert('template' in result, JSON.stringify(result));
  return result.template;
}

describe('the template in the page about templates', () => {
  const page = readFileSync(join(__dirname, '../../../docs/templates.md'), 'utf8');
  const source = /```handlebars\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

  for (const [name, facts] of Object.entries({ full: fullFacts, minimal: minimalFacts, timeline: timelineFacts })) {
    it(`makes a draft without warnings of ${name} facts, with the partials that are built in`, () => {
      const own = readTemplates(
        [{ name: 'team.md.hbs', path: 'team.md.hbs', content: new TextEncoder().encode(source) }],
        'workspace',
      );
      const [template] = joinLibraries([own, builtIn]).templates;
      assert(template?.fileName);
      const { markdown } = rendered(template, facts);
      const contract = contractOf(templateSections(markdown));
      assert.equal(contract.sections.length, 4);
      const found = findings(markdown, { contract, templates: ['team'], path: 'postmortems/2026-11-24-a.md' }, 'draft');
      assert.deepEqual(
        found.filter(({ severity }) => severity === 'warning' || severity === 'error'),
        [],
      );
    });
  }
});
