import assert from 'node:assert/strict';
import fc from 'fast-check';
import { credentialsIn } from '../../../src/core/lint/secrets/credentials';
import { formatMessage } from '../../../src/core/message';
import { document, findingsOf, fixed, underlined } from './environment';

/** Made here, so that the repository holds nothing that a scanner could take for a credential. */
const tail = (length: number): string => 'Zk3vQ9tLw2RbX7cNf5GhJ8sDm4PyT6uVa0Ei'.repeat(4).slice(0, length);
const github = ['ghp', tail(36)].join('_');
const aws = ['AKIA', 'Q3VN7ZK2LWXR5TJD'].join('');
const slack = ['xoxb', '123410293847', tail(24)].join('-');
const stripe = ['sk', 'live', tail(24)].join('_');
const key = ['-----BEGIN RSA PRIVATE KEY-----', `MII${tail(140)}`, '-----END RSA PRIVATE KEY-----'].join('\n');
const webToken = ['eyJhbGciOiJIUzI1NiJ9', `eyJ${tail(40)}`, tail(43)].join('.');

describe('secret', () => {
  const credentials: [issuer: string, text: string, secret: string][] = [
    ['GitHub', `The token ${github} was in the log.`, github],
    ['GitHub', `The token \`${github}\` was in the log.`, github],
    ['GitHub', `\`\`\`\nGITHUB_TOKEN=${github}\n\`\`\``, github],
    ['GitHub', `    GITHUB_TOKEN=${github}`, github],
    ['GitHub', `> ${github}`, github],
    ['GitHub', `<!-- ${github} -->`, github],
    ['GitHub', `| Token |\n|---|\n| ${github} |`, github],
    ['AWS', `accessKeyId: ${aws}`, aws],
    ['AWS', `aws_secret_access_key = ${tail(40)}`, tail(40)],
    ['private key', `\`\`\`\n${key}\n\`\`\``, key],
    ['Slack', `SLACK=${slack}`, slack],
    ['GitLab', `glpat-${tail(20)}`, `glpat-${tail(20)}`],
    ['npm', `npm_${tail(36)}`, `npm_${tail(36)}`],
    ['database password', 'postgres://shop:kV4dWq81z@db.internal/orders', 'kV4dWq81z'],
    ['database password', 'mysql://shop:kV4dWq81z@mysql/orders?ssl=1', 'kV4dWq81z'],
    ['password in an address', '[the wiki](https://shop:kV4dWq81z@wiki.internal.io/x)', 'kV4dWq81z'],
    ['Google', `https://maps.google.com/?key=AIza${tail(35)}`, `AIza${tail(35)}`],
    ['Stripe', `STRIPE=${stripe}`, stripe],
    ['JWT', `token=${webToken}`, webToken],
    ['JWT', `Authorization: Bearer ${webToken}`, webToken],
    ['HTTP authorization', `curl -H "Authorization: Bearer ${tail(30)}"`, tail(30)],
    ['HTTP authorization', `{"authorization": "Basic ${tail(20)}=="}`, `${tail(20)}==`],
  ];
  for (const [issuer, text, secret] of credentials) {
    it(`finds the credential (${issuer}) in ${JSON.stringify(text.slice(0, 40))}`, () => {
      const source = document([], `# Checkout\n\n${text}\n`);
      const found = findingsOf('secret', source);
      assert.deepEqual(
        found.map(({ range }) => source.slice(range.start, range.end)),
        [secret],
      );
      assert.ok(formatMessage(found[0]?.message ?? { text: '', args: [] }).includes(`(${issuer})`));
      const messages = JSON.stringify(found.map(({ message, fixes }) => [message, fixes]));
      assert.ok(!messages.includes(secret.slice(0, 12)), 'no message holds the credential');
      const after = fixed(source, found[0]?.fixes[0]);
      assert.ok(!after.includes(secret) && after.includes('[redacted]'));
      assert.deepEqual(findingsOf('secret', after), []);
    });
  }

  it('finds it in the front matter', () => {
    assert.deepEqual(underlined('secret', document([`token: ${github}`])), [github]);
  });

  it('is an error at every stage', () => {
    for (const status of ['draft', 'in-review', 'final']) {
      assert.equal(findingsOf('secret', document([`status: ${status}`], github))[0]?.severity, 'error');
    }
  });

  const standIns = [
    ['AKIA', 'IOSFODNN7EXAMPLE'].join(''),
    'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    '"principalId": "AROAQ3VN7ZK2LWXR5TJD:session"',
    'aws_account_id = 1234-5678-9012',
    `ghp_${'x'.repeat(36)}`,
    `ghp_${'0123456789'.repeat(4).slice(0, 36)}`,
    'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
    'postgres://user:password@db.internal/orders',
    'postgres://postgres:postgres@localhost:5432/orders',
    'postgres://shop:kV4dWq81z@localhost:5432/orders',
    'postgres://shop:****@db.internal/orders',
    'postgres://shop:<password>@db.internal/orders',
    'postgres://shop:${DB_PASSWORD}@db.internal/orders',
    'postgres://shop@db.internal/orders',
    'https://shop:shop@wiki.internal.io/',
    'Authorization: Bearer $TOKEN',
    'Authorization: Bearer YOUR_ACCESS_TOKEN_HERE',
    'Authorization: Bearer <your access token here>',
    'Authorization: Bearer eyJhbGciOi...',
    `token=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0.${tail(43)}`,
    'commit 4f2a9c81d07be35a6f1c2d9e8b7a6c5d4e3f2a1b',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '123e4567-e89b-12d3-a456-426614174000',
    'https://github.com/example/shop/commit/4f2a9c81d07be35a6f1c2d9e8b7a6c5d4e3f2a1b',
    'deployment-7d9f8b6c5d-x2k4q restarted',
    '-----BEGIN CERTIFICATE-----\nMIIabc\n-----END CERTIFICATE-----',
    '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
    'The password was rotated; the token had expired.',
  ];
  for (const text of standIns) {
    it(`leaves ${JSON.stringify(text.slice(0, 60))} alone`, () => {
      assert.deepEqual(underlined('secret', document([], `# Checkout\n\n\`\`\`\n${text}\n\`\`\`\n\n${text}\n`)), []);
    });
  }

  it('finds credentials wherever they stand in a text, in their order and without overlap', () => {
    const piece = fc.oneof(
      fc.constantFrom(github, aws, webToken, key, '`', '\n', ' ', '"', '|'),
      fc.string({ maxLength: 9 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ');
        let last = 0;
        for (const { range } of credentialsIn(text)) {
          assert.ok(range.start >= last && range.end > range.start && range.end <= text.length);
          last = range.end;
        }
        assert.equal(
          credentialsIn(text).length > 0,
          pieces.some((one) => [github, aws, webToken, key].includes(one)),
        );
      }),
    );
  });
});
