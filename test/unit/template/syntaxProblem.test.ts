import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/message';
import { renderTemplate } from '../../../src/core/template/render';
import { minimalFacts, ownTemplate } from './builtInTemplates';

describe('what cannot be read in a template', () => {
  const stray = 'This line closes or continues a block that is not open.';
  const expression = 'The expression on this line is not readable Handlebars.';
  const unfinished = 'Something that begins on this line is never closed.';
  const cases: [what: string, source: string, line: number, sentence: string][] = [
    ['a block closed as another', '\n{{#if title}}\n{{/each}}', 2, 'The block “#if” is closed by “/each”.'],
    ['a block that stays open', 'a\n{{#if title}}\nb\n\n', 2, 'The block “#if” is never closed.'],
    ['an inverse block', '\n{{^if title}}\n', 2, 'The block “#if” is never closed.'],
    [
      'an outer block that stays open',
      '{{#if title}}\n{{#each services}}\n{{#if owner}}{{/if}}\n{{/each}}\n',
      1,
      'The block “#if” is never closed.',
    ],
    [
      'a block that stays open among comments and escapes',
      '{{!-- {{#each a}} --}}\r\n\\{{#each b}} {{! {{/if }}\r\n{{~#unless title}}\r\n{{!-- {{/unless}} --}}',
      3,
      'The block “#unless” is never closed.',
    ],
    ['an end without a start', 'a\n{{/if}}\nb', 2, stray],
    ['an else without a block', 'a\n{{else}}\nb', 2, stray],
    ['a second else', '{{#if title}}\n{{else}}\n{{else}}\n{{/if}}', 3, stray],
    ['a NUL', 'a\n{{title}}\0', 2, 'The template holds a NUL character, which is no text. Remove it.'],
    ['braces that stay open', 'a\n{{title\nb', 2, expression],
    ['three braces closed by two', 'a\n{{{title}}\nb', 2, expression],
    ['a bracket that stays open', '\n{{yaml (date started}}', 2, expression],
    ['a quote that stays open', '\n{{yaml "title}}', 2, expression],
    ['nothing in braces', 'a\n\n{{}}', 3, expression],
    ['a comment that stays open', 'a\n{{!-- b\nc', 2, unfinished],
    ['a raw block that stays open', 'a\n{{{{if title}}}}\nc', 2, unfinished],
    ['a path out and in again', 'a\n{{title/../owner}}', 2, expression],
  ];
  for (const [what, source, line, sentence] of cases) {
    it(`is said where it is: ${what}`, () => {
      const result = renderTemplate(ownTemplate(source), minimalFacts);
      assert('problem' in result, JSON.stringify(result));
      assert.deepEqual([result.problem.line, formatMessage(result.problem.message)], [line, sentence]);
    });
  }
});
