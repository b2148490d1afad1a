import { startsLikeAction } from './actionWords';
import type { FlatText } from './flatText';
import { acronyms, type People } from './people';
import { isUnfilled } from './unfilled';

/** Everybody is nobody. */
const nobody =
  /^(?:(?:the |whole |entire |our )?team|all|all of us|us|we|everyone|everybody|anyone|anybody|someone|somebody|nobody|no one|any|various|multiple|(?:for )?planning|backlog|future|later|volunteers?(?: needed| wanted)?|help wanted|optional|next session|need(?:s|ed)?(?: an?)? owner|no owner|全員|みんな|各自|チーム|誰か|有志|関係者)$/i;

/** Returns whether a value names somebody, and not "TBD", "Team" or a dash. */
export function namesSomebody(value: string): boolean {
  const plain = value
    .normalize('NFKC')
    .replace(/[*_`@]/g, '')
    .replace(/[.:\s]+$/, '')
    .trim();
  return plain !== '' && !isUnfilled(value) && !isUnfilled(plain) && !nobody.test(plain);
}

/** Returns whether an item begins with "Team:" or "For planning:", where others begin with a person. */
export function opensWithNobody(text: string): boolean {
  const label = /^\s*([^:：–-]{2,20})\s?[:：–-]/.exec(text)?.[1];
  return label !== undefined && nobody.test(label.trim());
}

/** Groups that actions are put under, other than a person. */
const groupWord =
  /\b(?:team|planning|process|technical|documentation|docs|prevent\w*|detect\w*|mitigat\w*|respon\w+|recover\w*|monitor\w*|alert\w*|test\w*|training|tool\w*|infra\w*|security|backend|frontend|communication\w*|clean-?up|misc\w*|other|others|general|code|deploy\w*|config\w*|short|medium|long|term|immediate\w*|now|next|future|later|high|low|priority|actions?|items?|follow|steps?|improvements?|changes?|investigation|questions?|notes?|done|completed|open|todo|upstream|product|operations|ops|sre|platform|engineering|support|database|network|service|application|app|api|ci|cd|everyone|all|week|month|quarter|day)\b|[\d&/:+#()]/i;
/** The last word of what people name topics with, and hardly ever a family. */
const topicEnding = /(?:tions?|sions?|ments|ness|ity|ities|ysis|ures|ences|ances|ies|ics)$/i;
const oneName = String.raw`\p{Lu}[\p{Ll}’']+(?:-\p{Lu}\p{Ll}+)?`;
const fullName = new RegExp(String.raw`^${oneName}(?: (?:${oneName}|\p{Lu}\.?|de|van|von|der|den|bin|al)){1,3}$`, 'u');
const singleName = new RegExp(String.raw`^${oneName}$`, 'u');

/** Returns whether the words above a list of actions name a person, whose actions they then are; "Team" among the other labels makes a name of "Alice". */
export function isPersonLine(line: string, people: People, labels: readonly string[] = []): boolean {
  const plain = line
    .replace(/[*_`]/g, '')
    .replace(/[:：\s]+$/, '')
    .trim();
  if (/^@[\w-]{1,39}$/.test(plain)) return true;
  if (!namesSomebody(plain) || groupWord.test(plain)) return false;
  if (people.names.has(plain.toLowerCase()) || people.initials.has(plain)) return true;
  const besideNobody = labels.some((other) => nobody.test(other.replace(/[*_:\s]+$/, '').replace(/^[*_\s]+/, '')));
  // Where the words beside it are topics, so is this one: "Deployment Strategy" and "Architecture Decisions".
  const besideTopic = labels.some(
    (other) => other.replace(/[*_`:：\s]+$/, '') !== line.replace(/[*_`:：\s]+$/, '') && isTopic(other),
  );
  if (fullName.test(plain)) return !topicEnding.test(plain) && !besideTopic;
  return (
    (singleName.test(plain) && besideNobody) || /^[\p{Script=Han}\p{Script=Katakana}]{2,8}(?:さん|氏)$/u.test(plain)
  );
}

function isTopic(label: string): boolean {
  const plain = label
    .replace(/[*_`]/g, '')
    .replace(/[:：\s]+$/, '')
    .trim();
  return fullName.test(plain) && groupWord.test(plain) && !nobody.test(plain);
}

/** A person at one end of an item, and the piece of text that names it. */
export interface OwnerMark {
  readonly owner: string;
  readonly from: number;
  readonly to: number;
  /** Whether the form alone tells a person: a name in brackets may be anything. */
  readonly sure: boolean;
}

const handles = String.raw`(?<owner>@\w[\w-]{0,38}(?:\/[\w.-]{1,60})?(?:(?:,| and| &|、)? @\w[\w-]{0,38}){0,4})`;
const initials = String.raw`(?<owner>[A-Z]{2,3}(?:\s?[/&+,]\s?[A-Z]{2,3}){0,3})`;
const name = String.raw`\p{Lu}[\p{L}’'.-]{1,24}(?: \p{Lu}[\p{L}’'.-]{0,24}){0,2}(?:さん|氏)?`;

/** Two characters in brackets that are no family name. */
const japaneseRemark =
  '必須|任意|短期|中期|長期|優先|予定|検討|暫定|恒久|全員|新規|継続|完了|対応|予防|検知|緩和|実施|未定|不要|最優先|済み|全社|全体|社内|社外|本番|検証|開発|運用|手動|自動|一部|随時|同上|参照|例';

interface OwnerForm {
  readonly pattern: RegExp;
  /** What else the words in this place may be, unless the document names the person elsewhere. */
  readonly trust: 'sure' | 'among-others' | 'known';
  /** What must follow: "JG to add an index", and not "Move to the new cluster". */
  readonly before?: 'verb';
}

/** Where people write who does it, the surest first. */
const forms: readonly OwnerForm[] = [
  {
    pattern: new RegExp(String.raw`(?:[([（【]\s?|[–—-]{1,2}\s?|→\s?|:\s?|\s)${handles}\s?[)\]）】]?[.!]?\s*$`, 'u'),
    trust: 'sure',
  },
  { pattern: new RegExp(String.raw`^[\s([（【]{0,4}${handles}\s?[)\]）】]?\s?(?:[:：–—-]\s?)?`, 'u'), trust: 'sure' },
  { pattern: new RegExp(String.raw`\s(?:[–—]|--)\s?(?<owner>${name})\.?\s*$`, 'u'), trust: 'sure' },
  { pattern: new RegExp(String.raw`^\s*[([（【]?${initials}[)\]）】]?\s?[:：–—-]\s?`, 'u'), trust: 'among-others' },
  { pattern: new RegExp(String.raw`^\s*${initials}\s(?:to|will)\s(?=[a-z]{2})`, 'u'), trust: 'sure', before: 'verb' },
  {
    pattern: new RegExp(String.raw`^\s*(?<owner>${name}(?: and ${name})?)\s(?:to|will)\s(?=[a-z]{2})`, 'u'),
    trust: 'among-others',
    before: 'verb',
  },
  { pattern: new RegExp(String.raw`^\s*[([（【]${initials}[)\]）】]\s?`, 'u'), trust: 'among-others' },
  {
    pattern: new RegExp(String.raw`(?:\s[–—-]{1,2}\s?|\s?[([（【])${initials}[)\]）】]?\.?\s*$`, 'u'),
    trust: 'among-others',
  },
  {
    pattern: new RegExp(
      String.raw`\s?[([（【]\s?(?<owner>${name}|[a-z]{3,12}|[\p{Script=Han}]{1,6}(?:さん|氏)|(?!${japaneseRemark})[\p{Script=Han}]{2,4})\s?[)\]）】]\.?\s*$`,
      'u',
    ),
    trust: 'among-others',
  },
  { pattern: new RegExp(String.raw`^\s*[([（【]?(?<owner>${name})[)\]）】]?\s?[:：]\s`, 'u'), trust: 'known' },
  { pattern: new RegExp(String.raw`^\s*[([（【](?<owner>${name})[)\]）】]\s`, 'u'), trust: 'known' },
  { pattern: new RegExp(String.raw`[\s,.]${initials}\.?\s*$`, 'u'), trust: 'known' },
  { pattern: new RegExp(String.raw`\s[–—-]{1,2}\s?(?<owner>[\p{L}][\p{L}\d.-]{1,30})\.?\s*$`, 'u'), trust: 'known' },
];

/** Returns the person named at the beginning or the end of an item, in one of the forms that people use for it. */
export function ownerAtEnds({ prose }: FlatText, people: People): OwnerMark | undefined {
  const line = prose.trimEnd();
  for (const { pattern, trust, before } of forms) {
    const match = pattern.exec(line);
    const owner = match?.groups?.owner?.trim();
    if (!match || !owner || !namesSomebody(owner)) continue;
    const isClause = startsLikeAction(line.slice(match[0].length)) && !startsLikeAction(owner);
    if (before === 'verb' && !isClause) continue;
    const parts = owner.split(/\s?[/&+,]\s?/);
    const isGroup = !owner.startsWith('@') && groupWord.test(owner.replace(/[/&+]/g, ' '));
    const known = !isGroup && parts.every((part) => people.initials.has(part) || people.names.has(part.toLowerCase()));
    const thing = isGroup || parts.some((part) => acronyms.test(part));
    if (known || (!thing && trust !== 'known')) {
      return { owner, from: match.index, to: match.index + match[0].length, sure: known || trust === 'sure' };
    }
  }
  return undefined;
}
