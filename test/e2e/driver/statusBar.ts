import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** What an item of the status bar shows. */
export interface StatusItem {
  text: string;
  /** What a screen reader says: the text, and the tooltip unless it is Markdown. */
  label: string;
  background: 'none' | 'warning' | 'error';
}

/** The line at the bottom. Items go by "<publisher>.<extension>.<id>". */
export class StatusBar {
  constructor(readonly page: Page) {}

  /** Waits until an item is there, and until it is as it should be. */
  async waitFor(id: string, isRight: (item: StatusItem) => boolean = () => true): Promise<StatusItem> {
    await this.#item(id).waitFor();
    return eventually(`the status bar item ${id}`, () => this.#read(id), isRight);
  }

  /** Whether an item is shown. */
  isShown(id: string): Promise<boolean> {
    return this.#item(id).isVisible();
  }

  async click(id: string): Promise<void> {
    await this.#item(id).locator('a').first().click();
  }

  /** The tooltip that appears when the pointer rests on an item. */
  async tooltip(id: string): Promise<string> {
    const item = this.#item(id);
    for (;;) {
      await item.hover();
      const hover = this.page.locator('.monaco-hover:visible').last();
      await hover.waitFor();
      const text = (await hover.innerText()).trim();
      // An item that came or went beside it in the meantime has moved it away, and another one under the pointer.
      if ((await this.page.locator(`[id="${id}"]:hover`).count()) > 0) return text;
      await this.page.mouse.move(0, 0);
      await hover.waitFor({ state: 'hidden' });
    }
  }

  async #read(id: string): Promise<StatusItem> {
    const item = this.#item(id);
    const classes = (await item.getAttribute('class')) ?? '';
    return {
      text: (await item.innerText()).trim(),
      label: (await item.locator('a').first().getAttribute('aria-label')) ?? '',
      background: classes.includes('error-kind') ? 'error' : classes.includes('warning-kind') ? 'warning' : 'none',
    };
  }

  #item(id: string): Locator {
    return this.page.locator(`[id="${id}"]`);
  }
}
