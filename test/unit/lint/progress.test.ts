import assert from 'node:assert/strict';
import { defaultConfiguration, type Configuration } from '../../../src/core/config/configuration';
import { parsePostmortem } from '../../../src/core/document/postmortem';
import { contractOf } from '../../../src/core/lint/contract';
import { sectionProgress } from '../../../src/core/lint/progress';

const template = contractOf(
  ['Summary', 'Impact', 'Causes', 'Supporting information'].map((title) => ({
    title,
    optional: title === 'Supporting information',
    markdown: `## ${title}\n`,
  })),
);

function progress(text: string, decisions: Partial<Configuration> = {}, contract = template): string {
  const configuration = { ...defaultConfiguration, ...decisions };
  const { written, all } = sectionProgress(
    parsePostmortem(text, { path: 'incidents/a.md', aliases: configuration.aliases }),
    contract,
    configuration,
  );
  return `${String(written)} of ${String(all)}`;
}

describe('the progress of a document', () => {
  const text =
    '## Summary\n\nThe disk was full.\n\n## Impact\n\n<!-- Who felt it? -->\n\n## Root cause\n\nA log level.\n';

  it('counts the sections of the template that hold something, and none that may be left out', () => {
    assert.equal(progress(text), '2 of 3');
    assert.equal(progress(`${text}\n## Supporting information\n\nA graph.\n`), '2 of 3');
    assert.equal(progress(''), '0 of 3');
  });

  it('counts what the team requires besides, and leaves out what it lets be left out', () => {
    assert.equal(progress(text, { requiredSections: ['detection', 'Customer communication'] }), '2 of 5');
    assert.equal(
      progress(`${text}\n## Customer communication\n\nA mail.\n`, {
        requiredSections: ['detection', 'Customer communication'],
      }),
      '3 of 5',
    );
    assert.equal(progress(text, { optionalSections: ['impact'] }), '2 of 2');
    assert.equal(progress(text, { requiredSections: ['Supporting information'] }), '2 of 4');
  });

  it('knows a section by the names that the team gives it', () => {
    assert.equal(progress('## Who felt it\n\nEverybody.\n', { aliases: { impact: ['Who felt it'] } }), '1 of 3');
  });

  it('counts the five sections of every postmortem where no template is named, at any level', () => {
    const core = sectionProgress(
      parsePostmortem('# Checkout\n\n### Summary\n\nSlow.\n\n### Impact\n\n### Timeline\n\n- 14:05 Start\n', {
        path: 'incidents/a.md',
        aliases: {},
      }),
      undefined,
      defaultConfiguration,
    );
    assert.deepEqual(core, { written: 2, all: 5 });
  });
});
