import { message } from '../../message';
import type { Rule } from '../rule';
import { credentialsIn } from '../secrets/credentials';
import { harmful } from '../severity';

const redacted = '[redacted]';

export const secret: Rule = {
  id: 'secret',
  severities: harmful,
  documentation: {
    summary: message('A credential stands in the text.'),
    why: message(
      'Logs and commands that are pasted into a postmortem bring tokens, keys and passwords along, and a repository keeps them for ever. Revoke the credential first: whoever could read the document may have it. Then take it out of the text and of the history. Code and logs are searched as well; examples, masks and variables are left alone. The finding never shows the credential.',
    ),
    source:
      'The recommended rules of secretlint (https://github.com/secretlint/secretlint), and the published formats of Google, Stripe, RFC 7519, RFC 7617 and RFC 6750.',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Timeline\n\n```\nGET /orders\nAuthorization: Basic Y2hlY2tvdXQ6a1Y0ZFdxODF6\n```\n',
      good: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Timeline\n\n```\nGET /orders\nAuthorization: Basic [redacted]\n```\n',
    },
  },
  check({ postmortem }) {
    return credentialsIn(postmortem.text).map(({ range, issuer }) => ({
      message: message(
        'This looks like a credential ({0}). Revoke it first, then remove it here and from the history.',
        issuer,
      ),
      range,
      fixes: [
        {
          title: message('Replace it with {0}', redacted),
          edits: [{ range, newText: redacted }],
          preferred: true,
          safe: false,
        },
      ],
    }));
  },
};
