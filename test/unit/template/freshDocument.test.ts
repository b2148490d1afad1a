import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { defaultConfiguration } from '../../../src/core/config/configuration';
import { parsePostmortem } from '../../../src/core/document/postmortem';
import { sectionIdOf } from '../../../src/core/document/sectionName';
import type { Stage } from '../../../src/core/document/stage';
import { contractOf } from '../../../src/core/lint/contract';
import { lint } from '../../../src/core/lint/engine';
import type { Finding } from '../../../src/core/lint/rule';
import { templateSections } from '../../../src/core/template/templateSections';
import type { Template } from '../../../src/core/template/templateFile';
import { builtIn, fullFacts, minimalFacts, rendered, timelineFacts } from './builtInTemplates';

const { templates } = builtIn;
const ids = [...new Set(templates.map(({ id }) => id))];

function findings(template: Template, facts: typeof fullFacts, stage: Stage): Finding[] {
  const { markdown } = rendered(template, facts);
  return lint(
    parsePostmortem(markdown),
    {
      path: 'postmortems/2026-11-24-checkout.md',
      contract: contractOf(templateSections(markdown)),
      templates: ids,
      severities: ['SEV-1', 'SEV-2', 'SEV-3'],
      deadline: { fallbackZone: 'Asia/Tokyo' },
      configuration: defaultConfiguration,
      now: Temporal.Instant.from('2026-11-24T01:00+09:00'),
    },
    stage,
  );
}

for (const template of templates) {
  for (const [name, facts] of Object.entries({ full: fullFacts, minimal: minimalFacts, timeline: timelineFacts })) {
    describe(`a new document of ${template.id}.${String(template.locale)} with ${name} facts`, () => {
      it('asks for nothing yet', () => {
        const serious = findings(template, facts, 'draft').filter(
          ({ severity }) => severity === 'warning' || severity === 'error',
        );
        assert.deepEqual(serious, []);
      });

      it('has all its sections and no placeholder in the end', () => {
        // What the author has yet to write, and the guidance beside what the facts have filled in.
        const toDo = ['empty-section', 'front-matter-invalid', 'guidance-left', 'metrics-missing', 'placeholder'];
        const left = findings(template, facts, 'final').filter(({ rule }) => !toDo.includes(rule));
        assert.deepEqual(left, []);
      });
    });
  }
}

describe('the languages of a template', () => {
  for (const id of ids) {
    it(`have the same sections: ${id}`, () => {
      const [first, ...others] = templates
        .filter((template) => template.id === id)
        .map((template) =>
          templateSections(rendered(template, minimalFacts).markdown).map(({ title, optional }) => ({
            id: sectionIdOf(title),
            optional,
          })),
        );
      assert.equal(others.length, 1);
      assert.deepEqual(others[0], first);
    });
  }
});
