import { strictEqual } from 'node:assert/strict';
import { env } from 'vscode';

describe('VS Code in Japanese', () => {
  it('has Japanese as its display language', () => {
    strictEqual(env.language, 'ja');
  });
});
