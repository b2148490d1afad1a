import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { screenshotsDirectory } from '../../harness/paths';
import { Dialog } from './dialog';
import { eventually } from './eventually';
import { QuickInput } from './quickInput';
import { StatusBar } from './statusBar';

const mostTries = 5;
const tryMilliseconds = 3000;

/** Returns what the status bar says when the cursor stands at a 1-based place. */
function placeText(line: number, column: number): string {
  return `Ln ${String(line)}, Col ${String(column)}`;
}

/** A VS Code window, driven as a person would. Every step waits for what it brings about. */
export class Workbench {
  readonly quickInput: QuickInput;
  readonly dialog: Dialog;
  readonly statusBar: StatusBar;

  /** @param pictures names the folder of this window's screenshots */
  constructor(
    readonly page: Page,
    private readonly pictures: string,
  ) {
    this.quickInput = new QuickInput(page);
    this.dialog = new Dialog(page);
    this.statusBar = new StatusBar(page);
  }

  /** Waits until the window has drawn itself. */
  async waitUntilReady(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
  }

  /** Runs a command by its title in the palette. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.input.waitFor();
    await this.quickInput.filterUntilListed('>', title);
    await this.quickInput.accept();
  }

  /**
   * Opens a file by a part of its name, and waits for its text. Results arrive one after another and are sorted anew each time, so now and
   * then another file is under the key that was pressed: then it is tried again, as a person would.
   */
  async openFile(name: string): Promise<void> {
    await this.#untilSeen(this.page.locator('.tab.active', { hasText: name }), async () => {
      await this.page.keyboard.press('Control+p');
      await this.quickInput.type(name);
      await this.quickInput.activeRow().filter({ hasText: name }).waitFor();
      await this.quickInput.accept();
    });
    await this.waitForEditor(name);
  }

  async waitForEditor(name: string): Promise<void> {
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .monaco-editor .view-line').first().waitFor();
  }

  /** Puts the cursor at a 1-based place of the active editor. */
  async goTo(line: number, column = 1): Promise<void> {
    const place = this.page.locator('.part.statusbar', { hasText: placeText(line, column) });
    await this.#untilSeen(place, async () => {
      await this.page.keyboard.press('Control+g');
      await this.quickInput.type(`:${String(line)}:${String(column)}`);
      await this.quickInput.accept();
    });
  }

  /** Waits until the cursor stands at a 1-based place. */
  async cursor(line: number, column: number): Promise<void> {
    await this.statusText(placeText(line, column));
  }

  /** Waits until what is typed goes into the active editor: right after a click elsewhere it may not yet. */
  async editorFocus(): Promise<void> {
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  async statusText(text: string): Promise<void> {
    await this.page.locator('.part.statusbar', { hasText: text }).waitFor();
  }

  /** Writes as if typed, without the editor's own completions of brackets. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** Returns the whole text of the active editor, whether it is in view or not, saved or not. */
  async text(): Promise<string> {
    const nothingYet = `nothing copied ${String(Date.now())}`;
    await this.writeClipboard(nothingYet);
    const editor = this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
    await editor.locator('.native-edit-context, textarea.inputarea').first().focus();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Control+c');
    const text = await eventually(
      'the text of the editor',
      () => this.readClipboard(),
      (copied) => copied !== nothingYet,
    );
    // Takes the selection back.
    await this.page.keyboard.press('Control+u');
    return text;
  }

  // Scripts of the page are text here: to the compiler, the tests have no window.
  private readClipboard(): Promise<string> {
    return this.page.evaluate('navigator.clipboard.readText()');
  }

  private writeClipboard(text: string): Promise<unknown> {
    return this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  }

  /** Waits until the icon of a container of views has this number on it. */
  async badge(container: string, text: string): Promise<void> {
    const icon = this.page
      .locator('.activitybar .action-item')
      .filter({ has: this.page.locator(`a[aria-label^="${container}"]`) });
    await icon.locator('.badge-content', { hasText: text }).waitFor();
  }

  /** Returns the status bar item of the extension. */
  dueItem(): Locator {
    return this.page.locator('[id="same-day-postmortem.same-day-postmortem.due"]');
  }

  /** Waits for a notification that holds this text, and returns it. */
  async notification(text: string): Promise<Locator> {
    const toast = this.page.locator('.notification-toast', { hasText: text });
    await toast.waitFor();
    return toast;
  }

  /** Remembers from now on what the notifications of this window say, also of those that have gone again. */
  async rememberNotifications(): Promise<void> {
    await this.page.evaluate(`{
      const texts = new Map();
      globalThis.notificationsSeen = () => [...texts.values()];
      new MutationObserver(() => {
        for (const toast of document.querySelectorAll('.notification-toast .notification-list-item-message')) {
          if (toast.textContent) texts.set(toast, toast.textContent);
        }
      }).observe(document, { childList: true, subtree: true, characterData: true });
    }`);
  }

  /** Returns what all notifications of this window said since they are remembered, the oldest first. */
  notificationsSeen(): Promise<string[]> {
    return this.page.evaluate('globalThis.notificationsSeen()');
  }

  /** Closes whatever notifications are open. */
  async clearNotifications(): Promise<void> {
    await this.runCommand('Notifications: Clear All Notifications');
    await this.page.locator('.notification-toast').first().waitFor({ state: 'detached' });
  }

  /** Opens the Problems panel and returns its rows. */
  async problems(): Promise<Locator> {
    await this.runCommand('Problems: Focus on Problems View');
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** Opens the list of quick fixes at the cursor. */
  async quickFixes(): Promise<Locator> {
    const menu = this.page.locator('.action-widget:not(.action-list-submenu-panel) .monaco-list-row');
    await this.#untilSeen(menu.first(), () => this.page.keyboard.press('Control+.'));
    return menu;
  }

  /**
   * Applies the quick fix of this title at the cursor, by keyboard.
   * @param picture the name of a picture of the list, with the fix chosen
   */
  async applyQuickFix(title: string, picture: string): Promise<void> {
    const fixes = await this.quickFixes();
    const chosen = fixes.and(this.page.locator('.focused')).filter({ hasText: title });
    for (let presses = await fixes.count(); presses > 0 && !(await chosen.isVisible()); presses--) {
      await this.page.keyboard.press('ArrowDown');
    }
    await chosen.waitFor();
    await this.picture(picture);
    await this.page.keyboard.press('Enter');
    await fixes.first().waitFor({ state: 'detached' });
  }

  /** Shows what there is to say about the place of the cursor, by keyboard, and returns it. */
  async hoverAtCursor(): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover:visible .monaco-hover-content').first();
    await this.#untilSeen(hover, async () => {
      await this.page.keyboard.press('Control+k');
      await this.page.keyboard.press('Control+i');
    });
    return hover;
  }

  /** Shows the hover over the first squiggle of a kind and returns it. */
  async hoverSquiggle(kind: 'warning' | 'error' | 'info'): Promise<Locator> {
    const squiggle = this.page.locator(`.squiggly-${kind}`).first();
    const hover = this.page.locator('.monaco-hover:visible .monaco-hover-content').first();
    await this.#untilSeen(hover, async () => {
      const box = await squiggle.boundingBox();
      if (!box) throw new Error(`There is no ${kind} squiggle.`);
      await this.page.mouse.move(0, 0);
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    });
    return hover;
  }

  /** Does something, again if need be, until it shows: a window that is drawing itself may miss a key or a move of the mouse. */
  async #untilSeen(what: Locator, act: () => Promise<void>): Promise<void> {
    for (let tries = 0; tries < mostTries; tries++) {
      await act();
      try {
        await what.waitFor({ timeout: tryMilliseconds });
        return;
      } catch {
        // Missed.
      }
    }
    await what.waitFor();
  }

  /** Opens a view of the Explorer and returns its pane. */
  async explorerView(title: string): Promise<Locator> {
    const pane = this.page.locator('.pane', { has: this.page.locator('.pane-header', { hasText: title }) });
    const header = pane.locator('.pane-header');
    if ((await header.getAttribute('aria-expanded')) !== 'true') {
      await header.click();
      // The rows that unfold under the pointer would show their tooltips, over whatever is clicked next.
      await this.page.mouse.move(0, 0);
    }
    await pane.locator('.monaco-list-row').first().waitFor();
    return pane;
  }

  /** Chooses an entry of the menu that is open. A menu that is just opening takes no click, so it may have to be clicked again. */
  async chooseFromMenu(name: string): Promise<void> {
    const entry = this.page.getByRole('menuitem', { name });
    await entry.waitFor();
    await eventually(
      'the menu to close',
      async () => {
        // Where the click before was taken after all, there is nothing to click any more.
        await entry.click({ timeout: 2000 }).catch(() => undefined);
        return entry.count();
      },
      (count) => count === 0,
    );
  }

  /** Takes a picture of the whole window. */
  async picture(name: string): Promise<void> {
    const folder = join(screenshotsDirectory, this.pictures);
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }
}
