import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/message';
import { renderTemplate } from '../../../src/core/template/render';
import type { Template, TemplatePartial } from '../../../src/core/template/templateFile';
import { joinLibraries, readTemplates } from '../../../src/core/template/templateLibrary';
import { fullFacts, minimalFacts, ownTemplate, rendered } from './builtInTemplates';

function partial(name: string, source: string, locale?: string, folder = 'templates/partials'): TemplatePartial {
  return { name, locale, source, path: `${folder}/${name}${locale === undefined ? '' : `.${locale}`}.md.hbs` };
}

function using(source: string, ...partials: TemplatePartial[]): Template {
  return { ...ownTemplate(source), partials };
}

function problemOf(template: Template): string {
  const result = renderTemplate(template, fullFacts);
  assert('problem' in result, JSON.stringify(result).slice(0, 200));
  return `${result.problem.path}:${String(result.problem.line)}: ${formatMessage(result.problem.message)}`;
}

describe('a partial', () => {
  it('stands where it is called, with the facts, and leaves no line behind', () => {
    const template = using('a\n{{> head}}\nb{{> head}}c\n', partial('head', '{{!-- Why. --}}\n# {{markdown title}}\n'));
    assert.equal(rendered(template, minimalFacts).markdown, 'a\n# Checkout latency\nb# Checkout latency\nc\n');
  });

  it('may stand in a condition, and hold the cursor', () => {
    const template = using('{{#if title}}{{> here}}{{else}}{{> here}}{{/if}}z', partial('here', 'a{{cursor}}b'));
    assert.deepEqual(rendered(template, minimalFacts), { markdown: 'abz', cursorOffset: 1 });
  });

  it('is that in the language of the template, else one without a language, else English, else any', () => {
    const [plain, english, japanese, french] = [
      partial('p', 'plain'),
      partial('p', 'en', 'en'),
      partial('p', 'ja', 'ja'),
      partial('p', 'fr', 'fr'),
    ];
    const cases: [locale: string | undefined, partials: TemplatePartial[], expected: string][] = [
      ['ja', [english, plain, japanese], 'ja'],
      ['ja-JP', [english, japanese], 'ja'],
      ['de', [english, plain], 'plain'],
      ['de', [french, english], 'en'],
      ['de', [french], 'fr'],
      [undefined, [english, plain], 'plain'],
    ];
    for (const [locale, partials, expected] of cases) {
      assert.equal(rendered({ ...using('{{> p}}', ...partials), locale }, minimalFacts).markdown, expected);
    }
  });

  const problems: [what: string, template: Template, expected: string][] = [
    ['misspelt', using('\n{{> hed}}', partial('head', '')), 'There is no partial “hed”; did you mean “head”?'],
    ['unknown', using('\n{{> budget}}', partial('head', '')), 'There is no partial “budget”; available: head.'],
    ['given a value', using('\n{{> head title}}', partial('head', '')), '“head” takes no value.'],
    ['given a named value', using('\n{{> head a=title}}', partial('head', '')), '“head” takes no value.'],
    [
      'in a loop',
      using('\n{{#each services}}{{> head}}{{/each}}', partial('head', '')),
      'A partial cannot stand in a loop.',
    ],
    ['computed', using('\n{{> (lookup title "x")}}', partial('head', '')), 'There is no partial “”; available: head.'],
    [
      'with a block',
      using('\n{{#> head}}x{{/head}}', partial('head', '')),
      'Decorators, and partials with a block, cannot be used in a template.',
    ],
    [
      'inline',
      using('\n{{#*inline "head"}}x{{/inline}}', partial('head', '')),
      'Decorators, and partials with a block, cannot be used in a template.',
    ],
    [
      'from the block',
      using('\n{{> @partial-block}}', partial('head', '')),
      'There is no partial “@partial-block”; available: head.',
    ],
    ['out of reach', using('\n{{> ../head}}', partial('head', '')), 'There is no partial “../head”; available: head.'],
  ];
  for (const [what, template, expected] of problems) {
    it(`is refused where it is ${what}`, () => {
      assert.equal(
        problemOf(template).replace('did you mean “head”?', 'available: head.'),
        `.postmortem/templates/own.md.hbs:2: ${expected}`.replace('did you mean “head”?', 'available: head.'),
      );
    });
  }

  const within: [what: string, source: string, expected: string][] = [
    ['an unknown fact', '\n\n{{titel}}', '3: “titel” does not exist here; did you mean “title”?'],
    ['a block that stays open', '\n{{#if title}}', '2: The block “#if” is never closed.'],
    ['itself', '{{> head}}', '1: A partial cannot use another partial.'],
    ['another partial', '\n{{> other}}', '2: A partial cannot use another partial.'],
    [
      'what reaches beyond the facts',
      '{{constructor}}',
      '1: “constructor” does not exist here; available: template, title, severity, owner, services, zone, started, detected, mitigated, resolved.',
    ],
    ['too many expressions', '{{title}}'.repeat(2001), '1: The template has too many expressions, blocks or brackets.'],
  ];
  for (const [what, source, expected] of within) {
    it(`is named in the message about ${what} in it`, () => {
      const template = using('# {{title}}\n{{> head}}', partial('head', source), partial('other', ''));
      assert.equal(problemOf(template), `templates/partials/head.md.hbs:${expected}`);
    });
  }

  it('that nobody uses may be broken', () => {
    assert.equal(rendered(using('a', partial('head', '{{#if')), minimalFacts).markdown, 'a');
  });

  it('may be called like what objects inherit', () => {
    const template = using('{{> constructor}}{{> toString}}', partial('constructor', 'a'), partial('toString', 'b'));
    assert.equal(rendered(template, minimalFacts).markdown, 'ab');
    assert.match(problemOf(using('{{> hasOwnProperty}}{{> __proto__}}')), /There is no partial “hasOwnProperty”\.$/);
  });

  it('costs as much as if it were pasted', () => {
    const large = partial('head', 'x'.repeat(150_000));
    assert.match(problemOf(using('{{> head}}'.repeat(1000), large)), /writes more than a page can hold/);
    const busy = partial('head', '{{zone}}'.repeat(100));
    assert.match(problemOf(using('{{> head}}'.repeat(100), busy)), /too many expressions/);
  });
});

