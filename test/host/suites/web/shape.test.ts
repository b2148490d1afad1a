import { env, extensions, ExtensionKind } from 'vscode';

describe('VS Code in a browser alone', () => {
  it('runs the extension in a web worker', () => {
    const extension = extensions.getExtension('same-day-postmortem.same-day-postmortem');
    if (extension?.extensionKind !== ExtensionKind.UI) throw new Error(`Runs as ${String(extension?.extensionKind)}.`);
    if (typeof process !== 'undefined') throw new Error(`There is a process in ${env.appHost}.`);
  });
});
