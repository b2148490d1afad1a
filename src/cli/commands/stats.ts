import { daysAfter, summarizeLateness, type Lateness, type LatenessSummary } from '../../core/deadline/lateness';
import { finishedDay } from '../../core/deadline/finishedDay';
import { documentZone, incidentDay } from '../../core/deadline/incidentDay';
import { readFrontMatter } from '../../core/document/frontMatter';
import { documentDay, stageOf } from '../../core/document/summary';
import { message } from '../../core/message';
import type { Folder } from '../../node/folders';
import { GitHistory, type FileCommit } from '../../node/gitHistory';
import { pathBelow } from '../../node/pathNames';
import { repositoryRoot } from '../../node/repository';
import { candidatesOf, nothingFound } from '../documents';
import { exitCode, type ExitCode } from '../exitCode';
import { foldersOf, tell, type Session } from '../session';

/** What two incidents of different days first have in common so long after both was written somewhere else. */
const importedDays = 7;

export type StatsFormat = 'text' | 'json' | 'csv';

interface Group {
  readonly name: string;
  readonly begun: LatenessSummary;
  readonly finished: LatenessSummary;
}

interface Groups {
  readonly all: Group;
  readonly months: readonly Group[];
  readonly authors: readonly Group[];
}

/** Prints how late postmortems were, by the history of their repository: as a whole, by month of the incident and by author. */
export async function statsCommand(
  args: readonly string[],
  format: StatsFormat,
  configurationPath: string | undefined,
  session: Session,
): Promise<ExitCode> {
  const documents = await latenessOf(args, configurationPath, session);
  if (documents.length === 0) {
    await tell(session, nothingFound());
  }
  await session.surroundings.stdout.write(printed(documents, format, session));
  return exitCode.clean;
}

async function latenessOf(
  args: readonly string[],
  configurationPath: string | undefined,
  session: Session,
): Promise<Lateness[]> {
  const folders = await foldersOf(session, configurationPath);
  const candidates = await candidatesOf(args, folders, session);
  const histories = new Map<string, GitHistory>();
  const documents: Lateness[] = [];
  for (const { selected, folder, read } of candidates) {
    const file = await read(true);
    if (file.kind !== 'text') {
      continue;
    }
    const root = await repositoryRoot(folder.root);
    const history = root === undefined ? undefined : (histories.get(root) ?? new GitHistory(root));
    if (root !== undefined && history) {
      histories.set(root, history);
    }
    const commits = root === undefined ? undefined : await history?.of(pathBelow(root, selected.path));
    documents.push(
      await latenessIn(selected.name, file.text, pathBelow(folder.root, selected.path), folder, history, commits),
    );
  }
  return documents;
}

async function latenessIn(
  file: string,
  text: string,
  path: string,
  folder: Folder,
  history: GitHistory | undefined,
  commits: readonly FileCommit[] | undefined,
): Promise<Lateness> {
  const settings = folder.decisions.deadline;
  const day = documentDay(path, readFrontMatter(text));
  const zone = documentZone(day, settings.fallbackZone);
  const incident = incidentDay(day, settings)?.toString();
  const [first] = commits ?? [];
  const unknown = { file, incidentDay: incident, author: first?.author, begun: undefined, finished: undefined };
  if (!history || !commits || !first) {
    return unknown;
  }
  // Finished before its first commit: what came before was squashed, or never committed, and the commits say nothing of it.
  if ((daysAfter(finishedDay(day), first.authored, zone) ?? 0) > 0) {
    return unknown;
  }
  const begun = daysAfter(incident, first.authored, zone);
  // An incident from before the repository: the document may be as old, and have come from elsewhere.
  const isOlder = (daysAfter(incident, await history.begun(), zone) ?? 0) > 0;
  // Final from the start: its drafts are not in this history.
  const wasFinal = begun !== 0 && stageOf(readFrontMatter(await history.text(first))) === 'final';
  const isImported = isOlder || (begun !== undefined && (await cameWithOthers(history, first, incident, folder)));
  const final = day.stage === 'final' ? await finalCommit(history, commits) : undefined;
  // Whether it was finished on the day of its first commit, or only brought here, nothing but the document itself can say.
  const isDoubtful = isImported || (wasFinal && daysAfter(finishedDay(day), first.authored, zone) === undefined);
  return {
    ...unknown,
    begun: isImported || wasFinal ? undefined : begun,
    finished: isDoubtful && final === first ? undefined : daysAfter(incident, final?.authored, zone),
  };
}

