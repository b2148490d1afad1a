import type { FlatText } from './flatText';
import { isUnfilled } from './unfilled';

/** Addresses that can lead to nothing but an issue, a pull request or a change. */
const surelyTicket =
  /\/(?:issues|pulls?|pull-requests|merge_requests|discussions|browse|tickets?|commits?|_workitems\/edit)\/[\w-]{0,60}\d|show_bug\.cgi\?id=|\/(?:browse|issue)\/[A-Z][A-Z0-9]{1,9}-\d/i;
/** Addresses of text about something, which may have a number in them as well. */
const documentation =
  /\/(?:wiki|docs?|blob|tree|raw|help|manuals?|articles?|runbooks?)\/|wikipedia\.org|\.(?:md|html?|pdf|png|jpe?g)(?:[?#]|$)/i;
const trackerPath =
  /\/(?:bugs?|tasks?|story|stories|cards?|work[-_]?items?|epics?|projects|boards?|c)\/[\w-]{0,60}\d|\/T\d{2,}\b|\/[A-Z][A-Z0-9]{1,9}-\d+\b/i;
const trackerHost =
  /^https?:\/\/(?:[\w-]+\.){0,4}(?:trello\.com\/c\/|linear\.app\/|app\.asana\.com\/|app\.shortcut\.com\/|app\.clickup\.com\/|youtrack\.|bugs\.|bugzilla\.|jira\.|redmine\.|backlog\.(?:com|jp)\/|phabricator\.|sentry\.io\/)/i;

const address = /https?:\/\/[^\s)\]}>"'、。」』）]{4,300}/g;
/** "#123", "acme/shop#123", "!45" of GitLab, "OPS-45", "issue 123", "[[record-12]]" of a wiki. */
const references: readonly RegExp[] = [
  /(?<![\w&/#-])(?:[\w.-]{1,40}\/[\w.-]{1,60}#\d{1,7}|[#!]\d{2,7})(?![\w.-]*\w)/g,
  /(?<![\w/.-])(?!(?:UTF|SHA|ISO|RFC|CVE|SEV|HTTP|TLS|MD|AES|RSA|GPT|COVID|IPV|PHASE|STEP|P|AI|EC|S|UTC|GMT|US|EU|AP|IEC|RS|CWE|GHSA|ES|H|X|PM|AZ|DB|NODE|SRV|API|V|TOP|CP|WEB|HOST)-)[A-Z][A-Z0-9]{1,9}-\d{1,7}(?![\w]|[-.]\w)/g,
  /\b(?:issue|ticket|pull request|PR|MR|bug|story|task|case)s? (?:no\. ?|number )?#?\d{2,7}\b/gi,
  /(?:チケット|課題|イシュー) ?(?:番号)? ?[:：]? ?#?\d{2,7}/g,
  /\[\[[^\]\n|]{1,200}\d[^\]\n]{0,200}\]\]/g,
];

/** The change that did it. */
const change = /\b(?:commit|コミット):? ?([0-9a-f]{7,40})\b/gi;

/** Returns whether an address leads to a ticket, a pull request or a change, rather than to a document about something. */
export function isTicketAddress(url: string): boolean {
  return surelyTicket.test(url) || (!documentation.test(url) && (trackerHost.test(url) || trackerPath.test(url)));
}

/** Returns the first ticket that a text refers to: its address, or its number as written. */
export function ticketIn({ text, prose, links }: FlatText): string | undefined {
  const found: { at: number; link: string }[] = [];
  for (const { from, url } of links) {
    if (isTicketAddress(url)) found.push({ at: from, link: url });
  }
  for (const { index, 0: url } of text.matchAll(address)) {
    const bare = url.replace(/[.,;:!?]+$/, '');
    if (isTicketAddress(bare)) found.push({ at: index, link: bare });
  }
  for (const { index, 0: reference } of text.matchAll(change)) found.push({ at: index, link: reference });
  for (const pattern of references) {
    for (const { index, 0: reference } of prose.matchAll(pattern)) {
      // The number of an address is found with the address, where it leads.
      if (!links.some(({ from, to }) => index >= from && index < to)) found.push({ at: index, link: reference });
    }
  }
  return found.sort((a, b) => a.at - b.at)[0]?.link;
}

/** Returns the ticket of a cell in which one is expected: any address or name that stands there. */
export function ticketOfCell(cell: FlatText): string | undefined {
  const value = cell.text.replace(/\b(?:DONE|TODO|WIP|OPEN|CLOSED)\b/g, ' ').trim();
  return ticketIn(cell) ?? cell.links[0]?.url ?? (isUnfilled(value) ? undefined : value);
}
