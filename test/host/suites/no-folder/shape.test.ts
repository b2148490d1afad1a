import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { workspace } from 'vscode';

describe('VS Code without a folder', () => {
  it('has no folder and is trusted', () => {
    deepStrictEqual(workspace.workspaceFolders, undefined);
    strictEqual(workspace.isTrusted, true);
  });
});
