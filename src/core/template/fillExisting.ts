import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { endOfLine, readFrontMatter, setFrontMatterValue, type FrontMatter } from '../document/frontMatter';
import { markdownText, parseMarkdown, rangeOf } from '../document/markdown';
import { titleHeading } from '../document/sectionHeadings';
import { sectionIdOf } from '../document/sectionName';
import { applyEdits, type TextEdit } from '../document/textEdit';
import type { TextRange } from '../document/textRange';
import { isPlaceholderValue } from '../lint/placeholderText';
import { yamlValue } from './helpers';
import { namedFacts, type IncidentFacts } from './incidentFacts';
import { firstSectionStart } from './render';
import type { Template } from './templateFile';

/** `[Title]`, `<title>`, `{{ title }}`, but neither a link nor a comment nor the id of a heading. */
const placeholders =
  /\[[^\]\n]{1,80}\](?![([])|<(?![!/])[^>@:\n]{1,80}>|\{\{[^}\n]{1,80}\}\}|\{(?![#:%{])[^}\n]{1,80}\}|_{3,}|…/g;
const aboutTitle = /title|name|incident|summary|description|タイトル|件名|障害|事象/i;
const datePlaceholder = /[[<{(（]?\bYYYY([-/.])MM\1DD\b[\]>})）]?/;
const comments = /<!--.*?-->/g;
/** Words that stand for a title: "Incident title", "Name of the incident", 障害のタイトル. */
const titleWords =
  /^(?:(?:incident|postmortem|post-mortem|outage)(?:'s)? )?(?:title|name|short (?:title|description|summary))(?: of (?:the |this )?(?:incident|postmortem|outage))?$|^(?:インシデント|障害|事象)?(?:の)?(?:タイトル|件名|題名|名称|名)$/i;
/** What calls itself a template, which the document is not. */
const templateWords = /\btemplate\b|テンプレート|雛形|ひな形/i;
/** What is written in them can never mean anything else in YAML; quotes would only look odd. */
const plainKeys: ReadonlySet<string> = new Set(['date', 'started', 'detected', 'mitigated', 'resolved', 'timezone']);
/** Lines that ask for the title: "Title:", "**Title**:", "- **Incident title:** [Title]", "件名：". */
const titleLine =
  /^(?<label>[ \t]*(?:[-*+][ \t]+|>[ \t]*)?(?:\*\*|__)?(?:(?:Incident|Postmortem|Post-mortem)[ \t]+)?(?:Title|Name|タイトル|件名|題名)(?:\*\*|__)?[ \t]*[:：](?:\*\*|__)?)(?<value>[^\n\r]*)$/gim;

/**
 * Returns the document that a team's own page becomes for an incident: a copy with the title in its heading, or in the line that asks for
 * it, and with those keys of its front matter filled in that are there and still empty. Everything else stays as the team wrote it.
 */
export function fillExisting(
  template: Template,
  facts: IncidentFacts,
): { readonly markdown: string; readonly cursorOffset: number } {
  const text = template.source.replace(/^\uFEFF/, '');
  const frontMatter = readFrontMatter(text);
  const root = parseMarkdown(text);
  const title = titleHeading(root, (words) => sectionIdOf(words) !== undefined);
  const day = (facts.started ?? facts.resolved ?? '').slice(0, 10);
  const values = frontMatterValues(template, facts, day);
  const filledIn = frontMatter ? frontMatterEdits(text, frontMatter, values) : [];
  const name = String(values.title);
  const line = titleLineEdit(text, headOf(root, title, frontMatter?.range.end ?? 0), verbatimRanges(root), name);
  // An underlined heading may itself be the line that asks for the title.
  const isFilled = line !== undefined && title !== undefined && holds(rangeOf(title), line.range.start);
  const heading =
    title && !isFilled ? headingEdit(text, rangeOf(title).start, name, day, line === undefined) : undefined;
  const edits = [...filledIn.map(({ edit }) => edit), ...(heading ? [heading] : []), ...(line ? [line] : [])];
  const isKnown = line !== undefined || title !== undefined || filledIn.some(({ key }) => key === 'title');
  const markdown = applyEdits(text, isKnown ? edits : [...edits, headingOnTop(text, frontMatter, name)]);
  return { markdown, cursorOffset: firstSectionStart(markdown) };
}

/** What belongs behind the keys that a front matter may have. */
function frontMatterValues(template: Template, facts: IncidentFacts, date: string) {
  const { title, severity, owner, services, zone, started, detected, mitigated, resolved } = namedFacts(
    template.id,
    facts,
  );
  return {
    postmortem: template.id,
    ...{
      title,
      status: 'draft',
      severity,
      owner,
      services,
      timezone: zone,
      date,
      started,
      detected,
      mitigated,
      resolved,
    },
  } as const;
}

/** Keys count in any case; what is not known is not written. */
function frontMatterEdits(
  text: string,
  frontMatter: FrontMatter,
  values: Readonly<Record<string, string | readonly string[]>>,
): { readonly key: string; readonly edit: TextEdit }[] {
  if (frontMatter.problems.length > 0) {
    return [];
  }
  return [...frontMatter.entries.values()].flatMap((entry) => {
    const key = entry.key.toLowerCase();
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    const written = text.slice(entry.valueRange.start, entry.valueRange.end);
    if (value === undefined || value.length === 0 || !isEmptyValue(written)) {
      return [];
    }
    const yaml = plainKeys.has(key) ? String(value) : yamlValue(value);
    return [{ key, edit: setFrontMatterValue(text, frontMatter, entry.key, yaml) }];
  });
}

/** Whether a value, as it is written, waits for the author: nothing, empty quotes or brackets, or a placeholder. */
function isEmptyValue(written: string): boolean {
  const bare = written.replace(/^(["'])([\s\S]*)\1$/, '$2').trim();
  return bare === '' || bare === '~' || bare === 'null' || bare === '[]' || isPlaceholderValue(bare);
}

/**
 * Puts the title into the line of the heading, of which everything stays that does not stand for a title.
 * @param always whether the title is put behind a heading in which nothing stands for it
 */
function headingEdit(text: string, start: number, title: string, day: string, always: boolean): TextEdit | undefined {
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const [, marks = '', words = '', closing = ''] = /^([ \t]*#*[ \t]*)(.*?)((?:[ \t]+#+)?[ \t]*)$/.exec(line) ?? [];
  const written = markdownText(title);
  const { dated, masked } = dateIn(words, day);
  const standIn = standInOf(masked);
  if (!standIn && !always) {
    return undefined;
  }
  const filled = standIn
    ? dated.slice(0, standIn.start) + standIn.before + written + dated.slice(standIn.end)
    : `${dated}: ${written}`;
  return { range: { start, end: start + line.length }, newText: marks.replace(/#$/, '# ') + filled + closing };
}

/** Returns the words with the day in the place of its placeholder, and the same with that place made unreadable. */
function dateIn(words: string, day: string): { readonly dated: string; readonly masked: string } {
  const found = datePlaceholder.exec(words);
  if (!found) {
    return { dated: words, masked: words };
  }
  const shown = day === '' ? found[0] : day;
  const around = (middle: string): string =>
    words.slice(0, found.index) + middle + words.slice(found.index + found[0].length);
  return { dated: around(shown), masked: around('\0'.repeat(shown.length)) };
}

/** Returns the part of a heading in whose place the title belongs; an empty part is a place that was left for it. */
function standInOf(
  heading: string,
): { readonly start: number; readonly end: number; readonly before: string } | undefined {
  const all = [...heading.matchAll(placeholders)];
  const found = all.find(([words]) => aboutTitle.test(words)) ?? all[0];
  if (found) {
    return { start: found.index, end: found.index + found[0].length, before: '' };
  }
  const label = /^.*?[:：](?=[ \t]|$)/.exec(heading)?.[0].length ?? 0;
  const words = heading.slice(label).replace(/^[\s\0–—-]+|[\s\0–—-]+$/g, '');
  if (words === '') {
    const end = heading.trimEnd().length;
    return { start: end, end: heading.length, before: end === 0 ? '' : ' ' };
  }
  const start = heading.lastIndexOf(words);
  return titleWords.test(words) || templateWords.test(words)
    ? { start, end: start + words.length, before: '' }
    : undefined;
}

/** What stands above the sections; the headings of sections are of level 2, or of level 1 below the title or without one. */
function headOf(root: Root, title: Heading | undefined, start: number): TextRange {
  const section = root.children.find((node) => node.type === 'heading' && node.depth <= 2 && node !== title);
  return { start, end: section ? Math.max(start, rangeOf(section).end) : Infinity };
}

/** Comments, other HTML and code, in which nothing is a line of the page. */
function verbatimRanges(root: Root): TextRange[] {
  const ranges: TextRange[] = [];
  visit(root, ['html', 'code'], (node) => {
    ranges.push(rangeOf(node));
  });
  return ranges;
}

/** Whether what ends at an offset lies within a range. */
function holds(range: TextRange, offset: number): boolean {
  return range.start < offset && offset <= range.end;
}

/** The line of the head that asks for the title, if it has none yet. */
function titleLineEdit(
  text: string,
  head: TextRange,
  verbatim: readonly TextRange[],
  title: string,
): TextEdit | undefined {
  for (const { index, groups } of text.slice(head.start, head.end).matchAll(titleLine)) {
    const { label = '', value = '' } = groups ?? {};
    const start = head.start + index + label.length;
    if (!verbatim.some((range) => holds(range, start))) {
      const kept = [markdownText(title), ...(value.match(comments) ?? [])].join(' ');
      return isEmptyValue(value.replace(comments, '').trim())
        ? { range: { start, end: start + value.length }, newText: ` ${kept}` }
        : undefined;
    }
  }
  return undefined;
}

/** What the person called the incident is not lost where the page has no place for it. */
function headingOnTop(text: string, frontMatter: FrontMatter | undefined, title: string): TextEdit {
  const newline = endOfLine(text);
  const end = frontMatter?.range.end ?? 0;
  const heading = `# ${markdownText(title)}`;
  return {
    range: { start: end, end },
    newText: frontMatter ? newline + newline + heading : heading + newline + newline,
  };
}
