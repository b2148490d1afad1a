import { execFile } from 'node:child_process';
import { posix } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const mostOutput = 256 * 1024 * 1024;
/** A commit that brings this many documents at once has brought them from somewhere else. */
const importedDocuments = 5;
const markdownFile = /\.(?:md|markdown|qmd)$/i;
/** Documents, and what they may have been before somebody turned them into Markdown. */
const documentPatterns = [
  '*.md',
  '*.markdown',
  '*.qmd',
  '*.mdx',
  '*.txt',
  '*.rst',
  '*.adoc',
  '*.asciidoc',
  '*.org',
  '*.textile',
  '*.html',
];

/** One commit in the life of a file, under the name that it had then. */
export interface FileCommit {
  readonly commit: string;
  /** When it was authored, ISO 8601 with an offset. */
  readonly authored: string;
  readonly author: string;
  /** Relative to the root of the repository. */
  readonly path: string;
  /** The commits that it builds on: several in a merge. */
  readonly parents: readonly string[];
}

interface Change {
  /** `A` added, `M` modified, `R` renamed, `D` deleted. */
  readonly kind: string;
  readonly path: string;
  /** The name before a rename. */
  readonly before: string;
}

interface Commit extends Omit<FileCommit, 'path'> {
  readonly changes: readonly Change[];
}

/** The history of the documents of a repository, read once. */
export class GitHistory {
  #commits: Promise<readonly Commit[]> | undefined;
  #begun: Promise<string | undefined> | undefined;

  /** @param root the root of the repository */
  constructor(private readonly root: string) {}

  /**
   * Returns the commits of a file, the oldest first, followed through renames, and through times in which it was not there; undefined when
   * its beginning is not in this history: the file is not committed, the clone is shallow, it came with a commit that brought many documents
   * at once, or with one that deleted a document of which it may be the new form.
   * @param path relative to the root, with forward slashes
   * @throws when Git cannot be run
   */
  async of(path: string): Promise<FileCommit[] | undefined> {
    this.#commits ??= this.#read();
    const found: FileCommit[] = [];
    let name = path;
    let beginning: readonly Change[] | undefined;
    for (const { changes, ...commit } of await this.#commits) {
      const change = changes.find((candidate) => candidate.path === name);
      if (!change) {
        continue;
      }
      beginning = undefined;
      if (change.kind !== 'D') {
        found.push({ ...commit, path: name });
      }
      const moved = change.kind === 'A' ? movedFrom(change, changes) : undefined;
      if (change.kind === 'A' && !moved) {
        // An older commit may still know the file: it was away for a while, or two branches brought it.
        beginning = changes;
      }
      name = moved?.path ?? change.before;
    }
    return beginning && !isFromElsewhere(beginning) ? found.reverse() : undefined;
  }

  /** Returns when the first commit of the repository was authored, ISO 8601 with an offset; undefined in one without commits. */
  begun(): Promise<string | undefined> {
    // With several beginnings, of repositories that were joined, the earliest counts.
    this.#begun ??= this.#git(['log', '--max-parents=0', '--format=%at %aI']).then(
      (output) => {
        const [first] = output
          .split('\n')
          .filter(Boolean)
          .sort((a, b) => parseInt(a) - parseInt(b));
        return first?.split(' ')[1];
      },
      () => undefined,
    );
    return this.#begun;
  }

  /** Returns the other documents that a commit added, as it did. */
  async addedWith({ path, ...commit }: FileCommit): Promise<FileCommit[]> {
    this.#commits ??= this.#read();
    const found = (await this.#commits).find((candidate) => candidate.commit === commit.commit);
    const others = found?.changes.filter((change) => change.path !== path && isAddedDocument(change)) ?? [];
    return others.map((change) => ({ ...commit, path: change.path }));
  }

  /** Returns the text of a file as of a commit. */
  text({ commit, path }: Pick<FileCommit, 'commit' | 'path'>): Promise<string> {
    return this.#git(['show', `${commit}:${path}`]);
  }

  /**
   * Reads all commits, the newest first. Not with `--follow`, which takes a new file for a copy of another one that is like it: and
   * postmortems are alike, since they are made from one template.
   */
  async #read(): Promise<Commit[]> {
    const [output, ends] = await Promise.all([
      this.#git([
        'log',
        // However wrong the clocks were, a commit comes before those that it builds on.
        '--date-order',
        '--name-status',
        '-M50%',
        // Of a merge, what it has made of a file that is as none of its parents had it.
        '-c',
        '-z',
        '--format=%x01%H%x09%aI%x09%P%x09%aN',
        '--',
        ...documentPatterns,
      ]).catch(
        // A repository without commits has no history.
        () => '',
      ),
      this.#shallowEnds(),
    ]);
    return output
      .split('\x01')
      .slice(1)
      .map(readCommit)
      .map((commit) => (ends.has(commit.commit) ? { ...commit, changes: [] } : commit));
  }

  /** What a shallow clone ends with seems to add everything that was there before. */
  async #shallowEnds(): Promise<ReadonlySet<string>> {
    const shallow = await this.#git(['rev-parse', '--is-shallow-repository']);
    const roots = shallow.trim() === 'true' ? await this.#git(['log', '--max-parents=0', '--format=%H']) : '';
    return new Set(roots.split('\n').filter((line) => line !== ''));
  }

  async #git(args: readonly string[]): Promise<string> {
    const { stdout } = await execute('git', ['--no-pager', '-c', 'log.showSignature=false', ...args], {
      cwd: this.root,
      maxBuffer: mostOutput,
    });
    return stdout;
  }
}

/** Returns the file of the same name that a commit deleted in another folder: it was moved, and rewritten too far to be known again. */
function movedFrom({ path }: Change, changes: readonly Change[]): Change | undefined {
  const candidates = changes.filter(
    (change) => change.kind === 'D' && posix.basename(change.path) === posix.basename(path),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

function isAddedDocument({ kind, path }: Change): boolean {
  return kind === 'A' && markdownFile.test(path);
}

/** Whether a commit that added a document has only brought it here: with many others, or in place of another that it deleted. */
function isFromElsewhere(changes: readonly Change[]): boolean {
  const added = changes.filter(isAddedDocument);
  return added.length >= importedDocuments || changes.some(({ kind }) => kind === 'D');
}

/** Reads `hash TAB date TAB author NUL`, then for each change its kind, its name, and of a rename the new name, all ended by NUL. */
function readCommit(block: string): Commit {
  const [head = '', ...fields] = block.split('\0').map((field) => field.replace(/^\n/, ''));
  const [commit = '', authored = '', parents = '', author = ''] = head.trim().split('\t');
  const changes: Change[] = [];
  const queue = fields.filter((field) => field !== '');
  for (let index = 0; index < queue.length;) {
    const kind = kindOf(queue[index] ?? '');
    const before = queue[index + 1] ?? '';
    const isRename = kind === 'R' || kind === 'C';
    changes.push({ kind, before, path: isRename ? (queue[index + 2] ?? '') : before });
    index += isRename ? 3 : 2;
  }
  return { commit, authored, author, parents: parents.split(' ').filter(Boolean), changes };
}

/** A merge has a letter for each of its parents, and never an old name: what it added or deleted is so for all of them. */
function kindOf(status: string): string {
  const letters = status.replace(/\d/g, '');
  return letters.length > 1 && !/^(?:A+|D+)$/.test(letters) ? 'M' : letters.charAt(0);
}
