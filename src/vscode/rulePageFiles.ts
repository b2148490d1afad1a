import * as vscode from 'vscode';

/**
 * The pages of the rules as files that can only be read: `postmortem-rule:/blame.md`. A file system, and not a mere content of documents,
 * because VS Code waits for one when it restores a page before the extension has started.
 */
export class RulePageFiles implements vscode.FileSystemProvider {
  /** They never change. */
  readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]> = () => this.watch();

  /** @param text returns the page of a rule by its id; undefined where there is no such rule */
  constructor(private readonly text: (rule: string) => Promise<string | undefined>) {}

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { length } = await this.readFile(uri);
    return {
      type: vscode.FileType.File,
      ctime: 0,
      mtime: 0,
      size: length,
      permissions: vscode.FilePermission.Readonly,
    };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const text = await this.text(/^\/(.+)\.md$/.exec(uri.path)?.[1] ?? '');
    if (text === undefined) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return new TextEncoder().encode(text);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
