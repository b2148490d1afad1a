import { Temporal } from 'temporal-polyfill';
import { ownersIn } from '../lint/frontMatterChecks/owner';
import { message, type Message } from '../message';
import { isVisible } from '../template/oneLine';
import { serviceNames } from '../template/serviceNames';
import { parseMoment } from '../time/moment';

/** What a link knows of an incident. Nothing of it was compared with the workspace. */
export interface LinkedIncident {
  readonly title?: string;
  readonly severity?: string;
  /** The id of a template. */
  readonly template?: string;
  readonly owner?: string;
  readonly services?: readonly string[];
  readonly started?: Temporal.ZonedDateTime;
  readonly resolved?: Temporal.ZonedDateTime;
}

/** The path of the link that begins a postmortem. */
export const newPostmortemPath = '/new';

const keys = ['title', 'severity', 'template', 'owner', 'services', 'started', 'resolved'] as const;
type Key = (typeof keys)[number];

const longestQuery = 4000;
const longestValue = 200;
const longestShown = 40;
const mostServices = 20;
const toleranceMilliseconds = 60_000;

/** Where the next part begins: a title may hold an ampersand of its own. */
const partBegins = /&(?=[A-Za-z][\w-]*=)/;
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
/** Between other characters they join those of an emoji, and shape the letters of Hindi and Persian. */
const joiners = /(?<=[\p{L}\p{M}\p{N}\p{S}])[\u200C\u200D](?=[\p{L}\p{M}\p{N}\p{P}\p{S}\s])/gu;
/** `$USD` within a sentence is money, and `$NAME` alone is not. */
const placeholder = /\{\{.*?\}\}|\$\{[A-Za-z_][\w.]*\}|\$[A-Z][A-Z\d]*_[A-Z\d_]*|^\$[A-Z][A-Z\d]+$/s;
const epoch = /^(\d{10})(\d{3})?$/;

/**
 * Returns what a link says, or one sentence about what is wrong with it: a link comes from anywhere, so that it must be right as a whole.
 * @param query as VS Code hands it over, which has undone the escapes once: `title=Checkout latency&severity=SEV-2`
 * @param now the present, in the zone of times that do not name their own
 */
export function readLink(
  query: string,
  now: Temporal.ZonedDateTime,
): { readonly incident: LinkedIncident } | { readonly problem: Message } {
  const values = readValues(query);
  if ('problem' in values) return values;
  const { title, severity, template, services } = values.values;
  const names = serviceNames([services ?? '']);
  if (names.length > mostServices) {
    return { problem: message('The link names {0} services; {1} is the most.', names.length, mostServices) };
  }
  const [owner, ...others] = ownersIn(values.values.owner ?? '');
  if (others.length > 0) {
    return { problem: message('The link names {0} owners; name exactly one.', others.length + 1) };
  }
  const moments: { started?: Temporal.ZonedDateTime; resolved?: Temporal.ZonedDateTime } = {};
  for (const key of ['started', 'resolved'] as const) {
    const written = values.values[key];
    if (written === undefined) continue;
    const moment = momentOf(written, now.timeZoneId);
    if (!moment) {
      return {
        problem: message(
          '“{0}” in the link is not a time; write {1} as 2026-11-23T14:05:00Z.',
          written.slice(0, longestShown),
          key,
        ),
      };
    }
    if (moment.epochMilliseconds > now.epochMilliseconds + toleranceMilliseconds) {
      return { problem: message('The time of {0} in the link, {1}, is in the future.', key, written) };
    }
    moments[key] = moment;
  }
  const { started, resolved } = moments;
  if (started && resolved && Temporal.ZonedDateTime.compare(resolved, started) < 0) {
    return { problem: message('In the link the incident is resolved before it has started.') };
  }
  return {
    incident: {
      ...(title !== undefined && { title }),
      ...(severity !== undefined && { severity }),
      ...(template !== undefined && { template }),
      ...(owner !== undefined && { owner }),
      ...(names.length > 0 && { services: names }),
      ...moments,
    },
  };
}

function readValues(query: string): { readonly values: Partial<Record<Key, string>> } | { readonly problem: Message } {
  if (query.length > longestQuery) {
    return {
      problem: message('The link is too long: {0} characters, where {1} are allowed.', query.length, longestQuery),
    };
  }
  const values: Partial<Record<Key, string>> = {};
  for (const part of query === '' ? [] : query.split(partBegins)) {
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(equals, 0));
    const key = keys.find((known) => known === name);
    if (key === undefined) {
      const shown = (equals === -1 ? part : name).replace(new RegExp(unseen, 'gu'), '\uFFFD').slice(0, longestShown);
      return { problem: message('The link has an unknown part “{0}”; known are {1}.', shown, keys.join(', ')) };
    }
    if (values[key] !== undefined) {
      return { problem: message('The link has {0} twice.', key) };
    }
    const value = unescaped(part.slice(equals + 1)).trim();
    const problem = problemOf(key, value);
    if (problem) return { problem };
    values[key] = value;
  }
  // What a tool had nothing to fill in with is not known.
  return { values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) };
}

function problemOf(key: Key, value: string): Message | undefined {
  if (value.length > longestValue) {
    return message(
      'The {0} in the link is too long: {1} characters, where {2} are allowed.',
      key,
      value.length,
      longestValue,
    );
  }
  const looked = key === 'title' ? value.replace(joiners, '') : value;
  if (unseen.test(looked) || (value !== '' && !isVisible(value))) {
    return message('The {0} in the link has characters that cannot be seen.', key);
  }
  const left = placeholder.exec(value)?.[0];
  return left === undefined
    ? undefined
    : message('The {0} in the link is still the placeholder {1}; the alert tool has to fill it in.', key, left);
}

/**
 * Forms write a blank as "+", which counts where there is no blank beside it. An escape that is still there was escaped twice, as our own
 * links do for what would be lost; what is no escape stays as it is.
 */
function unescaped(value: string): string {
  const spaced = /\s/.test(value) ? value : value.replace(/(?<=[^\s+])\+(?=[^\s+])/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/** A time that a form has taken the "+" of its offset from is read as well, and seconds or milliseconds since the epoch. */
function momentOf(written: string, zone: string): Temporal.ZonedDateTime | undefined {
  const [, seconds, milliseconds = '000'] = epoch.exec(written) ?? [];
  if (seconds !== undefined) {
    return Temporal.Instant.fromEpochMilliseconds(Number(seconds + milliseconds)).toZonedDateTimeISO(zone);
  }
  const moment = parseMoment(written.replace(/(?<=T[\d:.]+) (?=\d{2})/, '+'), zone);
  return moment?.kind === 'instant' ? moment.zoned : undefined;
}

/** What a link is made from; a moment as it is to stand in the link, or a placeholder such as `{{title}}`. */
export type LinkValues = Partial<Record<Key, string>>;

/** Returns the query of a link, in which the double braces of placeholders stay readable for the tools that fill them in. */
export function linkQuery(values: LinkValues): string {
  return keys
    .flatMap((key) => {
      const value = values[key];
      return value === undefined || value === '' ? [] : [`${key}=${escaped(value)}`];
    })
    .join('&');
}

/** VS Code undoes escapes before it tells apart what an ampersand, a plus or a percent sign means: those are escaped twice. */
function escaped(value: string): string {
  const once = value.replace(/[%&=+#?]/g, (mark) => encodeURIComponent(mark));
  return encodeURIComponent(once).replaceAll('%7B%7B', '{{').replaceAll('%7D%7D', '}}');
}
