import type { Uri } from 'vscode';
import { lintingCaughtUp } from '../support/canary';
import { assertEqual, required } from '../support/check';
import { completeBody, frontMatter } from '../support/documents';
import { diagnosticsOf, findingsBy, ruleOf } from '../support/findings';
import { openUntitled } from '../support/workspace';

describe('linting in every shape', () => {
  it('lints a new document whose front matter says that it is a postmortem', async () => {
    const { uri } = await openUntitled(frontMatter() + completeBody.replace('A full disk.', 'TBD'));
    const [finding] = await findingsBy(uri, 'placeholder');
    assertEqual(finding?.line, completeBody.split('\n').indexOf('A full disk.') + 7);
  });

  it('links each finding to the page of its rule', async () => {
    const { uri } = await openUntitled(frontMatter() + '# Checkout\n\n## Impact\n\nTBD\n');
    await findingsBy(uri, 'placeholder');
    for (const diagnostic of diagnosticsOf(uri)) {
      const rule = ruleOf(diagnostic);
      const target = targetOf(diagnostic.code);
      assertEqual([target.scheme, target.path], ['command', 'postmortem.openRulePage']);
      assertEqual(JSON.parse(target.query), rule);
    }
  });

  it('leaves other Markdown alone', async () => {
    const { uri } = await openUntitled('# Notes\n\n## Impact\n\nTBD\n');
    await lintingCaughtUp();
    assertEqual(diagnosticsOf(uri), []);
  });
});

function targetOf(code: unknown): Uri {
  const hasTarget = typeof code === 'object' && code !== null && 'target' in code;
  return required(hasTarget ? (code.target as Uri) : undefined, 'link in the code');
}