/** Whether the commit that added a document added one of another day, too, long after both incidents. */
async function cameWithOthers(
  history: GitHistory,
  first: FileCommit,
  incident: string | undefined,
  { decisions: { deadline } }: Folder,
): Promise<boolean> {
  const isLate = (from: string | undefined, zone: string): boolean =>
    (daysAfter(from, first.authored, zone) ?? 0) > importedDays;
  if (!isLate(incident, deadline.fallbackZone)) {
    return false;
  }
  for (const other of await history.addedWith(first)) {
    const day = documentDay(other.path, readFrontMatter(await history.text(other)));
    const from = incidentDay(day, deadline)?.toString();
    if (from !== incident && isLate(from, documentZone(day, deadline.fallbackZone))) {
      return true;
    }
  }
  return false;
}

/**
 * The commit since which the document has been final without a break: one that was opened again was not finished. Undefined also where a
 * merge joined a final version with another: since when it was final where it counts, nobody can say.
 */
async function finalCommit(history: GitHistory, commits: readonly FileCommit[]): Promise<FileCommit | undefined> {
  const isFinal = async (commit: Pick<FileCommit, 'commit' | 'path'>): Promise<boolean> =>
    stageOf(readFrontMatter(await history.text(commit))) === 'final';
  let final: FileCommit | undefined;
  for (const commit of [...commits].reverse()) {
    if (!(await isFinal(commit))) {
      break;
    }
    final = commit;
  }
  const merged = final && final.parents.length > 1 ? final : undefined;
  for (const parent of merged?.parents ?? []) {
    // Only some of the parents may have the file under this name.
    if (merged && (await isFinal({ commit: parent, path: merged.path }).catch(() => false))) {
      return undefined;
    }
  }
  return final;
}

function printed(documents: readonly Lateness[], format: StatsFormat, session: Session): string {
  const groups: Groups = {
    all: groupOf('', documents),
    months: grouped(documents, ({ incidentDay }) => incidentDay?.slice(0, 7)),
    authors: grouped(documents, ({ author }) => author),
  };
  switch (format) {
    case 'json':
      return `${JSON.stringify({ ...groups, documents: documents.map(asData) }, undefined, 2)}\n`;
    case 'csv':
      return asCsv(groups);
    case 'text':
      return asText(groups, session);
  }
}

function grouped(documents: readonly Lateness[], keyOf: (document: Lateness) => string | undefined): Group[] {
  const byKey = new Map<string, Lateness[]>();
  for (const document of documents) {
    const key = keyOf(document) ?? '?';
    byKey.set(key, [...(byKey.get(key) ?? []), document]);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, members]) => groupOf(name, members));
}

function groupOf(name: string, documents: readonly Lateness[]): Group {
  return {
    name,
    begun: summarizeLateness(documents.map(({ begun }) => begun)),
    finished: summarizeLateness(documents.map(({ finished }) => finished)),
  };
}

function asData({ file, incidentDay, author, begun, finished }: Lateness): Record<string, string | number | null> {
  return {
    file,
    incidentDay: incidentDay ?? null,
    author: author ?? null,
    daysToFirstCommit: begun ?? null,
    daysToFinal: finished ?? null,
  };
}

/** One line for each figure of the text, for a spreadsheet. */
function asCsv({ all, months, authors }: Groups): string {
  const head = ['group', 'name', 'until', 'known', 'unknown', 'sameDay', 'medianDays', 'ninetiethDays'];
  const rows = [
    ...[all].map((group) => ({ kind: 'all', group })),
    ...months.map((group) => ({ kind: 'month', group })),
    ...authors.map((group) => ({ kind: 'author', group })),
  ].flatMap(({ kind, group }) =>
    (
      [
        ['firstCommit', group.begun],
        ['final', group.finished],
      ] as const
    ).map(([until, { known, unknown, sameDay, median, ninetieth }]) => [
      kind,
      group.name,
      until,
      known,
      unknown,
      sameDay,
      median,
      ninetieth,
    ]),
  );
  return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function asText({ all, months, authors }: Groups, { translate }: Session): string {
  const head = [
    '',
    translate(message('same day')),
    translate(message('median days')),
    translate(message('90th percentile')),
    translate(message('unknown')),
  ];
  const tables = (
    [
      ['begun', message('To the first commit')],
      ['finished', message('To the final version')],
    ] as const
  ).map(([measure, title]) => {
    const rows = [{ ...all, name: translate(message('all')) }, ...months, ...authors].map((group) =>
      row(group, group[measure]),
    );
    const lines = [head, ...rows];
    const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
    const body = lines.map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
    return `${translate(title)}\n${body.join('\n')}\n`;
  });
  return tables.join('\n');
}

function row({ name }: Group, { known, unknown, sameDay, median, ninetieth }: LatenessSummary): string[] {
  const share =
    known === 0 ? '–' : `${String(Math.round((100 * sameDay) / known))} % (${String(sameDay)}/${String(known)})`;
  return [name, share, String(median ?? '–'), String(ninetieth ?? '–'), String(unknown)];
}

/** A cell that a spreadsheet would take for a formula is text all the same. */
function csvCell(value: string | number | undefined): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t]/.test(text) && typeof value === 'string' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
