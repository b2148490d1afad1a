import { configurationSchema } from '../../src/core/config/configurationSchema';
import type { Shape, ShapeEntry } from '../../src/core/config/schema';
import { stages } from '../../src/core/document/stage';
import { rulePageUrl } from '../../src/core/lint/rulePage';
import { rules } from '../../src/core/lint/rules';
import { formatMessage } from '../../src/core/message';

type JsonSchema = Readonly<Record<string, unknown>>;

/** Returns the JSON schema of `.postmortem.yml`, for editors and tools that know such schemas. */
export function configurationJsonSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Same-Day Postmortem: .postmortem.yml',
    description: 'What a team has decided about its postmortems.',
    ...schemaOf(configurationSchema.shape),
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

function schemaOf(shape: Shape, key = ''): JsonSchema {
  switch (shape.kind) {
    case 'map':
      return {
        // A key with nothing after it decides nothing.
        type: ['object', 'null'],
        additionalProperties: shape.others ? schemaOf(shape.others) : false,
        properties: Object.fromEntries(
          Object.entries(shape.entries).map(([name, entry]) => [
            name,
            { ...(key === 'rules' ? ruleDescription(name) : entryDescription(entry)), ...schemaOf(entry.shape, name) },
          ]),
        ),
      };
    case 'list':
      return {
        type: ['array', 'null'],
        // People write numbers where names belong: `severities: [1, 2]`.
        items: {
          type: ['string', 'number', 'boolean'],
          ...(shape.choices.length > 0 && { anyOf: [{ enum: shape.choices }, {}] }),
        },
      };
    case 'text':
      return {
        type: ['string', 'number', 'boolean', 'null'],
        ...(shape.pattern !== undefined && { pattern: shape.pattern }),
      };
    case 'number':
      return { type: ['integer', 'null'], minimum: shape.minimum, maximum: shape.maximum };
    case 'choice':
      return { enum: [...shape.choices, null] };
    case 'choiceOrMap':
      return { oneOf: [{ enum: [...shape.choices, null] }, { ...schemaOf(shape.map), type: 'object' }] };
  }
}

function entryDescription({ summary, default: standard }: ShapeEntry): JsonSchema {
  const text = summary ? formatMessage(summary) : '';
  const markdown = standard === undefined ? text : `${text} Default: \`${standard}\`.`;
  return text === '' ? {} : { description: markdown.replaceAll('`', ''), markdownDescription: markdown };
}

function ruleDescription(id: string): JsonSchema {
  const rule = rules.find((each) => each.id === id);
  if (!rule) {
    throw new Error(`There is no rule ${id}.`);
  }
  const summary = formatMessage(rule.documentation.summary);
  const severities = stages.map((stage) => `${stage} \`${rule.severities[stage]}\``).join(', ');
  return {
    description: summary.replaceAll('`', ''),
    markdownDescription: `${summary}\n\nDefault: ${severities}. [${id}](${rulePageUrl(id, 'en')})`,
  };
}
