import assert from 'node:assert/strict';
import { formatMessage, message } from '../../../src/core/message';
import {
  existingTemplateFolders,
  isExistingTemplate,
  isMadeFrom,
  readExistingTemplates,
} from '../../../src/core/template/existingTemplate';
import { contractBeside, templateContract } from '../../../src/core/template/templateContract';
import { templateIds } from '../../../src/core/template/templateLibrary';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const name = 'incidents/TEMPLATE.md';
const source = `# [Title]

## What happened

<!-- Facts only. -->

## Customer impact

## [Other findings]

## Lessons (optional)

## Links

<!-- optional -->

## Follow-ups
`;
const library = readExistingTemplates([{ name, path: 'file:///incidents/TEMPLATE.md', content: bytes(source) }]);

describe('isExistingTemplate', () => {
  for (const [file, expected] of [
    ['TEMPLATE.md', true],
    ['_template.md', true],
    ['template.md', true],
    ['Template.MD', true],
    ['template.md.hbs', false],
    ['postmortem-template.md', false],
    ['templates.md', false],
    ['__template.md', false],
  ] as const) {
    it(`is ${String(expected)} for ${file}`, () => {
      assert.equal(isExistingTemplate(file), expected);
    });
  }
});

describe('existingTemplateFolders', () => {
  it('are those above a document, the nearest first, then the usual ones', () => {
    const { above, usual } = existingTemplateFolders('docs/incidents/2026/x.md');
    assert.deepEqual(above, ['docs/incidents/2026', 'docs/incidents', 'docs', '']);
    assert.ok(usual.includes('docs/postmortems') && usual.includes('incidents'));
    assert.ok(!usual.includes('docs/incidents'));
  });

  it('are the usual ones for whoever asks without a document', () => {
    assert.deepEqual(existingTemplateFolders().above, []);
    assert.deepEqual(existingTemplateFolders('x.md').above, ['']);
  });
});

describe('the page that a team copies', () => {
  it('is known by its path, and holds what it holds', () => {
    const [template] = library.templates;
    assert.deepEqual(
      [template?.id, template?.name, template?.origin, template?.asItIs, template?.source],
      [name, 'TEMPLATE.md', 'workspace', true, source],
    );
  });

  it('can be named also when it cannot be read', () => {
    const closed = readExistingTemplates([{ name, path: name, content: message('could not be read: {0}', 'EACCES') }]);
    assert.deepEqual(templateIds(closed), [name]);
    assert.deepEqual(
      closed.problems.map((problem) => formatMessage(problem.message)),
      ['could not be read: EACCES'],
    );
  });

  it('can be named also when its tables could not be read soon', () => {
    const table = `${'|a'.repeat(2000)}|\n${'|-'.repeat(2000)}|\n${'|x|\n'.repeat(1000)}`;
    const refused = readExistingTemplates([{ name, path: name, content: bytes(source + table) }]);
    assert.deepEqual([refused.templates, templateIds(refused)], [[], [name]]);
    assert.deepEqual(
      refused.problems.map((problem) => formatMessage(problem.message)),
      ['The tables of the template have too many cells.'],
    );
    const asItWas = library.templates.map((template) => ({ ...template, source: source + table }));
    const result = templateContract(asItWas, name, 'en', 'UTC');
    assert.ok(result && 'problem' in result);
    assert.equal(formatMessage(result.problem.message), 'The tables of the template have too many cells.');
  });

  it('asks for its level-2 headings, but for those that the author names or may leave out', () => {
    const result = templateContract(library.templates, name, 'en', 'UTC');
    assert.ok(result && 'contract' in result);
    assert.deepEqual(
      result.contract.sections.map(({ title, optional, id }) => [title, optional, id]),
      [
        ['What happened', false, 'summary'],
        ['Customer impact', false, 'impact'],
        ['Lessons (optional)', true, 'lessons'],
        ['Links', true, result.contract.sections[3]?.id],
        ['Follow-ups', false, 'actions'],
      ],
    );
    assert.match(result.contract.sections[0]?.markdown ?? '', /^## What happened\n\n<!-- Facts only\. -->/);
  });

  const [template] = library.templates;
  const documents: [what: string, text: string, made: boolean][] = [
    ['one with its headings', '# X\n\n## What happened\n\n## Customer impact\n\n## Follow-ups\n', true],
    ['one in which some were deleted', '## 1. what happened:\n\n## Customer Impact ##\n\n## Follow-ups\n', true],
    ['an older one with headings of its own', '## Summary\n\n## Impact\n\n## Timeline\n', false],
    ['one that has one heading in common', '## What happened\n\n## Timeline\n', false],
    ['an empty one', '', false],
  ];
  for (const [what, text, made] of documents) {
    it(`${made ? 'counts for' : 'says nothing about'} ${what}`, () => {
      assert.ok(template);
      assert.equal(contractBeside(template, text) !== undefined, made);
    });
  }

  it('says nothing where it has hardly any level-2 headings', () => {
    assert.equal(isMadeFrom([], '## Summary\n'), false);
    assert.equal(isMadeFrom(['Summary'], '## Summary\n'), false);
  });
});
