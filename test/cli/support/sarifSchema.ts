/** The part of the JSON schema of SARIF 2.1.0 that the log can reach; properties that are not listed are mistakes. */
const positive = { type: 'integer', minimum: 1 };
const text = object({ text: { type: 'string', minLength: 1 } }, ['text']);
const level = { enum: ['none', 'note', 'warning', 'error'] };

const region = object({ startLine: positive, startColumn: positive, endLine: positive, endColumn: positive }, [
  'startLine',
]);

const artifactLocation = object(
  { uri: { type: 'string', pattern: "^[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+$" }, uriBaseId: { type: 'string' } },
  ['uri'],
);

const rule = object(
  {
    id: { type: 'string' },
    shortDescription: text,
    fullDescription: text,
    help: text,
    helpUri: { type: 'string', pattern: '^https://' },
    defaultConfiguration: object({ level }, ['level']),
  },
  ['id'],
);

const result = object(
  {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message: text,
    locations: list(object({ physicalLocation: object({ artifactLocation, region }, ['artifactLocation']) }, [])),
    fixes: list(
      object(
        {
          description: text,
          artifactChanges: {
            ...list(
              object(
                {
                  artifactLocation,
                  replacements: {
                    ...list(
                      object({ deletedRegion: region, insertedContent: object({ text: { type: 'string' } }, []) }, [
                        'deletedRegion',
                      ]),
                    ),
                    minItems: 1,
                  },
                },
                ['artifactLocation', 'replacements'],
              ),
            ),
            minItems: 1,
          },
        },
        ['artifactChanges'],
      ),
    ),
  },
  ['message'],
);

const driver = object(
  {
    name: { type: 'string' },
    semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
    informationUri: { type: 'string', pattern: '^https://' },
    language: { type: 'string', pattern: '^[a-z]{2}(?:-[A-Z]{2})?$' },
    rules: { ...list(rule), uniqueItems: true },
  },
  ['name'],
);

const run = object(
  { tool: object({ driver }, ['driver']), columnKind: { enum: ['utf16CodeUnits'] }, results: list(result) },
  ['tool'],
);

export const sarifSchema = object({ $schema: { type: 'string' }, version: { const: '2.1.0' }, runs: list(run) }, [
  'version',
  'runs',
]);

function object(properties: Readonly<Record<string, unknown>>, required: readonly string[]) {
  return { type: 'object', properties, required, additionalProperties: false };
}

function list(items: unknown) {
  return { type: 'array', items };
}
