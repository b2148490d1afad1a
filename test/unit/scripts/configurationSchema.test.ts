import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { configurationJsonSchema } from '../../../scripts/generate/configurationSchema';
import { readConfigurationFile } from '../../../src/core/config/configurationFile';
import { starterConfiguration } from '../../../src/core/config/starterConfiguration';
import { formatMessage } from '../../../src/core/message';

const validate = new Ajv({
  allErrors: true,
  strict: 'log',
  allowUnionTypes: true,
  keywords: ['markdownDescription'],
}).compile(JSON.parse(configurationJsonSchema()) as object);

describe('the JSON schema of .postmortem.yml', () => {
  const texts: [yaml: string, valid: boolean][] = [
    ['rules: { placeholder: off, empty-section: { draft: hint } }', true],
    ['rules: { placeholder: warn }', false],
    ['rules: { colour: off }', false],
    ['rules: { placeholder: { draught: off } }', false],
    ['colour: red', false],
    ['rules:\nwords:\n', true],
    ['severities: [P1, 2]', true],
    ['severities: P1', false],
    ['sections: { required: [detection, Our own] }', true],
    ['aliases: { impact: [Who], nothing: [x] }', false],
    ['thresholds: { dateDays: 3 }', true],
    ['thresholds: { dateDays: 0 }', false],
    ['thresholds: { dateDays: 1.5 }', false],
    ['deadline: { rollOverAfter: "21:00" }', true],
    ['deadline: { rollOverAfter: 9pm }', false],
    [
      starterConfiguration(formatMessage)
        .replace(/^#(?! )/gm, '')
        .replace(/^#(?= {2})/gm, ''),
      true,
    ],
  ];
  for (const [yaml, valid] of texts) {
    it(`${valid ? 'accepts' : 'refuses'} ${JSON.stringify(yaml.slice(0, 60))}, as the extension does`, () => {
      assert.equal(validate(parse(yaml)), valid, JSON.stringify(validate.errors));
      assert.equal(readConfigurationFile(yaml).problems.length === 0, valid);
    });
  }

  it('accepts whatever the extension has nothing to say about', () => {
    const scalars = fc.constantFrom(
      'off',
      'hint',
      'warn',
      '3',
      '0',
      'UTC',
      'a/b',
      '[a]',
      '[]',
      '{}',
      '',
      '"21:00"',
      '{ draft: error }',
    );
    const lines = fc.tuple(
      fc.constantFrom(
        'rules',
        'sections',
        'words',
        'thresholds',
        'severities',
        'files',
        'timezone',
        'templates',
        'aliases',
      ),
      fc.constantFrom('placeholder', 'required', 'blame', 'dateDays', 'impact', undefined),
      scalars,
    );
    fc.assert(
      fc.property(lines, ([key, below, value]) => {
        const yaml = `${key}:${below === undefined ? '' : `\n  ${below}:`} ${value}\n`;
        if (readConfigurationFile(yaml).problems.length === 0) {
          assert.ok(validate(parse(yaml)), yaml + JSON.stringify(validate.errors));
        }
      }),
      { numRuns: 500 },
    );
  });
});