describe('the partials of a folder', () => {
  const read = (folder: string, files: Readonly<Record<string, string>>, origin: 'workspace' | 'builtIn') =>
    readTemplates(
      Object.entries(files).map(([name, text]) => ({
        name,
        path: `${folder}/${name}`,
        content: new TextEncoder().encode(text),
      })),
      origin,
    );
  const builtIn = read(
    '/b',
    { 'a.en.md.hbs': '{{> p}}', 'partials/p.en.md.hbs': 'ours', 'partials/q.md.hbs': 'q' },
    'builtIn',
  );
  const own = read('/w', { 'b.en.md.hbs': '{{> p}}{{> q}}', 'partials/p.md.hbs': 'theirs' }, 'workspace');
  const text = (template: Template | undefined): string => (template ? rendered(template, minimalFacts).markdown : '');

  it('serve the templates beside them, and those of the places before', () => {
    const { templates } = joinLibraries([own, builtIn]);
    assert.deepEqual(
      templates.map((template) => [template.id, text(template)]),
      [
        ['b', 'theirsq'],
        ['a', 'ours'],
      ],
    );
  });

  it('are no templates themselves, and one that cannot be used is said', () => {
    const library = read('/w', { 'partials/2.md.hbs': '', 'partials/p.md.hbs': 'a\0' }, 'workspace');
    assert.deepEqual(library.templates, []);
    assert.deepEqual(library.unavailableIds, []);
    assert.deepEqual(
      library.problems.map(({ name, message }) => `${name}: ${formatMessage(message)}`),
      [
        'partials/2.md.hbs: the name of a partial begins with a letter and has only letters of English, digits, hyphens and underscores',
        'partials/p.md.hbs: too large or not a text file',
      ],
    );
  });
});
