import { message, type Message } from '../message';
import { configurationSchema, type ConfigurationValues } from './configurationSchema';
import { defaultTemplatesFolder } from './configuration';

/** What a team may want to begin with, for each key. */
const examples: Readonly<Record<keyof ConfigurationValues, readonly string[]>> = {
  rules: ['rules:', '  placeholder: warning', '  empty-section: { draft: off, in-review: warning, final: error }'],
  sections: ['sections:', '  required: [detection]', '  optional: [lessons]'],
  aliases: ['aliases:', '  impact: [Customer impact]'],
  severities: ['severities: [SEV-1, SEV-2, SEV-3]'],
  templates: [`templates: ${defaultTemplatesFolder}`],
  files: ['files: ["incidents/**/*.md"]'],
  timezone: ['timezone: Europe/Berlin'],
  thresholds: ['thresholds:', '  timelineEntries: 5'],
  words: ['words:', '  blame: [sloppy]', '  allowed: [on fire]'],
  deadline: ['deadline:', '  rollOverAfter: "21:00"', '  days: { SEV-4: 3 }'],
};

/** Returns a `.postmortem.yml` that decides nothing yet: every key, explained, behind comment marks. */
export function starterConfiguration(write: (message: Message) => string): string {
  const { shape } = configurationSchema;
  const entries = shape.kind === 'map' ? shape.entries : {};
  const parts = Object.entries(examples).map(([key, lines]) => {
    const summary = entries[key]?.summary;
    return [...(summary ? [`# ${write(summary)}`] : []), ...lines.map((line) => `#${line}`)].join('\n');
  });
  const head = `# ${write(message('What our team has decided about its postmortems. Take the # away from what you need.'))}`;
  return `${[head, ...parts].join('\n\n')}\n`;
}
