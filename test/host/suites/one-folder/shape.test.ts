import { strictEqual } from 'node:assert/strict';
import { workspace } from 'vscode';

describe('VS Code with one folder', () => {
  it('has one folder and is trusted', () => {
    strictEqual(workspace.workspaceFolders?.length, 1);
    strictEqual(workspace.isTrusted, true);
  });
});
