import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { findDurations } from '../../../src/core/document/durationText';
import { markdownCell, parseMarkdown } from '../../../src/core/document/markdown';
import { formatMessage } from '../../../src/core/message';
import { durationInWords } from '../../../src/core/template/durationInWords';
import type { IncidentFacts } from '../../../src/core/template/incidentFacts';
import { oneLine } from '../../../src/core/template/oneLine';
import { renderTemplate } from '../../../src/core/template/render';
import { fullFacts, minimalFacts, ownTemplate, rendered } from './builtInTemplates';

function write(source: string, facts: IncidentFacts = fullFacts, locale?: string): string {
  return rendered({ ...ownTemplate(source), locale }, facts).markdown;
}

describe('the helper', () => {
  const cases: [source: string, english: string, japanese?: string][] = [
    ['{{zone}}', 'Asia/Tokyo'],
    ['{{zone started}}', '+09:00'],
    ['{{duration started resolved}}', '30 min', '30 分'],
    ['{{duration started detected}}', '5 min', '5 分'],
    ['{{duration resolved started}}', ''],
    ['{{slug title}}', 'checkout-slow-title-1'],
    ['{{list services}}', 'checkout, pay, ments', 'checkout、pay, ments'],
    ['{{cell title}}', 'Checkout: \\*slow\\* {{title}} #1'],
    ['{{row "What" severity (date started)}}', '| What | SEV-2 | 2026-11-23 |'],
    ['{{row "a|b" services ""}}', '| a\\|b | checkout, pay, ments |  |', '| a\\|b | checkout、pay, ments |  |'],
    ['{{yaml (duration started resolved)}}', '30 min', '30 分'],
  ];
  for (const [source, english, japanese = english] of cases) {
    it(`${source} writes ${english || 'nothing'}`, () => {
      assert.equal(write(source), english);
      assert.equal(write(source, fullFacts, 'ja'), japanese);
    });
  }

  it('writes nothing of what is not known', () => {
    assert.equal(
      write('{{zone started}}{{duration started resolved}}{{list services}}{{slug owner}}', minimalFacts),
      '',
    );
    assert.equal(write('{{#if (duration started resolved)}}x{{else}}y{{/if}}', minimalFacts), 'y');
  });

  const wrong: [source: string, expected: string][] = [
    ['{{duration started}}', '“duration” takes exactly 2 values.'],
    ['{{duration started title}}', '“title” does not exist here; available: started, detected, mitigated, resolved.'],
    ['{{zone title}}', '“title” does not exist here; available: started, detected, mitigated, resolved.'],
    ['{{list title}}', '“title” does not exist here; available: services.'],
    ['{{row}}', '“row” takes 1 to 20 values.'],
    [`{{row${' title'.repeat(21)}}}`, '“row” takes 1 to 20 values.'],
    ['{{row (cell title)}}', '“cell” does not exist here; available: date, time, duration, slug.'],
    ['{{row (row title)}}', '“row” does not exist here; available: date, time, duration, slug.'],
    ['{{markdown "text"}}', '“text” does not exist here; '],
    ['{{slug title zone}}', '“slug” takes exactly one value.'],
    ['{{timeline}}', '“timeline” does not exist here; '],
    ['{{yaml timeline}}', '“timeline” does not exist here; '],
    ['{{#each timeline}}{{title}}{{/each}}', '“title” does not exist here; '],
    ['{{#each timeline}}{{this}}{{/each}}', '“this” does not exist here; '],
    ['{{#each timeline}}{{started}}{{/each}}', '“started” does not exist here; '],
    ['{{#each timeline}}{{date text}}{{/each}}', '“text” does not exist here; '],
  ];
  for (const [source, expected] of wrong) {
    it(`is refused as ${source.slice(0, 40)}`, () => {
      const result = renderTemplate(ownTemplate(source), fullFacts);
      assert('problem' in result, JSON.stringify(result));
      assert.equal(formatMessage(result.problem.message).slice(0, expected.length), expected.slice(0, 200));
    });
  }

  it('writes rows that read back as the texts, whatever is in them', () => {
    const marks = fc.constantFrom(
      '|',
      '\\',
      '`',
      '``',
      '**',
      '<b>',
      '<!--',
      '{{',
      '[a](b)',
      '&amp;',
      '~',
      '# ',
      ' ',
      'x',
      '決',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.array(marks, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, text, (first, second) => {
        const cells = [first, second].map(oneLine);
        const markdown = `| a | b |\n| - | - |\n| ${cells.map(markdownCell).join(' | ')} |\n`;
        const [table] = parseMarkdown(markdown).children as Table[];
        assert.deepEqual(
          table?.children[1]?.children.map((cell) => toString(cell)),
          cells,
          markdown,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('writes durations that the linter reads as the same minutes', () => {
    const start = Date.UTC(2026, 10, 23);
    const moment = (minutes: number): string => new Date(start + minutes * 60_000).toISOString();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.constantFrom('en' as const, 'ja' as const),
        (minutes, language) => {
          const [found, ...more] = findDurations(durationInWords(moment(0), moment(minutes), language));
          assert.deepEqual([found?.minutes, more], [minutes, []]);
        },
      ),
    );
  });
});
