import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  readFolderRecord,
  type FolderRecord,
  type MissingPostmortem,
  type RecordedPostmortem,
} from '../core/deadline/folderRecord';
import type { SummarizePostmortem } from '../core/document/summary';
import type { Register } from '../vscode/register';

const hashLength = 32;
const largestFile = 1_000_000;
const markdownFile = /\.(?:md|markdown|qmd)$/i;
/** A window that was asked to open a folder does so at once, or the person has given up. */
const requestMilliseconds = 120_000;
/** What has been away for longer than this does not come back. */
const missingMilliseconds = 30 * 24 * 3_600_000;
/** How far around its old place a renamed file is looked for. */
const renamedDepth = 3;
const renamedFiles = 500;

/**
 * Knows the unfinished postmortems of all folders that were ever opened on this machine: one file for each folder, written by the windows
 * in which it is open, read by all others. What it returns was looked for on disk just before.
 */
export class FolderRegister implements Register {
  readonly #folders: string;
  readonly #requests: string;
  readonly #forgotten: string;
  /** How often everything was forgotten: what was read before that is not stored after it. */
  #generation = 0;
  readonly #storing = new Set<Promise<void>>();

  /**
   * @param storage a folder of all windows
   * @param summarize comes from outside, so that the entry of the extension does not hold the reader of documents
   */
  constructor(
    storage: string,
    private readonly summarize: SummarizePostmortem,
  ) {
    this.#folders = join(storage, 'register', 'folders');
    this.#requests = join(storage, 'register', 'requests');
    this.#forgotten = join(storage, 'register', 'forgotten');
  }

  async write(record: FolderRecord, now: number): Promise<void> {
    const generation = this.#generation;
    const before = await this.#read(`${hashOf(record.folder)}.json`);
    const gone: MissingPostmortem[] = [...(before?.missing ?? [])];
    const unfinished = new Set(record.postmortems.map(({ path }) => path));
    // They went away, or are final now: a checkout may bring them back.
    gone.push(
      ...(before?.postmortems ?? [])
        .filter(({ path }) => !unfinished.has(path))
        .map(({ path }) => ({ path, since: now })),
    );
    await this.#storeIn(generation, { ...record, missing: stillMissing(gone, record.postmortems, now) });
  }

