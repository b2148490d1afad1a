import type { DocumentDay } from '../deadline/documentDay';
import { frontMatterText, readFrontMatter, type FrontMatter } from './frontMatter';
import { fileNameDate, postmortemReason, type PostmortemReason } from './postmortemFile';
import { stages, type Stage } from './stage';

/** What lists and reminders know of a postmortem, read from its front matter without parsing the Markdown. */
export interface PostmortemSummary {
  readonly title: string;
  readonly day: DocumentDay;
  /** The services that it names, if any. */
  readonly services?: readonly string[];
}

/** The type of `summarizePostmortem`, for whoever gets it handed in. */
export type SummarizePostmortem = typeof summarizePostmortem;

/** A title longer than this is no title, and what closes a heading is looked for in that much only. */
const firstHeading = /^#[ \t]{1,20}([^\s].{0,300})/m;
const closingMarks = /[ \t#\r]+$/;

/**
 * Returns the summary of a document that is tracked to its deadline, or undefined for every other file: one that is no postmortem, or
 * an old one whose front matter never mentions a status, about which nobody wants to be reminded.
 * @param path the path relative to the workspace folder, with forward slashes
 */
export function summarizePostmortem(
  path: string,
  text: string,
  files: readonly string[],
): PostmortemSummary | undefined {
  const frontMatter = readFrontMatter(text);
  const reason = postmortemReason(path, frontMatter, files);
  if (!isTracked(reason, frontMatter)) {
    return undefined;
  }
  const services = servicesOf(frontMatter);
  return {
    title: titleOf(path, text, frontMatter),
    day: documentDay(path, frontMatter),
    ...(services.length > 0 && { services }),
  };
}

/**
 * Returns whether a document promised to be finished on its day: its front matter marks it as a postmortem, or gives one of our statuses
 * to a document that lies among the postmortems. An older document without a status promised nothing.
 */
export function isTracked(reason: PostmortemReason | undefined, frontMatter: FrontMatter | undefined): boolean {
  return reason === 'front-matter' || (reason === 'path' && statusOf(frontMatter) !== undefined);
}

/** Returns what the day of a document depends on, as its front matter and file name state it. */
export function documentDay(path: string, frontMatter: FrontMatter | undefined): DocumentDay {
  const date = fileNameDate(path);
  return {
    stage: stageOf(frontMatter),
    ...text('zone', 'timezone'),
    ...text('started'),
    ...text('resolved'),
    ...text('finished'),
    ...text('due'),
    ...text('severity'),
    ...(date === undefined ? {} : { fileNameDate: date }),
  };

  function text<Name extends string>(name: Name, key: string = name): { [Key in Name]?: string } {
    const value = frontMatterText(frontMatter, key);
    return value === undefined ? {} : ({ [name]: value } as { [Key in Name]: string });
  }
}

/** Returns the stage that `status` names; a missing or unknown status is a draft. */
export function stageOf(frontMatter: FrontMatter | undefined): Stage {
  return statusOf(frontMatter) ?? 'draft';
}

function statusOf(frontMatter: FrontMatter | undefined): Stage | undefined {
  const status = frontMatterText(frontMatter, 'status')?.toLowerCase();
  return stages.find((stage) => stage === status);
}

/** Whether they are written as a list or as text with commas. */
function servicesOf(frontMatter: FrontMatter | undefined): string[] {
  const entry = frontMatter?.entries.get('services');
  const names = entry?.list ?? (entry?.scalar ?? '').split(',');
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '');
}

function titleOf(path: string, text: string, frontMatter: FrontMatter | undefined): string {
  return (
    frontMatterText(frontMatter, 'title') ??
    headingOf(text.slice(frontMatter?.range.end ?? 0)) ??
    path.slice(path.lastIndexOf('/') + 1)
  );
}

function headingOf(text: string): string | undefined {
  const heading = firstHeading.exec(text)?.[1]?.replace(closingMarks, '');
  return heading === '' ? undefined : heading;
}
