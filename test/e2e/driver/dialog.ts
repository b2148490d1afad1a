import type { Locator, Page } from 'playwright-core';

/** The question that has to be answered before anything else. */
export class Dialog {
  readonly #box: Locator;

  constructor(page: Page) {
    this.#box = page.locator('.monaco-dialog-box');
  }

  /** Waits for the dialog, and reads it. */
  async waitFor(): Promise<{ message: string; detail: string; buttons: string[] }> {
    await this.#box.waitFor();
    const detail = this.#box.locator('.dialog-message-detail');
    return {
      message: (await this.#box.locator('.dialog-message-text').innerText()).trim(),
      detail: (await detail.count()) > 0 ? (await detail.innerText()).trim() : '',
      buttons: await this.#box.locator('.monaco-button').allInnerTexts(),
    };
  }

  /** Answers, and waits until the dialog is gone; the next one may be there at once. */
  async click(button: string): Promise<void> {
    const box = await this.#box.elementHandle();
    await this.#box.locator('.monaco-button').getByText(button, { exact: true }).click();
    await box.waitForElementState('hidden');
  }
}
