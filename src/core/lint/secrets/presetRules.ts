import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { TextRange } from '../../document/textRange';

/** Something in a text that has the form of a credential. */
export interface Suspect {
  readonly range: TextRange;
  /** Whose credential it is; no part of the credential itself. */
  readonly issuer: string;
}

/** As much of a rule of secretlint as is asked of it here: on text, its handlers are synchronous and need neither files nor Node. */
interface PresetRule {
  readonly meta: { readonly id: string };
  create(context: PresetContext, options: object): { file?(source: PresetSource): unknown };
}

interface PresetMessage {
  readonly messageId: string;
  /** What the sentence would show: the credential, under a name that differs from rule to rule. */
  readonly found: readonly unknown[];
}

interface PresetContext {
  readonly sharedOptions: object;
  createTranslator(messages: object): (messageId: string, found?: object) => PresetMessage;
  report(report: { readonly message: PresetMessage; readonly range: readonly number[] }): void;
  ignore(): void;
}

interface PresetSource {
  readonly content: string;
  readonly contentType: 'text';
  readonly ext: string;
  /** Without a path a rule looks for what it would expect in a file of its own, such as a package.json. */
  readonly filePath: undefined;
}

const prefix = '@secretlint/secretlint-rule-';
const issuers: Readonly<Record<string, string>> = {
  aws: 'AWS',
  privatekey: 'private key',
  npm: 'npm',
  basicauth: 'password in an address',
  slack: 'Slack',
  sendgrid: 'SendGrid',
  shopify: 'Shopify',
  github: 'GitHub',
  gitlab: 'GitLab',
  grafana: 'Grafana',
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  groq: 'Groq',
  huggingface: 'Hugging Face',
  linear: 'Linear',
  notion: 'Notion',
  '1password': '1Password',
  'database-connection-string': 'database password',
  'hashicorp-vault': 'Vault',
  vercel: 'Vercel',
  databricks: 'Databricks',
  docker: 'Docker',
  figma: 'Figma',
};
/** One looks at files only, the other at comments of secretlint's own. */
const leftOut: ReadonlySet<string> = new Set(['gcp', 'filter-comments']);
/** Says who, and opens nothing. */
const harmless: ReadonlySet<string> = new Set(['AWSAccountID']);

const presetRules = (rules as unknown as readonly PresetRule[])
  .map((rule) => ({ rule, name: rule.meta.id.replace(prefix, '') }))
  .filter(({ name }) => !leftOut.has(name));

/** Returns what secretlint's recommended rules report in a text. */
export function suspectsOfPreset(text: string): Suspect[] {
  return presetRules.flatMap(({ rule, name }) => {
    const suspects: Suspect[] = [];
    const context: PresetContext = {
      sharedOptions: {},
      createTranslator:
        () =>
        (messageId, found = {}) => ({ messageId, found: Object.values(found) }),
      report: ({ message, range: [start = 0, end = start] }) => {
        if (!harmless.has(message.messageId)) {
          const range = placeOf(text, message.found, { start, end });
          suspects.push({ range, issuer: issuers[name] ?? name });
        }
      },
      ignore: () => undefined,
    };
    // Without the option the key that is half of a pair is passed over, which in a pasted log is mostly the only half.
    const options = name === 'aws' ? { enableIDScanRule: true } : {};
    rule.create(context, options).file?.({ content: text, contentType: 'text', ext: '.md', filePath: undefined });
    return suspects;
  });
}

/** Where a rule reports only part of what it matched, its range has the length of the part and the start of the whole. */
function placeOf(text: string, found: readonly unknown[], range: TextRange): TextRange {
  const credential = found.find((value) => typeof value === 'string' && value.length === range.end - range.start);
  const start = typeof credential === 'string' ? text.indexOf(credential, range.start) : -1;
  return start === -1 ? range : { start, end: start + range.end - range.start };
}
