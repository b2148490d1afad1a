import type { Suspect } from './presetRules';

/**
 * Formats that the preset has no rule for and that stand in the logs of incidents, each as its issuer publishes it; gitleaks looks for the
 * same (gcp-api-key, stripe-access-token, jwt, curl-auth-header). The first group is the credential.
 */
const formats: readonly { readonly issuer: string; readonly pattern: RegExp }[] = [
  // https://cloud.google.com/docs/authentication/api-keys
  { issuer: 'Google', pattern: /(?<![\w-])(AIza[\w-]{35})(?![\w-])/g },
  // https://docs.stripe.com/keys
  { issuer: 'Stripe', pattern: /(?<![\w-])([rs]k_live_[a-zA-Z0-9]{16,99})(?![\w-])/g },
  // RFC 7519: three parts in base64url, of which the first two are JSON objects.
  { issuer: 'JWT', pattern: /(?<![\w-])(eyJ[\w-]{14,2000}\.eyJ[\w-]{14,8000}\.[\w-]{20,2000})(?![\w-])/g },
  // RFC 7617 and RFC 6750.
  {
    issuer: 'HTTP authorization',
    pattern: /\bauthorization["']?\s?[:=]\s?["']?(?:basic|bearer|token)\s{1,3}([\w~+/.-]{16,4000}={0,2})/gi,
  },
];

/** Returns what has a published format of a credential. */
export function suspectsOfFormats(text: string): Suspect[] {
  return formats.flatMap(({ issuer, pattern }) =>
    [...text.matchAll(pattern)].map((match): Suspect => {
      const start = match.index + match[0].lastIndexOf(match[1] ?? '');
      return { issuer, range: { start, end: start + (match[1] ?? '').length } };
    }),
  );
}