  async others(open: ReadonlySet<string>, now: number): Promise<FolderRecord[]> {
    const generation = this.#generation;
    const names = await list(this.#folders);
    const records = await Promise.all(names.filter((name) => name.endsWith('.json')).map((name) => this.#read(name)));
    const closed = records.filter((record) => record !== undefined).filter(({ folder }) => !open.has(folder));
    return (await Promise.all(closed.map((record) => this.#lookedFor(record, now, generation)))).filter(
      ({ postmortems }) => postmortems.length > 0,
    );
  }

  async forget(folder: string): Promise<void> {
    await mkdir(this.#forgotten, { recursive: true });
    await writeFile(join(this.#forgotten, hashOf(folder)), '');
    await rm(this.#pathOf(folder), { force: true });
  }

  async remember(folder: string): Promise<void> {
    await rm(join(this.#forgotten, hashOf(folder)), { force: true });
  }

  async forgetEverything(): Promise<void> {
    this.#generation++;
    await Promise.allSettled(this.#storing);
    await Promise.all([this.#folders, this.#requests].map((path) => rm(path, { recursive: true, force: true })));
  }

  async leaveRequest(folder: string, path: string): Promise<void> {
    await mkdir(this.#requests, { recursive: true });
    await replace(join(this.#requests, hashOf(folder)), path);
  }

  async takeRequest(folder: string, now: number): Promise<string | undefined> {
    const place = join(this.#requests, hashOf(folder));
    const taken = `${place}.${randomUUID()}`;
    try {
      // Of several windows only one can move it.
      await rename(place, taken);
      const [path, { mtimeMs }] = await Promise.all([readFile(taken, 'utf8'), stat(taken)]);
      return Math.abs(now - mtimeMs) <= requestMilliseconds ? path : undefined;
    } catch {
      // Nobody asked for anything.
      return undefined;
    } finally {
      await rm(taken, { force: true });
    }
  }

  async #read(name: string): Promise<FolderRecord | undefined> {
    const path = join(this.#folders, name);
    try {
      return readFolderRecord(JSON.parse(await readFile(path, 'utf8')));
    } catch {
      // Another window has just removed it, or something else wrote it.
      return undefined;
    }
  }

  async #storeIn(generation: number, record: FolderRecord): Promise<void> {
    if (generation !== this.#generation) {
      return;
    }
    const storing = this.#store(record);
    this.#storing.add(storing);
    try {
      await storing;
    } finally {
      this.#storing.delete(storing);
    }
  }

  async #store(record: FolderRecord): Promise<void> {
    const { postmortems, missing = [], ...rest } = record;
    const path = this.#pathOf(record.folder);
    const isEmpty = postmortems.length === 0 && missing.length === 0;
    if (isEmpty || (await exists(join(this.#forgotten, hashOf(record.folder))))) {
      await rm(path, { force: true });
      return;
    }
    await mkdir(this.#folders, { recursive: true });
    await replace(path, JSON.stringify({ ...rest, postmortems, ...(missing.length > 0 && { missing }) }));
  }

  /** Returns a record as its files are now, and writes down what has changed, so that it is read once and not by every window. */
  async #lookedFor(record: FolderRecord, now: number, generation: number): Promise<FolderRecord> {
    const root = pathOfAddress(record.folder);
    if (root === undefined) {
      return record;
    }
    const found = await Promise.all(record.postmortems.map((postmortem) => this.#readAgain(root, record, postmortem)));
    const missing = record.missing ?? [];
    const back = await Promise.all(missing.map((postmortem) => this.#returned(root, record, postmortem)));
    const present = [...found, ...back].filter((postmortem) => postmortem !== undefined);
    const gone = record.postmortems.filter((_, index) => found[index] === undefined);
    const known = new Set(present.map(({ path }) => path));
    const unfinished = [...present, ...(await this.#findRenamed(root, record, gone, known))].filter(
      ({ day }) => day.stage !== 'final',
    );
    const away: MissingPostmortem[] = present
      .filter(({ day }) => day.stage === 'final')
      .map(({ path, touched }) => ({ path, since: now, ...(touched !== undefined && { touched }) }));
    for (const { path } of gone) {
      if (!(await exists(join(root, path)))) {
        away.push({ path, since: now });
      }
    }
    const current = {
      ...record,
      postmortems: unfinished,
      missing: stillMissing([...missing, ...away], unfinished, now),
    };
    if (JSON.stringify(current) !== JSON.stringify({ ...record, missing })) {
      await this.#storeIn(generation, current);
    }
    return current;
  }

  /** Reads a postmortem that was away or final; undefined while nothing has changed. */
  async #returned(
    root: string,
    record: FolderRecord,
    { path, touched }: MissingPostmortem,
  ): Promise<RecordedPostmortem | undefined> {
    try {
      const isUnchanged = Math.floor((await stat(join(root, path))).mtimeMs) === touched;
      return isUnchanged ? undefined : await this.#readAgain(root, record, unread(path));
    } catch {
      // It is still away.
      return undefined;
    }
  }

  async #readAgain(
    root: string,
    record: FolderRecord,
    postmortem: RecordedPostmortem,
  ): Promise<RecordedPostmortem | undefined> {
    try {
      const path = join(root, postmortem.path);
      const { mtimeMs, size } = await stat(path);
      const touched = Math.floor(mtimeMs);
      if (touched === postmortem.touched) {
        return postmortem;
      }
      const summary =
        size > largestFile ? undefined : this.summarize(postmortem.path, await readFile(path, 'utf8'), record.files);
      return summary && { path: postmortem.path, ...summary, touched };
    } catch {
      // It is gone.
      return undefined;
    }
  }

  /** Looks for vanished postmortems under another name, and in other folders near by, by their titles. */
  async #findRenamed(
    root: string,
    record: FolderRecord,
    gone: readonly RecordedPostmortem[],
    known: ReadonlySet<string>,
  ): Promise<RecordedPostmortem[]> {
    const titles = new Set(gone.map(({ title }) => title));
    const renamed = new Map<string, RecordedPostmortem>();
    for (const folder of new Set(gone.map(({ path }) => dirname(join(root, path))))) {
      for (const file of await filesNear(folder, root)) {
        const path = relative(root, file).split(sep).join('/');
        const found =
          known.has(path) || renamed.has(path) ? undefined : await this.#readAgain(root, record, unread(path));
        if (found && titles.has(found.title)) {
          renamed.set(path, found);
        }
      }
    }
    return [...renamed.values()];
  }

  #pathOf(folder: string): string {
    return join(this.#folders, `${hashOf(folder)}.json`);
  }
}

/** A postmortem of which nothing but the place is known, so that it is read anew. */
function unread(path: string): RecordedPostmortem {
  return { path, title: '', day: { stage: 'draft' } };
}

function stillMissing(
  missing: readonly MissingPostmortem[],
  present: readonly RecordedPostmortem[],
  now: number,
): MissingPostmortem[] {
  const found = new Set(present.map(({ path }) => path));
  const latest = new Map<string, MissingPostmortem>();
  for (const postmortem of missing) {
    const { path, since } = postmortem;
    if (!found.has(path) && now - since < missingMilliseconds) {
      const before = latest.get(path);
      latest.set(path, { ...before, ...postmortem, since: Math.min(since, before?.since ?? since) });
    }
  }
  return [...latest.values()];
}

/** Returns Markdown files in and below a folder and the one above it, or, if they are gone, the nearest that is there. */
async function filesNear(folder: string, root: string): Promise<string[]> {
  let start = folder === root ? root : dirname(folder);
  while (start !== root && !(await exists(start))) {
    start = dirname(start);
  }
  const files: string[] = [];
  let level = [start];
  for (let depth = 0; depth <= renamedDepth && level.length > 0; depth++) {
    const entries = await Promise.all(level.map(entriesOf));
    files.push(...entries.flatMap((found) => found.files));
    level = entries.flatMap((found) => found.folders);
  }
  return files.slice(0, renamedFiles);
}

async function entriesOf(folder: string): Promise<{ files: string[]; folders: string[] }> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const visible = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
    return {
      files: visible
        .filter((entry) => entry.isFile() && markdownFile.test(entry.name))
        .map(({ name }) => join(folder, name)),
      folders: visible.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name)),
    };
  } catch {
    return { files: [], folders: [] };
  }
}

function pathOfAddress(address: string): string | undefined {
  try {
    return address.startsWith('file:') ? fileURLToPath(address) : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, hashLength);
}

/** A reader finds the whole text or the one before, never half of it. */
async function replace(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  await writeFile(draft, text);
  await rename(draft, path);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
