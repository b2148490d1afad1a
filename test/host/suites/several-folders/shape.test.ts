import { deepStrictEqual } from 'node:assert/strict';
import { workspace } from 'vscode';

describe('VS Code with several folders', () => {
  it('has the folders of the workspace file', () => {
    deepStrictEqual(
      workspace.workspaceFolders?.map(({ name }) => name),
      ['checkout', 'search'],
    );
  });
});
