import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Section } from './section';
import type { SectionId } from './sectionAliases';

/** Where a title stands: what decides whether it names a section, or only looks like it. */
interface TitlePlace {
  readonly name: string;
  readonly ids: readonly SectionId[];
  readonly form: 'heading' | 'label';
  readonly inList: boolean;
  /** Whether nothing follows it in its line. */
  readonly alone: boolean;
  readonly content: readonly Nodes[];
  /** The headings and labels around it, the innermost last. */
  readonly within: readonly Pick<Section, 'title' | 'ids' | 'form'>[];
}

/** Blocks of facts and figures, and of questions and answers: a label there is the name of a value. */
const noSections =
  /^(?:stats?|statistics|metrics|key metrics|metadata|meta data|meta|incident (?:details|metadata|data)|faqs?|frequently asked questions|questions(?: (?:and|&) answers)?|q ?& ?a|メタデータ|基本情報|メトリクス|よくある質問)$/i;
/** What an action, or a remark of a review, may be about: there these are categories. */
const categories: readonly SectionId[] = ['detection', 'trigger', 'resolution', 'impact', 'cause', 'unknowns'];
/** What an item of a section's list may be called without being a section itself. */
const ownLabels: Readonly<Partial<Record<SectionId, readonly SectionId[]>>> = {
  impact: ['impact'],
  detection: ['detection'],
  trigger: ['trigger', 'cause'],
  cause: ['cause', 'trigger'],
  resolution: ['resolution', 'actions'],
  unknowns: ['unknowns'],
};
const question = /[?？]\s*$/;
const longestMoment = 80;
const units = 'h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?|d|days?|weeks?';
const momentParts = new RegExp(
  `\\d+(?:[:.,/-]\\d+)*(?:st|nd|rd|th|am|pm|z|t|utc|${units})?(?![a-z])|[年月日時分秒頃間約]|` +
    `\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)[a-z]*\\b|` +
    `\\b(?:am|pm|utc|gmt|z|[a-z]{2,4}t|t|at|on|of|from|to|until|about|approx|approximately|around|ca|circa|and|${units})\\b|` +
    `[\\s~〜～()+.,:;・–—-]`,
  'gi',
);

/** Returns the sections that a title stands for at its place: categories of actions, milestones and remarks have the same names. */
export function roleOf(place: TitlePlace): readonly SectionId[] {
  const { ids, within, form } = place;
  if (ids.length === 0) {
    return ids;
  }
  if (form === 'label' && (within.some(({ title }) => noSections.test(title)) || isMilestone(place))) {
    return [];
  }
  const around = new Set(within.flatMap((outer) => outer.ids));
  return ids.filter((id) => around.has(id) || fits(id, place, around));
}

function fits(id: SectionId, place: TitlePlace, around: ReadonlySet<SectionId>): boolean {
  const { form, inList, alone, name } = place;
  if (around.has('actions') || around.has('lessons')) {
    return form === 'heading' || !inList ? !categories.includes(id) : id === 'actions' || id === 'lessons';
  }
  if (around.has('timeline')) {
    return (form === 'heading' || (alone && !inList)) && !opensWithMoment(place.content);
  }
  if (form === 'heading') {
    return true;
  }
  if (around.has('supporting') || (question.test(name) && around.size > 0)) {
    return false;
  }
  const headings = place.within.filter((outer) => outer.form === 'heading').flatMap((outer) => outer.ids);
  return !inList || alone || headings.every((outer) => ownLabels[outer]?.includes(id) !== false);
}

/** "**Resolution:** 15:40" tells when, not how; of an impact, how long is an answer. */
function isMilestone({ ids, content, alone }: TitlePlace): boolean {
  const text = alone || ids[0] === 'impact' ? '' : textOf(content[0]);
  return text !== '' && text.length <= longestMoment && text.replace(momentParts, '') === '' && /\d/.test(text);
}

function opensWithMoment(content: readonly Nodes[]): boolean {
  const text = textOf(content[0]).slice(0, longestMoment);
  return /^[\s\[(~*]*(?:\d{1,2}[:.]\d{2}|\d{4}-\d{2}-\d{2})/.test(text);
}

function textOf(node: Nodes | undefined): string {
  const first = node?.type === 'list' ? node.children[0] : node?.type === 'table' ? node.children[1] : node;
  return first ? toString(first).trim() : '';
}
