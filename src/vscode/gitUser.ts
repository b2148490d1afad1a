import * as vscode from 'vscode';

/** What is used here of the API that VS Code's built-in Git extension exports. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): GitRepository | null;
  };
}

interface GitRepository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

/** Git on a slow disk must not hold up the questions. */
const longestWaitMilliseconds = 1000;
const longestName = 100;

/** Returns the name that commits of a folder bear; undefined without Git, in a browser, and where no name is set. Never throws. */
export async function gitUserName(folder: vscode.Uri): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
    }, longestWaitMilliseconds);
  });
  try {
    return await Promise.race([nameOf(folder), waited]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function nameOf(folder: vscode.Uri): Promise<string | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  const git = extension && (extension.isActive ? extension.exports : await extension.activate());
  const repository = git?.enabled === true ? git.getAPI(1).getRepository(folder) : null;
  if (!repository) {
    return undefined;
  }
  // A name of this repository wins over that of the person, as it does in Git; asking for one that is not set fails.
  const own = await repository.getConfig('user.name').catch(() => '');
  const name = own.trim() || (await repository.getGlobalConfig('user.name').catch(() => '')).trim();
  return name === '' || name.length > longestName ? undefined : name;
}
