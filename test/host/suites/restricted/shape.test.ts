import { strictEqual } from 'node:assert/strict';
import { workspace } from 'vscode';

describe('VS Code in Restricted Mode', () => {
  it('does not trust the folder', () => {
    strictEqual(workspace.isTrusted, false);
  });
});
