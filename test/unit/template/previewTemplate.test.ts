import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../../src/core/document/textEdit';
import { formatMessage } from '../../../src/core/message';
import { exampleFacts } from '../../../src/core/template/exampleFacts';
import { previewTemplate } from '../../../src/core/template/previewTemplate';
import type { TemplateFinding } from '../../../src/core/template/templateFinding';
import { builtIn, builtInFiles } from './builtInTemplates';

const settings = { zone: 'Asia/Tokyo', severities: ['P1', 'P2'], partials: builtIn.partials };
const templates = join(__dirname, '../../../templates');

function findingsIn(source: string, path = 'own.md.hbs'): readonly TemplateFinding[] {
  const preview = previewTemplate(path, source, 'workspace', settings);
  return 'findings' in preview ? preview.findings : [];
}

/** What is underlined, and what is said about it. */
function shown(source: string, path?: string): string[] {
  return findingsIn(source, path).map(
    ({ message, range }) => `${JSON.stringify(source.slice(range.start, range.end))}: ${formatMessage(message)}`,
  );
}

describe('what is wrong in a template', () => {
  const cases: [what: string, source: string, expected: string[]][] = [
    ['nothing', '# {{markdown title}}\n', []],
    ['a misspelt variable', '# {{markdown titel}}\n', ['"titel": “titel” does not exist here; did you mean “title”?']],
    ['a misspelt helper', 'title: {{yml title}}\n', ['"yml": “yml” does not exist here; did you mean “yaml”?']],
    [
      'the second of two words that look alike, where only that is wrong',
      '{{started}} {{#each services}}{{started}}{{/each}}\n',
      ['"started": “started” does not exist here; available: this, @index, @first, @last.'],
    ],
    [
      'several things, each at its place',
      '{{titel}}\r\n\r\n  {{#if severty}}{{/if}} {{zone owner}}\r\n',
      [
        '"titel": “titel” does not exist here; did you mean “title”?',
        '"severty": “severty” does not exist here; did you mean “severity”?',
      ],
    ],
    ['a block without an end', 'x\n  {{#if title}}  \ny\n', ['"{{#if title}}": The block “#if” is never closed.']],
    [
      'a head that is no YAML',
      '{{!--\nname: a\nname: b\n--}}\n',
      ['"name: b": The head of the template is not readable YAML.'],
    ],
  ];
  for (const [what, source, expected] of cases) {
    it(`is ${what}`, () => {
      assert.deepEqual(shown(source).slice(0, Math.max(expected.length, 1)), expected);
    });
  }

  it('is also that the head contradicts the file name', () => {
    assert.deepEqual(shown('{{!--\nlocale: ja\n--}}\n', 'own.en.md.hbs'), [
      '"locale: ja": The template’s file name says “en”, its head says “ja”.',
    ]);
  });

  it('is corrected by the fix where something else was meant', () => {
    const source = '# {{markdown titel}}\n\n{{#unless resolvd}}open{{/unless}}\n';
    const edits = findingsIn(source).flatMap(({ fix }) => (fix ? [fix.edit] : []));
    assert.equal(applyEdits(source, edits), '# {{markdown title}}\n\n{{#unless resolved}}open{{/unless}}\n');
    assert.deepEqual(findingsIn(applyEdits(source, edits)), []);
  });

  it('always has a place in the text, whatever was typed', () => {
    const parts = [
      '{{',
      '}}',
      '#if ',
      '/if',
      'title',
      'titel',
      '\n',
      '\r\n',
      ' ',
      '--',
      '!',
      '#each services',
      '/each',
      '(',
      ')',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 15 }), (typed) => {
        const source = typed.join('');
        for (const { range } of findingsIn(source)) {
          assert.ok(range.start >= 0 && range.start <= range.end && range.end <= source.length, JSON.stringify(range));
        }
      }),
    );
  });
});

describe('what is wrong in a partial', () => {
  const path = 'file:///team/.postmortem/templates/partials/a.md.hbs';
  const unusable =
    'The name of a partial must begin with a letter, and have only letters of English, digits, hyphens and underscores.';
  const cases: [what: string, source: string, expected: string[], path?: string][] = [
    ['nothing', '# {{markdown title}}\n', []],
    ['nothing, where a comment looks like the head of a template', '{{!--\nNote: this: is prose\n--}}\nx\n', []],
    ['another partial', 'x\n{{> b}}\n', ['"{{> b}}": A partial cannot use another partial.']],
    ['one that exists', '{{> timeline}}\n', ['"{{> timeline}}": A partial cannot use another partial.']],
    ['itself', '{{> a}}\n', ['"{{> a}}": A partial cannot use another partial.']],
    [
      'two things, each at its place',
      '{{titel}}\n{{severty}}\n',
      [
        '"titel": “titel” does not exist here; did you mean “title”?',
        '"severty": “severty” does not exist here; did you mean “severity”?',
      ],
    ],
    ['a block without an end', 'x\n  {{#if title}}  \ny\n', ['"{{#if title}}": The block “#if” is never closed.']],
    ['a name that no template can write', 'x\n', [`"x": ${unusable}`], 'templates/partials/2.en.md.hbs'],
    ['such a name on Windows', 'x\n', [`"x": ${unusable}`], 'templates\\partials\\my note.md.hbs'],
    [
      'nothing in the folder of a template that is called so',
      '{{!--\na: b: c\n--}}\n',
      ['"a: b: c": The head of the template is not readable YAML.'],
      'my-partials/a.md.hbs',
    ],
  ];
  for (const [what, source, expected, place = path] of cases) {
    it(`is ${what}`, () => {
      assert.deepEqual(shown(source, place), expected);
    });
  }
});

describe('the preview of a template', () => {
  it('shows a partial with an example in its language', () => {
    const preview = previewTemplate('/t/partials/a.ja.md.hbs', '{{!--\na\n--}}\n# {{title}}\n', 'workspace', settings);
    assert('markdown' in preview, JSON.stringify(preview));
    assert.match(preview.markdown, /^# .*決済の遅延/);
  });

  for (const file of builtInFiles) {
    it(`shows ${file} with an example in its language`, () => {
      const preview = previewTemplate(file, readFileSync(join(templates, file), 'utf8'), 'builtIn', settings);
      assert('markdown' in preview, JSON.stringify(preview));
      assert.match(preview.markdown, file.includes('.ja.') ? /^# .*決済の遅延/m : /^# .*Checkout latency/m);
      assert.match(preview.markdown, /2026-11-23T14:05\+09:00/);
    });
  }

  it('takes the language of the words where none is stated', () => {
    const preview = previewTemplate('own.md.hbs', '# {{title}}\n\n何が起きましたか。\n', 'workspace', settings);
    assert('markdown' in preview);
    assert.match(preview.markdown, /決済の遅延/);
  });

  it('has something for every fact', () => {
    for (const [name, value] of Object.entries<string | readonly unknown[]>({
      ...exampleFacts('en', 'UTC', ['P1']),
    })) {
      assert.ok(value.length > 0, name);
    }
  });
});
