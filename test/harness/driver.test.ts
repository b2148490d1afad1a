import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Workbench } from '../e2e/driver/workbench';
import { startEmbeddedVscode, type EmbeddedVscode } from './embeddedVscode';
import { packageExtension } from './packageExtension';

/** The toy extension shows one of everything; here the driver finds all of it. */
describe('The driver', function () {
  this.timeout(120_000);
  this.bail(true);
  let folder: string;
  let vscode: EmbeddedVscode;
  let workbench: Workbench;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-driver-'));
    writeFileSync(join(folder, 'notes.txt'), 'a bad word\n');
    const vsix = join(folder, 'toy.vsix');
    await packageExtension(vsix, join(__dirname, 'fixtures/toy-extension'));
    vscode = await startEmbeddedVscode({ name: 'harness-driver', vsix: [vsix] });
    rmSync(vsix);
    workbench = new Workbench(await vscode.openPage({ folder, trace: true }), 'driver');
    await workbench.waitUntilReady();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') console.log(`Evidence: ${await vscode.saveArtifacts()}`);
  });

  after(async () => {
    await vscode.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads a status bar item, rests on it and clicks it', async () => {
    const item = await workbench.statusBar.waitFor('harness.toy.status');
    deepStrictEqual(item, {
      text: 'Toy ready',
      label: 'package  Toy ready, Everything about the toy',
      background: 'warning',
    });
    strictEqual(await workbench.statusBar.tooltip('harness.toy.status'), 'Everything about the toy');
    await workbench.statusBar.click('harness.toy.status');
    await workbench.notification('Hello from the toy');
  });

  it('answers a notification', async () => {
    const toast = await workbench.notification('Hello from the toy');
    await toast.locator('.monaco-button', { hasText: 'Wave' }).click();
    await workbench.notification('Waved back');
    await workbench.clearNotifications();
  });

  it('answers a modal dialog', async () => {
    await workbench.runCommand('Toy: Confirm');
    const { message, detail, buttons } = await workbench.dialog.waitFor();
    deepStrictEqual([message, detail, buttons], ['Really?', 'There is no way back.', ['Cancel', 'Yes']]);
    await workbench.dialog.click('Yes');
    await workbench.notification('Confirmed: Yes');
    await workbench.clearNotifications();
  });

  it('goes through a wizard', async () => {
    const { quickInput } = workbench;
    await workbench.runCommand('Toy: Wizard');
    await quickInput.waitForTitle('Wizard (1/2)');
    strictEqual(await quickInput.input.getAttribute('placeholder'), 'Choose a colour');
    deepStrictEqual(await quickInput.rows(), ['Red, warm, like fire', 'Blue']);
    await quickInput.pick('Blue');
    await quickInput.waitForTitle('Wizard (2/2)');
    strictEqual(await quickInput.input.inputValue(), 'Blue kite');
    await quickInput.type('Blue kite!');
    await quickInput.waitForMessage('No exclamation marks');
    await quickInput.back();
    await workbench.notification(`Wizard: back in ${basename(folder)}`);
  });

  it('reads problems, hovers over them and fixes them', async () => {
    await workbench.openFile('notes.txt');
    const problems = await workbench.problems();
    await problems.filter({ hasText: 'Bad word' }).waitFor();
    await workbench.openFile('notes.txt');
    const hover = await workbench.hoverSquiggle('warning');
    await hover.locator('a', { hasText: 'bad-word' }).waitFor();
    await workbench.goTo(1, 4);
    const fixes = await workbench.quickFixes();
    await fixes.filter({ hasText: 'Say "good"' }).click();
    await problems.filter({ hasText: 'Bad word' }).waitFor({ state: 'detached' });
  });

  it('reads the text of an editor, and saves it', async () => {
    strictEqual(await workbench.text(), 'a good word\n');
    strictEqual(readFileSync(join(folder, 'notes.txt'), 'utf8'), 'a bad word\n');
    await workbench.save();
    strictEqual(readFileSync(join(folder, 'notes.txt'), 'utf8'), 'a good word\n');
  });

  it('reads a tree view and a badge', async () => {
    const pane = await workbench.explorerView('Toys');
    match(await pane.innerText(), /a ball\s+a kite/);
    await workbench.badge('Toy Box', '2');
  });

  it('opens a second window of the same user', async () => {
    const second = new Workbench(await vscode.openPage({}), 'driver');
    await second.waitUntilReady();
    await second.statusBar.waitFor('harness.toy.status');
    strictEqual(second.page.context(), workbench.page.context());
  });
});
