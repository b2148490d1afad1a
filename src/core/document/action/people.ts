import { frontMatterText } from '../frontMatter';
import type { DocumentOutline } from '../outline';

/** Whom a document names as people: what tells "Alice" from "Grafana", and "JG" from "DNS". */
export interface People {
  /** Names, their first words, and handles without their "@", in lower case. */
  readonly names: ReadonlySet<string>;
  /** Initials in capitals that speak in the timeline: "16.55 JG notices". */
  readonly initials: ReadonlySet<string>;
}

/** Capitals that are things, and not somebody's initials. */
export const acronyms =
  /^(?:API|UI|UX|DB|CI|CD|QA|DNS|SRE|TLS|SSL|VPN|CDN|AWS|GCP|SQL|CPU|GPU|RAM|OS|VM|HA|LB|IP|PR|AI|ML|IT|HR|PM|NB|RE|PS|SLA|SLO|SLI|JS|TS|RDS|ALB|NLB|ELB|IAM|EKS|ECS|VPC|SOP|DR|BE|FE|OPS|DEV|APP|WEB|NET|SEC|MFA|SSO|PKI|TTL|RPC|RCA|KPI|ETA|FAQ|URL|PDF|CSV|XML|SDK|CLI|NPM|JVM|OOM|NFS|SSH|FTP|UTC|GMT|EU|US|UK|WIP|TBD|TBC|FYI|ADR|MVP|POC|ID|OK|NO|IN|ON|TO|AMI|AND|THE|NOT|FOR)$/;

const personKeys = ['owner', 'owners', 'author', 'authors', 'lead', 'commander', 'incident_commander', 'facilitator'];
const labelledPeople =
  /^[\s>*_#|-]{0,8}(?:authors?|owners?|written by|attendees|atendees|participants|people(?: involved)?|responders?|incident (?:commander|lead|manager)|commander|facilitator|scribe|reviewers?|on-?call|comms(?: lead)?|tech(?:nical)? lead|担当者?|参加者|作成者|執筆者|記入者|対応者)[*_\s]{0,4}[:：|][*_ \t]{0,4}([^|\r\n]{1,300})\|?[ \t]*$/gim;
const peopleHeading =
  /^#{1,6}\s{1,3}(?:authors?|attendees|atendees|participants|people(?: involved)?|responders|incident team|参加者|対応者)\s*:?\s*#{0,6}\s*\r?\n([\s\S]{1,2000})/gim;
const handle = /(?<![\w@./`-])@([a-z\d][a-z\d-]{0,38})(?![\w/.@])/gi;
const speaker = /\b\d{1,2}[.:]\d{2}\b\s?(?:[|–—-]\s?)?([A-Z]{2,3})\b(?=[\s:,])/g;
/** Fewer entries that begin with capitals may be about things: "10:05 AMI released". */
const fewestSpeeches = 3;
const separators = /[,;、，；|/&\n\r]|\band\b|\(|\)|（|）|^\s*[-*+]\s+/gim;

/** Returns whom a document names as people, in its front matter, behind labels such as "Authors:", and in its timeline. */
export function readPeople({ text, frontMatter }: Pick<DocumentOutline, 'text' | 'frontMatter'>): People {
  const names = new Set<string>();
  const addName = (name: string): void => {
    const plain = name
      .replace(/[*_`[\]@"'<>]/g, '')
      .trim()
      .toLowerCase();
    if (/^[\p{L}][\p{L}\d.'’ -]{1,40}$/u.test(plain)) {
      names.add(plain);
      names.add(plain.split(' ')[0] ?? plain);
    }
  };
  for (const key of personKeys) {
    const entry = frontMatter?.entries.get(key);
    [frontMatterText(frontMatter, key) ?? '', ...(entry?.list ?? [])].forEach((value) => {
      value.split(separators).forEach(addName);
    });
  }
  for (const [, value = ''] of text.matchAll(labelledPeople)) value.split(separators).forEach(addName);
  for (const [, value = ''] of text.matchAll(peopleHeading)) {
    const end = value.search(/^#{1,6}\s/m);
    (end === -1 ? value : value.slice(0, end)).split(separators).forEach(addName);
  }
  for (const [, name = ''] of text.matchAll(handle)) addName(name);
  const speeches = [...text.matchAll(speaker)]
    .map(([, letters = '']) => letters)
    .filter((letters) => !acronyms.test(letters));
  return { names, initials: new Set(speeches.length >= fewestSpeeches ? speeches : []) };
}
