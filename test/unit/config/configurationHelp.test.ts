import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfigurationFile } from '../../../src/core/config/configurationFile';
import { meaningAt, suggestionsAt } from '../../../src/core/config/configurationHelp';
import { ruleIds } from '../../../src/core/lint/ruleId';

const keys = [
  'rules',
  'sections',
  'aliases',
  'severities',
  'templates',
  'files',
  'timezone',
  'thresholds',
  'words',
  'deadline',
];
const severities = ['off', 'hint', 'information', 'warning', 'error'];
const stages = ['draft', 'in-review', 'final'];

/** Returns what is suggested at the bar in a text. */
function labels(marked: string): string[] | undefined {
  return suggestionsAt(marked.replace('|', ''), marked.indexOf('|'))?.suggestions.map(({ label }) => label);
}

/** Returns the text after a suggestion was taken at the bar. */
function taken(marked: string, label: string): string | undefined {
  const text = marked.replace('|', '');
  const found = suggestionsAt(text, marked.indexOf('|'));
  const suggestion = found?.suggestions.find((each) => each.label === label);
  return (
    found &&
    suggestion &&
    text.slice(0, found.cursor.word.start) + suggestion.insertText + text.slice(found.cursor.word.end)
  );
}

describe('suggestionsAt', () => {
  const cases: [marked: string, labels: readonly string[] | undefined][] = [
    ['|', keys],
    ['ru|', keys],
    ['rules:\n  placeholder: off\n|', keys.filter((key) => key !== 'rules')],
    ['words:\n\n|\nfiles: []\n', keys.filter((key) => key !== 'words' && key !== 'files')],
    ['rules:\n  |', ruleIds],
    ['rules:\r\n  mis|\r\n', ruleIds],
    ['rules:\n  missing-section: off\n  |\n', ruleIds.filter((id) => id !== 'missing-section')],
    ['rules:\n  missing-section: |', severities],
    ['rules:\n  missing-section: wa|', severities],
    ['rules:\n  missing-section:\n    |', stages],
    ['rules:\n  missing-section:\n    draft: |', severities],
    ['rules:\n  missing-section: { |', stages],
    ['rules:\n  missing-section: { draft: off, |', ['in-review', 'final']],
    ['rules:\n  missing-section: { draft: | }', severities],
    ['rules: { missing-section: { draft: |', severities],
    ['rules: { |', ruleIds],
    ['sections:\n  |', ['required', 'optional']],
    ['thresholds:\n  timelineEntries: |', ['3']],
    ['rules:\n  # |', undefined],
    ['rules: # |', undefined],
    ['severities: "|', undefined],
    ['colour:\n  |', undefined],
    ['colour: |', undefined],
    ['words:\n  blame: [|', []],
    ['toString: |', undefined],
  ];
  for (const [marked, expected] of cases) {
    it(`knows what may stand at ${JSON.stringify(marked)}`, () => {
      assert.deepEqual(labels(marked), expected);
    });
  }

  it('knows sections and zones', () => {
    for (const marked of [
      'sections:\n  required: [|',
      'sections:\n  required:\n    - |',
      'sections:\n  required:\n  - im|',
      'sections:\n  required:\n    |',
      'aliases:\n  |',
    ]) {
      assert.ok(labels(marked)?.includes('impact'), marked);
    }
    assert.ok(labels('timezone: Europe/B|')?.includes('Europe/Berlin'));
  });

  const insertions: [marked: string, label: string, after: string][] = [
    ['ru|', 'rules', 'rules:\n  '],
    ['ru|:\n', 'rules', 'rules:\n'],
    ['rules:\n  |', 'placeholder', 'rules:\n  placeholder: '],
    ['rules:\n  placeholder: w|arn # why', 'warning', 'rules:\n  placeholder: warning # why'],
    ['sections:\n  required: |', 'impact', 'sections:\n  required: [impact]'],
    ['sections:\n  required: [|]', 'impact', 'sections:\n  required: [impact]'],
    ['sections:\n  required:\n    |', 'impact', 'sections:\n  required:\n    - impact'],
    ['rules: { |}', 'placeholder', 'rules: { placeholder: }'],
  ];
  for (const [marked, label, after] of insertions) {
    it(`writes ${label} at ${JSON.stringify(marked)}`, () => {
      assert.equal(taken(marked, label), after);
    });
  }

  it('suggests only what is then understood', () => {
    const starts = [
      '|',
      'rules:\n  |',
      'rules:\n  placeholder: |',
      'rules:\n  placeholder:\n    |',
      'sections:\n  |',
      'sections:\n  required: |',
      'aliases:\n  |',
      'severities: |',
      'templates: |',
      'timezone: |',
      'files: |',
      'thresholds:\n  |',
      'thresholds:\n  dateDays: |',
      'words:\n  |',
      'deadline:\n  |',
      'deadline:\n  rollOverAfter: |',
    ];
    for (const marked of starts) {
      for (const label of (labels(marked) ?? []).slice(0, 50)) {
        assert.deepEqual(readConfigurationFile(taken(marked, label) ?? '').problems, [], `${marked} ${label}`);
      }
    }
  });

  it('never throws', () => {
    const parts = fc.constantFrom(
      'rules',
      ':',
      ' ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      '- ',
      '#',
      '"',
      'placeholder',
      ',',
      '\r\n',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), fc.nat(60), (words, at) => {
        const text = words.join('');
        const offset = Math.min(at, text.length);
        suggestionsAt(text, offset);
        meaningAt(text, offset);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('meaningAt', () => {
  const cases: [marked: string, meaning: unknown][] = [
    ['ru|les:', 'rules'],
    ['|rules:', 'rules'],
    ['rules:\n  place|holder: off', 'rule placeholder'],
    ['rules:\n  placeholder: o|ff', 'severity off'],
    ['rules:\n  placeholder: { draft: hint, fin|al: off }', 'rules.placeholder.final'],
    ['thresholds:\n  date|Days: 3', 'thresholds.dateDays'],
    ['rules:\n  colo|ur: off', undefined],
    ['words:\n  blame: [o|ff]', undefined],
    ['timezone: Euro|pe/Berlin', undefined],
    ['# ru|les', undefined],
    ['rules:|', undefined],
  ];
  for (const [marked, expected] of cases) {
    it(`explains ${JSON.stringify(marked)}`, () => {
      const meaning = meaningAt(marked.replace('|', ''), marked.indexOf('|'))?.meaning;
      const shown =
        meaning?.kind === 'entry'
          ? meaning.path.join('.')
          : meaning && (meaning.kind === 'rule' ? `rule ${meaning.rule}` : `severity ${meaning.severity}`);
      assert.equal(shown, expected);
    });
  }
});
