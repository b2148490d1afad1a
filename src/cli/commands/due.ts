import { dueSpan, dueStateAt, remainingMinutes } from '../../core/deadline/dueState';
import { dueText } from '../../core/deadline/dueText';
import { deadline, isUnresolved } from '../../core/deadline/incidentDay';
import { byUrgency, type ListedDocument } from '../../core/deadline/urgency';
import { summarizePostmortem, type PostmortemSummary } from '../../core/document/summary';
import { message } from '../../core/message';
import { formatMoment } from '../../core/time/moment';
import type { Folder } from '../../node/folders';
import { pathBelow } from '../../node/pathNames';
import { candidatesOf } from '../documents';
import { exitCode, type ExitCode } from '../exitCode';
import { foldersOf, tell, type Session } from '../session';

export type DueFormat = 'text' | 'json' | 'markdown';

export interface DueOptions {
  readonly format: DueFormat;
  /** Whether something that is due today or overdue ends the command with exit code 1. */
  readonly exitCode: boolean;
  readonly configurationPath: string | undefined;
}

interface Listed extends ListedDocument, PostmortemSummary {
  readonly file: string;
  readonly folder: Folder;
}

/** Prints the unfinished postmortems, the most urgent first: for the prompt of a shell, a schedule or a chat. */
export async function dueCommand(args: readonly string[], options: DueOptions, session: Session): Promise<ExitCode> {
  const { surroundings } = session;
  const listed = await unfinishedIn(args, options.configurationPath, session);
  const now = surroundings.now();
  listed.sort(byUrgency(now));
  const text = printed(listed, options.format, now.epochMilliseconds, session);
  await surroundings.stdout.write(text);
  const waiting = listed.some((document) =>
    ['dueToday', 'overdue'].includes(dueStateAt(document, now.epochMilliseconds)),
  );
  return options.exitCode && waiting ? exitCode.findings : exitCode.clean;
}

async function unfinishedIn(
  args: readonly string[],
  configurationPath: string | undefined,
  session: Session,
): Promise<Listed[]> {
  const folders = await foldersOf(session, configurationPath);
  const candidates = await candidatesOf(args, folders, session);
  const listed: Listed[] = [];
  for (const { selected, folder, read } of candidates) {
    const file = await read(true);
    if (file.kind === 'unreadable') {
      await tell(session, file.why);
    }
    const path = pathBelow(folder.root, selected.path);
    const summary = file.kind === 'text' ? summarizePostmortem(path, file.text, folder.files) : undefined;
    if (summary && summary.day.stage !== 'final') {
      const settings = folder.decisions.deadline;
      const span = dueSpan(summary.day, settings);
      listed.push({
        ...summary,
        id: selected.name,
        file: selected.name,
        folder,
        stage: summary.day.stage,
        unresolved: isUnresolved(summary.day, settings),
        ...(span && { span }),
      });
    }
  }
  return listed;
}

function printed(listed: readonly Listed[], format: DueFormat, now: number, { translate }: Session): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(
        listed.map((document) => asData(document, now)),
        undefined,
        2,
      )}\n`;
    case 'markdown':
      return listed
        .map(
          (document) => `- **${escaped(document.title)}** (${document.file}): ${dueText(document, now, translate)}\n`,
        )
        .join('');
    case 'text':
      return listed.length === 0
        ? `${translate(message('Nothing is due.'))}\n`
        : listed
            .map((document) => `${dueText(document, now, translate)}  ${oneLine(document.title)}  ${document.file}\n`)
            .join('');
  }
}

function asData(document: Listed, now: number): Record<string, string | number | null> {
  const limit = deadline(document.day, document.folder.decisions.deadline);
  return {
    file: document.file,
    title: document.title,
    state: dueStateAt(document, now),
    deadline: limit ? formatMoment(limit) : null,
    remainingMinutes: document.span ? remainingMinutes(document.span, now) : null,
  };
}

/** A title must stay a title in a chat: neither a link, nor another item. */
function escaped(title: string): string {
  return oneLine(title).replace(/[\\`*_[\]<>]/g, '\\$&');
}

function oneLine(title: string): string {
  return title.replace(/\s+/g, ' ').trim();
}
