import type { SectionId } from './sectionAliases';

/** What a heading may ask, in normalized form; the first that fits counts. "How could detection be improved?" asks for none of them. */
const questions: readonly (readonly [SectionId, RegExp])[] = [
  [
    'actions',
    /^(?:how|what) (?:will|can|do|are) (?:we|you) .{0,60}\b(?:prevent|avoid|improv(?:e|ing)|do(?:ing)? better|less likely|make sure|ensure|differently|happening again)\b/,
  ],
  ['actions', /^what (?:are we|we are|we're|will we be) doing (?:next|now|about|to)\b/],
  [
    'detection',
    /^how (?:was|were|did|is) .{1,40}\b(?:detect(?:ed)?|discover(?:ed)?|notic(?:e|ed)|alerted|identif(?:y|ied)|find out|found out|aware)\b/,
  ],
  [
    'resolution',
    /^how (?:was|were|did|have) .{1,40}\b(?:fix(?:ed)?|resolved?|mitigated?|recover(?:ed)?|respond(?:ed)?|restored?|remediated?)\b/,
  ],
  ['impact', /^(?:what|how|who) (?:was|were|is|are) .{0,30}\b(?:impact|affected|impacted)\b/],
  ['cause', /^what (?:was|were|is|are) (?:the |our )?(?:(?:root|underlying|main) )?causes?\b/],
  ['cause', /^what caused .{1,40}$/],
  ['cause', /^why (?:did|was|were|has|have) .{1,40}$/],
  ['summary', /^what happened .{1,40}$/],
  ['actions', /^再発(?:を防|防止).{0,20}(?:やること|すること|取り組み|ために)$/],
  ['detection', /^(?:どのように|どうやって|なぜ).{0,12}(?:検知|発見|気づい)(?:した|たの|た)(?:か|のか)$/],
  ['resolution', /^(?:どのように|どう)(?:対応|復旧|対処|解決)した(?:か|のか)$/],
];
/** A question that is longer tells a story of its own. */
const longestQuestion = 120;

/** Returns the section that answers a question, for a heading in normalized form; undefined when it asks for none. */
export function sectionAsked(name: string): SectionId | undefined {
  return name.length > longestQuestion ? undefined : questions.find(([, pattern]) => pattern.test(name))?.[0];
}
