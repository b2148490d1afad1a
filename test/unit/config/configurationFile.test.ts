import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfiguration, type Configuration } from '../../../src/core/config/configuration';
import { longestConfiguration, readConfigurationFile } from '../../../src/core/config/configurationFile';
import { applyEdits } from '../../../src/core/document/textEdit';
import { formatMessage } from '../../../src/core/message';

const everything = `# Our team
rules:
  placeholder: off
  milestone-order: { draft: hint, final: error }
  empty-section:
    in-review: information
sections:
  required: [detection, Customer communication]
  optional: [lessons]
aliases:
  impact: [Customer impact, お客様への影響]
severities: [P1, 2, 007]
templates: ./docs/templates/
files: ["incidents/**/*.md"]
timezone: Asia/Tokyo
thresholds:
  timelineGapMinutes: 90
  timelineEntries: 5
words:
  blame: [sloppy]
  allowed: &fine [on fire]
  animated: *fine
deadline:
  rollOverAfter: 21:00
`;

describe('readConfigurationFile', () => {
  it('reads everything that a team can decide', () => {
    assert.deepEqual(read(everything), {
      rules: {
        placeholder: { draft: 'off', 'in-review': 'off', final: 'off' },
        'milestone-order': { draft: 'hint', final: 'error' },
        'empty-section': { 'in-review': 'information' },
      },
      requiredSections: ['detection', 'Customer communication'],
      optionalSections: ['lessons'],
      aliases: { impact: ['Customer impact', 'お客様への影響'] },
      severities: ['P1', '2', '007'],
      templatesFolder: 'docs/templates',
      files: ['incidents/**/*.md'],
      timezone: 'Asia/Tokyo',
      thresholds: { ...defaultConfiguration.thresholds, timelineGapMinutes: 90, timelineEntries: 5 },
      words: { ...defaultConfiguration.words, blame: ['sloppy'], allowed: ['on fire'], animated: ['on fire'] },
      rollOverAfter: '21:00',
    });
    assert.deepEqual(problems(everything), []);
  });

  it('knows the place of each value in use', () => {
    const { places } = readConfigurationFile(everything);
    const keyAt = (path: string): string => {
      const { start = 0, end = 0 } = places.get(path) ?? {};
      return everything.slice(start, end);
    };
    assert.equal(keyAt('rules.placeholder'), 'placeholder');
    assert.equal(keyAt('rules.milestone-order.final'), 'final');
    assert.equal(keyAt('deadline.rollOverAfter'), 'rollOverAfter');
    assert.equal(places.has('words.hindsight'), false);
  });

  for (const blank of ['', '\n', '# nothing\n', '---\n', 'rules:\nsections:\n  required:\n', 'words: {}', '\uFEFF']) {
    it(`has the defaults, and nothing to say, for ${JSON.stringify(blank)}`, () => {
      assert.deepEqual(read(blank), defaultConfiguration);
      assert.deepEqual(problems(blank), []);
    });
  }

  const mistakes: [yaml: string, problems: string[]][] = [
    ['rule:\n  blame: off', ['“rule”: Unknown key “rule”; did you mean “rules”? → rules']],
    [
      'colour: red',
      [
        '“colour”: Unknown key “colour”; the keys here are rules, sections, aliases, severities, templates, files, timezone, thresholds, words, deadline.',
      ],
    ],
    [
      'rules: { placeholders: off }',
      ['“placeholders”: There is no rule “placeholders”; did you mean “placeholder”? → placeholder'],
    ],
    ['rules: { colour: off }', ['“colour”: There is no rule “colour”; “Postmortem: List Rules” shows all.']],
    [
      'rules: { placeholder: warn }',
      ['“warn”: Unknown severity “warn”; expected one of off, hint, information, warning, error. → warning'],
    ],
    [
      'rules: { placeholder: false }',
      ['“false”: Unknown severity “false”; expected one of off, hint, information, warning, error. → off'],
    ],
    [
      'rules: { placeholder: { Draft: off } }',
      ['“Draft”: There is no stage “Draft”; the stages are draft, in-review, final. → draft'],
    ],
    [
      'rules: { placeholder: [off] }',
      ['“[off]”: “rules.placeholder” must be one of off, hint, information, warning, error.'],
    ],
    ['rules: off', ['“off”: “rules” must hold keys such as “missing-section”, each on its own line; it is ignored.']],
    [
      'rules:\n  placeholder: off\n  placeholder: hint',
      ['“placeholder”: “placeholder” is here twice; the first one counts.'],
    ],
    ['severities: SEV-1', ['“SEV-1”: “severities” must be a list such as [SEV-1, SEV-2, SEV-3]. → [SEV-1]']],
    ['severities: [[SEV-1], SEV-2]', ['“[SEV-1]”: “severities” must be a list such as [SEV-1, SEV-2, SEV-3].']],
    ['severities: *all', ['“*all”: Nothing here is called “&all”, so “*all” stands for nothing.']],
    [
      'sections: { required: [detecton] }',
      ['“detecton”: There is no section “detecton”; did you mean “detection”? → detection'],
    ],
    [
      'aliases: { Root cause: [Why] }',
      ['“Root cause”: There is no section “Root cause”; did you mean “cause”? → cause'],
    ],
    [
      'templates: ../elsewhere',
      ['“../elsewhere”: The templates must lie below this file; “.postmortem/templates” is used.'],
    ],
    ['templates: [a]', ['“[a]”: “templates” must be text such as .postmortem/templates; the default is used.']],
    ['files: ["*a*a*a*a*b"]', ['“"*a*a*a*a*b"”: This pattern is too long or has too many wildcards; it is ignored.']],
    ['timezone: Tokyo', ['“Tokyo”: “Tokyo” is not a time zone such as Europe/Berlin; the default is used.']],
    ['deadline: { rollOverAfter: 9pm }', ['“9pm”: “9pm” is not a time such as 21:00; the default is used.']],
    [
      'thresholds: { timelineEntries: many }',
      ['“many”: “thresholds.timelineEntries” must be a whole number from 0 to 1000; the default is used.'],
    ],
    [
      'thresholds: { dateDays: -1 }',
      ['“-1”: “thresholds.dateDays” must be a whole number from 1 to 10000; the default is used.'],
    ],
    ['- rules', ['“- rules”: This file must consist of keys such as “rules:”. The defaults are in force.']],
    ['rules: "off', ['“rules: "off”: This cannot be read as YAML from here on. The defaults are in force.']],
    ['rules:\n\tblame: off', ['“blame: off”: YAML is indented with spaces; here is a tab. The defaults are in force.']],
    [
      'rules:\n  placeholder: off\n---\nrules:\n',
      ['“---”: A line of three dashes begins a second document; write only one. The defaults are in force.'],
    ],
    [
      '? [a]\n: b',
      [
        '“[a]”: Unknown key “”; the keys here are rules, sections, aliases, severities, templates, files, timezone, thresholds, words, deadline.',
      ],
    ],
  ];
  for (const [yaml, expected] of mistakes) {
    it(`says what is wrong with ${JSON.stringify(yaml)}`, () => {
      assert.deepEqual(problems(yaml), expected);
    });
  }

  it('uses the default for what is wrong, and what the team said for the rest', () => {
    const { thresholds, severities } = read(
      'thresholds: { dateDays: x, timelineEntries: 4 }\nseverities: [P1, [x], P2]',
    );
    assert.deepEqual(thresholds, { ...defaultConfiguration.thresholds, timelineEntries: 4 });
    assert.deepEqual(severities, ['P1', 'P2']);
  });

  it('has every default in force while the YAML cannot be read', () => {
    const file = readConfigurationFile('severities: [P1]\nrules: {');
    assert.equal(file.readable, false);
    assert.deepEqual(file.configuration, defaultConfiguration);
    assert.deepEqual([...file.places], []);
  });

  it('has fixes after which their mistake is gone', () => {
    for (const [yaml] of mistakes) {
      for (const problem of readConfigurationFile(yaml).problems) {
        for (const fix of problem.fixes) {
          const sentences = readConfigurationFile(applyEdits(yaml, fix.edits)).problems.map((each) => each.message);
          assert.ok(!sentences.some((sentence) => formatMessage(sentence) === formatMessage(problem.message)), yaml);
        }
      }
    }
  });

  const hostile: [what: string, yaml: string][] = [
    ['aliases of aliases', `a: &a [x]\n${Array.from({ length: 60 }, (_, i) => `a${i}: &a${i} [*a, *a]`).join('\n')}\n`],
    ['a billion laughs', `a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nseverities: [*c,*c]\nwords: *c`],
    ['an anchor within itself', 'words: &w { blame: *w, hindsight: [*w] }'],
    ['tens of thousands of aliases', `a: &a x\nseverities: [${'*a ,'.repeat(10_000)}]`],
    ['brackets within brackets', `severities: ${'['.repeat(40_000)}`],
    ['braces within braces', `rules: ${'{a: '.repeat(10_000)}`],
    ['lists within lists', '- '.repeat(20_000)],
    ['ten thousand keys', Array.from({ length: 5_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['a text too long', 'x'.repeat(longestConfiguration + 1)],
    ['tags and dates', '!!binary x: !!set {a}\nseverities: !!omap [a: 1]\ntimezone: 2026-11-23'],
    ['keys of the language itself', '__proto__: { a: 1 }\nrules: { __proto__: off, constructor: off, toString: off }'],
  ];
  for (const [what, yaml] of hostile) {
    it(`answers at once for ${what}`, function () {
      this.timeout(2000);
      assert.doesNotThrow(() => readConfigurationFile(yaml));
    });
  }

  it('reads any text without an error, and shows its problems within it', function () {
    this.timeout(30_000);
    const words = fc.constantFrom(
      ...['rules', 'placeholder', 'off', 'sections', 'required', 'aliases', 'impact', 'severities', 'words', 'blame'],
      ...[
        'deadline',
        'rollOverAfter',
        '"21:00"',
        'thresholds',
        'dateDays',
        '12',
        'null',
        '~',
        'true',
        '&a',
        '*a',
        '<<',
      ],
      ...[
        ': ',
        ':',
        '- ',
        '\n',
        '\n  ',
        '\n    ',
        '\t',
        '{',
        '}',
        '[',
        ']',
        ',',
        '"',
        "'",
        '#',
        '|',
        '>',
        '!!',
        '? ',
        '\r\n',
      ],
    );
    const texts = fc.oneof(
      fc
        .array(fc.oneof({ weight: 8, arbitrary: words }, fc.string({ maxLength: 4 })), { maxLength: 30 })
        .map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { range, fixes } of readConfigurationFile(text).problems) {
          assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length);
          assert.doesNotThrow(() => fixes.map((fix) => applyEdits(text, fix.edits)));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function read(yaml: string): Configuration {
  return readConfigurationFile(yaml).configuration;
}

/** Each problem with the text that it underlines, and what its fixes write. */
function problems(yaml: string): string[] {
  return readConfigurationFile(yaml).problems.map(({ message, range, fixes }) =>
    [
      `“${yaml.slice(range.start, range.end)}”: ${formatMessage(message)}`,
      ...fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText)),
    ].join(' → '),
  );
}
