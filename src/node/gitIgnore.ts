import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isWithin, pathBelow } from './pathNames';
import { repositoryRoot } from './repository';

/**
 * Says what Git leaves out below a folder: by the `.gitignore` of each folder and `.git/info/exclude`, the innermost first. `.git` and
 * `node_modules` are always left out.
 */
export class GitIgnore {
  readonly #rules = new Map<string, Promise<Ignore | undefined>>();

  private constructor(private readonly top: string) {}

  /** Returns the rules for a search below a folder. Whoever names a folder that is itself left out wants to see into it. */
  static async below(folder: string): Promise<GitIgnore> {
    const rules = new GitIgnore((await repositoryRoot(folder)) ?? folder);
    return (await rules.leavesOut(folder, true)) ? new GitIgnore(folder) : rules;
  }

  /** Returns whether a path is left out, itself or with one of its folders. */
  async leavesOut(path: string, isFolder: boolean): Promise<boolean> {
    if (path === this.top || !isWithin(this.top, path)) {
      return false;
    }
    return (await this.leavesOut(dirname(path), true)) || (await this.leavesOutEntry(path, isFolder));
  }

  /** Returns whether an entry of a folder that is not left out is. */
  async leavesOutEntry(path: string, isFolder: boolean): Promise<boolean> {
    const name = pathBelow(dirname(path), path);
    if (name === '.git' || name === 'node_modules') {
      return true;
    }
    for (let folder = dirname(path); isWithin(this.top, folder); folder = dirname(folder)) {
      const rules = await this.#rulesOf(folder);
      const { ignored = false, unignored = false } = rules?.test(pathBelow(folder, path) + (isFolder ? '/' : '')) ?? {};
      if (ignored || unignored) {
        return ignored;
      }
      if (folder === dirname(folder)) {
        break;
      }
    }
    return false;
  }

  #rulesOf(folder: string): Promise<Ignore | undefined> {
    const known = this.#rules.get(folder) ?? this.#read(folder);
    this.#rules.set(folder, known);
    return known;
  }

  async #read(folder: string): Promise<Ignore | undefined> {
    const files = [...(folder === this.top ? ['.git/info/exclude'] : []), '.gitignore'];
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8').catch(() => '')));
    return texts.every((text) => text === '') ? undefined : ignore({ ignorecase: false }).add(texts.join('\n'));
  }
}
