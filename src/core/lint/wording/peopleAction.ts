import { spanOf, type Span } from './span';

const somebody = String.raw`(?:(?:the|our|all|every|each|new|other|any|more|on-?call|remote|junior|senior|support|engineering|development|operations|platform)\s+){0,4}(?:teams?(?:\s+members?)?|engineers?|developers?|devs?|on-?calls?|staff|people|everyone|everybody|each\s+other|operators?|admins?|administrators?|ourselves|yourselves|themselves|us|members?|SREs?|employees?|colleagues|folks|reviewers?|responders?|contributors?|maintainers?|(?:product\s+)?owners?|managers?|personnel|agents?)\b`;
const whoShould = String.raw`(?:^|[.;:—–-]\s+|\b(?:should|must|need\s+to|needs\s+to|have\s+to|has\s+to|will|to|and|please|always|also|carefully)\s+)`;

interface PeopleWords {
  readonly pattern: RegExp;
  /** Whether a tool, a check or an exercise beside them makes them more than an appeal. */
  readonly toolsHelp: boolean;
}

const english: readonly PeopleWords[] = [
  {
    pattern: new RegExp(
      String.raw`\b(?:re-?train|train|educate|teach|coach|remind|instruct|urge|brief|sensiti[sz]e)(?:ing)?\s+${somebody}`,
      'i',
    ),
    toolsHelp: true,
  },
  {
    pattern: new RegExp(String.raw`\b(?:send|post)(?:ing)?\s+(?:out\s+)?(?:an?\s+)?reminders?\s+to\s+${somebody}`, 'i'),
    toolsHelp: true,
  },
  { pattern: /\b(?:re-?)?familiari[sz]e\s+(?:themselves|ourselves|yourself|yourselves|oneself)\b/i, toolsHelp: true },
  {
    pattern:
      /\b(?:be|being)\s+(?:(?:a\s+(?:bit|little|lot)|much|even|far)\s+)?(?:more|extra|very)\s+(?:careful|cautious|attentive|vigilant|diligent|mindful|rigorous|disciplined|thorough)\b|^(?:please\s+)?be\s+(?:careful|cautious|vigilant|mindful)\b/i,
    toolsHelp: false,
  },
  {
    pattern:
      /\b(?:pay|paying)\s+(?:more\s+|closer\s+|better\s+|extra\s+)?attention\b|\b(?:take|taking|exercise|exercising)\s+(?:(?:more|better|greater|extra|the\s+utmost)\s+)?(?:care|caution)\b(?!\s+of)/i,
    toolsHelp: false,
  },
  {
    pattern: new RegExp(
      String.raw`${whoShould}(?<mark>(?:double|triple)[\s-]?check(?:ing)?)\b(?=.{0,120}\b(?:before|when|whenever|always|every\s+time|prior\s+to|in\s+the\s+future|next\s+time)\b)|\balways\s+(?:double|triple)[\s-]?check\b`,
      'i',
    ),
    toolsHelp: true,
  },
  {
    pattern: /^(?:always\s+)?(?:remember|don['’]?t\s+forget|do\s+not\s+forget|try\s+not\s+to\s+forget)\s+to\b/i,
    toolsHelp: true,
  },
  { pattern: /\b(?:rais(?:e|ing)|creat(?:e|ing))\s+(?:the\s+|more\s+)?awareness\b/i, toolsHelp: true },
  {
    pattern: new RegExp(
      String.raw`\b(?:ensure|make\s+sure)\s+(?:that\s+)?${somebody}\s+(?:knows?|understands?|remembers?|follows?|(?:is|are)\s+(?:aware|informed|familiar|careful|trained)|ha(?:s|ve)\s+read)\b`,
      'i',
    ),
    toolsHelp: true,
  },
  {
    pattern:
      /^(?:(?:hold|organi[sz]e|schedule|run|provide|conduct|give|plan|arrange|do|have|offer)(?:ing)?\s+)?(?:an?\s+)?(?:(?:more|additional|better|further|regular|mandatory|refresher|staff|engineer|team|security|on-?call|developer|incident|new)\s+){0,3}(?:training|trainings|refreshers?)\b(?!\s+(?:data|set|job|pipeline|run|model|cluster|environment|time|material|docs?|documentation|mode|workload|code|server|instance|video))/i,
    toolsHelp: true,
  },
];
/** A tool, a check or an exercise does what memory cannot. */
const enforced =
  /\b(?:automat\w*|bots?|scripts?|lint\w*|CI|tool(?:s|ing)?|check-?lists?|pre-?commit|hooks?|pipelines?|enforc\w*|dashboards?|game\s?days?|drills?|simulat\w*|fire\s?drills?|dry[\s-]?runs?|chaos|wheel\s+of\s+misfortune|run-?books?|play-?books?)\b/i;
const negated = /(?:n['’]t|\b(?:not|never|without|instead\s+of|rather\s+than))\s+(?:(?:have|need)\s+to\s+)?$/i;

const japaneseEnd = String.raw`(?:する|します|させる|したい|していく|すること|を行う|を行います|を実施(?:する)?|の実施|の徹底|を徹底(?:する)?|を強化(?:する)?|てもらう|ていく|よう(?:に)?(?:する|心がける|注意する)|を払う)?`;
const japanese: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:(?:今後は?|より(?:一層)?|十分に?|もっと)[^。、]{0,20})?(?:注意|用心|留意)(?:${japaneseEnd}|喚起${japaneseEnd})$`,
  ),
  /気を?[付つ]け(?:る|ます|ていく|るように(?:する)?|ること)?$/,
  /(?:意識|心が?け|心掛け)(?:する|る|していく|を(?:高める|徹底|向上)(?:する|させる)?|づけ(?:る)?)?$/,
  // Telling those outside is a task with an end.
  new RegExp(
    String.raw`(?<!(?:顧客|お客様|お客さま|ユーザー?|利用者|関係者|取引先|ベンダー|全社)[^、。]{0,12})(?:周知徹底|周知|注意喚起)${japaneseEnd}$`,
  ),
  new RegExp(String.raw`(?:教育|研修|トレーニング|再教育|指導)(?:の|を)?${japaneseEnd}$`),
  new RegExp(
    String.raw`(?:ダブルチェック|二重チェック|二重確認|目視確認|指差し確認|声出し確認)(?:の|を)?${japaneseEnd}$`,
  ),
  /(?:確認|チェック|遵守|順守|手順|ルール|レビュー|声かけ|報連相)(?:の|を)徹底(?:する|します|していく)?$/,
];
const japaneseEnforced =
  /自動|スクリプト|CI|lint|Lint|bot|ボット|チェックリスト|仕組み|ツール|アラート|テンプレート|強制|必須化|演習|訓練/;
const longestText = 1200;

/** Returns the words of an action that ask people to change, and leave everything around them as it is. */
export function peopleChangeIn(text: string): Span | undefined {
  const plain = text.slice(0, longestText);
  const isEnforced = enforced.test(plain);
  for (const { pattern, toolsHelp } of english) {
    const match = pattern.exec(plain);
    const isDenied = match && negated.test(plain.slice(Math.max(0, match.index - 30), match.index));
    if (match && !isDenied && !(toolsHelp && isEnforced)) return spanOf(match);
  }
  return japaneseChange(plain);
}

function japaneseChange(text: string): Span | undefined {
  if (japaneseEnforced.test(text)) return undefined;
  let start = 0;
  for (const sentence of text.split('。')) {
    const plain = sentence.replace(/(?:\s*[（(][^（()）]{0,120}[)）]|[\s、,.])+$/, '');
    for (const pattern of japanese) {
      const match = pattern.exec(plain);
      if (match) return { start: start + match.index, end: start + match.index + match[0].length };
    }
    start += sentence.length + 1;
  }
  return undefined;
}
