import type { TextRange } from '../../document/textRange';
import { isStandIn } from './standIn';
import { suspectsOfPreset, type Suspect } from './presetRules';
import { suspectsOfFormats } from './publishedFormats';

/** Every format has a run of characters without a space, or a password before an at sign: prose has neither. */
const possible = /[\w+/=-]{20}|:\/\/[^\s/@]{1,300}@|:x-oauth-basic@/;

/** "postgres://shop:secret@db/orders": the password is all that has to go. */
const address =
  /^[a-z][a-z\d+.:-]{1,30}:\/\/(?<user>[^\s:@/]{1,256}):(?<password>[^\s@/]{1,256})@(?<host>[^\s/:?#]{0,256})/i;
const localHost =
  /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal|(?:.*\.)?example\.(?:com|org|net)|.*\.(?:example|test|invalid))$/i;

/** Returns the credentials in a text, in its order, with those left out that only stand for one: examples, masks, variables. */
export function credentialsIn(text: string): Suspect[] {
  if (!possible.test(text)) {
    return [];
  }
  const suspects = [...suspectsOfPreset(text), ...suspectsOfFormats(text)]
    .flatMap((suspect) => credential(text, suspect))
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  return suspects.filter(
    ({ range }, index) => !suspects.slice(Math.max(0, index - 5), index).some((other) => range.start < other.range.end),
  );
}

function credential(text: string, { range, issuer }: Suspect): Suspect[] {
  const value = text.slice(range.start, range.end);
  const { user, password, host } = address.exec(value)?.groups ?? {};
  if (password === undefined) {
    return isStandIn(value) ? [] : [{ range, issuer }];
  }
  const isTrivial = isStandIn(password) || password === user || localHost.test(host ?? '');
  return isTrivial ? [] : [{ range: passwordRange(value, password, range), issuer }];
}

function passwordRange(value: string, password: string, range: TextRange): TextRange {
  const start = range.start + value.indexOf(`:${password}@`) + 1;
  return { start, end: start + password.length };
}
